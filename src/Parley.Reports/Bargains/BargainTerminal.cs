using Parley.Reports.Briefs;
using Parley.Reports.Results;
using Parley.Strategy.Bargaining;
using Spectre.Console;

namespace Parley.Reports.Bargains;

/// <summary>Solved talks as a page on the terminal.</summary>
public static class BargainTerminal
{
    private const int LabelWidth = 34;
    private const int ConcessionsShown = 8;
    private const int TradesShown = 3;

    /// <param name="console">Where to.</param>
    /// <param name="answer">What to show.</param>
    /// <param name="folder">Where the report was written; null where none was.</param>
    public static void Write(IAnsiConsole console, BargainAnswer answer, string? folder)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(answer);
        BargainWords words = new(answer);
        TerminalText text = new(console);
        int column = Math.Max(12, Math.Min(24, (text.Width - LabelWidth) / words.Parties));

        text.Line(answer.Compiled.Talks.Title, TerminalText.Strong);
        text.Line(
            $"{string.Join(", ", Enumerable.Range(0, words.Parties).Select(p => $"{words.Party(p)} wants {words.Objective(p)}"))}. Data: {answer.Compiled.Dataset.Name}.",
            TerminalText.Soft
        );
        text.Line(words.Answer());
        foreach (string sentence in words.OpeningWords())
        {
            text.Item("-", sentence);
        }

        text.Heading("Without a deal, % against today: payoff (real income, government welfare)");
        Header();
        foreach (SolvedFallback fallback in answer.WithoutDeal)
        {
            text.Item(Figures.Rate(fallback.Fallback.Probability), BargainWords.Title(fallback.Fallback));
            Row("", p => Triple(fallback.Parties[p]));
            foreach (string limit in LimitLines.Of(fallback.Welfare.Limits))
            {
                text.Item("   ", limit);
            }
        }

        Row("  in all", p => Figures.Change(answer.Outside[p].Certain, BargainWords.Decimals));
        foreach (string sentence in words.ThreatWords())
        {
            text.Item("!", sentence, TerminalText.Warning);
        }

        text.Heading("Deals, % against today: payoff (real income, government welfare)");
        Header();
        foreach ((string name, SolvedDeal? deal) in Solutions(answer))
        {
            if (deal is not null)
            {
                Row(name, p => Triple(deal.Parties[p]), TerminalText.Strong);
                text.Item("   ", words.Deal(deal));
                foreach (string limit in LimitLines.Of(deal.Welfare.Limits))
                {
                    text.Item("   ", limit);
                }
            }
        }

        WriteConcessions(text, answer, words, column);
        WriteSteps(text, answer, words);
        WritePoints(text, answer, words, column, "Proposals", answer.Proposals);
        WritePoints(text, answer, words, column, "LATER FACTS, not used for the answer", answer.Later);
        text.Heading("How exact");
        text.Line(
            $"{answer.Solves:#,0} equilibria, largest residual {answer.LargestResidual:0.0e+0}. Frontier of {answer.Frontier.Count} solved deals, off what the search expected by {answer.FrontierError:0.0e+0} points at most."
                + (
                    answer.NashSlack is { } slack
                        ? $" A hundredth of any lever changes the Nash product by {Figures.Change(100 * slack, 4)} % at best."
                        : ""
                ),
            TerminalText.Soft
        );
        if (folder is not null)
        {
            text.Heading("Written");
            text.Line($"{folder}/{BargainFiles.Page}, {BargainFiles.Talks}, {BargainFiles.Results}");
        }

        void Header() => Row("", words.Party, TerminalText.Strong);

