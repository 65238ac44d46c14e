using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>Finds the economies of an article in a dataset: themselves, a union they belong to, or the rest of the world.</summary>
internal sealed class EconomyMap
{
    private const string RestOfWorld = "ROW";
    private const string UnitedKingdom = "GBR";

    private readonly Dataset _dataset;
    private readonly ArticleDossier _dossier;
    private readonly int _articleYear;

    public EconomyMap(ArticleDossier dossier, Dataset dataset)
    {
        _dossier = dossier;
        _dataset = dataset;
        _articleYear = dossier.Article.Year ?? dataset.Year;
    }

    /// <summary>The economy as one whose income is shown.</summary>
    public MappedEconomy Find(string code)
    {
        string name = NameOf(code);
        if (_dataset.EconomyIndex(code) >= 0)
        {
            return Of(EconomyFit.Itself, code, code, [code], name);
        }

        if (code == EuropeanUnion.Code && UnionMembers() is { Count: > 0 } members)
        {
            return Of(EconomyFit.Itself, code, code, members, name);
        }

        if (EuropeanUnion.HasMember(code, _dataset.Year) && _dataset.EconomyIndex(EuropeanUnion.Code) >= 0)
        {
            return Of(EconomyFit.PartOfUnion, code, EuropeanUnion.Code, [EuropeanUnion.Code], name);
        }

        return _dataset.EconomyIndex(RestOfWorld) >= 0
            ? Of(EconomyFit.PartOfRest, code, RestOfWorld, [RestOfWorld], name)
            : Of(EconomyFit.Absent, code, code, [], name);
    }

    /// <summary>
    /// The economy as one that makes trade policy, or that it is made with: a member of a customs union stands for the union,
    /// and the union has the United Kingdom in it for as long as it was a member.
    /// </summary>
    public MappedEconomy FindPolicyMaker(string code)
    {
        MappedEconomy itself = Find(code);
        bool isMember = EuropeanUnion.HasMember(code, _articleYear);
        if (code != EuropeanUnion.Code && !isMember)
        {
            return itself;
        }

        MappedEconomy union = Find(EuropeanUnion.Code);
        if (union.Fit != EconomyFit.Itself)
        {
            return itself;
        }

        bool addUnitedKingdom =
            _dataset.EconomyIndex(UnitedKingdom) >= 0
            && EuropeanUnion.HasMember(UnitedKingdom, _articleYear)
            && !union.Members.Contains(UnitedKingdom);
        IReadOnlyList<string> members = addUnitedKingdom ? [.. union.Members, UnitedKingdom] : union.Members;
        return union with
        {
            Named = code,
            Members = members,
            Indices = [.. members.Select(_dataset.EconomyIndex)],
            PolicyNote =
                isMember
                    ? $"{Wording.Capital(Wording.The(NameOf(code)))} has its trade policy in common with the European Union, so the whole Union stands for it here."
                : addUnitedKingdom ? "The United Kingdom, a member of the European Union then, is counted in with it."
                : null,
        };
    }

    /// <summary>The dataset's name, the article's, or the code.</summary>
    public string NameOf(string code)
    {
        int index = _dataset.EconomyIndex(code);
        return code == EuropeanUnion.Code ? "European Union"
            : index >= 0 ? _dataset.Economies[index].Name
            : _dossier.Parties.FirstOrDefault(p => p.Economy == code)?.Name ?? EconomyNames.Of(code);
    }

    private List<string> UnionMembers() =>
        [
            .. _dataset
                .Economies.Select(e => e.Code)
                .Where(c => EuropeanUnion.HasMember(c, _dataset.Year))
                .Where(c => c != UnitedKingdom || EuropeanUnion.HasMember(c, _articleYear)),
        ];

    private MappedEconomy Of(EconomyFit fit, string named, string code, IReadOnlyList<string> members, string name) =>
        new(fit, named, name, code, NameOf(code), members, [.. members.Select(_dataset.EconomyIndex)]);
}

/// <summary>How an economy stands in a dataset.</summary>
internal enum EconomyFit
{
    Itself,
    PartOfUnion,
    PartOfRest,
    Absent,
}

/// <summary>An economy of the article in the dataset.</summary>
/// <param name="Fit">Whether it is there as itself.</param>
/// <param name="Named">Code as the dossier has it.</param>
/// <param name="NamedName">Its name.</param>
/// <param name="Code">Code of what stands for it in the dataset, <c>EU</c> for a union whose members stand alone.</param>
/// <param name="Name">Name of what stands for it.</param>
/// <param name="Members">Codes of the dataset's economies it is made of.</param>
/// <param name="Indices">Their indices.</param>
internal sealed record MappedEconomy(
    EconomyFit Fit,
    string Named,
    string NamedName,
    string Code,
    string Name,
    IReadOnlyList<string> Members,
    IReadOnlyList<int> Indices
)
{
    /// <summary>What a reader should know of it as a maker of trade policy; null where there is nothing to say.</summary>
    public string? PolicyNote { get; init; }

    /// <summary>True where something done by it or to it can be told apart from its neighbours.</summary>
    public bool CanAct => Fit is EconomyFit.Itself or EconomyFit.PartOfUnion;

    /// <summary>As it stands inside a sentence.</summary>
    public string InText => Wording.The(Name);

    /// <summary>Why the two codes differ, a sentence; null where they do not.</summary>
    public string? Note =>
        Fit switch
        {
            EconomyFit.PartOfUnion or EconomyFit.PartOfRest =>
                $"{Wording.Capital(Wording.The(NamedName))} is part of {InText} here.",
            EconomyFit.Absent => $"{Wording.Capital(Wording.The(NamedName))} is not in these data.",
            _ => null,
        };
}
