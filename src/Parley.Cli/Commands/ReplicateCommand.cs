using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Parley.Inputs;
using Parley.Replication;
using Spectre.Console;

namespace Parley.Cli.Commands;

internal static class ReplicateCommand
{
    private const string CaliendoParro = "caliendo-parro-2015";
    private const string Ossa = "ossa-2014";

    private static readonly JsonWriterOptions _indented = new() { Indented = true };

    public static Command Create()
    {
        Argument<string> paper = new("paper") { Description = $"{CaliendoParro} or {Ossa}", HelpName = "PAPER" };
        Option<bool> economy = new("--economy")
        {
            Description = $"of {Ossa}, the economy only: tariffs are given, not chosen",
        };
        Option<bool> json = CommonOptions.Json();
        Command command = new("replicate", "solve a published study again and set its figures beside Parley's")
        {
            paper,
            economy,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
            {
                ReplicationReport report = Solve(
                    parsed.GetRequiredValue(paper),
                    parsed.GetValue(economy),
                    cancellation
                );
                if (parsed.GetValue(json))
                {
                    WriteJson(report);
                }
                else
                {
                    WriteTable(report);
                }

                return Task.FromResult(report.Agrees ? Run.Done : Run.NoAnswer);
            }
        );
        return command;
    }

    private static ReplicationReport Solve(string paper, bool economy, CancellationToken cancellation)
    {
        switch (paper)
        {
            case CaliendoParro when economy:
                throw new InputException(
                    $"--economy goes with {Ossa} only",
                    new Place("command line"),
                    null,
                    "leave it out"
                );
            case CaliendoParro:
                return CaliendoParro2015.Run(cancellation);
            case Ossa when !economy:
                return Ossa2014.Run(new WaitingProgress(), cancellation: cancellation);
            case Ossa:
                return Ossa2014Economy.Run(cancellation);
            default:
                throw new InputException(
                    "there is no replication of that name",
                    new Place("command line"),
                    paper,
                    NearestName.Suggest(paper, [CaliendoParro, Ossa])
                );
        }
    }

    private static void WriteTable(ReplicationReport report)
    {
        IAnsiConsole console = Terminal.Open();
        console.WriteLine(report.Reference);
        console.WriteLine();
        foreach (
            IGrouping<(string Table, string Case), ReplicationCell> cells in report.Cells.GroupBy(c =>
                (c.Table, c.Case)
            )
        )
        {
            Table table = new Table().Border(TableBorder.Simple).Title($"{cells.Key.Table}: {cells.Key.Case}, percent");
            table.AddColumns("economy", "measure");
            foreach (string heading in (string[])[report.FigureName, "Parley", "difference"])
            {
                table.AddColumn(new TableColumn(heading).RightAligned());
            }

            table.AddColumn("");
            foreach (ReplicationCell cell in cells)
            {
                table.AddRow(
                    cell.Economy,
                    cell.Measure.Replace('_', ' '),
                    Number(cell.Paper, cell.Tolerance < 0.005 ? "F3" : "F2"),
                    Number(cell.Parley, "F4"),
                    Number(cell.Difference, "F4"),
                    cell.Paper is null ? "not in the paper"
                        : cell.Agrees ? "agrees"
                        : cell.Explanation is not null ? "explained below"
                        : "OUT OF TOLERANCE"
                );
            }

            console.Write(table);
        }

        foreach (ReplicationCell cell in report.Cells.Where(c => !c.Agrees && c.Explanation is not null))
        {
            console.WriteLine($"{cell.Economy}, {cell.Case}, {cell.Measure.Replace('_', ' ')}: {cell.Explanation}");
        }

        foreach (string note in report.Notes)
        {
            console.WriteLine(note);
        }

        foreach (
            IGrouping<double, ReplicationCell> cells in report
                .Cells.Where(c => c.Paper is not null)
                .GroupBy(c => c.Tolerance)
        )
        {
            string tolerance = cells.Key.ToString(CultureInfo.InvariantCulture);
            console.WriteLine(
                $"{cells.Count(c => c.Agrees)} of {cells.Count()} figures agree within {tolerance} percentage points."
            );
        }
    }

    private static string Number(double? value, string format) =>
        value?.ToString(format, CultureInfo.InvariantCulture) ?? "";

    private static void WriteJson(ReplicationReport report)
    {
        using Stream output = Console.OpenStandardOutput();
        using (Utf8JsonWriter json = new(output, _indented))
        {
            json.WriteStartObject();
            json.WriteString("paper", report.Paper);
            json.WriteString("reference", report.Reference);
            json.WriteBoolean("agrees", report.Agrees);
            json.WriteStartArray("cells");
            foreach (ReplicationCell cell in report.Cells)
            {
                WriteJson(json, cell);
            }

            json.WriteEndArray();
            json.WriteStartArray("notes");
            foreach (string note in report.Notes)
            {
                json.WriteStringValue(note);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.Write("\n"u8);
    }

    private static void WriteJson(Utf8JsonWriter json, ReplicationCell cell)
    {
        json.WriteStartObject();
        json.WriteString("table", cell.Table);
        json.WriteString("case", cell.Case);
        json.WriteString("economy", cell.Economy);
        json.WriteString("measure", cell.Measure);
        if (cell.Paper is { } paper)
        {
            json.WriteNumber("paper", paper);
        }
        else
        {
            json.WriteNull("paper");
        }

        json.WriteNumber("parley", cell.Parley);
        if (cell.Difference is { } difference)
        {
            json.WriteNumber("difference", difference);
        }
        else
        {
            json.WriteNull("difference");
        }

        json.WriteNumber("tolerance", cell.Tolerance);
        json.WriteBoolean("agrees", cell.Agrees);
        if (cell.Explanation is { } explanation)
        {
            json.WriteString("explanation", explanation);
        }

        json.WriteEndObject();
    }
}
