using Parley.Model;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>What the world economy makes of talks.</summary>
public class TalksOverTariffs
{
    [Fact]
    public void Both_gain_in_every_deal_that_both_would_sign()
    {
        BargainAnswer answer = Question.Solved;
        SolvedDeal?[] deals = [answer.Nash, answer.KalaiSmorodinsky, answer.Egalitarian, answer.Utilitarian];

        Assert.All(
            deals,
            deal =>
            {
                Assert.True(Gain(answer, deal!, 0) > 0);
                Assert.True(Gain(answer, deal!, 1) > 0);
            }
        );
    }

    [Fact]
    public void No_deal_tried_at_random_beats_the_solutions_or_the_frontier()
    {
        BargainAnswer answer = Question.Solved;
        double product = Gain(answer, answer.Nash!, 0) * Gain(answer, answer.Nash!, 1);
        double least = Math.Min(Gain(answer, answer.Egalitarian!, 0), Gain(answer, answer.Egalitarian!, 1));
        double money = Money(answer, answer.Utilitarian!);
        Random random = new(2018);
        Deal[] deals =
        [
            .. Enumerable
                .Range(0, 150)
                .Select(_ => new Deal([random.NextDouble(), random.NextDouble(), random.NextDouble()])),
            // And around the answer, where a better one would be.
            .. Enumerable
                .Range(0, 150)
                .Select(_ => new Deal([
                    .. answer.Nash!.Deal.Positions.Select(p =>
                        Math.Clamp(p + (0.1 * (random.NextDouble() - 0.5)), 0, 1)
                    ),
                ])),
        ];

        foreach (SolvedDeal deal in new DealSolver(answer.Compiled, TestContext.Current.CancellationToken).Solve(deals))
        {
            (double japan, double america) = (Gain(answer, deal, 0), Gain(answer, deal, 1));
            Assert.True(japan <= 0 || america <= 0 || japan * america <= product * (1 + 1e-5));
            Assert.True(Math.Min(japan, america) <= least + 1e-6);
            Assert.True(japan < 0 || america < 0 || Money(answer, deal) <= money * (1 + 1e-3));
            Assert.DoesNotContain(
                answer.Frontier,
                f =>
                    deal.Parties[0].Payoff > f.Parties[0].Payoff + 2e-4
                    && deal.Parties[1].Payoff > f.Parties[1].Payoff + 2e-4
            );
        }
    }

    [Fact]
    public void In_a_war_without_a_deal_each_taxes_the_other_alone_and_cannot_do_better()
    {
        string yaml = Question.Yaml.Replace(
            "measures: [{ tariff: { importers: USA, from: JPN, on: cars, add: 25% } }]",
            "war: [USA, JPN]",
            StringComparison.Ordinal
        );
        CompiledTalks compiled = Question.Compile(yaml);
        Policy war = compiled.WithoutDeal[1].Policy;
        Baseline world = compiled.Baseline;
        int japan = Question.Dataset.EconomyIndex("JPN");
        int america = Question.Dataset.EconomyIndex("USA");
        Solver solver = new(world);
        double Welfare(int economy, Policy policy) =>
            Outcome.Of(solver.Solve(policy).EnsureConverged()).Economies[economy].GovernmentWelfare;
        double before = Welfare(america, war);
        int moved = 0;
        for (int s = 0; s < world.Sectors; s++)
        {
            for (int i = 0; i < world.Economies; i++)
            {
                for (int j = 0; j < world.Economies; j++)
                {
                    bool each = (i == japan && j == america) || (i == america && j == japan);
                    moved += each && war.Tariffs![i, j, s] != world.Tariff(i, j, s) ? 1 : 0;
                    Assert.True(each || war.Tariffs![i, j, s] == world.Tariff(i, j, s));
                }
            }

            TradeTensor lower = war.Tariffs!.Clone();
            lower[japan, america, s] *= 0.9;
            Assert.True(Welfare(america, war with { Tariffs = lower }) <= before + 1e-9);
        }

        Assert.True(moved > world.Sectors);
    }

    [Fact]
    public void At_the_Nash_deal_no_lever_moved_a_little_raises_the_product() =>
        Assert.True(Question.Solved.NashSlack <= 0);

    [Fact]
    public void In_the_Kalai_Smorodinsky_deal_all_get_the_same_part_of_their_best()
    {
        BargainAnswer answer = Question.Solved;
        double[] part =
        [
            .. Enumerable
                .Range(0, 2)
                .Select(p => Gain(answer, answer.KalaiSmorodinsky!, p) / Gain(answer, answer.Best[p], p)),
        ];

        Assert.Equal(part[0], part[1], 1e-4);
        Assert.InRange(part[0], 0.5, 1);
    }

