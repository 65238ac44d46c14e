using Parley.Reports.Briefs;
using Parley.Strategy.Bargaining;
using Spectre.Console;

namespace Parley.Reports.Bargains;

/// <summary>A bargain over discrete issues on the terminal.</summary>
public static class DiscreteTerminal
{
    private const int LabelWidth = 20;
    private const int ColumnWidth = 12;
    private const int FrontierShown = 12;

    public static void Write(IAnsiConsole console, DiscreteBargain bargain, string? folder)
    {
        ArgumentNullException.ThrowIfNull(console);
        ArgumentNullException.ThrowIfNull(bargain);
        TerminalText text = new(console);
        NegotiationDomain domain = bargain.Domain;
        text.Line(string.Join(" and ", domain.Profiles.Select(p => p.Name)), TerminalText.Strong);
        text.Line(
            $"{domain.Outcomes:#,0} outcomes, {bargain.Feasible:#,0} of them leave nobody below the reservation, {bargain.Frontier.Count:#,0} that nobody can better."
        );
        text.Heading("Solutions");
        text.Cells(
            "",
            LabelWidth,
            [.. domain.Profiles.Select(p => new Cell(p.Name, TerminalText.Strong))],
            ColumnWidth
        );
        text.Cells("reservation", LabelWidth, [.. domain.Reservation.Select(Figure)], ColumnWidth);
        Row("Nash", bargain.Nash);
        Row("Kalai-Smorodinsky", bargain.KalaiSmorodinsky);
        Row("egalitarian", bargain.Egalitarian);
        Row("utilitarian", bargain.Utilitarian);

        text.Heading("The frontier");
        foreach (int outcome in bargain.Frontier.Take(FrontierShown))
        {
            text.Item(
                string.Join(
                    "  ",
                    Enumerable
                        .Range(0, domain.Profiles.Count)
                        .Select(p => Figures.Level(bargain.Payoffs[outcome, p], 4))
                ),
                string.Join(", ", domain.OptionsOf(outcome))
            );
        }

        if (bargain.Frontier.Count > FrontierShown)
        {
            text.Line($"{bargain.Frontier.Count - FrontierShown} more with --json or --out.", TerminalText.Soft);
        }

        if (folder is not null)
        {
            text.Heading("Written");
            text.Line($"{folder}/{BargainFiles.Results} and the profiles in both formats");
        }

        void Row(string label, int? outcome)
        {
            if (outcome is not { } o)
            {
                text.Line($"{label}: none, every outcome leaves someone below the reservation");
                return;
            }

            text.Cells(
                label,
                LabelWidth,
                [.. Enumerable.Range(0, domain.Profiles.Count).Select(p => Figure(bargain.Payoffs[o, p]))],
                ColumnWidth
            );
            text.Item("  ", string.Join(", ", domain.OptionsOf(o)), TerminalText.Soft);
        }

        static Cell Figure(double value) => new(Figures.Level(value, 4), null);
    }
}
