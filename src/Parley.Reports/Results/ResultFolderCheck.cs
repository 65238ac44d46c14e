using System.Globalization;
using Parley.Scenarios;

namespace Parley.Reports.Results;

/// <summary>Holds every table beside a saved result against the arrays in it, CSV and Parquet, and the scenario against the one
/// that was solved.</summary>
public static class ResultFolderCheck
{
    /// <param name="folder">What <see cref="ResultFolder"/> wrote.</param>
    /// <param name="result">The result put together again from its document.</param>
    /// <param name="cancellation">Looked at between files.</param>
    public static async Task<ResultFolderReport> RunAsync(
        string folder,
        ScenarioResult result,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(result);
        List<string> wrong = [];
        HashSet<string> read = new(StringComparer.Ordinal) { ResultFolder.ResultFile };
        await CheckAsync(
                ResultFolder.ScenarioFile,
                async path =>
                    await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)
                    == ScenarioYaml.Write(result.Compiled.Scenario)
                        ? null
                        : "is not the scenario that was solved"
            )
            .ConfigureAwait(false);
        foreach (SolvedOutcome solved in result.Outcomes)
        {
            string inside = ResultFolder.TablesOf(solved.Compiled);
            foreach (ResultTable table in ResultTables.Of(result.Compiled.Dataset, solved))
            {
                cancellation.ThrowIfCancellationRequested();
                await CheckAsync(
                        Path.Combine(inside, $"{table.Name}.csv"),
                        async path =>
                            CsvDifference(
                                CsvText.Of(table),
                                await File.ReadAllTextAsync(path, cancellation).ConfigureAwait(false)
                            )
                    )
                    .ConfigureAwait(false);
                await CheckAsync(
                        Path.Combine(inside, $"{table.Name}.parquet"),
                        path => ParquetDifferenceAsync(table, path, cancellation)
                    )
                    .ConfigureAwait(false);
            }
        }

        string[] unread =
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(f => Path.GetRelativePath(folder, f))
                .Where(f => !read.Contains(f))
                .Order(StringComparer.Ordinal),
        ];
        return new ResultFolderReport(read.Count, wrong, unread);

        async Task CheckAsync(string file, Func<string, Task<string?>> differenceAsync)
        {
            read.Add(file);
            string path = Path.Combine(folder, file);
            string? difference = File.Exists(path) ? await differenceAsync(path).ConfigureAwait(false) : "is missing";
            if (difference is not null)
            {
                wrong.Add($"{file} {difference}");
            }
        }
    }

    /// <summary>The first line that differs by more than another processor's last digits; null where none does.</summary>
    private static string? CsvDifference(string expected, string found)
    {
        if (expected == found)
        {
            return null;
        }

        string[] expectedLines = expected.Split('\n');
        string[] foundLines = found.Split('\n');
        string[] header = expectedLines[0].Split(',');
        for (int l = 0; l < Math.Min(expectedLines.Length, foundLines.Length); l++)
        {
            // Both are parted in the same way, so that a comma inside quotes does no harm.
            string[] right = expectedLines[l].Split(',');
            string[] cells = foundLines[l].Split(',');
            if (right.Length != cells.Length)
            {
                return $"has other columns on line {l + 1}";
            }

            for (int c = 0; c < cells.Length; c++)
            {
                if (!Same(right[c], cells[c]))
                {
                    string column = right.Length == header.Length ? $" ({header[c]})" : "";
                    return $"has '{cells[c]}' on line {l + 1}{column}, the arrays say '{right[c]}'";
                }
            }
        }

        return foundLines.Length == expectedLines.Length
            ? null
            : $"has {foundLines.Length - 1} lines, not {expectedLines.Length - 1}";
    }

    private static async Task<string?> ParquetDifferenceAsync(
        ResultTable table,
        string path,
        CancellationToken cancellation
    )
    {
        ResultTable? found;
        FileStream stream = File.OpenRead(path);
        await using (stream.ConfigureAwait(false))
        {
            try
            {
                found = await ParquetFile.ReadAsync(table, stream, cancellation).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A file that was tampered with breaks its reader in more ways than can be listed.
                return "is no Parquet file that can be read";
            }
        }

        if (found is null)
        {
            return "has other columns or rows";
        }

        for (int c = 0; c < table.Columns.Count; c++)
        {
            for (int row = 0; row < table.Rows; row++)
            {
                string right = CsvText.Cell(table.Columns[c], row);
                string cell = CsvText.Cell(found.Columns[c], row);
                if (!Same(right, cell))
                {
                    return $"has '{cell}' in row {row + 1} of {table.Columns[c].Name}, the arrays say '{right}'";
                }
            }
        }

        return null;
    }

    private static bool Same(string expected, string found) =>
        expected == found
        || (
            double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out double a)
            && double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out double b)
            && Math.Abs(a - b) <= ResultCheck.FigureTolerance * Math.Max(1, Math.Abs(a))
        );
}

/// <summary>What the files of a folder came to.</summary>
/// <param name="FilesRead">How many were held against the result, itself among them.</param>
/// <param name="Wrong">Files that say something else, in words.</param>
/// <param name="FilesNotRead">Files that no result has.</param>
public sealed record ResultFolderReport(int FilesRead, IReadOnlyList<string> Wrong, IReadOnlyList<string> FilesNotRead);
