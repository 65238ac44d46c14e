namespace Parley.Scenarios.Tests;

/// <summary>Finds the repository this test was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>A folder of this tests project.</summary>
    public static string Tests(string name) => Path.Combine(Root, "tests", "Parley.Scenarios.Tests", name);

    /// <summary>Samples that are scenarios; talks lie beside them.</summary>
    public static IReadOnlyList<string> Scenarios =>
        [
            .. Directory
                .GetFiles(Path.Combine(Root, "samples"), "*.yaml")
                .Where(f => !File.ReadLines(f).Contains("without_deal:"))
                .Order(StringComparer.Ordinal),
        ];

    private static string Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
            {
                return at.FullName;
            }
        }

        throw new DirectoryNotFoundException("no folder above the tests holds Parley.slnx");
    }
}
