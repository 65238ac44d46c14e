namespace Parley.Reports.TariffGames;

/// <summary>An answer about tariffs as files: the whole as JSON, the duties as CSV.</summary>
public static class StrategyFolder
{
    /// <summary>Writes <c>result.json</c> and <c>tariffs.csv</c>; the folder is made where there is none.</summary>
    public static async Task WriteAsync(string folder, string json, string csv, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, "result.json"), json, cancellation).ConfigureAwait(false);
        await File.WriteAllTextAsync(Path.Combine(folder, "tariffs.csv"), csv, cancellation).ConfigureAwait(false);
    }
}
