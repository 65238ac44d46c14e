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

    /// <summary>Codes of economies that are named as spared ("Canada and Mexico are exempt").</summary>
    public IReadOnlyList<string> Exempt { get; init; } = [];

    /// <summary>What goods it falls on; empty where the article does not say, which is not the same as all.</summary>
    public IReadOnlyList<Good> Goods { get; init; } = [];

    /// <summary>The ad valorem rate as a fraction (0.25 for 25 %), null where none is given.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The rate it replaces, a fraction, where the article gives both ("raised to 100 pct from about five pct").</summary>
    public decimal? RateBefore { get; init; }

    /// <summary>A sum of money the measure is worth or falls on ("300 mln dlrs in tariffs"), null where none is given.</summary>
    public Money? Amount { get; init; }

    /// <summary>A quantity it allows or falls on ("2.3 million cars a year"), null where none is given.</summary>
    public Figure? Volume { get; init; }

    /// <summary>The words for when it takes or took effect, null where none are given.</summary>
    public string? When { get; init; }

    /// <summary>The days those words mean; null where they can't be told.</summary>
    public DateSpan? Dates { get; init; }

    /// <summary>The last day to comply, answer or decide, where the article gives one.</summary>
    public DateSpan? Deadline { get; init; }

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
