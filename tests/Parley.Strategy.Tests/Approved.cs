namespace Parley.Strategy.Tests;

/// <summary>
/// Text a person has read and approved, one file each under Approved/. Where the text differs, what was found is written
/// beside it as *.received.txt: read it, and rename it if it is right.
/// </summary>
internal static class Approved
{
    public static void Equal(string name, string found)
    {
        found = found.Replace("\r\n", "\n", StringComparison.Ordinal);
        string approved = Path.Combine(Repository.Tests("Approved"), name + ".txt");
        string received = Path.Combine(Repository.Tests("Approved"), name + ".received.txt");
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
