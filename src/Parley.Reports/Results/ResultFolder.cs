using System.Text;
using Parley.Inputs;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>
/// A solved scenario as a folder: the scenario, the JSON document, and for every outcome its tables as CSV and Parquet. It is
/// there whole or not at all.
/// </summary>
public static class ResultFolder
{
    public const string ResultFile = "result.json";
    public const string ScenarioFile = "scenario.yaml";

    private static readonly HashSet<string> TableFiles =
    [
        .. ResultTables.Names.SelectMany(n => (string[])[n + ".csv", n + ".parquet"]),
    ];

    /// <param name="result">What was solved.</param>
    /// <param name="data">The dataset as it was asked for, a name or a path.</param>
    /// <param name="folder">Made anew, or replaced where an earlier result stands there.</param>
    /// <param name="cancellation">Leaves nothing behind.</param>
    /// <exception cref="InputException">The folder holds something else, or cannot be written.</exception>
    public static async Task WriteAsync(
        ScenarioResult result,
        string data,
        string folder,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        using FolderInTheMaking making = new(folder);
        RefuseForeign(making.Target, folder);
        try
        {
            making.Begin();
            await WriteFilesAsync(result, data, making.Temporary, cancellation).ConfigureAwait(false);
            making.Finish();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                $"the results cannot be written: {WriteFailure.Reason(e, making.Temporary, making.Target)}",
                new Place("command line", Path: "--out"),
                folder,
                "name a folder you may write to"
            );
        }
    }

    /// <summary>Refuses a folder that holds something other than an earlier result.</summary>
    /// <param name="target">Full path.</param>
    /// <param name="folder">As the user gave it.</param>
    private static void RefuseForeign(string target, string folder)
    {
        string? message =
            File.Exists(target) ? "this is a file"
            : Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any() && !IsOurs(target)
                ? "this folder holds something other than a result of 'parley solve', which is not overwritten"
            : null;
        if (message is not null)
        {
            throw new InputException(
                message,
                new Place("command line", Path: "--out"),
                folder,
                "name a folder that is not there yet, or an earlier result"
            );
        }
    }

    private static bool IsOurs(string folder)
    {
        string file = Path.Combine(folder, ResultFile);
        if (!File.Exists(file) || !File.Exists(Path.Combine(folder, ScenarioFile)))
        {
            return false;
        }

        using (StreamReader reader = new(file))
        {
            char[] start = new char[64];
            int read = reader.ReadBlock(start, 0, start.Length);
            if (!new string(start, 0, read).Contains($"\"format\": \"{ResultJson.Format}\"", StringComparison.Ordinal))
            {
                return false;
            }
        }

        return Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetFileName(f))
            .All(f => f is ResultFile or ScenarioFile || TableFiles.Contains(f));
    }

    private static async Task WriteFilesAsync(
        ScenarioResult result,
        string data,
        string folder,
        CancellationToken cancellation
    )
    {
        await WriteTextAsync(folder, ScenarioFile, ScenarioYaml.Write(result.Compiled.Scenario), cancellation)
            .ConfigureAwait(false);
        await WriteTextAsync(folder, ResultFile, ResultJson.Of(result, data, cancellation), cancellation)
            .ConfigureAwait(false);
        foreach (SolvedOutcome solved in result.Outcomes)
        {
            string inside = Path.Combine(folder, TablesOf(solved.Compiled));
            Directory.CreateDirectory(inside);
            foreach (ResultTable table in ResultTables.Of(result.Compiled.Dataset, solved))
            {
                await WriteTextAsync(inside, $"{table.Name}.csv", CsvText.Of(table), cancellation)
                    .ConfigureAwait(false);
                FileStream stream = File.Create(Path.Combine(inside, $"{table.Name}.parquet"));
                await using (stream.ConfigureAwait(false))
                {
                    await ParquetFile.WriteAsync(table, stream, cancellation).ConfigureAwait(false);
                }
            }
        }
    }

    /// <summary>Where an outcome's tables stand, relative to the folder.</summary>
    internal static string TablesOf(CompiledOutcome outcome) =>
        outcome.Year is { } year ? Path.Combine(outcome.Source.Name, $"year-{year:00}") : outcome.Source.Name;

    private static Task WriteTextAsync(string folder, string name, string text, CancellationToken cancellation) =>
        File.WriteAllTextAsync(Path.Combine(folder, name), text, new UTF8Encoding(false), cancellation);
}
