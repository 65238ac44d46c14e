using Parley.Inputs;
using Parley.Reports.Briefs;

namespace Parley.Reports.TariffGames;

/// <summary>An answer about duties as files: the whole as JSON, a page to read, its figures as CSV. An earlier answer is replaced;
/// anything else in the way is left alone and is an error.</summary>
public static class StrategyFolder
{
    public const string Result = "result.json";
    public const string Page = "report.html";
    public const string Tariffs = "tariffs.csv";
    public const string Weights = "political-weights.csv";
    public const string Effects = "effects.csv";
    public const string List = "list.csv";
    public const string Coalitions = "coalitions.csv";
    public const string Frontier = "frontier.csv";

    private static readonly string[] _ours = [Result, Page, Tariffs, Weights, Effects, List, Coalitions, Frontier];

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

        if (ReportFolder.Foreign(folder, _ours.Contains) is { } foreign)
        {
            throw new InputException(
                $"this folder holds '{foreign}', which is no earlier answer; nothing was written",
                place,
                folder,
                "name a folder that is not there yet, or an earlier answer"
            );
        }
    }

    /// <summary>Writes them; the folder is made where there is none.</summary>
    /// <exception cref="InputException">As for <see cref="Check"/>, or the folder cannot be written.</exception>
    public static async Task WriteAsync(string folder, StrategyAnswer answer, CancellationToken cancellation)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(answer);
        Check(folder);
        ReportFile[] files = [new(Result, answer.Json()), new(Page, answer.Html()), answer.Table()];
        using FolderInTheMaking making = new(folder);
        try
        {
            making.Begin();
            foreach (ReportFile file in files)
            {
                await File.WriteAllTextAsync(Path.Combine(making.Temporary, file.Path), file.Text, cancellation)
                    .ConfigureAwait(false);
            }

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
