using System.Text;
using Parley.Inputs;
using Parley.Reports.Briefs;

namespace Parley.Reports;

/// <summary>A folder of files that replaces an earlier one of its kind, whole or not at all; anything else in the way is left
/// alone and is an error.</summary>
/// <param name="earlier">What may stand there, such as <c>an earlier bargain</c>.</param>
/// <param name="isOurs">Whether a name is one of its files.</param>
internal sealed class ReportFolder(string earlier, Func<string, bool> isOurs)
{
    private const string AnotherFolder = "name another folder with --out";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The first thing in a folder, by name, that is none of ours; null where there is none or no folder.</summary>
    public static string? Foreign(string folder, Func<string, bool> isOurs) =>
        Directory.Exists(folder)
            ? Directory
                .EnumerateFileSystemEntries(folder)
                .Select(e => Path.GetFileName(e))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(e => !isOurs(e))
            : null;

    /// <summary>Looks whether a folder may be written: not there, empty, or an earlier one.</summary>
    /// <exception cref="InputException">It is a file, or holds something else.</exception>
    public void Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Length == 0)
        {
            throw new InputException("--out needs the name of a folder", new Place("command line"));
        }

        if (File.Exists(folder))
        {
            throw new InputException("a file is in the way of the folder", new Place(folder), null, AnotherFolder);
        }

        if (Foreign(folder, isOurs) is { } foreign)
        {
            throw new InputException(
                $"the folder holds something that is not {earlier}; nothing was written",
                new Place(folder),
                foreign,
                AnotherFolder
            );
        }
    }

    /// <summary>Writes all files or none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public void Write(IReadOnlyList<ReportFile> files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        Check(folder);
        using FolderInTheMaking making = new(folder);
        try
        {
            making.Begin();
            foreach (ReportFile file in files)
            {
                File.WriteAllText(Path.Combine(making.Temporary, file.Path), file.Text, Utf8);
            }

            making.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the folder cannot be written: {WriteFailure.Reason(e, making.Temporary, making.Target)}",
                new Place(folder),
                null,
                AnotherFolder
            );
        }
    }
}
