using BenchmarkDotNet.Running;
using Parley.Bench;

// "table" prints docs/benchmarks.md's table; anything else goes to BenchmarkDotNet.
if (args is ["table"])
{
    FloorTable.Write(Console.Out);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SolveBenchmarks).Assembly).Run(args);
}