    [Fact]
    public void In_the_egalitarian_deal_all_gain_the_same() =>
        Assert.Equal(
            Gain(Question.Solved, Question.Solved.Egalitarian!, 0),
            Gain(Question.Solved, Question.Solved.Egalitarian!, 1),
            1e-5
        );

    [Fact]
    public void Without_a_deal_a_party_has_what_happens_weighed_by_how_likely_it_is()
    {
        BargainAnswer answer = Question.Solved;

        Assert.Equal(0, answer.WithoutDeal[0].Parties[0].Payoff);
        Assert.Equal(answer.WithoutDeal[1].Parties[0].Payoff / 2, answer.Outside[0].Certain, 1e-15);
        Assert.True(answer.Outside[0].Certain < 0);
    }

    [Fact]
    public void The_more_credible_the_threat_the_more_its_maker_gets()
    {
        IReadOnlyList<AnswerStep> steps = Question.Solved.Credibility;

        Assert.Equal(11, steps.Count);
        Assert.All(
            steps.Zip(steps.Skip(1)),
            pair =>
            {
                Assert.True(pair.Second.Nash!.Parties[1].Payoff > pair.First.Nash!.Parties[1].Payoff);
                Assert.True(pair.Second.Nash.Parties[0].Payoff < pair.First.Nash.Parties[0].Payoff);
            }
        );
    }

    [Fact]
    public void The_more_patient_party_gets_more()
    {
        BargainAnswer answer = Question.Answer(
            Question
                .With("title: Japan\n", "title: Japan\n    patience: 0.9\n")
                .Replace(
                    "title: United States\n",
                    "title: United States\n    patience: 0.95\n",
                    StringComparison.Ordinal
                )
        );

        // Rubinstein's limit: the power of each is the other's impatience over both.
        Assert.Equal(Math.Log(0.95) / (Math.Log(0.9) + Math.Log(0.95)), answer.Powers[0], 1e-15);
        Assert.True(answer.Nash!.Parties[1].Payoff > Question.Solved.Nash!.Parties[1].Payoff);
        Assert.All(
            answer.Power.Zip(answer.Power.Skip(1)),
            pair => Assert.True(pair.Second.Nash!.Parties[0].Payoff > pair.First.Nash!.Parties[0].Payoff)
        );
    }

    [Theory]
    [InlineData(20)]
    [InlineData(1000)]
    public void Who_minds_risk_above_all_settles_for_little_more_than_the_threat_carried_out(int aversion)
    {
        BargainAnswer careful = Question.Answer(
            Question.With("title: Japan\n", $"title: Japan\n    risk_aversion: {aversion}\n")
        );

        // In closed form: without a deal, today or the threat, even chances.
        double threat = careful.WithoutDeal[1].Parties[0].Payoff;
        double sure = threat - (Math.Log((1 + Math.Exp(aversion * threat)) / 2) / aversion);
        Assert.Equal(sure, careful.Outside[0].Certain, 1e-12);
        Assert.NotNull(careful.Nash);
        Assert.All(
            careful.Nash.Parties.Select((p, k) => p.Payoff - careful.Outside[k].Certain),
            gain => Assert.True(gain > 0)
        );
        Assert.All(careful.Credibility, step => Assert.NotNull(step.Nash));
    }

    [Theory]
    [InlineData(20)]
    [InlineData(200)]
    public void The_egalitarian_deal_gives_equal_gains_in_percent_however_much_one_side_minds_risk(int aversion)
    {
        BargainAnswer careful = Question.Answer(
            Question.With("title: Japan\n", $"title: Japan\n    risk_aversion: {aversion}\n")
        );

        Assert.NotNull(careful.Egalitarian);
        double[] gains = [.. careful.Egalitarian.Parties.Select((p, k) => p.Payoff - careful.Outside[k].Certain)];
        Assert.Equal(gains[0], gains[1], 1e-4);
    }

    [Fact]
    public void Who_minds_risk_has_less_without_a_deal_and_gives_more_for_one()
    {
        BargainAnswer answer = Question.Answer(
            Question.With("title: Japan\n", "title: Japan\n    risk_aversion: 20\n")
        );

        Assert.True(answer.Outside[0].Certain < answer.Outside[0].Expected);
        Assert.Equal(Question.Solved.Outside[0].Expected, answer.Outside[0].Expected, 1e-12);
        Assert.True(answer.Nash!.Parties[0].Payoff < Question.Solved.Nash!.Parties[0].Payoff);
    }

