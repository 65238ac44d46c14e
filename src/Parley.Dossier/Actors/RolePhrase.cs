namespace Parley.Dossier;

/// <summary>A phrase around a word for an office or a trade: "a senior Japanese government official", "the minister for trade".</summary>
internal sealed class RolePhrase
{
    /// <summary>Its first token, an article included.</summary>
    public required int First { get; init; }

    /// <summary>One past its last token, a complement included ("of the Economic Affairs Bureau").</summary>
    public required int End { get; set; }

    /// <summary>The word for the office.</summary>
    public required Hit Head { get; init; }

    /// <summary>Where the words begin that are the office itself: no article, no economy, no institution.</summary>
    public required int OfficeFirst { get; init; }

    /// <summary>One past them.</summary>
    public required int OfficeEnd { get; set; }

    public string? Economy { get; set; }

    /// <summary>True where no country is named and the office alone tells it: "Treasury Secretary", "senator".</summary>
    public bool IsByOffice { get; set; }

    public string? Institution { get; set; }

    /// <summary>"the", "a", "one"; empty where there is none.</summary>
    public required string Determiner { get; init; }

    /// <summary>True where words stand between the article and the head, or a complement after it.</summary>
    public bool IsDescribed =>
        OfficeFirst < Head.First || Economy is not null || Institution is not null || End > Head.End;

    public string Class => Head.Key[..Head.Key.IndexOf('/')];

    public bool Many => Head.Key.Contains("/many/", StringComparison.Ordinal);
}
