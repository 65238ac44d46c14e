namespace Parley.Dossier;

/// <summary>A trade measure: who does what to whom. One finding for all sentences that speak of the same measure.</summary>
public sealed record Measure
{
    public required MeasureKind Kind { get; init; }

    public required MeasureStatus Status { get; init; }

    /// <summary>Codes of those who impose it; empty where the article does not say.</summary>
    public IReadOnlyList<string> Imposers { get; init; } = [];

    /// <summary>Whom it is imposed on.</summary>
    public Targets Targets { get; init; } = Targets.Unsaid;

    /// <summary>What goods it falls on; empty where the article does not say, which is not the same as all.</summary>
    public IReadOnlyList<Good> Goods { get; init; } = [];

    /// <summary>The ad valorem rate as a fraction (0.25 for 25 %), null where none is given.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The rate it replaces, a fraction, where the article gives both ("raised to 100 pct from about five pct").</summary>
    public decimal? RateBefore { get; init; }

    /// <summary>A sum of money the measure is worth or falls on ("300 mln dlrs in tariffs"), null where none is given.</summary>
    public Money? Amount { get; init; }

    /// <summary>The law it is taken under, such as <c>Section 232</c>, null where none is named.</summary>
    public string? Law { get; init; }

    /// <summary>True where the article calls it retaliation.</summary>
    public bool Retaliation { get; init; }

    /// <summary>Codes of those who ask that it be removed.</summary>
    public IReadOnlyList<string> RemovalAskedBy { get; init; } = [];

    /// <summary>Codes of economies that the article says it would hurt.</summary>
    public IReadOnlyList<string> Affected { get; init; } = [];

    /// <summary>The first and fullest place; null where a person added the measure.</summary>
    public Quote? Quote { get; init; }

    /// <summary>Further places that speak of the same measure.</summary>
    public IReadOnlyList<Quote> AlsoAt { get; init; } = [];
}