    [Fact]
    public void A_threat_that_would_pay_its_maker_more_than_any_deal_leaves_no_zone_and_says_what_opens_one()
    {
        BargainAnswer answer = Question.Answer(Question.With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%"));

        Assert.False(answer.HasZone);
        Assert.Null(answer.Nash);
        Assert.True(answer.Opening!.Shortfall > 0);
        Assert.Null(answer.Opening.PaidDeal);
        double opens = answer.Opening.Credibility!.Value;
        Assert.InRange(opens, 0.01, 0.49);
        Assert.True(Threatened(opens - 0.005).HasZone);
        Assert.False(Threatened(opens + 0.005).HasZone);

        static BargainAnswer Threatened(double probability)
        {
            string credibility = $"probability: {100 * probability:0.####}%";
            string rest = $"probability: {100 - double.Parse($"{100 * probability:0.####}"):0.####}%";
            return Question.Answer(
                Question
                    .With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%")
                    .Replace(
                        "{ name: today, probability: 50% }",
                        $"{{ name: today, {rest} }}",
                        StringComparison.Ordinal
                    )
                    .Replace("probability: 50%", credibility, StringComparison.Ordinal)
            );
        }
    }

    [Fact]
    public void A_threat_of_the_rate_that_opens_a_zone_opens_it_and_one_short_of_it_does_not()
    {
        const string threat = "from: JPN, on: cars, add: 25%";
        BargainAnswer answer = Question.Answer(Question.With(threat, "on: cars, add: 25%"));
        double part = Assert.Single(answer.Opening!.Threats).Part!.Value;
        double further = part + (0.01 * Math.Sign(part - 1));
        double before = part - (0.01 * Math.Sign(part - 1));

        Assert.True(Threatened(further).HasZone);
        Assert.False(Threatened(before).HasZone);

        static BargainAnswer Threatened(double part) =>
            Question.Answer(Question.With(threat, $"on: cars, add: {25 * part:0.######}%"));
    }

    [Fact]
    public void What_a_party_would_have_to_have_less_without_a_deal_is_what_no_deal_can_give_it()
    {
        BargainAnswer answer = Question.Answer(Question.With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%"));
        DealSolver solver = new(answer.Compiled, TestContext.Current.CancellationToken);
        Random random = new(7);
        SolvedDeal[] tried = solver.Solve([
            .. Enumerable
                .Range(0, 200)
                .Select(_ => new Deal([random.NextDouble(), random.NextDouble(), random.NextDouble()])),
        ]);

        foreach (OutsideOpening outside in answer.Opening!.Outside)
        {
            int other = 1 - outside.Party;
            Assert.True(outside.Less > 0);
            Assert.True(outside.Deal!.Parties[other].Payoff >= answer.Outside[other].Certain);
            double most = answer.Outside[outside.Party].Certain - outside.Less.Value;
            Assert.Equal(most, outside.Deal.Parties[outside.Party].Payoff, 1e-12);
            Assert.DoesNotContain(
                tried,
                d =>
                    d.Parties[other].Payoff >= answer.Outside[other].Certain
                    && d.Parties[outside.Party].Payoff > most + 1e-7
            );
        }
    }

    [Fact]
    public void A_lever_that_goes_as_far_as_is_told_opens_a_zone_and_one_short_of_it_does_not()
    {
        BargainAnswer answer = Dairy(1);
        LeverOpening opening = answer.Opening!.Levers.First(l =>
            answer.Compiled.Deals.Issues[l.Issue].Issue.Name == "dairy" && l.Tried > 1
        );

        Assert.False(answer.HasZone);
        Assert.True(opening.Position > 1);
        Assert.True(Dairy(opening.Position!.Value * 1.01).HasZone);
        Assert.False(Dairy(opening.Position.Value * 0.99).HasZone);

        // The threat on everyone's cars, seldom believed, against 25 points of dairy duty.
        static BargainAnswer Dairy(double times) =>
            Question.Answer(
                Question
                    .With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%")
                    .Replace("today, probability: 50%", "today, probability: 90%", StringComparison.Ordinal)
                    .Replace("    probability: 50%", "    probability: 10%", StringComparison.Ordinal)
                    .Replace(
                        "range: { from: today, to: 0% }",
                        "range: { from: today, to: today - 1% }",
                        StringComparison.Ordinal
                    )
                    .Replace(
                        "lever:\n      at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]",
                        $"tariff: {{ importers: JPN, from: USA, on: dairy }}\n    range: {{ from: today, to: today - {25 * times:0.######}% }}",
                        StringComparison.Ordinal
                    )
            );
    }

    [Fact]
    public void Where_one_side_has_more_to_win_than_the_other_to_lose_a_payment_opens_the_zone()
    {
        // Japan wants an agreement on rules; America gets nothing at home for giving up a threat that would pay.
        string yaml = Question
            .With("from: JPN, on: cars, add: 25%", "on: cars, add: 25%")
            .Replace(
                "title: Japan\n",
                "title: Japan\n    values: [{ issue: rules, option: signed, worth: 0.2% }]\n",
                StringComparison.Ordinal
            );
        int issues = yaml.IndexOf("issues:\n", StringComparison.Ordinal);
        int fallbacks = yaml.IndexOf("without_deal:", StringComparison.Ordinal);
        yaml =
            yaml[..issues]
            + "issues:\n  - name: rules\n    options: [{ name: none }, { name: signed }]\n"
            + yaml[fallbacks..];
        BargainAnswer answer = Question.Answer(yaml);

        Assert.False(answer.HasZone);
        Assert.Equal(1, answer.Opening!.PaidDeal!.Deal[0]);
        double needed = answer.Outside[1].Certain * answer.Compiled.Parties[1].Income / 100;
        Assert.Equal(needed, answer.Opening.Payments[1], needed * 1e-9);
        Assert.Equal(-needed, answer.Opening.Payments[0], needed * 1e-9);
    }

    [Fact]
    public void A_threat_that_would_hurt_its_maker_is_shown_as_such()
    {
        BargainAnswer answer = Question.Answer(
            Question.With(
                "measures: [{ tariff: { importers: USA, from: JPN, on: cars, add: 25% } }]",
                "measures: [{ tariff: { importers: USA, on: electronics, add: 300% } }]"
            )
        );

        Assert.True(answer.WithoutDeal[1].HurtsMaker(answer.Compiled.Parties));
        Assert.False(Question.Solved.WithoutDeal[1].HurtsMaker(Question.Solved.Compiled.Parties));
    }

    [Fact]
    public void A_deal_sets_the_tariffs_it_says_and_no_others()
    {
        CompiledTalks compiled = Question.Compile(Question.Yaml);
        TradeTensor before = Question.Dataset.Tariffs;
        TradeTensor after = compiled.Deals.PolicyOf(new Deal([0.5, 1, 0.25])).Tariffs!;
        int japan = Question.Dataset.EconomyIndex("JPN");
        int america = Question.Dataset.EconomyIndex("USA");
        int cars = Question.Dataset.SectorIndex("mvh");
        int beef = Question.Dataset.SectorIndex("cmt");
        int dairy = Question.Dataset.SectorIndex("dry");

        Assert.Equal((before[japan, america, cars] + 0.25) / 2, after[japan, america, cars], 1e-15);
        Assert.Equal(0, after[america, japan, beef]);
        Assert.Equal(0.75 * before[america, japan, dairy], after[america, japan, dairy], 1e-15);
        Assert.Equal(3, before.Values.Zip(after.Values).Count(pair => pair.First != pair.Second));
    }

    [Fact]
    public void Today_is_one_of_the_deals_and_brings_nothing()
    {
        CompiledTalks compiled = Question.Compile(Question.Yaml);
        SolvedDeal today = new DealSolver(compiled, TestContext.Current.CancellationToken).Solve([
            compiled.Deals.Today,
        ])[0];

        Assert.True(compiled.Deals.HoldsToday);
        Assert.All(today.Parties, p => Assert.Equal(0, p.Payoff, 1e-9));
    }

    [Fact]
    public void A_choice_from_a_list_and_what_it_is_worth_outside_the_model_enter_the_bargain()
    {
        string yaml = Question
            .With("without_deal:", "  - name: rules\n    options: [{ name: none }, { name: signed }]\nwithout_deal:")
            .Replace(
                "title: Japan\n",
                "title: Japan\n    values: [{ issue: rules, option: signed, worth: 0.01% }]\n",
                StringComparison.Ordinal
            )
            .Replace(
                "title: United States\n",
                "title: United States\n    values: [{ issue: rules, option: signed, million_usd: -100 }]\n",
                StringComparison.Ordinal
            );
        BargainAnswer answer = Question.Answer(yaml);

        Assert.Equal(1, answer.Nash!.Deal[3]);
        Assert.Equal(0.01, answer.Nash.Parties[0].Stated, 1e-12);
        Assert.Equal(-1e4 / answer.Compiled.Parties[1].Income, answer.Nash.Parties[1].Stated, 1e-12);
        Assert.True(Product(answer) > Product(Question.Solved));

        static double Product(BargainAnswer a) => Gain(a, a.Nash!, 0) * Gain(a, a.Nash!, 1);
    }

    [Fact]
    public void A_concession_phased_in_costs_its_giver_less_and_the_years_are_bargained_over()
    {
        CompiledTalks compiled = Question.Compile(Staged);
        DealSolver solver = new(compiled, TestContext.Current.CancellationToken);
        SolvedDeal[] solved = solver.Solve([
            new Deal([0.5, 0, 0.5, 0]),
            new Deal([0.5, 0, 0.5, 1]),
            .. Enumerable.Range(1, 5).Select(year => new Deal([0.5, 0, 0.5 * year / 5, 0])),
        ]);

        // Five years weigh what each is worth: 1 - d, (1 - d) d, ... and d^4 for all that follow.
        for (int p = 0; p < 2; p++)
        {
            double d = 1 / (p == 0 ? 1.04 : 1.10);
            double mean =
                Enumerable.Range(0, 4).Sum(t => (1 - d) * Math.Pow(d, t) * solved[2 + t].Parties[p].Payoff)
                + (Math.Pow(d, 4) * solved[6].Parties[p].Payoff);
            Assert.Equal(mean, solved[1].Parties[p].Payoff, 1e-12);
        }

        Assert.True(solved[1].Parties[0].Payoff > solved[0].Parties[0].Payoff);
        Assert.True(solved[1].Parties[1].Payoff < solved[0].Parties[1].Payoff);
    }

    [Fact]
    public void Staging_of_a_single_year_is_no_staging()
    {
        BargainAnswer answer = Question.Answer(Staged.Replace("[1, 5]", "[1]", StringComparison.Ordinal));

        Assert.Equal(Question.Solved.Nash!.Parties.Select(p => p.Payoff), answer.Nash!.Parties.Select(p => p.Payoff));
    }

    [Fact]
    public void The_party_that_waits_more_easily_gets_the_years_it_wants()
    {
        BargainAnswer answer = Question.Answer(Staged);

        Assert.True(answer.HasZone);
        Assert.True(Nash(answer) >= Nash(Question.Solved) - 1e-9);

        static double Nash(BargainAnswer a) => Gain(a, a.Nash!, 0) * Gain(a, a.Nash!, 1);
    }

    private static string Staged =>
        Question
            .With("without_deal:", "  - name: years\n    staging: { of: [beef, dairy], years: [1, 5] }\nwithout_deal:")
            .Replace("title: Japan\n", "title: Japan\n    discount_rate: 4%\n", StringComparison.Ordinal)
            .Replace(
                "title: United States\n",
                "title: United States\n    discount_rate: 10%\n",
                StringComparison.Ordinal
            );

    [Fact]
    public void Three_parties_find_a_deal_that_is_good_for_each()
    {
        string yaml = Question
            .With(
                "issues:",
                "  - name: europe\n    title: European Union\n    economies: EU\n    objective: real_income\nissues:"
            )
            .Replace(
                "without_deal:",
                "  - name: eu-cars\n    tariff: { importers: EU, from: [JPN, USA], on: cars }\n    range: { from: today, to: 0% }\n"
                    + "  - name: us-cars-eu\n    tariff: { importers: USA, from: EU, on: cars }\n    range: { from: 0%, to: today + 25% }\nwithout_deal:",
                StringComparison.Ordinal
            )
            .Replace(
                "importers: USA, from: JPN, on: cars, add: 25%",
                "importers: USA, from: [JPN, EU], on: cars, add: 25%",
                StringComparison.Ordinal
            );
        BargainAnswer answer = Question.Answer(yaml);

        Assert.Equal(3, answer.Nash!.Parties.Count);
        Assert.All(Enumerable.Range(0, 3), p => Assert.True(Gain(answer, answer.Nash, p) > 0));
        Assert.True(answer.NashSlack <= 1e-6);
        Assert.True(answer.Frontier.Count > 10);
    }

    [Fact]
    public void Every_deal_solved_meets_the_equilibrium_conditions() =>
        Assert.InRange(Question.Solved.LargestResidual, 0, 1e-10);

    private static double Gain(BargainAnswer answer, SolvedDeal deal, int party) =>
        deal.Parties[party].Payoff - answer.Outside[party].Certain;

    private static double Money(BargainAnswer answer, SolvedDeal deal) =>
        answer.Compiled.Parties.Select((p, k) => p.Income * Gain(answer, deal, k) / 100).Sum();
}
