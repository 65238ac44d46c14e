using System.CommandLine;
using System.Globalization;
using Parley.Inputs;
using Parley.Reports.Briefs;
using Parley.Reports.Results;

namespace Parley.Cli.Commands;

/// <summary><c>parley check RESULT</c>: recomputes a saved result from the equations alone.</summary>
internal static class CheckCommand
{
    private const int MostWrong = 10;

    public static Command Create()
    {
        Argument<string> path = new("RESULT")
        {
            Description = "the folder that 'parley solve --out' wrote, or the result.json in it alone",
        };
        Option<string?> data = new("--data")
        {
            Description = "where the dataset is now, if not where the result says",
            HelpName = "NAME|FOLDER",
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("check", "recompute a saved result from the equations alone") { path, data, json };
        command.SetAction(
            (parsed, cancellation) =>
                ExecuteAsync(parsed.GetRequiredValue(path), parsed.GetValue(data), parsed.GetValue(json), cancellation)
        );
        return command;
    }

    private static async Task<int> ExecuteAsync(string path, string? data, bool json, CancellationToken cancellation)
    {
        bool isFolder = Directory.Exists(path);
        string file = isFolder ? ResultIn(path) : path;
        string text = await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false);
        ResultCheckReport report = ResultCheck.Run(text, file, data, cancellation);
        ResultFolderReport? folder = isFolder
            ? await ResultFolderCheck.RunAsync(path, report.Result, cancellation).ConfigureAwait(false)
            : null;
        if (json)
        {
            await Console.Out.WriteAsync(ResultCheckJson.Of(file, report, folder)).ConfigureAwait(false);
        }
        else
        {
            Print(report, folder);
        }

        return report.Holds && folder is not { Wrong.Count: > 0 } ? Run.Done : Run.NoAnswer;
    }

    /// <summary>The document in a folder; where there is none, what the folder is instead.</summary>
    private static string ResultIn(string folder)
    {
        string file = Path.Combine(folder, ResultFolder.ResultFile);
        return File.Exists(file)
            ? file
            : throw new InputException(
                File.Exists(Path.Combine(folder, BriefFiles.Results))
                    ? "this is the folder of a brief, not of a result"
                    : $"this folder holds no {ResultFolder.ResultFile}",
                new Place("command line"),
                folder,
                "name a folder that 'parley solve SCENARIO --out FOLDER' wrote"
            );
    }

    private static void Print(ResultCheckReport report, ResultFolderReport? folder)
    {
        foreach (ResidualOf residual in report.Residuals)
        {
            string verdict = residual.Check.Holds(ResultCheck.Tolerance) ? "holds" : "FAILS";
            Console.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{verdict}  {residual.Of}: {residual.Check.LargestResidual:0.0e+0} ({residual.Check.Worst})"
                )
            );
        }

        ResidualOf worst = report.Worst;
        bool holds = worst.Check.Holds(ResultCheck.Tolerance);
        Console.Out.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"largest relative residual {worst.Check.LargestResidual:0.0e+0} ({worst.Check.Worst}) {(holds ? "<=" : ">")} {ResultCheck.Tolerance:0e+0}"
            )
        );
        PrintWrong(report.WrongFigures);
        Console.Out.WriteLine(
            (
                report.WrongFigures.Count == 0
                    ? "every figure reported follows from the scenario, the dataset and the arrays"
                    : $"{report.WrongFigures.Count} figures reported do not follow from the scenario, the dataset and the arrays"
            ) + $" ({string.Join(" and ", ResultCheck.OfTheRun)} belong to the run and are not checked)"
        );
        if (folder is null)
        {
            Console.Out.WriteLine("the tables beside it were not read; name the folder to have them checked too");
            return;
        }

        PrintWrong(folder.Wrong);
        Console.Out.WriteLine(
            folder.Wrong.Count == 0
                ? $"every table says the same: {folder.FilesRead} files read"
                : $"{folder.Wrong.Count} of {folder.FilesRead} files say something else"
        );
        if (folder.FilesNotRead.Count > 0)
        {
            Console.Out.WriteLine($"not read, since no result has them: {string.Join(", ", folder.FilesNotRead)}");
        }
    }

    private static void PrintWrong(IReadOnlyList<string> wrong)
    {
        foreach (string line in wrong.Take(MostWrong))
        {
            Console.Out.WriteLine($"FAILS  {line}");
        }

        if (wrong.Count > MostWrong)
        {
            Console.Out.WriteLine($"and {wrong.Count - MostWrong} more");
        }
    }
}