        void Row(string label, Func<int, string> figure, Style? style = null) =>
            text.Cells(
                label,
                LabelWidth,
                [.. Enumerable.Range(0, words.Parties).Select(p => new Cell(figure(p), style))],
                column
            );
    }

    internal static IEnumerable<(string Name, SolvedDeal? Deal)> Solutions(BargainAnswer answer) =>
        answer.HasZone
            ?
            [
                ("Nash", answer.Nash),
                ("Kalai-Smorodinsky", answer.KalaiSmorodinsky),
                ("egalitarian", answer.Egalitarian),
                ("utilitarian", answer.Utilitarian),
            ]
            : [("fairest", answer.Fairest)];

    private static string Triple(PartyWelfare party) =>
        $"{Figures.Change(party.Payoff, 3)} ({Figures.Change(party.RealIncome, 3)}, {Figures.Change(party.GovernmentWelfare, 3)})";

    private static void WriteConcessions(TerminalText text, BargainAnswer answer, BargainWords words, int column)
    {
        text.Heading("What each concession costs its giver and brings its taker, alone and all the way, % and a year");
        foreach (Concession concession in answer.Concessions.Take(ConcessionsShown))
        {
            text.Item("-", $"{words.Issue(concession.Issue)} to {words.Position(concession.Issue, concession.To)}");
            text.Cells(
                "",
                LabelWidth,
                [
                    .. Enumerable
                        .Range(0, words.Parties)
                        .Select(p => new Cell(
                            $"{Figures.Change(concession.Whole[p].Payoff, 3)} {Figures.Dollars(words.Money(concession.Whole[p].Payoff, p))}",
                            null
                        )),
                ],
                column
            );
        }

        foreach (IssueTrade trade in answer.Trades.Take(TradesShown))
        {
            string gains = string.Join(
                ", ",
                Enumerable
                    .Range(0, words.Parties)
                    .Select(p => $"{words.Party(p)} {Figures.PercentChange(trade.Payoffs[p].Payoff)}")
            );
            text.Item(
                "=",
                $"A trade: {words.Issue(trade.First.Issue)} to {words.Position(trade.First.Issue, trade.First.To)} for {words.Issue(trade.Second.Issue)} to {words.Position(trade.Second.Issue, trade.Second.To)}: {gains}."
            );
        }

        if (answer.Trades.Count == 0)
        {
            text.Line(BargainWords.NoTrade, TerminalText.Soft);
        }
    }

    private static void WriteSteps(TerminalText text, BargainAnswer answer, BargainWords words)
    {
        text.Heading("What it hangs on: the Nash deal, gains over no deal");
        foreach (AnswerStep step in answer.Credibility.Where((_, k) => k % 5 == 0))
        {
            text.Item("-", $"threat at {Figures.Rate(step.At)}: {Outcome(step.Nash, step.Outside)}");
        }

        foreach (ThreatStep threat in answer.Threats)
        {
            text.Item(
                "-",
                $"“{BargainWords.Title(threat.Threat)}” alone, at {Figures.Rate(threat.Step.At)}: {Outcome(threat.Step.Nash, threat.Step.Outside)}"
            );
        }

        foreach (AnswerStep step in answer.Power.Where((_, k) => k is 0 or 8))
        {
            text.Item(
                "-",
                $"{words.Party(0)} with {Figures.Rate(step.At)} of the power: {Outcome(step.Nash, step.Outside)}"
            );
        }

        foreach (ElasticityStep step in answer.Elasticities)
        {
            text.Item("-", $"elasticities {step.Title}: {step.Failure ?? Outcome(step.Nash, step.Outside)}");
        }

        string Outcome(SolvedDeal? deal, IReadOnlyList<double> outside) =>
            deal is null
                ? "no zone"
                : $"{string.Join(", ", deal.Parties.Select((p, k) => $"{words.Party(k)} {Figures.PercentChange(p.Payoff - outside[k])}"))}; {words.Deal(deal)}";
    }

    private static void WritePoints(
        TerminalText text,
        BargainAnswer answer,
        BargainWords words,
        int column,
        string heading,
        IReadOnlyList<SolvedPoint> points
    )
    {
        if (points.Count == 0)
        {
            return;
        }

        text.Heading(heading + ", % against today: payoff (real income, government welfare)");
        foreach (SolvedPoint point in points)
        {
            text.Item("-", BargainWords.Title(point.Point));
            text.Cells(
                "",
                LabelWidth,
                [.. Enumerable.Range(0, words.Parties).Select(p => new Cell(Triple(point.Deal.Parties[p]), null))],
                column
            );
            text.Item("  ", words.Standing(point), TerminalText.Soft);
        }
    }
}
