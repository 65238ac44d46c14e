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
            text.Item("!", BriefReading.Sentence(warning), TerminalText.Warning);
        }

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
            WriteAnswer(text, reading);
        }

        if (folder is not null)
        {
            text.Heading("Written");
            text.Line($"{folder}/{BriefFiles.Page}, {BriefFiles.Dossier}, {Scenarios(brief)}{BriefFiles.Results}");
        }
    }

    private static string More(int count, string one, string many) => $"{count} more {(count == 1 ? one : many)}";

    private static string Scenarios(Brief brief) =>
        brief.Scenarios.Count == 0 ? "" : $"{BriefFiles.ScenarioFolder}/ ({brief.Scenarios.Count}), ";

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
        BriefEconomy[] shown = [.. reading.Economies.Take(fitting)];
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
            text.Item(outcome.Label, $"{outcome.Title}{Sides(reading, outcome)}", TerminalText.Strong);
            if (column >= WideColumn)
            {
                Row(
                    "real income",
                    e =>
                        Figures.Change(e.RealIncome, decimals)
                        + $"({money.Change(e.RealIncomeValue)})".PadLeft(MoneyWidth),
                    e => e.People
                );
            }
            else
            {
                Row("real income", e => Figures.Change(e.RealIncome, decimals), e => e.People);
                Row("  " + money.Name, e => money.Change(e.RealIncomeValue), e => e.People);
            }

            string under = column >= WideColumn ? new string(' ', MoneyWidth) : "";
            Row("government", e => Figures.Change(e.GovernmentWelfare, decimals) + under, e => e.Government);

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

        string more =
            reading.Economies.Count > shown.Length
                ? $" {More(reading.Economies.Count - shown.Length, "economy", "economies")} in the report."
                : "";
        text.Line(
            $"real income: what people can buy, % (its worth in {money.Name} a year). government: its welfare, {reading.Weighing}, %.{more}",
            TerminalText.Soft
        );
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
    private static void WriteAnswer(TerminalText text, BriefReading reading)
    {
        text.Heading("In short");
        foreach (string sentence in reading.Brief.Summary)
        {
            if (!reading.Brief.ClaimChecks.Any(c => sentence.StartsWith(c.Claim, StringComparison.Ordinal)))
            {
                text.Item("-", string.Concat(reading.Parts(sentence).Select(p => p.Outcome?.Label ?? p.Text)));
            }
        }
    }

    /// <summary>The figure where there is one to compare, else the first sentence.</summary>
    private static string InShort(ClaimCheck check)
    {
        if (check is { ClaimedValue: not null, DataUnit: DataUnit.MillionDollars, DataValue: { } value })
        {
            return $"{Figures.Dollars(value)}.";
        }

        string text = BriefReading.FullSentence(check.DataText);
        int end = text.IndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text : text[..(end + 1)];
    }
}
