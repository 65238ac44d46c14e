using System.Security.Cryptography;
using System.Text;
using Parley.Inputs;

namespace Parley.Reports.Briefs;

/// <summary>
/// Writes the files of a brief to a folder, all or nothing: they are written beside it and moved in when they are complete. An
/// earlier brief is replaced where every file in it is as it was written, which a manifest of hashes tells; what a person added
/// or edited, and anything else in the way, is left alone and is an error.
/// </summary>
public static class BriefFolder
{
    /// <summary>Lines of a hash, two spaces and a path, as <c>sha256sum</c> reads them.</summary>
    private const string Manifest = ".parley-brief";

    private const string AnotherFolder = "name another folder with --out";

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The folder a brief goes to unless another is asked for: named after the article, in the working directory. That
    /// of a dossier which stands in the folder of a brief goes beside that folder.</summary>
    /// <param name="article">As the user named it, <c>-</c> for standard input.</param>
    public static string DefaultFor(string article)
    {
        if (article == "-")
        {
            return "article-brief";
        }

        string inside = Path.GetDirectoryName(Path.GetFullPath(article)) ?? "";
        if (IsBrief(inside) && Path.GetDirectoryName(inside) is { } parent)
        {
            string beside = Path.Combine(parent, Path.GetFileName(inside) + "-edited");
            return Path.GetRelativePath(Directory.GetCurrentDirectory(), beside);
        }

        string name = Path.GetFileNameWithoutExtension(article);
        return (name.Length == 0 ? "article" : name) + "-brief";
    }

    /// <exception cref="InputException">The folder cannot be written, is a file, stands inside a brief, or holds something other
    /// than a brief as it was written.</exception>
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
                AnotherFolder
            );
        }

        if (BriefAround(folder) is { } outer)
        {
            throw new InputException("the folder would stand inside a brief", new Place(folder), outer, AnotherFolder);
        }

        if (!Directory.Exists(folder))
        {
            return;
        }

        string[] entries = Entries(folder);
        if (entries.Length > 0 && !IsBrief(folder))
        {
            throw new InputException(
                "the folder holds something that is not an earlier brief; nothing was written",
                new Place(folder),
                entries.FirstOrDefault(e => !IsOurs(e)) ?? entries[0],
                AnotherFolder
            );
        }

        Dictionary<string, string> written = ReadManifest(folder);
        InputError[] touched =
        [
            .. entries
                .Where(e => e != Manifest && written.GetValueOrDefault(e) != HashOf(Path.Combine(folder, e)))
                .Select(e => new InputError(
                    IsOurs(e)
                        ? "this was edited since the brief was written and would be lost; nothing was written"
                        : "this is not of the brief that stands here and would be lost; nothing was written",
                    new Place(folder),
                    e,
                    AnotherFolder
                )),
        ];
        if (touched.Length > 0)
        {
            throw new InputException(touched);
        }
    }

    /// <summary>Writes all files or none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>.</exception>
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
                string path = Path.Combine(making.Temporary, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, file.Text, Utf8);
            }

            WriteManifest(making.Temporary);
            making.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the brief cannot be written: {WriteFailure.Reason(e, making.Temporary, making.Target)}",
                new Place(folder),
                null,
                AnotherFolder
            );
        }
    }

    /// <summary>Files inside a folder, relative, with forward slashes; an empty folder counts as one.</summary>
    private static string[] Entries(string folder) =>
        [
            .. Directory
                .EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories)
                .Where(e => !Directory.Exists(e) || !Directory.EnumerateFileSystemEntries(e).Any())
                .Select(e => Path.GetRelativePath(folder, e).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    private static bool IsBrief(string folder) =>
        File.Exists(Path.Combine(folder, BriefFiles.Page)) && File.Exists(Path.Combine(folder, BriefFiles.Dossier));

    /// <summary>The brief that a folder would stand in; null where there is none.</summary>
    private static string? BriefAround(string folder)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        for (string? at = Path.GetDirectoryName(full); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, Manifest)))
            {
                return at;
            }
        }

        return null;
    }

    private static bool IsOurs(string entry) =>
        entry is BriefFiles.Page or BriefFiles.Dossier or BriefFiles.Results or Manifest
        || (
            entry.StartsWith("talks", StringComparison.Ordinal)
            && entry.EndsWith(".yaml", StringComparison.Ordinal)
            && !entry.Contains('/', StringComparison.Ordinal)
        )
        || (
            entry.StartsWith(BriefFiles.ScenarioFolder + "/", StringComparison.Ordinal)
            && entry.EndsWith(".yaml", StringComparison.Ordinal)
        );

    private static void WriteManifest(string folder)
    {
        IEnumerable<string> lines = Entries(folder).Select(e => $"{HashOf(Path.Combine(folder, e))}  {e}\n");
        File.WriteAllText(Path.Combine(folder, Manifest), string.Concat(lines), Utf8);
    }

    /// <summary>Hashes by path; none where no manifest is there or it was cut.</summary>
    private static Dictionary<string, string> ReadManifest(string folder)
    {
        string path = Path.Combine(folder, Manifest);
        Dictionary<string, string> hashes = new(StringComparer.Ordinal);
        foreach (string line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            if (line.Split("  ", 2) is [var hash, var entry])
            {
                hashes[entry] = hash;
            }
        }

        return hashes;
    }

    private static string? HashOf(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using FileStream stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
