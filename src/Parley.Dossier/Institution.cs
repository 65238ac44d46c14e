namespace Parley.Dossier;

/// <summary>An institution that the article names.</summary>
/// <param name="Name">The lexicon's name, such as <c>Ministry of International Trade and Industry</c>.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Economy">Code of the economy it belongs to; null where it is none's.</param>
/// <param name="Mentions">Every place where it is named.</param>
public sealed record Institution(string Name, InstitutionKind Kind, string? Economy, IReadOnlyList<Quote> Mentions);

public enum InstitutionKind
{
    /// <summary>A government as a whole: an administration, a cabinet, the European Commission.</summary>
    Government,
    Ministry,
    Agency,
    Legislature,
    Court,
    CentralBank,

    /// <summary>Of many states: the GATT, the WTO, the OECD.</summary>
    International,
    Industry,
    Union,
    Company,
    PoliticalParty,

    /// <summary>A think tank, a university.</summary>
    Research,
}
