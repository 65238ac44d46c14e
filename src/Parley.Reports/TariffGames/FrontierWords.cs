using System.Globalization;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>A frontier in words.</summary>
internal static class FrontierWords
{
    private const int MostNamed = 4;

    /// <summary>Codes, a plus between them.</summary>
    public static string Party(Frontier frontier, int party) =>
        string.Join("+", frontier.Parties[party].Members.Select(j => StrategyJson.Code(frontier.Start, j)));

    public static IEnumerable<int> Parties(Frontier frontier) => Enumerable.Range(0, frontier.Parties.Count);

    /// <summary>The point at which all have the same part of what each could gain at most, where there is one.</summary>
    public static FrontierPoint? Even(Frontier frontier) =>
        frontier.Points.FirstOrDefault(point => point.Parts.All(part => Math.Abs(part - point.Parts[0]) < 1e-12));

    /// <summary>Such as <c>40 : 60</c>.</summary>
    public static string Division(FrontierPoint point) =>
        string.Join(" : ", point.Parts.Select(part => Figures.Level(100 * part, 0)));

    public static IEnumerable<string> Sentences(Frontier frontier, string start)
    {
        yield return $"From {start}, while nobody else at the table loses: "
            + string.Join(
                ", ",
                Parties(frontier).Select(p => $"{Party(frontier, p)} can gain {Gain(frontier.Most[p])} at most")
            )
            + ".";
        if (Even(frontier) is { } even)
        {
            yield return "Where all get the same part of that (Kalai and Smorodinsky): "
                + string.Join(
                    ", ",
                    Parties(frontier)
                        .Select(p =>
                            $"{Party(frontier, p)} {Gain(even.Gains[p])} ({Figures.Dollars(even.GainValues[p])} a year)"
                        )
                )
                + ".";
            if (Losers(frontier, even) is { Length: > 0 } losers)
            {
                yield return $"Of those who are not at the table this costs {losers}, % of real income.";
            }
        }

        FrontierPoint[] open = [.. frontier.Points.Where(point => !point.IsFound || frontier.IsDominated(point))];
        yield return open.Length == 0
            ? "At every point the first-order conditions hold and it is a maximum near by; searches started from free trade, from the start and from the points beside it. The problem need not be concave, so more may be had elsewhere."
            : $"Not found: {open.Length} of {frontier.Points.Count} points, marked with a question mark.";
    }

    /// <summary>How exact the points are.</summary>
    public static string Exactness(Frontier frontier) =>
        $"{frontier.Variables} duties, {frontier.Points.Count} points; largest first-order residual {Small(frontier.Points.Max(p => p.Residual))}, "
        + $"largest distance of a gain from its part {Small(frontier.Points.Max(p => p.LargestDifference))} points, "
        + $"largest curvature left {Figures.Level(frontier.Points.Max(p => p.LargestCurvature), 3)} (below zero: a maximum); "
        + $"{frontier.Iterations} iterations";

    /// <summary>What a point more for the first costs the second, points.</summary>
    public static string Price(FrontierPoint point) => Figures.Level(point.Weights[0] / point.Weights[1], 3);

    private static string Gain(double gain) => $"{Figures.Level(gain, 3)}\u00a0%";

    private static string Losers(Frontier frontier, FrontierPoint point)
    {
        HashSet<int> atTheTable = [.. frontier.Parties.SelectMany(p => p.Members)];
        Outcome before = Outcome.Of(frontier.Start);
        Outcome after = Outcome.Of(point.Equilibrium);
        return string.Join(
            ", ",
            Enumerable
                .Range(0, before.Economies.Count)
                .Where(j => !atTheTable.Contains(j))
                .Select(j =>
                    (
                        before.Economies[j].Economy,
                        Change: 100
                            * (((100 + after.Economies[j].RealIncome) / (100 + before.Economies[j].RealIncome)) - 1)
                    )
                )
                .Where(loser => loser.Change < -5e-4)
                .OrderBy(loser => loser.Change)
                .Take(MostNamed)
                .Select(loser => $"{loser.Economy} {Figures.Change(loser.Change, 3)}")
        );
    }

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
