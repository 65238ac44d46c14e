using BenchmarkDotNet.Running;
using Parley.Bench;

// "record FOLDER [NUMBER]" measures a record of talks with variants of the articles of a folder; "table" prints docs/benchmarks.md's table; anything else goes to BenchmarkDotNet.
if (args is ["table"])
{
    FloorTable.Write(Console.Out);
}
else if (args is ["record", string folder, .. string[] rest])
{
    int number = rest is [string given] ? int.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 10_000;
    RecordTable.Write(Console.Out, folder, number);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(SolveBenchmarks).Assembly).Run(args);
}
