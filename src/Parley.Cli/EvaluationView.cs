using System.Globalization;
using System.Text.Json;
using Parley.Dossier;
using Parley.Dossier.Evaluation;
using Spectre.Console;

namespace Parley.Cli;

/// <summary>The reader's precision and recall on the terminal or as JSON.</summary>
internal static class EvaluationView
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void Show(IAnsiConsole console, ReaderEvaluation evaluation, double textsPerSecond, bool verbose)
    {
        if (verbose)
        {
            Remarks(console, evaluation);
        }

        foreach (PartScore part in evaluation.Parts.Where(p => p.Texts > 0))
        {
            console.MarkupLineInterpolated($"[bold underline]{Title(part)}[/]");
            console.Write(Scores(part));
            console.WriteLine();
            if (verbose && part.Name != ReaderEvaluation.OwnPart)
            {
                console.Write(Slots(part));
                console.WriteLine();
            }
        }

        console.WriteLine("What is partly right counts half. Percent; * is below the aim.");
        if (evaluation.Skipped.Count > 0)
        {
            console.WriteLine(
                $"Left out, as their texts are not beside the repository: {evaluation.Skipped.Count} texts."
            );
        }

        console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{evaluation.Texts.Count} texts of {evaluation.Texts.Average(t => t.Text.Length):0} characters on average, {textsPerSecond:0} read a second on one core."
            )
        );
    }

    public static string ToJson(ReaderEvaluation evaluation, double textsPerSecond) =>
        JsonSerializer.Serialize(
            new
            {
                Parts = evaluation.Parts.Select(p => new
                {
                    Part = p.Name,
                    p.Texts,
                    Kinds = p.Scores,
                    p.Slots,
                }),
                Remarks = evaluation.Remarks.Select(r => new
                {
                    r.Label,
                    r.Kind,
                    What = JsonNamingPolicy.SnakeCaseLower.ConvertName(r.What.ToString()),
                    r.Place.File,
                    r.Place.Line,
                    r.Place.Column,
                    r.Wanted,
                    r.Found,
                    r.Differs,
                }),
                evaluation.Skipped,
                TextsPerSecond = textsPerSecond,
            },
            Json
        ) + "\n";

    private static void Remarks(IAnsiConsole console, ReaderEvaluation evaluation)
    {
        foreach (IGrouping<string, Remark> text in evaluation.Remarks.GroupBy(r => r.Label))
        {
            console.MarkupLineInterpolated($"[bold]{text.Key}[/]");
            foreach (Remark remark in text)
            {
                string place = remark.Place.Line is { } line ? $"{line}:{remark.Place.Column}" : "";
                string said = remark.What switch
                {
                    RemarkKind.Missed => remark.Wanted!,
                    RemarkKind.Wrong => remark.Found!,
                    _ => $"{remark.Found}, not {remark.Wanted} ({string.Join(", ", remark.Differs)})",
                };
                string what = JsonNamingPolicy.SnakeCaseLower.ConvertName(remark.What.ToString());
                console.WriteLine($"  {what} {remark.Kind} {place} {said}".TrimEnd());
                if (remark.Words.Length > 0)
                {
                    console.WriteLine($"      {remark.Words}", new Style(Color.Grey));
                }
            }

            console.WriteLine();
        }
    }

    private static Table Scores(PartScore part)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("findings");
        foreach (string column in new[] { "labels", "found", "right", "partly", "wrong", "missed" })
        {
            table.AddColumn(new TableColumn(column).RightAligned());
        }

        table.AddColumn(new TableColumn("precision").RightAligned());
        table.AddColumn(new TableColumn("recall").RightAligned());
        table.AddColumn(new TableColumn("F1").RightAligned());
        foreach (Score score in part.Scores)
        {
            (double precision, double recall) = ReaderEvaluation.Aim(score.Kind);
            table.AddRow(
                score.Kind,
                Count(score.Labels),
                Count(score.Findings),
                Count(score.Right),
                Count(score.Partly),
                Count(score.Wrong),
                Count(score.Missed),
                Percent(score.Precision, precision),
                Percent(score.Recall, recall),
                Percent(score.F1, 0)
            );
        }

        return table;
    }

    private static Table Slots(PartScore part)
    {
        Table table = new Table().Border(TableBorder.Simple);
        table.AddColumn("of the findings that are right or partly so");
        table.AddColumn("says");
        table.AddColumn(new TableColumn("judged").RightAligned());
        table.AddColumn(new TableColumn("same").RightAligned());
        table.AddColumn(new TableColumn("percent").RightAligned());
        foreach (SlotScore slot in part.Slots.Where(s => s.Judged > 0))
        {
            table.AddRow(
                slot.Kind,
                slot.Slot,
                Count(slot.Judged),
                Count(slot.Same),
                Percent((double)slot.Same / slot.Judged, 0)
            );
        }

        return table;
    }

    private static string Title(PartScore part)
    {
        string name = part.Name switch
        {
            "development" => "Development: the rules were written with these",
            "held_out" => "Held out: labelled after the rules were written",
            _ => "Our own texts, of either half",
        };
        return $"{name} ({part.Texts} {(part.Texts == 1 ? "text" : "texts")})";
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? fraction, double aim) =>
        fraction is { } f ? string.Create(CultureInfo.InvariantCulture, $"{100 * f:0.0}{(f < aim ? "*" : " ")}") : "- ";
}
