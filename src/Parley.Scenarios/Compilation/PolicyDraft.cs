using Parley.Model;

namespace Parley.Scenarios;

/// <summary>A policy in the making: what the measures so far have left.</summary>
internal sealed class PolicyDraft
{
    private readonly Baseline _baseline;
    private bool _movesTariffs;
    private bool _movesExportTaxes;
    private readonly HashSet<(Instrument, int, int, int)> _moved = [];
    private readonly Dictionary<(int, int, int), QuantityLimit> _limits = [];

    public PolicyDraft(Baseline baseline)
    {
        _baseline = baseline;
        Tariffs = baseline.Data.Tariffs?.Clone() ?? new(baseline.Economies, baseline.Sectors);
        ExportTaxes = baseline.Data.ExportTaxes?.Clone() ?? new(baseline.Economies, baseline.Sectors);
    }

    /// <summary>Fractions, origin x destination x sector.</summary>
    public TradeTensor Tariffs { get; }

    /// <summary>Fractions, origin x destination x sector.</summary>
    public TradeTensor ExportTaxes { get; }

    /// <summary>Counterfactual over baseline, origin x destination x sector; null = unchanged.</summary>
    public TradeTensor? TradeCostChange { get; private set; }

    /// <summary>Counterfactual over baseline, economy x sector; null = unchanged.</summary>
    public double[,]? ProductivityChange { get; private set; }

    public void SetTariff(int origin, int destination, int sector, double rate)
    {
        Tariffs[origin, destination, sector] = rate;
        _movesTariffs = true;
        _moved.Add((Instrument.Tariff, origin, destination, sector));
    }

    public void SetExportTax(int origin, int destination, int sector, double rate)
    {
        ExportTaxes[origin, destination, sector] = rate;
        _movesExportTaxes = true;
        _moved.Add((Instrument.ExportTax, origin, destination, sector));
    }

    /// <summary>Whether a measure has moved a rate on a flow.</summary>
    public bool HasMoved(Instrument instrument, int origin, int destination, int sector) =>
        _moved.Contains((instrument, origin, destination, sector));

    /// <summary>The limit on the quantity of a flow; null where there is none.</summary>
    public QuantityLimit? LimitOn(int origin, int destination, int sector) =>
        _limits.GetValueOrDefault((origin, destination, sector));

    public void SetLimit(QuantityLimit limit) => _limits[(limit.Origin, limit.Destination, limit.Sector)] = limit;

    public void ScaleTradeCost(int origin, int destination, int sector, double factor)
    {
        TradeCostChange ??= new(_baseline.Economies, _baseline.Sectors, 1);
        TradeCostChange[origin, destination, sector] *= factor;
    }

    public void ScaleProductivity(int economy, int sector, double factor)
    {
        if (ProductivityChange is null)
        {
            ProductivityChange = new double[_baseline.Economies, _baseline.Sectors];
            for (int i = 0; i < _baseline.Economies; i++)
            {
                for (int s = 0; s < _baseline.Sectors; s++)
                {
                    ProductivityChange[i, s] = 1;
                }
            }
        }

        ProductivityChange[economy, sector] *= factor;
    }

    public Policy ToPolicy(Imbalances imbalances) =>
        new()
        {
            Tariffs = _movesTariffs ? Tariffs : null,
            ExportTaxes = _movesExportTaxes ? ExportTaxes : null,
            TradeCostChange = TradeCostChange,
            ProductivityChange = ProductivityChange,
            Limits = [.. _limits.Values],
            Imbalances = imbalances,
        };

    /// <summary>Rates that differ from the baseline's where there is trade, largest trade first.</summary>
    public IReadOnlyList<RateMove> Moves()
    {
        List<RateMove> moves = [];
        IReadOnlyList<string> economies = _baseline.Data.Economies;
        for (int s = 0; s < _baseline.Sectors; s++)
        {
            for (int j = 0; j < _baseline.Economies; j++)
            {
                for (int i = 0; i < _baseline.Economies; i++)
                {
                    double trade = _baseline.Trade(i, j, s);
                    if (trade == 0)
                    {
                        continue;
                    }

                    Add(RateKind.Tariff, _baseline.Tariff(i, j, s), Tariffs[i, j, s]);
                    Add(RateKind.ExportTax, _baseline.ExportTax(i, j, s), ExportTaxes[i, j, s]);

                    void Add(RateKind kind, double before, double after)
                    {
                        if (before != after)
                        {
                            moves.Add(
                                new(kind, economies[i], economies[j], _baseline.Data.Sectors[s], before, after, trade)
                            );
                        }
                    }
                }
            }
        }

        return [.. moves.OrderByDescending(m => m.Trade)];
    }
}
