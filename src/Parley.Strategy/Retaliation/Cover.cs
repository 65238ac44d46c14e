using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Retaliation;

/// <summary>What covering parts of goods does: to the target, to those who cover them, exactly and by the next dollar.</summary>
internal sealed class Cover
{
    private readonly WorldSolver _world;
    private readonly RetaliationQuestion _question;
    private readonly Equilibrium _after;
    private readonly (int Origin, int Destination)[][] _flows;
    private readonly Objective _target;
    private readonly Objective _own;
    private readonly double _targetBefore;
    private Equilibrium _last;

    public Cover(WorldSolver world, RetaliationQuestion question, Equilibrium after)
    {
        (_world, _question, _after, _last) = (world, question, after, after);
        Baseline baseline = world.Baseline;
        List<int> sectors = [];
        List<(int, int)[]> flows = [];
        List<double> trade = [];
        foreach (int s in question.Candidates.Distinct().Order())
        {
            (int, int)[] own =
            [
                .. question
                    .Against.SelectMany(i => question.By.Select(j => (i, j)))
                    .Where(f =>
                        f.i != f.j && after.Trade[f.i, f.j, s] > 0 && double.IsFinite(after.Tariff(f.i, f.j, s))
                    ),
            ];
            if (own.Length > 0)
            {
                sectors.Add(s);
                flows.Add(own);
                trade.Add(own.Sum(f => baseline.Trade(f.Item1, f.Item2, s)));
            }
        }

        Sectors = [.. sectors];
        Trade = [.. trade];
        _flows = [.. flows];
        _target = Dollars(question.Against.SelectMany(i => Point(baseline, question.On, i)));
        _own = Dollars(question.By.Select(j => (Objective.RealIncome(j), 1.0)));
        _targetBefore = _target.Value(after);

        Objective Dollars(IEnumerable<(Objective Objective, double Weight)> terms) =>
            Objective.WeightedSum([
                .. terms.Select(t => (t.Objective, t.Weight * t.Objective.MillionUsdPerUnit(baseline))),
            ]);
    }

    /// <summary>Indices of the goods that may be covered.</summary>
    public int[] Sectors { get; }

    /// <summary>By good, million USD in the baseline.</summary>
    public double[] Trade { get; }

    /// <summary>Equilibria solved.</summary>
    public int Evaluations { get; private set; }

    /// <summary>Pressure at a cover, and what one more of each part would add.</summary>
    public Slopes At(double[] part, bool withOwn = false)
    {
        Equilibrium at = EquilibriumAt(part);
        PolicyGradient target = _world.Gradients.Gradient(at, _target);
        PolicyGradient? own = withOwn ? _world.Gradients.Gradient(at, _own) : null;
        double[] bySector = new double[part.Length];
        double[] ownBySector = new double[part.Length];
        for (int k = 0; k < part.Length; k++)
        {
            foreach ((int i, int j) in _flows[k])
            {
                PartialCover cover = Of(part[k], i, j, Sectors[k]);
                double cost = _after.Policy.TradeCostChange?[i, j, Sectors[k]] ?? 1;
                bySector[k] -= Along(target, cover, cost, i, j, Sectors[k]);
                ownBySector[k] -= own is null ? 0 : Along(own, cover, cost, i, j, Sectors[k]);
            }
        }

        return new Slopes(_targetBefore - target.Value, bySector, ownBySector);
    }

    /// <summary>A list with all that it does.</summary>
    public SolvedList Solve(double[] part)
    {
        Equilibrium at = EquilibriumAt(part);
        Baseline baseline = at.Baseline;
        return new SolvedList(
            at,
            part.Select((f, k) => f * Trade[k]).Sum(),
            _targetBefore - _target.Value(at),
            Change(_question.Against, Objective.RealIncome),
            Change(_question.Against, Objective.GovernmentWelfare),
            Change(_question.By, Objective.RealIncome),
            Change(_question.By, Objective.GovernmentWelfare),
            _question
                .Against.SelectMany(i => _question.By.Select(j => (i, j)))
                .Sum(f =>
                    Enumerable.Range(0, baseline.Sectors).Sum(s => _after.Trade[f.i, f.j, s] - at.Trade[f.i, f.j, s])
                )
        );

        double Change(IReadOnlyList<int> economies, Func<int, Objective> of) =>
            economies.Sum(e => (of(e).Value(at) - of(e).Value(_after)) * of(e).MillionUsdPerUnit(baseline));
    }

    public RetaliationLine Line(int k, double part, double targetSlope, double ownSlope)
    {
        Baseline baseline = _world.Baseline;
        double before = _flows[k]
            .Sum(f =>
                baseline.Trade(f.Origin, f.Destination, Sectors[k]) * _after.Tariff(f.Origin, f.Destination, Sectors[k])
            );
        return new RetaliationLine
        {
            Sector = Sectors[k],
            Trade = Trade[k],
            Part = part,
            RateBefore = before / Trade[k],
            Rate = (before / Trade[k]) + _question.Rate,
            TargetCostPerDollar = targetSlope / Trade[k],
            OwnCostPerDollar = ownSlope / Trade[k],
        };
    }

    private static IEnumerable<(Objective Objective, double Weight)> Point(
        Baseline baseline,
        PressurePoint on,
        int i
    ) =>
        on switch
        {
            PressurePoint.RealIncome => [(Objective.RealIncome(i), 1)],
            PressurePoint.GovernmentWelfare => [(Objective.GovernmentWelfare(i), 1)],
            _ => Enumerable
                .Range(0, baseline.Sectors)
                .Where(s => baseline.PoliticalWeight(i, s) > 1)
                .Select(s => (Objective.SectorIncome(i, s), baseline.PoliticalWeight(i, s))),
        };

    private static double Along(PolicyGradient gradient, PartialCover cover, double cost, int i, int j, int s) =>
        (gradient.Tariff(i, j, s) * cover.TariffSlope) + (gradient.TradeCost(i, j, s) * cost * cover.TradeCostSlope);

    private PartialCover Of(double part, int i, int j, int s) =>
        new(part, _after.Tariff(i, j, s), _question.Rate, _world.Baseline.Data.TradeElasticity[s]);

    private Equilibrium EquilibriumAt(double[] part)
    {
        Policy policy = _after.Policy;
        TradeTensor tariffs = _world.TariffsOf(policy).Clone();
        TradeTensor costs =
            policy.TradeCostChange?.Clone() ?? new TradeTensor(tariffs.Economies, tariffs.Sectors, fill: 1);
        for (int k = 0; k < part.Length; k++)
        {
            foreach ((int i, int j) in _flows[k])
            {
                PartialCover cover = Of(part[k], i, j, Sectors[k]);
                tariffs[i, j, Sectors[k]] = cover.Tariff;
                costs[i, j, Sectors[k]] *= cover.TradeCostChange;
            }
        }

        Evaluations++;
        _last = _world.Solve(policy with { Tariffs = tariffs, TradeCostChange = costs }, _last).EnsureConverged();
        return _last;
    }
}

/// <param name="Pressure">Cost to the target, million USD.</param>
/// <param name="Target">By good: what covering all of it would add to that, as the first dollar does.</param>
/// <param name="Own">By good: the same cost to those who cover it; zeros where not asked for.</param>
internal readonly record struct Slopes(double Pressure, double[] Target, double[] Own);
