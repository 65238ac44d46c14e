using System.Text;
using Parley.Inputs;
using Parley.Reports.Briefs;

namespace Parley.Reports.Bargains;

/// <summary>Writes the files of a bargain to a folder. Earlier ones are replaced; anything else in the way is left alone and is
/// an error.</summary>
public static class BargainFolder
{
    private static readonly UTF8Encoding _utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="InputException">The folder is a file, or holds something other than a bargain.</exception>
    public static void Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (folder.Length == 0)
        {
            throw new InputException("--out needs the name of a folder", new Place("command line"));
        }

        if (File.Exists(folder))
        {
            throw new InputException(
                "a file is in the way of the folder",
                new Place(folder),
                null,
                "name another folder with --out"
            );
        }

        string? foreign = Directory.Exists(folder)
            ? Directory
                .EnumerateFileSystemEntries(folder)
                .Select(e => Path.GetFileName(e))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(e => !BargainFiles.IsOurs(e))
            : null;
        if (foreign is not null)
        {
            throw new InputException(
                "the folder holds something that is not an earlier bargain; nothing was written",
                new Place(folder),
                foreign,
                "name another folder with --out"
            );
        }
    }

    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public static void Write(IReadOnlyList<ReportFile> files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        Check(folder);
        using FolderInTheMaking making = new(folder);
        try
        {
            making.Begin();
            foreach (ReportFile file in files)
            {
                File.WriteAllText(Path.Combine(making.Temporary, file.Path), file.Text, _utf8);
            }

            making.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the folder cannot be written: {WriteFailure.Reason(e, making.Temporary, making.Target)}",
                new Place(folder),
                null,
                "name another folder with --out"
            );
        }
    }
}
