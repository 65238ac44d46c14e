using Parley.Reports.Briefs;
using Spectre.Console;

namespace Parley.Reports.TariffGames;

/// <summary>An answer about duties in every form it is shown in.</summary>
/// <param name="IsAnswered">Whether the question has been answered, not only asked.</param>
/// <param name="OnTerminal">Prints it, as wide as the console is.</param>
/// <param name="Json">One document.</param>
/// <param name="Html">One page.</param>
/// <param name="Table">Its figures as CSV.</param>
public sealed record StrategyAnswer(
    bool IsAnswered,
    Action<IAnsiConsole> OnTerminal,
    Func<string> Json,
    Func<string> Html,
    Func<ReportFile> Table
);
