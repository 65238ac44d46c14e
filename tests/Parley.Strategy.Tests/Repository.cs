namespace Parley.Strategy.Tests;

/// <summary>Finds the repository this test was built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>Folder of domains published elsewhere; it may be absent.</summary>
    public static string Domains { get; } = Path.GetFullPath(Path.Combine(Root, "..", "shared", "negotiation-domains"));

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    /// <summary>A folder of this tests project.</summary>
    public static string Tests(string name) => Path.Combine(Root, "tests", "Parley.Strategy.Tests", name);

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
