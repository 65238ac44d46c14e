using Parley.Briefs;
using Spectre.Console;

namespace Parley.Reports.Briefs;

/// <summary>A brief as a page on the terminal: about fifty lines of eighty columns.</summary>
public static class BriefTerminal
{
    private const int LabelWidth = 13;
    private const int LeastColumn = 13;

    /// <summary>Wide enough for percent and dollars side by side.</summary>
    private const int WideColumn = 17;
    private const int MoneyWidth = 8;

    private const int ClaimsShown = 3;
    private const int FindingsShown = 3;
    private const int NewsShown = 6;

    /// <summary>Economies that do not fit and are named all the same.</summary>
    private const int MostNamed = 3;

    /// <summary>A page; what does not fit on it is in the report, and the terminal says so.</summary>
    private const int Page = 64;

    /// <summary>Points of the answer that are shown whatever the page holds.</summary>
    private const int LeastPoints = 2;

    /// <summary>Lines after the answer.</summary>
    private const int LinesAfter = 6;

    /// <param name="console">Where to; its width decides how many economies fit.</param>
    /// <param name="brief">What to show.</param>
    /// <param name="folder">Where the report was written; null where none was.</param>
    public static void Write(IAnsiConsole console, Brief brief, string? folder)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(brief);
        BriefReading reading = new(brief);
        TerminalText text = new(console);

        text.Line(reading.Title, TerminalText.Strong);
        text.Line(
            $"{brief.Dossier.Article.Date?.ToString("d MMMM yyyy") ?? brief.Dossier.Article.Year?.ToString() ?? "Undated"}. "
                + $"{DossierWords.StateInBrief(reading)} Data: {brief.Dataset.Name}."
        );
        foreach (string warning in brief.Warnings)
        {
            text.Item("!", WithLetters(reading, warning), TerminalText.Warning);
        }

        WriteNews(text, brief);
        WriteClaims(text, brief);
        if (reading.Outcomes.Count == 0)
        {
            text.Heading("On the table");
            foreach (string sentence in brief.Summary)
            {
                text.Line(BriefReading.Sentence(sentence));
            }

            foreach (Unsolved unsolved in brief.Unsolved.Take(FindingsShown))
            {
                text.Item(
                    "-",
                    $"{BriefReading.FullSentence(unsolved.Finding)} {BriefReading.FullSentence(unsolved.Why)}"
                );
            }
        }
        else
        {
            WriteOutcomes(text, reading);
            WriteBargain(text, brief);
            WriteAnswer(text, reading, folder is not null);
        }

