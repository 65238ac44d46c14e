using System.Text;
using Parley.Inputs;

namespace Parley.Reports.Briefs;

/// <summary>
/// Writes the files of a brief to a folder, all or nothing: they are written beside it and moved in when they are complete. An
/// earlier brief is replaced; anything else in the way is left alone and is an error.
/// </summary>
public static class BriefFolder
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder a brief goes to unless another is asked for: named after the article, in the working directory.</summary>
    /// <param name="article">As the user named it, <c>-</c> for standard input.</param>
    public static string DefaultFor(string article)
    {
        string name = article == "-" ? "article" : Path.GetFileNameWithoutExtension(article);
        return (name.Length == 0 ? "article" : name) + "-brief";
    }

    /// <exception cref="InputException">The folder cannot be written, is a file, or holds something other than a brief.</exception>
    public static void Check(string folder)
    {
        if (folder.Length == 0)
        {
            throw new InputException("--out needs the name of a folder", new Place("command line"));
        }

        if (File.Exists(folder))
        {
            throw new InputException(
                "a file is in the way of the brief's folder",
                new Place(folder),
                null,
                "name another folder with --out"
            );
        }

        if (Directory.Exists(folder) && Foreign(folder) is { } foreign)
        {
            throw new InputException(
                "the folder holds something that is not an earlier brief; nothing was written",
                new Place(folder),
                foreign,
                "name another folder with --out"
            );
        }
    }

    /// <summary>Writes all files or none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>.</exception>
    public static void Write(IReadOnlyList<ReportFile> files, string folder)
    {
        ArgumentNullException.ThrowIfNull(files);
        Check(folder);
        string target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string half = $"{target}.{Environment.ProcessId}.tmp";
        try
        {
            Directory.CreateDirectory(half);
            foreach (ReportFile file in files)
            {
                string path = Path.Combine(half, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, Utf8);
            }

            if (Directory.Exists(target))
            {
                string old = $"{target}.{Environment.ProcessId}.old";
                Directory.Move(target, old);
                Directory.Move(half, target);
                Directory.Delete(old, recursive: true);
            }
            else
            {
                Directory.Move(half, target);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the brief cannot be written: {e.Message.TrimEnd('.')}",
                new Place(folder),
                null,
                "name another folder with --out"
            );
        }
        finally
        {
            if (Directory.Exists(half))
            {
                Directory.Delete(half, recursive: true);
            }
        }
    }

    /// <summary>The first thing in a folder that no brief put there; null where all of it is an earlier brief, or it is empty.</summary>
    private static string? Foreign(string folder)
    {
        string[] entries =
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Select(e => Path.GetRelativePath(folder, e).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];
        string? foreign = entries.FirstOrDefault(e => !IsOurs(e));
        bool isBrief = entries.Contains(BriefFiles.Page) && entries.Contains(BriefFiles.Dossier);
        return foreign ?? (entries.Length > 0 && !isBrief ? entries[0] : null);
    }

    private static bool IsOurs(string entry) =>
        entry is BriefFiles.Page or BriefFiles.Dossier or BriefFiles.Results or BriefFiles.ScenarioFolder
        || (
            entry.StartsWith(BriefFiles.ScenarioFolder + "/", StringComparison.Ordinal)
            && entry.EndsWith(".yaml", StringComparison.Ordinal)
        );
}
