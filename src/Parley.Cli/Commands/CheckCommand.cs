using System.CommandLine;
using System.Globalization;
using Parley.Reports.Results;

namespace Parley.Cli.Commands;

/// <summary><c>parley check RESULT</c>: recomputes a saved result from the equations alone.</summary>
internal static class CheckCommand
{
    private const int MostFigures = 10;

    public static Command Create()
    {
        Argument<string> path = new("RESULT")
        {
            Description = "a result.json of 'parley solve', or the folder it stands in",
        };
        Option<string?> data = new("--data")
        {
            Description = "where the dataset is now, if not where the result says",
            HelpName = "NAME|FOLDER",
        };
        Command command = new("check", "recompute a saved result from the equations alone");
        command.Add(path);
        command.Add(data);
        command.SetAction(
            async (parsed, cancellation) =>
            {
                string file = parsed.GetValue(path)!;
                file = Directory.Exists(file) ? Path.Combine(file, ResultFolder.ResultFile) : file;
                string text = await InputFile.ReadAsync(file, cancellation).ConfigureAwait(false);
                return Report(ResultCheck.Run(text, file, parsed.GetValue(data)));
            }
        );
        return command;
    }

    private static int Report(ResultCheckReport report)
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
        foreach (string figure in report.WrongFigures.Take(MostFigures))
        {
            Console.Out.WriteLine($"FAILS  {figure}");
        }

        if (report.WrongFigures.Count > MostFigures)
        {
            Console.Out.WriteLine($"and {report.WrongFigures.Count - MostFigures} more figures");
        }

        Console.Out.WriteLine(
            report.WrongFigures.Count == 0
                ? "every figure reported follows from the arrays"
                : $"{report.WrongFigures.Count} figures reported do not follow from the arrays"
        );
        return report.Holds ? Run.Done : Run.NoAnswer;
    }
}