        if (folder is not null)
        {
            text.Heading("Written");
            text.Line(
                $"{folder}/{BriefFiles.Page}, {BriefFiles.Dossier}, {Scenarios(brief)}{(brief.Bargain is { } b ? b.FileName + ", " : "")}{BriefFiles.Results}"
            );
        }
    }

    /// <summary>The deal in two sentences.</summary>
    private static void WriteBargain(TerminalText text, Brief brief)
    {
        if (brief.Bargain is { } bargain)
        {
            text.Heading($"What both could sign ({bargain.FileName})");
            foreach (string sentence in DealSentences.Of(bargain).Take(bargain.Answer.HasZone ? 2 : 3))
            {
                text.Item("-", BriefReading.Sentence(sentence));
            }
        }
    }

    private static string More(int count, string one, string many) => $"{count} more {(count == 1 ? one : many)}";

    private static string Scenarios(Brief brief) =>
        brief.Scenarios.Count == 0 ? "" : $"{BriefFiles.ScenarioFolder}/ ({brief.Scenarios.Count}), ";

    private static void WriteNews(TerminalText text, Brief brief)
    {
        if (brief.SinceLast is not { } since)
        {
            return;
        }

        text.Heading("New since last time");
        text.Line(SinceWords.Against(since));
        foreach (NewFinding found in since.News.Take(NewsShown))
        {
            text.Item("-", BriefReading.Sentence(found.Before is null ? found.Text : $"{found.Text} {found.Before}"));
        }

        if (since.News.Count > NewsShown)
        {
            text.Item(" ", $"{since.News.Count - NewsShown} more in the report.");
        }
    }

    private static void WriteClaims(TerminalText text, Brief brief)
    {
        if (brief.ClaimChecks.Count == 0)
        {
            return;
        }

        text.Heading("Claims and data");
        foreach (ClaimCheck check in brief.ClaimChecks.Take(ClaimsShown))
        {
            text.Item("-", $"{BriefReading.FullSentence(check.Claim)} Data: {InShort(check)}");
        }

        if (brief.ClaimChecks.Count > ClaimsShown)
        {
            text.Item(" ", $"{More(brief.ClaimChecks.Count - ClaimsShown, "claim", "claims")} in the report.");
        }
    }

    private static void WriteOutcomes(TerminalText text, BriefReading reading)
    {
        int fitting = Math.Max(1, (text.Width - LabelWidth) / LeastColumn);
        BriefEconomy[] shown = Fitting(reading, fitting);
        int column = Math.Min(18, (text.Width - LabelWidth) / Math.Max(1, shown.Length));
        EconomyEffect[] effects =
        [
            .. reading.Outcomes.SelectMany(o => shown.Select(e => o.Effect(e.Economy))).OfType<EconomyEffect>(),
        ];
        int decimals = Figures.PercentDecimals(effects.SelectMany(e => new[] { e.RealIncome, e.GovernmentWelfare }));

        MoneyUnit money = MoneyUnit.For(effects.Select(e => e.RealIncomeValue));

        text.Heading("On the table, against nothing happening");
        text.Cells(
            "",
            LabelWidth,
            [.. shown.Select(e => new Cell(e.Name.Length < column ? e.Name : e.Economy, TerminalText.Strong))],
            column
        );
        foreach (LabelledOutcome outcome in reading.Outcomes)
        {
            text.Item(outcome.Label, $"{ShortTitle(reading, outcome)}{Sides(reading, outcome)}", TerminalText.Strong);
            if (column >= WideColumn)
            {
                Row(
                    "real income",
                    e =>
                        reading.Welfare(e.RealIncome, decimals)
                        + $"({money.Change(e.RealIncomeValue)})".PadLeft(MoneyWidth),
                    e => e.People
                );
            }
            else
            {
                Row("real income", e => reading.Welfare(e.RealIncome, decimals), e => e.People);
                Row("  " + money.Name, e => money.Change(e.RealIncomeValue), e => e.People);
            }

            string under = column >= WideColumn ? new string(' ', MoneyWidth) : "";
            Row("government", e => reading.Welfare(e.GovernmentWelfare, decimals) + under, e => e.Government);

            void Row(string label, Func<EconomyEffect, string> figure, Func<EconomyEffect, Stance> stance) =>
                text.Cells(
                    "  " + label,
                    LabelWidth,
                    [
                        .. shown.Select(e =>
                            outcome.Effect(e.Economy) is { } effect
                                ? new Cell(figure(effect), TerminalText.Of(stance(effect)))
                                : new Cell(Figures.NotAvailable, null)
                        ),
                    ],
                    column
                );
        }

        BriefEconomy[] hidden = [.. reading.Economies.Except(shown)];
        string more =
            hidden.Length == 0 ? ""
            : hidden.Length <= MostNamed ? $" In the report: {BriefReading.Join(hidden.Select(e => e.Name))}."
            : $" {More(hidden.Length, "economy", "economies")} in the report.";
        text.Line(
            $"real income: what people can buy, % (its worth in {money.Name} a year). government: {reading.Weighed}, %.{more}",
            TerminalText.Soft
        );
    }

    /// <summary>A sentence with outcomes by their letters alone.</summary>
    private static string WithLetters(BriefReading reading, string sentence) =>
        string.Concat(reading.Parts(sentence).Select(p => p.Outcome?.Label ?? p.Text));

    /// <summary>A title that goes on from another's has its letter in its place: <c>as A, answered in kind</c>.</summary>
    private static string ShortTitle(BriefReading reading, LabelledOutcome outcome) =>
        reading
            .Outcomes.TakeWhile(o => o != outcome)
            .Where(o => outcome.Title.StartsWith($"{o.Title}, ", StringComparison.Ordinal))
            .MaxBy(o => o.Title.Length)
            is { } first
            ? "as " + first.Label + outcome.Title[first.Title.Length..]
            : outcome.Title;

    /// <summary>The parties and those of the others that are moved most, in the brief's order.</summary>
    private static BriefEconomy[] Fitting(BriefReading reading, int most)
    {
        HashSet<BriefEconomy> chosen =
        [
            .. reading
                .Economies.OrderBy(e => reading.Parties.Contains(e) ? 0 : 1)
                .ThenByDescending(e =>
                    reading.Outcomes.Select(o => Math.Abs(o.Effect(e.Economy)?.RealIncome ?? 0)).DefaultIfEmpty(0).Max()
                )
                .Take(most),
        ];
        return [.. reading.Economies.Where(chosen.Contains)];
    }

    private static string Sides(BriefReading reading, LabelledOutcome outcome)
    {
        string[] For = Codes(Stance.For);
        string[] against = Codes(Stance.Against);
        string sides = string.Join(
            "; ",
            new[]
            {
                For.Length > 0 ? $"for: {string.Join(", ", For)}" : "",
                against.Length > 0 ? $"against: {string.Join(", ", against)}" : "",
            }.Where(s => s.Length > 0)
        );
        return sides.Length == 0 ? "" : $" [{sides}]";

        string[] Codes(Stance stance) =>
            [.. reading.Parties.Where(e => outcome.Effect(e.Economy)?.Government == stance).Select(e => e.Economy)];
    }

    /// <summary>The summary without what stands above it already, outcomes by their letters.</summary>
    private static void WriteAnswer(TerminalText text, BriefReading reading, bool hasReport)
    {
        text.Heading("In short");
        string[] points =
        [
            .. reading
                .Brief.Summary.Where(s =>
                    !reading.Brief.ClaimChecks.Any(c => s.StartsWith(c.Claim, StringComparison.Ordinal))
                )
                .Select(s => WithLetters(reading, s)),
        ];
        int shown = 0;
        while (
            shown < points.Length
            && (!hasReport || shown < LeastPoints || text.Lines + text.LinesOf("-", points[shown]) + LinesAfter <= Page)
        )
        {
            text.Item("-", points[shown]);
            shown++;
        }

        List<string> left = [];
        if (shown < points.Length)
        {
            left.Add(More(points.Length - shown, "point", "points"));
        }

        if (reading.Brief.Unsolved.Count > 0)
        {
            left.Add(
                $"{reading.Brief.Unsolved.Count} {(reading.Brief.Unsolved.Count == 1 ? "finding" : "findings")} not solved, with the reasons"
            );
        }

        string variants = reading.Brief.Sensitivity is { } study
            ? $"of {study.Variants.Count}: in so many variants of the assumptions it holds. "
            : "";
        text.Line(variants + (left.Count == 0 ? "" : $"In the report: {BriefReading.Join(left)}."), TerminalText.Soft);
    }

    /// <summary>All of it where there is a figure to compare, so that its concept and year stand with it; else the first sentence.</summary>
    private static string InShort(ClaimCheck check)
    {
        if (check is { ClaimedValue: not null, DataUnit: DataUnit.MillionDollars, DataValue: not null })
        {
            return BriefReading.FullSentence(check.DataText)
                + (check.Difference is null ? "" : " Concepts differ: see the report.");
        }

        string text = BriefReading.FullSentence(check.DataText);
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
