using System.Globalization;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Replication;

/// <summary>
/// What the paper's economy says beyond its tables 3 and 4: cooperative tariffs (section II.C) from today, from the trade war and
/// from free trade, and most-favoured-nation best responses and wars.
/// </summary>
internal static class Ossa2014Beyond
{
    private const double SubsidiesToo = -0.9;

    /// <summary>One question; the answers come in the order asked, whatever is solved first.</summary>
    private sealed record Question(string Case, Func<(IReadOnlyList<ReplicationCell> Cells, string Note)> Answer);

    public static (IReadOnlyList<ReplicationCell> Cells, IReadOnlyList<string> Notes) Solve(
        Baseline baseline,
        IReadOnlyDictionary<Welfare, Equilibrium> wars,
        IProgress<string>? progress,
        CancellationToken cancellation
    )
    {
        List<Question> questions = [];
        foreach (Welfare aim in (Welfare[])[Welfare.RealIncome, Welfare.GovernmentWelfare])
        {
            string weights = aim == Welfare.RealIncome ? "no weights" : "political weights";
            TariffPowers[] powers =
            [
                .. Enumerable.Range(0, baseline.Economies).Select(j => new TariffPowers(j) { Aim = aim }),
            ];
            foreach (double lowest in (double[])[0, SubsidiesToo])
            {
                TariffPowers[] bounded = [.. powers.Select(p => p with { Lowest = lowest })];
                string bound = lowest == 0 ? "tariffs from zero" : "subsidies too";
                foreach ((string from, Policy start) in Starts(baseline, wars[aim]))
                {
                    string name = $"cooperation from {from}, {weights}, {bound}";
                    questions.Add(new Question(name, () => Cooperate(baseline, bounded, start, name, cancellation)));
                }
            }

            TariffPowers[] alike = [.. powers.Select(p => p with { MostFavouredNation = true })];
            string responses = $"most-favoured-nation best response, {weights}";
            questions.Add(new Question(responses, () => Respond(baseline, alike, responses, cancellation)));
            string war = $"most-favoured-nation trade war, {weights}";
            questions.Add(new Question(war, () => Fight(baseline, alike, war, cancellation)));
        }

        var answers = new (IReadOnlyList<ReplicationCell> Cells, string Note)[questions.Count];
        int done = 0;
        Parallel.For(
            0,
            questions.Count,
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = cancellation },
            q =>
            {
                answers[q] = questions[q].Answer();
                progress?.Report($"{Interlocked.Increment(ref done)} of {questions.Count} questions beyond the tables");
            }
        );
        return ([.. answers.SelectMany(a => a.Cells)], [.. answers.Select(a => a.Note)]);
    }

    private static IEnumerable<(string From, Policy Start)> Starts(Baseline baseline, Equilibrium war) =>
        [
            ("today", Policy.Unchanged),
            ("the trade war", war.Policy),
            ("free trade", new Policy { Tariffs = new TradeTensor(baseline.Economies, baseline.Sectors) }),
        ];

    private static (IReadOnlyList<ReplicationCell>, string) Cooperate(
        Baseline baseline,
        TariffPowers[] powers,
        Policy start,
        string name,
        CancellationToken cancellation
    )
    {
        Cooperation talks = new CooperationSolver(baseline, threads: 1, cancellation).Solve(powers, start);
        return (
            [
                Cell(name, "all", "common_gain", talks.CommonGain),
                .. powers.Select(p =>
                    Cell(
                        name,
                        baseline.Data.Economies[p.Economy],
                        "median_tariff",
                        100 * TariffStatistics.Median(talks.Equilibrium, p)
                    )
                ),
            ],
            $"{name}: {(talks.IsFound ? "found" : "NOT FOUND")}, the gains of no two differ by more than "
                + $"{Small(talks.LargestDifference)} points, largest derivative left {Small(talks.Residual)}, largest curvature "
                + $"{talks.LargestCurvature.ToString("F2", CultureInfo.InvariantCulture)}; searched from "
                + $"{string.Join(", ", talks.Starts.Select(s => $"{s.Name} ({s.CommonGain.ToString("F4", CultureInfo.InvariantCulture)} %)"))}."
        );
    }

    private static (IReadOnlyList<ReplicationCell>, string) Respond(
        Baseline baseline,
        TariffPowers[] powers,
        string name,
        CancellationToken cancellation
    )
    {
        BestResponseSolver solver = new(baseline, cancellation);
        BestResponse[] responses = [.. powers.Select(p => solver.Solve(p, Policy.Unchanged))];
        return (
            [
                .. responses.SelectMany(r =>
                    (ReplicationCell[])
                        [
                            Cell(name, baseline.Data.Economies[r.Powers.Economy], "government_welfare", r.Value),
                            Cell(
                                name,
                                baseline.Data.Economies[r.Powers.Economy],
                                "median_tariff",
                                100 * r.MedianTariff
                            ),
                        ]
                ),
            ],
            $"{name}: largest derivative left {Small(responses.Max(r => r.Residual))}."
        );
    }

    private static (IReadOnlyList<ReplicationCell>, string) Fight(
        Baseline baseline,
        TariffPowers[] powers,
        string name,
        CancellationToken cancellation
    )
    {
        TradeWar war = new TradeWarSolver(baseline, threads: 1, cancellation).Solve(powers, Policy.Unchanged);
        return (
            [
                .. war.Players.SelectMany(p =>
                    (ReplicationCell[])
                        [
                            Cell(name, baseline.Data.Economies[p.Powers.Economy], "government_welfare", p.Value),
                            Cell(
                                name,
                                baseline.Data.Economies[p.Powers.Economy],
                                "median_tariff",
                                100 * p.MedianTariff
                            ),
                        ]
                ),
            ],
            $"{name}: {(war.IsFound ? "found" : "NOT FOUND")}, nobody gains more than {Small(war.LargestGain)} % by deviating, largest "
                + $"derivative left {Small(war.Players.Max(p => p.Residual))}."
        );
    }

    private static ReplicationCell Cell(string name, string economy, string measure, double value) =>
        new("beyond the tables", name, economy, measure, null, value, Ossa2014.Tolerance);

    private static string Small(double value) => value.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
