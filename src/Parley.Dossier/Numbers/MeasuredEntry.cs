namespace Parley.Dossier;

/// <summary>A row of <c>measured.tsv</c>: what a word says that a number beside it measures.</summary>
/// <param name="Amount">What a sum of money is.</param>
/// <param name="Figure">What another number is.</param>
/// <param name="Kind">How it has owner and partner.</param>
/// <param name="Economy">Whose it is by itself, as a currency is; else null.</param>
internal sealed record MeasuredEntry(AmountConcept Amount, FigureConcept Figure, MeasuredKind Kind, string? Economy)
{
    /// <summary>Something that no row tells.</summary>
    public static MeasuredEntry Unknown { get; } =
        new(AmountConcept.Other, FigureConcept.Other, MeasuredKind.Stock, null);

    /// <summary>True for what the foreign trade of an economy is told in.</summary>
    public bool IsTrade => Kind is MeasuredKind.Balance or MeasuredKind.Out or MeasuredKind.In;
}
