using Parley.Data;

namespace Parley.Reports.DataPages;

/// <summary>The unit that suits a world's size: billions where its largest economy makes a hundred or more, else millions.</summary>
internal sealed class MoneyScale
{
    private const double Large = 100_000;

    private readonly double _divisor;

    public MoneyScale(DatasetSummary summary)
    {
        bool isLarge = summary.Economies.Max(e => e.ValueAdded) >= Large;
        _divisor = isLarge ? 1000 : 1;
        Unit = isLarge ? "billion USD" : "million USD";
    }

    public string Unit { get; }

    public string Level(double millions) => Figures.Level(millions / _divisor, 1);

    public string Change(double millions) => Figures.Change(millions / _divisor, 1);
}
