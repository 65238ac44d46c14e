namespace Parley.Data.Tests;

/// <summary>The source tables, where this checkout has them beside it.</summary>
internal static class SourcesFolder
{
    /// <summary>Skips the test where the tables are absent.</summary>
    public static string OrSkip()
    {
        string? folder = Find();
        Assert.SkipUnless(folder is not null, "the source tables (../shared/data) are not here");
        return folder!;
    }

    private static string? Find()
    {
        for (DirectoryInfo? at = new(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Parley.slnx")))
            {
                string folder = Path.GetFullPath(Path.Combine(at.FullName, "..", "shared", "data"));
                return Directory.Exists(folder) ? folder : null;
            }
        }

        return null;
    }
}
