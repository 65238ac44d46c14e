using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>
/// The duties that governments may set as one list of variables, ln (1 + rate) each; a variable may stand for several flows that
/// are charged alike. Flows that do not exist and those under embargo are not among them.
/// </summary>
internal sealed class DutyVariables
{
    /// <summary>A rate up to this part of what the one who pays most is charged is a preference.</summary>
    private const double PreferenceMargin = 0.5;

    private readonly List<Duty> _duties = [];
    private readonly List<double> _lower = [];
    private readonly List<double> _upper = [];

    public DutyVariables(Baseline baseline, TradeTensor tariffs, IReadOnlyList<TariffPowers> powers)
    {
        Baseline = baseline;
        OfPowers = new (int, int)[powers.Count];
        for (int p = 0; p < powers.Count; p++)
        {
            int first = _duties.Count;
            Add(tariffs, powers[p], Instrument.Tariff);
            if (powers[p].ExportTaxes)
            {
                Add(tariffs, powers[p], Instrument.ExportTax);
            }

            OfPowers[p] = (first, _duties.Count - first);
        }

        Lower = [.. _lower];
        Upper = [.. _upper];
    }

    /// <summary>The flows of one variable: same instrument, destination or origin, and sector.</summary>
    /// <param name="Instrument">Tariff or export tax.</param>
    /// <param name="Sector">Index.</param>
    /// <param name="Flows">Origin and destination of each.</param>
    public readonly record struct Duty(Instrument Instrument, int Sector, (int Origin, int Destination)[] Flows);

    public Baseline Baseline { get; }

    public int Count => _duties.Count;

    public double[] Lower { get; }

    public double[] Upper { get; }

    /// <summary>First variable and number of variables of each government, in the order given.</summary>
    public (int First, int Count)[] OfPowers { get; }

    public Duty this[int variable] => _duties[variable];

    /// <summary>Writes the rates of a point into a policy's tensors.</summary>
    public void Write(ReadOnlySpan<double> point, TradeTensor tariffs, TradeTensor? exportTaxes)
    {
        for (int v = 0; v < point.Length; v++)
        {
            Duty duty = _duties[v];
            TradeTensor into = duty.Instrument == Instrument.Tariff ? tariffs : exportTaxes!;
            double rate = Math.Exp(point[v]) - 1;
            foreach ((int i, int j) in duty.Flows)
            {
                into[i, j, duty.Sector] = rate;
            }
        }
    }

    /// <summary>The point of a policy: where flows that are to be charged alike are not, the mean by baseline trade.</summary>
    public void Read(TradeTensor tariffs, TradeTensor? exportTaxes, Span<double> point)
    {
        for (int v = 0; v < point.Length; v++)
        {
            Duty duty = _duties[v];
            TradeTensor? from = duty.Instrument == Instrument.Tariff ? tariffs : exportTaxes;
            double weight = 0;
            double sum = 0;
            foreach ((int i, int j) in duty.Flows)
            {
                double trade = Baseline.Trade(i, j, duty.Sector);
                weight += trade;
                sum += trade * Math.Log(1 + (from?[i, j, duty.Sector] ?? 0));
            }

            point[v] = Math.Clamp(sum / weight, Lower[v], Upper[v]);
        }
    }

    private void Add(TradeTensor tariffs, TariffPowers powers, Instrument instrument)
    {
        IEnumerable<int> sectors = powers.Sectors ?? [.. Enumerable.Range(0, Baseline.Sectors)];
        foreach (int home in powers.Members)
        {
            foreach (int s in sectors)
            {
                Add(tariffs, powers, instrument, home, s);
            }
        }
    }

    private void Add(TradeTensor tariffs, TariffPowers powers, Instrument instrument, int home, int s)
    {
        List<(int, int)> alike = [];
        double most = powers.KeepPreferences ? Enumerable.Range(0, Baseline.Economies).Max(Charged) : 0;
        foreach (int partner in powers.Partners ?? [.. Enumerable.Range(0, Baseline.Economies)])
        {
            (int Origin, int Destination) flow = instrument == Instrument.Tariff ? (partner, home) : (home, partner);
            if (
                partner == home
                || Baseline.Trade(flow.Origin, flow.Destination, s) == 0
                || double.IsInfinity(tariffs[flow.Origin, flow.Destination, s])
                || (most > 0 && instrument == Instrument.Tariff && Charged(partner) <= PreferenceMargin * most)
            )
            {
                continue;
            }

            alike.Add(flow);
            if (!powers.MostFavouredNation)
            {
                AddVariable(instrument, s, alike, powers);
            }
        }

        if (alike.Count > 0)
        {
            AddVariable(instrument, s, alike, powers);
        }

        double Charged(int partner) =>
            partner != home
            && Baseline.Trade(partner, home, s) > 0
            && double.IsFinite(Baseline.Tariff(partner, home, s))
                ? Baseline.Tariff(partner, home, s)
                : 0;
    }

    private void AddVariable(Instrument instrument, int sector, List<(int, int)> flows, TariffPowers powers)
    {
        _duties.Add(new Duty(instrument, sector, [.. flows]));
        _lower.Add(Math.Log(1 + powers.Lowest));
        _upper.Add(Math.Log(1 + powers.Highest));
        flows.Clear();
    }
}
