namespace Parley.Scenarios.Tests;

/// <summary>
/// Text a person has read and approved, one file each under Approved/. Where the text differs, what was found is written
/// beside it as *.received.txt: read it, and rename it if it is right.
/// </summary>
internal static class Approved
{
    public static void Equal(string name, string found) =>
        EqualFile(Path.Combine(Repository.Tests("Approved"), name + ".txt"), found);

    /// <summary>The same for a file that is published elsewhere, such as under docs/.</summary>
    public static void EqualFile(string approved, string found)
    {
        found = found.Replace("\r\n", "\n", StringComparison.Ordinal);
        string received = Path.Combine(
            Repository.Tests("Approved"),
            Path.GetFileNameWithoutExtension(approved) + ".received.txt"
        );
        if (Environment.GetEnvironmentVariable("PARLEY_APPROVE") == "1")
        {
            File.WriteAllText(approved, found);
        }

        string expected = File.Exists(approved)
            ? File.ReadAllText(approved).Replace("\r\n", "\n", StringComparison.Ordinal)
            : "";
        if (expected == found)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, found);
        Assert.Equal(expected, found);
    }
}
