namespace Parley.Dossier;

/// <summary>The economies that the reader knows: ISO 3166 alpha-3 codes, <c>EU</c> for the European Union, <c>ROW</c> for the rest of the world.</summary>
public static class EconomyLexicon
{
    /// <summary>Code to English name.</summary>
    public static IReadOnlyDictionary<string, string> Names => Lexicon.Shared.Economies;

    /// <summary>Codes of the twenty-seven members of the European Union, without the United Kingdom, which left in 2020.</summary>
    public static IReadOnlyCollection<string> EuMembers => Lexicon.Shared.EuMembers;

    /// <summary>The code of an economy by its code, its name, an adjective or its capital, in any case; null where none is known.</summary>
    public static string? Find(string name) =>
        Names.ContainsKey(name) ? name : Lexicon.Shared.EconomyNamed(name.Trim());
}
