using BenchmarkDotNet.Attributes;
using Parley.Data;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Bench;

/// <summary>A best response from all starts, a trade war of all, and talks of all from today.</summary>
[MemoryDiagnoser]
public class TariffGameBenchmarks
{
    private Baseline _baseline = null!;
    private BestResponseSolver _responder = null!;
    private TradeWarSolver _war = null!;
    private CooperationSolver _talks = null!;
    private TariffPowers[] _players = null!;

    [Params("ossa-2007", "pacific-2017", "world-2017")]
    public string World { get; set; } = "";

    [Params(Welfare.RealIncome, Welfare.GovernmentWelfare)]
    public Welfare Aim { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        Dataset dataset = Datasets.Load(World);
        _baseline = dataset.ToBaseline();
        _responder = new BestResponseSolver(_baseline);
        _war = new TradeWarSolver(_baseline);
        _talks = new CooperationSolver(_baseline);
        _players = [.. Enumerable.Range(0, _baseline.Economies).Select(j => new TariffPowers(j) { Aim = Aim })];
    }

    /// <summary>Of the United States.</summary>
    [Benchmark]
    public BestResponse BestResponse() =>
        _responder.Solve(_players[_baseline.Data.Economies.ToList().IndexOf("USA")], Policy.Unchanged);

    [Benchmark]
    public TradeWar TradeWar() => _war.Solve(_players, Policy.Unchanged);

    /// <summary>From free trade, one start; <see cref="Cooperation.Reason"/> says what stopped it.</summary>
    [Benchmark]
    public Cooperation Cooperation() => _talks.Solve(_players, Policy.Unchanged, null, ["free trade"]);
}
