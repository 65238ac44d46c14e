using BenchmarkDotNet.Attributes;
using Parley.Model;

namespace Parley.Bench;

/// <summary>One solve to 1e-10, the solver set up; and its parts.</summary>
[MemoryDiagnoser]
public class SolveBenchmarks
{
    private Case _case = null!;
    private Solver _solver = null!;
    private Equilibrium _equilibrium = null!;

    [ParamsSource(nameof(Names))]
    public string World { get; set; } = "";

    public static IEnumerable<string> Names => Cases.Names;

    [GlobalSetup]
    public void Prepare()
    {
        _case = Cases.Make(World);
        _solver = new Solver(_case.Baseline);
        _equilibrium = _solver.Solve(_case.Policy).EnsureConverged();
    }

    [Benchmark(Baseline = true)]
    public Equilibrium Solve() => _solver.Solve(_case.Policy);

    [Benchmark]
    public Outcome Results() => Outcome.Of(_equilibrium);

    [Benchmark]
    public Solver Construct() => new(_case.Baseline);
}
