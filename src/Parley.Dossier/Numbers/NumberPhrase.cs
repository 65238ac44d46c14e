namespace Parley.Dossier;

/// <summary>A number with its unit in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">One past its last token; the unit is part of it.</param>
/// <param name="Value">In its unit: 25 for 25 percent, units of the currency for money.</param>
/// <param name="Currency">ISO 4217 code of money; null for other numbers.</param>
/// <param name="Unit">The unit of a number that is no money.</param>
internal sealed record NumberPhrase(int First, int End, decimal Value, string? Currency, FigureUnit Unit)
{
    public bool IsMoney => Currency is not null;

    public bool IsPercent => !IsMoney && Unit is FigureUnit.Percent or FigureUnit.PercentagePoints;

    public bool IsVolume => !IsMoney && !IsPercent && Unit != FigureUnit.PerDollar;

    /// <summary>How much of a foreign currency one unit of the economy's own costs ("1.08 dollars" for a euro), or the other way round.</summary>
    public string? RateOf { get; init; }

    /// <summary>The lower end of a range that says its unit once: "20 to 30 pct".</summary>
    public bool OpensRange { get; init; }

    /// <summary>The good counted, by its key in the lexicon: "1.7 million cars".</summary>
    public string? Good { get; init; }
}
