using CsCheck;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>The axioms that single the solutions out, over random sets of outcomes.</summary>
public class Solutions
{
    private static readonly Gen<double[]> _payoffs = Gen.Int[-50, 100]
        .Select(x => x / 10.0)
        .Array[2, 80]
        .Where(a => a.Length % 2 == 0);

    private static readonly double[] _nothing = [0, 0];

    public static TheoryData<string> Rules => ["Nash", "KalaiSmorodinsky", "Egalitarian", "Utilitarian"];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Nobody_signs_below_the_reservation_and_nobody_could_gain_for_free(string rule) =>
        _payoffs.Sample(values =>
        {
            PayoffTable table = new(2, values);
            int? chosen = Choose(rule, table);
            if (chosen is not { } outcome)
            {
                return BargainingSolutions.Feasible(table, _nothing).Length == 0;
            }

            return table[outcome, 0] >= 0 && table[outcome, 1] >= 0 && ParetoFrontier.Of(table).Contains(outcome);
        });

    [Theory]
    [MemberData(nameof(Rules))]
    public void Exchanging_the_parties_exchanges_the_gains(string rule) =>
        _payoffs.Sample(values =>
        {
            PayoffTable table = new(2, values);
            PayoffTable exchanged = new(2, [.. Enumerable.Range(0, values.Length).Select(k => values[k ^ 1])]);
            int? one = Choose(rule, table);
            int? other = Choose(rule, exchanged);

            // A set may hold an outcome and its mirror image: then either is as good by the rule.
            return one is null
                ? other is null
                : Score(rule, table, one.Value) is var score
                    && Math.Abs(score - Score(rule, exchanged, other!.Value)) <= 1e-9 * Math.Max(1, Math.Abs(score));
        });

    [Theory]
    [InlineData("Nash")]
    [InlineData("KalaiSmorodinsky")]
    public void Measuring_a_party_in_other_units_changes_nothing(string rule) =>
        Gen.Select(_payoffs, Gen.Double[0.1, 10], Gen.Double[-5, 5])
            .Sample(
                (values, unit, zero) =>
                {
                    PayoffTable table = new(2, values);
                    PayoffTable measured = new(2, [.. values.Select((v, k) => k % 2 == 0 ? v : (unit * v) + zero)]);
                    int? one = Choose(rule, table);
                    int? other = Choose(rule, measured, [0, zero]);
                    return one is null
                        ? other is null
                        : Math.Abs(Score(rule, table, one.Value) - Score(rule, table, other!.Value)) <= 1e-7;
                }
            );

    [Fact]
    public void What_nobody_chose_may_go_without_changing_the_Nash_bargain() =>
        Gen.Select(_payoffs, Gen.Int[0, 1000])
            .Sample(
                (values, pick) =>
                {
                    PayoffTable table = new(2, values);
                    if (Choose("Nash", table) is not { } chosen || table.Count < 2)
                    {
                        return true;
                    }

                    int gone = pick % table.Count;
                    gone = gone == chosen ? (gone + 1) % table.Count : gone;
                    PayoffTable fewer = new(2, [.. values.Where((_, k) => k / 2 != gone)]);
                    int kept = Choose("Nash", fewer)!.Value;
                    return table.Of(chosen).SequenceEqual(fewer.Of(kept));
                }
            );

    [Fact]
    public void Where_everyone_can_be_offered_more_nobody_gets_less_from_Kalai_and_Smorodinsky()
    {
        // The second party's best rises from 6 to 10, the first's stays: here the first gets 3 either way, the second more.
        PayoffTable before = new(2, [6, 0, 3, 3, 0, 6]);
        PayoffTable after = new(2, [6, 0, 3, 5, 0, 10]);

        Assert.Equal([3.0, 3.0], before.Of(Choose("KalaiSmorodinsky", before)!.Value).ToArray());
        Assert.Equal([3.0, 5.0], after.Of(Choose("KalaiSmorodinsky", after)!.Value).ToArray());
    }

