using Parley.Inputs;
using Parley.Reports.Briefs;

namespace Parley.Reports.Bargains;

/// <summary>Writes the files of a bargain to a folder. Earlier ones are replaced; anything else in the way is left alone and is
/// an error.</summary>
public static class BargainFolder
{
    private static readonly ReportFolder _folder = new("an earlier bargain", BargainFiles.IsOurs);

    /// <exception cref="InputException">The folder is a file, or holds something other than a bargain.</exception>
    public static void Check(string folder) => _folder.Check(folder);

    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public static void Write(IReadOnlyList<ReportFile> files, string folder) => _folder.Write(files, folder);
}
