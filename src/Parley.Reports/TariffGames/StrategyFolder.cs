using Parley.Inputs;

namespace Parley.Reports.TariffGames;

/// <summary>An answer about tariffs as files: the whole as JSON, the duties as CSV. An earlier answer is replaced; anything else in
/// the way is left alone and is an error.</summary>
public static class StrategyFolder
{
    private const string Result = "result.json";
    private const string Tariffs = "tariffs.csv";

    /// <summary>Refuses a folder that cannot be written to, before anything is solved.</summary>
    /// <exception cref="InputException">The folder is a file, or holds something other than an earlier answer.</exception>
    public static void Check(string? folder)
    {
        if (folder is null)
        {
            return;
        }

        Place place = new("command line", Path: "--out");
        if (File.Exists(folder))
        {
            throw new InputException("a file is in the way of the folder", place, folder, "name another folder");
        }

        string? foreign = Directory.Exists(folder)
            ? Directory
                .EnumerateFileSystemEntries(folder)
                .Select(e => Path.GetFileName(e))
                .Order(StringComparer.Ordinal)
                .FirstOrDefault(e => e is not (Result or Tariffs))
            : null;
        if (foreign is not null)
        {
            throw new InputException(
                $"this folder holds '{foreign}', which is no earlier answer; nothing was written",
                place,
                folder,
                "name a folder that is not there yet, or an earlier answer"
            );
        }
    }

    /// <summary>Writes <c>result.json</c> and <c>tariffs.csv</c>; the folder is made where there is none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public static async Task WriteAsync(string folder, string json, string csv, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Check(folder);
        using FolderInTheMaking making = new(folder);
        try
        {
            making.Begin();
            string inside = making.Temporary;
            await File.WriteAllTextAsync(Path.Combine(inside, Result), json, cancellation).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(inside, Tariffs), csv, cancellation).ConfigureAwait(false);
            making.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the folder cannot be written: {WriteFailure.Reason(e, making.Temporary, making.Target)}",
                new Place("command line", Path: "--out"),
                folder,
                "name a folder you may write to"
            );
        }
    }
}