    [Fact]
    public void A_better_best_for_one_moves_Kalai_and_Smorodinsky_and_leaves_Nash()
    {
        // Cutting away what is best for the second only moves the solution that looks at the best each could have.
        PayoffTable wide = new(2, [8, 1, 6, 4, 4, 6, 0, 12]);
        PayoffTable narrow = new(2, [8, 1, 6, 4, 4, 6]);

        Assert.Equal(
            wide.Of(Choose("Nash", wide)!.Value).ToArray(),
            narrow.Of(Choose("Nash", narrow)!.Value).ToArray()
        );
        Assert.Equal([4.0, 6.0], wide.Of(Choose("KalaiSmorodinsky", wide)!.Value).ToArray());
        Assert.Equal([6.0, 4.0], narrow.Of(Choose("KalaiSmorodinsky", narrow)!.Value).ToArray());
    }

    [Fact]
    public void Two_losses_do_not_multiply_to_a_gain()
    {
        PayoffTable losses = new(2, [-3, -4, 1, 1]);

        Assert.Equal(1, Choose("Nash", losses));
        Assert.Null(Choose("Nash", new PayoffTable(2, [-3, -4, -1, 5])));
    }

    [Fact]
    public void The_more_patient_party_gets_more()
    {
        PayoffTable cake = new(2, [.. Enumerable.Range(0, 101).SelectMany(k => new[] { k / 100.0, 1 - (k / 100.0) })]);

        Assert.Equal(50, BargainingSolutions.Nash(cake, _nothing));
        Assert.Equal(75, BargainingSolutions.Nash(cake, _nothing, [0.75, 0.25]));
    }

    [Fact]
    public void Equal_shares_and_the_largest_sum_are_different_bargains()
    {
        PayoffTable table = new(2, [2, 2, 1, 9]);

        Assert.Equal(0, Choose("Egalitarian", table));
        Assert.Equal(1, Choose("Utilitarian", table));
    }

    [Fact]
    public void Sorting_finds_the_frontier_that_comparing_every_pair_finds() =>
        Gen.Int[2, 4]
            .SelectMany(parties => Gen.Int[0, 9].Select(x => (double)x).Array[parties * 40].Select(v => (parties, v)))
            .Sample(
                (parties, values) =>
                {
                    PayoffTable table = new(parties, values);
                    int[] pairs =
                    [
                        .. Enumerable
                            .Range(0, table.Count)
                            .Where(o =>
                                !Enumerable
                                    .Range(0, table.Count)
                                    .Any(x =>
                                        Enumerable.Range(0, parties).All(p => table[x, p] >= table[o, p])
                                        && Enumerable.Range(0, parties).Any(p => table[x, p] > table[o, p])
                                    )
                            ),
                    ];
                    return ParetoFrontier.Of(table).Order().SequenceEqual(pairs);
                }
            );

    [Fact]
    public void A_million_outcomes_are_no_burden()
    {
        Random random = new(2018);
        PayoffTable table = new(2, [.. Enumerable.Range(0, 2_000_000).Select(_ => random.NextDouble())]);

        int[] frontier = ParetoFrontier.Of(table);

        Assert.InRange(frontier.Length, 2, 60);
        Assert.True(frontier.Zip(frontier.Skip(1)).All(pair => table[pair.First, 1] < table[pair.Second, 1]));
    }

    private static int? Choose(string rule, PayoffTable table, double[]? reservation = null) =>
        rule switch
        {
            "Nash" => BargainingSolutions.Nash(table, reservation ?? _nothing),
            "KalaiSmorodinsky" => BargainingSolutions.KalaiSmorodinsky(table, reservation ?? _nothing),
            "Egalitarian" => BargainingSolutions.Egalitarian(table, reservation ?? _nothing),
            _ => BargainingSolutions.Utilitarian(table, reservation ?? _nothing),
        };

    /// <summary>What the rule makes as large as can be, at zero reservation.</summary>
    private static double Score(string rule, PayoffTable table, int outcome)
    {
        int[] feasible = BargainingSolutions.Feasible(table, _nothing);
        (double a, double b) = (table[outcome, 0], table[outcome, 1]);
        (double bestA, double bestB) = (feasible.Max(o => table[o, 0]), feasible.Max(o => table[o, 1]));
        return rule switch
        {
            "Nash" => a * b,
            "KalaiSmorodinsky" => Math.Min(bestA > 0 ? a / bestA : 1, bestB > 0 ? b / bestB : 1),
            "Egalitarian" => Math.Min(a, b),
            _ => a + b,
        };
    }
}
