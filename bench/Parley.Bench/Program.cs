using BenchmarkDotNet.Running;
using Parley.Bench;

// "record FOLDER [NUMBER]" measures a record of talks with variants of the articles of a folder; "table" and "games [WORLD...]" print the tables of docs/benchmarks.md; anything else goes to BenchmarkDotNet.
if (args is ["table"])
{
    FloorTable.Write(Console.Out);
}
else if (args is ["games", .. string[] worlds])
{
    TariffGameTable.Write(Console.Out, worlds);
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
