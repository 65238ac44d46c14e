using BenchmarkDotNet.Attributes;
using Parley.Data;
using Parley.Model;

namespace Parley.Bench;

/// <summary>A gradient beside the solve it follows, both from a world where every tariff has risen by ten points.</summary>
[MemoryDiagnoser]
public class GradientBenchmarks
{
    private Solver _solver = null!;
    private GradientSolver _gradients = null!;
    private Policy _policy = null!;
    private Equilibrium _at = null!;
    private Objective[] _everyGovernment = null!;

    [Params("ossa-2007", "nafta-1993", "pacific-2017", "world-2017", "160x65")]
    public string World { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        Baseline baseline =
            World == "160x65" ? GeneratedWorld.Create(160, 65, true) : Datasets.Load(World).ToBaseline();
        int n = baseline.Economies;
        TradeTensor tariffs = baseline.Data.Tariffs?.Clone() ?? new TradeTensor(n, baseline.Sectors);
        for (int c = 0; c < tariffs.Values.Length; c++)
        {
            bool home = c % n == c / n % n;
            tariffs.Values[c] += home ? 0 : 0.1;
        }

        _policy = new Policy { Tariffs = tariffs };
        _solver = new Solver(baseline);
        _gradients = new GradientSolver(_solver);
        _at = _solver.Solve(_policy).EnsureConverged();
        _everyGovernment = [.. Enumerable.Range(0, n).Select(Objective.GovernmentWelfare)];
    }

    [Benchmark(Baseline = true)]
    public Equilibrium Solve() => _solver.Solve(_policy);

    [Benchmark]
    public PolicyGradient Gradient() => _gradients.Gradient(_at, _everyGovernment[0]);

    /// <summary>With the whole origin x destination x sector tensor written out.</summary>
    [Benchmark]
    public TradeTensor GradientOfEveryTariff() => _gradients.Gradient(_at, _everyGovernment[0]).Tariffs;

    [Benchmark]
    public IReadOnlyList<PolicyGradient> GradientsOfEveryGovernment() => _gradients.Gradients(_at, _everyGovernment);
}
