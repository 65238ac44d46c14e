using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Briefs;
using Parley.Stakes;
using Spectre.Console;

namespace Parley.Reports.Records;

/// <summary>What lies between the sides, and what they offered, on the terminal.</summary>
public static class StakesTerminal
{
    private const int MostLevers = 8;
    private const int MostMeasures = 3;

    /// <summary>The gap, issue by issue, in words, in points and in money.</summary>
    /// <param name="console">Where to.</param>
    /// <param name="stakes">What to show.</param>
    /// <param name="withOneSided">Issues too of which one side alone has a position.</param>
    public static void Gap(IAnsiConsole console, GapStakes stakes, bool withOneSided)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(stakes);
        TerminalText text = new(console);
        IssueStakes[] shown =
        [
            .. stakes.Issues.Where(i => withOneSided || i.Gap.State != GapState.OneSided || i.Closings.Count > 0),
        ];
        if (stakes.Issues.Count == 0)
        {
            text.Line("Nothing lies between the sides, as far as the record tells.");
            return;
        }

        foreach (IssueStakes issue in shown)
        {
            text.Heading($"{RecordWords.Capital(issue.Gap.Issue)}: {StakesWords.State(issue.Gap)}");
            foreach (PartyTrack side in issue.Gap.Sides)
            {
                text.Item(
                    " ",
                    $"{EconomyNames.Of(side.Economy)} {RecordWords.Phase(side.Now)}: {RecordWords.Told(side.Now)}"
                );
                text.Item("     ", RecordWords.Cited(side.Now.Last), TerminalText.Soft);
            }

            foreach (RecordedMeasure measure in issue.Gap.Measures.TakeLast(MostMeasures))
            {
                text.Item(" ", $"{RecordWords.Capital(measure.What)} [{measure.Source.Article}]");
            }

            foreach (Closing closing in issue.Closings)
            {
                text.Item(" >", closing.Title, TerminalText.Strong);
                foreach (string line in StakesWords.Lines(closing))
                {
                    text.Item("     ", line);
                }
            }
        }

        console.WriteLine();
        text.Line(StakesWords.Method(stakes), TerminalText.Soft);
        int left = stakes.Issues.Count - shown.Length;
        if (left > 0)
        {
            text.Line(
                $"{left} {(left == 1 ? "issue is" : "issues are")} left out that are met or of one side alone; --all shows them.",
                TerminalText.Soft
            );
        }
    }

    /// <summary>The ledger of offers.</summary>
    public static void Offers(IAnsiConsole console, OfferLedger ledger)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(ledger);
        TerminalText text = new(console);
        if (ledger.Answer is null)
        {
            text.Line($"There is no ledger: {string.Join(' ', ledger.Notes)}");
            return;
        }

        if (ledger.Entries.Count == 0)
        {
            text.Line("Nobody has offered anything yet on the tariffs that are on the table:");
            foreach (Strategy.Bargaining.DealIssue issue in ledger.Answer.Compiled.Deals.Issues.Take(MostLevers))
            {
                text.Item("-", issue.Title);
            }
        }

        if (ledger.Entries.Count > 0)
        {
            text.Line(StakesWords.NoDeal(ledger), TerminalText.Soft);
        }

        foreach (OfferEntry entry in ledger.Entries)
        {
            text.Heading(entry.Title);
            foreach (string move in StakesWords.Deal(entry, ledger))
            {
                text.Item(" ", move);
            }

            if (entry.Deal.Count == 0)
            {
                text.Item(" ", "Nothing moves: all as today.");
            }

            if (entry.Says is not null)
            {
                text.Item("     ", $"\"{entry.Says}\"", TerminalText.Soft);
            }

            foreach (string line in StakesWords.Lines(entry, ledger))
            {
                text.Item(" ", line);
            }
        }

        console.WriteLine();
        foreach (string note in ledger.Notes)
        {
            text.Item("-", note, TerminalText.Soft);
        }
    }
}
