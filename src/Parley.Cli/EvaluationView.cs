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
            Scores(console, part);
            console.WriteLine();
            if (verbose && part.Name is not (ReaderEvaluation.OwnPart or ReaderEvaluation.SecondReaderPart))
            {
                Slots(console, part);
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

    private static void Scores(IAnsiConsole console, PartScore part)
    {
        Row(console, "", "labels", "found", "right", "partly", "wrong", "missed", "precision", "recall", "F1");
        foreach (Score score in part.Scores)
        {
            (double precision, double recall) = ReaderEvaluation.Aim(score.Kind);
            Row(
                console,
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
    }

    private static void Slots(IAnsiConsole console, PartScore part)
    {
        Row(console, "what they say", "judged", "same", "%");
        foreach (SlotScore slot in part.Slots.Where(s => s.Judged > 0))
        {
            Row(
                console,
                $"{slot.Kind}: {slot.Slot}",
                Count(slot.Judged),
                Count(slot.Same),
                Percent((double)slot.Same / slot.Judged, 0)
            );
        }
    }

    /// <summary>A name and its figures, each right-aligned under its head, on a line of less than eighty characters.</summary>
    private static void Row(IAnsiConsole console, string name, params string[] figures)
    {
        string cells =
            figures.Length == 9
                ? string.Concat(figures.Select((f, i) => f.PadLeft(i == 6 ? 10 : 7)))
                : string.Concat(figures.Select(f => f.PadLeft(8)));
        console.WriteLine((name.PadRight(figures.Length == 9 ? 13 : 28) + cells).TrimEnd());
    }

    private static string Title(PartScore part)
    {
        string name = part.Name switch
        {
            "development" => "Development: the rules were written with these",
            "held_out" => "Held out: labelled after the rules were written",
            ReaderEvaluation.OwnPart => "Our own texts, of either half",
            _ => "A second careful reader of texts held out, who had not seen the labels",
        };
        return $"{name} ({part.Texts} {(part.Texts == 1 ? "text" : "texts")})";
    }

    private static string Count(int count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Percent(double? fraction, double aim) =>
        fraction is { } f ? string.Create(CultureInfo.InvariantCulture, $"{100 * f:0.0}{(f < aim ? "*" : " ")}") : "- ";
}
