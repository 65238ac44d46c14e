using Parley.Data;
using Parley.Dossier;
using Parley.Scenarios;

namespace Parley.Briefs.Tests;

public class OutcomesOnTheTable
{
    [Fact]
    public void A_good_that_is_only_a_part_of_its_sector_does_not_name_the_whole()
    {
        Measure beer = Articles.CarTariff with { Goods = [new Good("beer", ["agriculture_and_food"])] };

        Brief brief = BriefWriter.Write(
            Articles.Talks([beer]),
            SmallWorld.Make(),
            TestContext.Current.CancellationToken
        );

        Assert.EndsWith("(beer and much else) from everyone", brief.Outcomes[1].Title, StringComparison.Ordinal);
        Assert.EndsWith("(beer and much else)", brief.Outcomes[1].SectorsAtStakeName, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rate_that_a_person_changed_is_what_the_dossier_says()
    {
        Measure edited = Articles.CarTariff with { Rate = 0.10m };

        Brief brief = BriefWriter.Write(
            Articles.Talks([edited]),
            SmallWorld.Make(),
            TestContext.Current.CancellationToken
        );

        Assert.StartsWith("The dossier says", brief.Outcomes[1].Why, StringComparison.Ordinal);
        Assert.Contains("a tariff of 10 %", brief.Outcomes[1].Why);
    }

    [Fact]
    public void Two_tariffs_that_face_each_other_are_solved_together_and_no_answer_is_made_up()
    {
        Measure first = Articles.CarTariff with { Targets = Targets.Named(["JPN"]) };
        Measure second = first with
        {
            Imposers = ["JPN"],
            Targets = Targets.Named(["USA"]),
            Goods = [Articles.Agriculture],
        };

        Brief brief = BriefWriter.Write(
            Articles.Talks([first, second]),
            SmallWorld.Make(),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(3, brief.Outcomes.Count - 1);
        Assert.Contains(
            brief.Outcomes,
            o =>
                o.Title.StartsWith(
                    "US +25 points on cars from Japan, and Japan +25 points on",
                    StringComparison.Ordinal
                )
        );
        Assert.DoesNotContain(brief.Outcomes, o => o.Title.EndsWith("answered in kind", StringComparison.Ordinal));
        // Neither is summed up again by itself.
        Assert.Single(brief.Summary, s => s.Contains("\": in ", StringComparison.Ordinal));
    }

    private static readonly Dataset _data = SmallWorld.Make();

    [Fact]
    public void Who_is_exempt_in_the_article_is_spared_in_the_outcome()
    {
        Measure spared = Articles.CarTariff with { Exempt = ["EU"] };

        Brief all = Write(Articles.Talks([Articles.CarTariff]));
        Brief brief = Write(Articles.Talks([spared]));

        Assert.Contains("from everyone but ", brief.Outcomes[1].Title, StringComparison.Ordinal);
        EconomyEffect Of(Brief b, string code) => b.Outcomes[1].Effects.Single(e => e.Economy == code);
        Assert.True(Of(brief, "EU").RealIncome > Of(all, "EU").RealIncome);
    }

    [Fact]
    public void A_tariff_lifted_that_the_data_still_hold_is_an_outcome()
    {
        Measure lifted = Articles.CarTariff with { Status = MeasureStatus.Lifted, Rate = 0.025m, Law = null };

        Brief brief = Write(Articles.Talks([lifted]));

        BriefOutcome outcome = Assert.Single(brief.Outcomes, o => o.Kind == BriefOutcomeKind.MeasureRemoved);
        Assert.True(outcome.IsSaid);
        Assert.Contains("has lifted a tariff of 2.5 %", outcome.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tariff_lifted_that_the_data_never_held_is_told_and_not_solved()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff with { Status = MeasureStatus.Lifted }]));

        Assert.Contains("do not hold it", Assert.Single(brief.Unsolved).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void That_nothing_happens_always_comes_first_and_changes_nothing()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff]));

        Assert.Equal(BriefOutcomeKind.NothingHappens, brief.Outcomes[0].Kind);
        Assert.Equal(0, brief.Outcomes[0].Solved.Outcome.Equilibrium.Iterations);
        Assert.All(
            brief.Outcomes[0].Effects,
            e => Assert.Equal((0, 0, 0), (e.RealIncome, e.GovernmentWelfare, e.TariffRevenueChange))
        );
        Assert.All(brief.Outcomes[0].Effects, e => Assert.Equal(Stance.Indifferent, e.People));
    }

    [Fact]
    public void A_threat_on_everyone_is_carried_out_with_the_partner_spared_and_answered_in_kind()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff]));

        Assert.Equal(
            [
                BriefOutcomeKind.NothingHappens,
                BriefOutcomeKind.ThreatCarriedOut,
                BriefOutcomeKind.ThreatWithExemption,
                BriefOutcomeKind.Retaliation,
            ],
            brief.Outcomes.Select(o => o.Kind)
        );
        Assert.Equal([false, true, false, false], brief.Outcomes.Select(o => o.IsSaid));
        Assert.Equal("US +25 points on cars from everyone", brief.Outcomes[1].Title);
        Assert.All(brief.Outcomes.Skip(2), o => Assert.StartsWith("Implied:", o.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void A_section_232_tariff_comes_on_top_of_the_rate_in_force()
    {
        BriefOutcome threat = Outcome(Articles.Talks([Articles.CarTariff]), BriefOutcomeKind.ThreatCarriedOut);

        RateMove onJapan = threat.Solved.Compiled.Moves.Single(m => m.Origin == "JPN");
        Assert.Equal(0.025, onJapan.Before);
        Assert.Equal(0.275, onJapan.After, 12);
        Assert.Contains(threat.Notes, n => n.Contains("on top of the rate in force") && n.Contains("2.5 %"));
    }

    [Fact]
    public void A_tariff_raised_from_one_rate_to_another_is_set_to_the_new_rate()
    {
        Measure raised = Articles.CarTariff with { RateBefore = 0.025m };

        BriefOutcome threat = Outcome(Articles.Talks([raised]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.All(threat.Solved.Compiled.Moves, m => Assert.Equal(0.25, m.After, 12));
    }

    [Fact]
    public void A_tariff_raised_to_a_rate_is_set_to_it_though_the_old_rate_is_not_said()
    {
        Measure raised = Articles.CarTariff with
        {
            Quote = Articles.Quote("Washington threatens to raise the tariff on imported cars to 25 percent."),
        };

        BriefOutcome threat = Outcome(Articles.Talks([raised]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.All(threat.Solved.Compiled.Moves, m => Assert.Equal(0.25, m.After, 12));
        Assert.Equal("US 25 % on cars from everyone", threat.Title);
    }

    [Fact]
    public void A_tariff_of_up_to_a_rate_is_not_raised_to_it()
    {
        Measure upTo = Articles.CarTariff with
        {
            Quote = Articles.Quote("Washington threatens tariffs of up to 25 percent on imported cars."),
        };

        BriefOutcome threat = Outcome(Articles.Talks([upTo]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.Equal("US +25 points on cars from everyone", threat.Title);
    }

    [Fact]
    public void The_partner_that_is_spared_gains_what_others_lose()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff]));

        Assert.True(Effect(brief, BriefOutcomeKind.ThreatCarriedOut, "JPN").RealIncome < 0);
        Assert.True(Effect(brief, BriefOutcomeKind.ThreatWithExemption, "JPN").RealIncome > 0);
        Assert.DoesNotContain(
            brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.ThreatWithExemption).Solved.Compiled.Moves,
            m => m.Origin == "JPN"
        );
    }

    [Fact]
    public void A_threat_on_the_partner_alone_leaves_nobody_to_spare()
    {
        Measure onJapan = Articles.CarTariff with { Targets = Targets.Named(["JPN"]) };

        Brief brief = Write(Articles.Talks([onJapan]));

        Assert.DoesNotContain(brief.Outcomes, o => o.Kind == BriefOutcomeKind.ThreatWithExemption);
    }

    [Fact]
    public void Nobody_is_spared_where_the_one_who_threatens_does_not_talk()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff], talking: ["JPN", "EU"], third: ["USA"]));

        Assert.DoesNotContain(brief.Outcomes, o => o.Kind == BriefOutcomeKind.ThreatWithExemption);
    }

    [Fact]
    public void Retaliation_that_is_threatened_without_a_rate_is_said_and_its_form_is_owned_up_to()
    {
        Measure onJapan = Articles.CarTariff with { Targets = Targets.Named(["JPN"]) };
        Measure answer = new()
        {
            Kind = MeasureKind.Sanctions,
            Status = MeasureStatus.Threatened,
            Imposers = ["JPN"],
            Targets = Targets.Named(["USA"]),
            Retaliation = true,
        };

        Brief brief = Write(Articles.Talks([onJapan, answer]));

        BriefOutcome retaliation = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.Retaliation);
        Assert.True(retaliation.IsSaid);
        Assert.Contains("In what form it does not say", retaliation.Why);
        Assert.Empty(brief.Unsolved);
    }

    [Fact]
    public void A_duty_that_comes_down_is_solved_as_it_was_and_as_it_is_to_be()
    {
        Brief brief = Write(Articles.Talks([CutOnCars]));

        BriefOutcome before = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.DutyBeforeCut);
        BriefOutcome after = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.DutyAfterCut);
        Assert.Equal("Before the cut: US 27.5 % on cars from Japan", before.Title);
        Assert.Equal("After the cut: US 15 % on cars from Japan", after.Title);
        Assert.DoesNotContain(
            brief.Outcomes,
            o => o.Kind is BriefOutcomeKind.ThreatCarriedOut or BriefOutcomeKind.MeasureInForce
        );
        double lostBefore = before.Effects.Single(e => e.Economy == "JPN").RealIncome;
        double lostAfter = after.Effects.Single(e => e.Economy == "JPN").RealIncome;
        Assert.True(lostBefore < lostAfter && lostAfter < 0);
        string way = Wording.Signed(100 * (((1 + (lostAfter / 100)) / (1 + (lostBefore / 100))) - 1));
        Assert.Contains(
            brief.Summary,
            s => s.StartsWith("The cut itself", StringComparison.Ordinal) && s.Contains($"Japan {way} of real income")
        );
    }

    [Fact]
    public void A_duty_that_comes_down_from_what_the_data_hold_needs_no_world_before_it()
    {
        Brief brief = Write(Articles.Talks([CutOnCars with { Rate = 0, RateBefore = 0.025m }]));

        Assert.Equal(
            [BriefOutcomeKind.NothingHappens, BriefOutcomeKind.DutyAfterCut],
            brief.Outcomes.Select(o => o.Kind)
        );
    }

    [Fact]
    public void A_duty_on_a_part_of_a_sector_that_comes_down_is_not_solved()
    {
        Measure onBeef = CutOnCars with
        {
            Imposers = ["JPN"],
            Targets = Targets.Named(["USA"]),
            Goods = [new Good("beef", ["beef", "agriculture_and_food"])],
        };

        Brief brief = Write(Articles.Talks([onBeef]));

        Assert.DoesNotContain(brief.Outcomes, o => o.Kind == BriefOutcomeKind.DutyAfterCut);
        Assert.Contains(
            brief.Unsolved,
            u =>
                u.Finding.Contains("15 % (down from 27.5 %)")
                && u.Why.StartsWith("It lowers a duty from 27.5 % to 15 %", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Cuts_that_two_sides_make_for_one_another_are_solved_together_on_all_goods_where_none_are_named()
    {
        Measure american = new()
        {
            Kind = MeasureKind.Tariff,
            Status = MeasureStatus.Announced,
            Imposers = ["USA"],
            Targets = Targets.Named(["EU"]),
            Rate = 0.3m,
            RateBefore = 1.45m,
            Quote = Articles.Quote("Washington cuts its additional tariff on European goods to 30 percent from 145."),
        };
        Measure chinese = american with
        {
            Imposers = ["EU"],
            Targets = Targets.Named(["USA"]),
            Rate = 0.1m,
            RateBefore = 1.25m,
            Quote = Articles.Quote("Brussels cuts its own on American goods to 10 percent from 125."),
        };

        Brief brief = Write(Articles.Talks([american, chinese], talking: ["EU", "USA"]));

        Assert.Equal(
            [
                "Nothing happens",
                "Before the cut: US +145 points on goods from EU and EU +125 points on goods from US",
                "After the cut: US +30 points on goods from EU and EU +10 points on goods from US",
            ],
            brief.Outcomes.Select(o => o.Title)
        );
    }

    [Fact]
    public void A_tariff_on_some_of_an_economys_goods_is_not_taken_for_one_on_all()
    {
        Measure some = new()
        {
            Kind = MeasureKind.Tariff,
            Status = MeasureStatus.Threatened,
            Imposers = ["USA"],
            Targets = Targets.Named(["EU"]),
            Rate = 1m,
            Quote = Articles.Quote("Washington threatens tariffs of up to 100 percent on European goods."),
        };

        Brief brief = Write(Articles.Talks([some], talking: ["EU", "USA"]));

        Assert.Equal("The article does not say which goods it falls on.", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void Retaliation_that_is_ruled_out_is_not_on_the_table()
    {
        Measure onJapan = Articles.CarTariff with { Targets = Targets.Named(["JPN"]) };
        Measure ruledOut = new()
        {
            Kind = MeasureKind.Sanctions,
            Status = MeasureStatus.RuledOut,
            Imposers = ["JPN"],
            Targets = Targets.Named(["USA"]),
            Retaliation = true,
        };

        Brief brief = Write(Articles.Talks([onJapan, ruledOut]));

        Assert.DoesNotContain(brief.Outcomes, o => o.Kind == BriefOutcomeKind.Retaliation);
        Assert.Contains(brief.Unsolved, u => u.Why == "The article says that it is ruled out.");
    }

    [Fact]
    public void Retaliation_with_a_rate_of_its_own_is_the_answer_to_the_tariff_it_follows()
    {
        Measure onJapan = Articles.CarTariff with { Targets = Targets.Named(["JPN"]), Status = MeasureStatus.InForce };
        Measure answer = onJapan with
        {
            Imposers = ["JPN"],
            Targets = Targets.Named(["USA"]),
            Goods = [Articles.Agriculture],
            Retaliation = true,
            Law = null,
        };

        Brief brief = Write(Articles.Talks([onJapan, answer]));

        BriefOutcome both = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.Retaliation);
        Assert.Equal(
            [("JPN", "USA", "cars"), ("USA", "JPN", "farm")],
            both.Solved.Compiled.Moves.Select(m => (m.Origin, m.Destination, m.Sector))
        );
        Assert.Equal(3, brief.Outcomes.Count);
    }

    [Fact]
    public void A_tariff_in_force_that_the_data_do_not_hold_is_put_into_their_world()
    {
        Measure inForce = Articles.CarTariff with { Status = MeasureStatus.InForce };

        BriefOutcome outcome = Outcome(Articles.Talks([inForce]), BriefOutcomeKind.MeasureInForce);

        Assert.Contains("The data of 2017 do not hold it yet", outcome.Why);
    }

    [Fact]
    public void A_tariff_in_force_that_the_data_hold_can_be_removed()
    {
        Measure inForce = Articles.CarTariff with { Status = MeasureStatus.InForce, RemovalAskedBy = ["JPN"] };

        Brief brief = BriefWriter.Write(
            Articles.Talks([inForce]),
            SmallWorld.Make(usCarTariff: 0.25),
            TestContext.Current.CancellationToken
        );

        BriefOutcome removed = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.MeasureRemoved);
        Assert.All(removed.Solved.Compiled.Moves, m => Assert.Equal((0.25, 0), (m.Before, m.After)));
        Assert.Contains("Japan asks the United States to remove a tariff on cars", removed.Why);
    }

    [Fact]
    public void A_quota_that_somebody_wants_removed_is_the_tariff_of_the_data_and_the_reader_is_told()
    {
        Measure quota = new()
        {
            Kind = MeasureKind.Quota,
            Status = MeasureStatus.InForce,
            Imposers = ["JPN"],
            Goods = [Articles.Agriculture],
            RemovalAskedBy = ["USA"],
        };

        BriefOutcome removed = Outcome(Articles.Talks([quota]), BriefOutcomeKind.MeasureRemoved);

        Assert.Equal("Japan's tariff on agriculture from everyone removed", removed.Title);
        Assert.Contains(removed.Notes, n => n.Contains("the data hold tariffs alone") && n.Contains("50 %"));
    }

    [Theory]
    [InlineData(MeasureKind.Quota, "needs a quantity")]
    [InlineData(MeasureKind.VoluntaryRestraint, "needs a quantity")]
    [InlineData(MeasureKind.AntiDumpingDuty, "firm by firm")]
    [InlineData(MeasureKind.Subsidy, "needs a rate for each unit")]
    [InlineData(MeasureKind.Sanctions, "what form the sanctions take")]
    [InlineData(MeasureKind.Tariff, "gives no rate")]
    public void A_measure_without_numbers_is_not_solved_and_says_why(MeasureKind kind, string reason)
    {
        Measure measure = Articles.CarTariff with { Kind = kind, Rate = null };

        Brief brief = Write(Articles.Talks([measure]));

        Assert.False(brief.HasOutcomes);
        Assert.Empty(brief.Outcomes);
        Assert.Contains(reason, Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_ban_is_an_embargo()
    {
        Measure ban = Articles.CarTariff with { Kind = MeasureKind.ImportBan, Rate = null };

        BriefOutcome outcome = Outcome(Articles.Talks([ban]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.All(outcome.Solved.Compiled.Moves, m => Assert.Equal(double.PositiveInfinity, m.After));
        Assert.Equal(0, outcome.Solved.Outcome.Exports(1, 0, [1]).Counterfactual);
    }

    [Fact]
    public void An_export_tax_falls_on_what_leaves()
    {
        Measure tax = Articles.CarTariff with { Kind = MeasureKind.ExportTax, Imposers = ["JPN"], Law = null };

        BriefOutcome outcome = Outcome(Articles.Talks([tax]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.All(outcome.Solved.Compiled.Moves, m => Assert.Equal((RateKind.ExportTax, "JPN"), (m.Kind, m.Origin)));
    }

    [Fact]
    public void A_rate_on_a_stated_sum_of_goods_becomes_the_points_that_bring_in_the_same_duty()
    {
        // 100 % on 6 million dollars, in a sector where Japan sells 60: 10 points on all of it.
        Measure stated = Articles.CarTariff with
        {
            Rate = 1m,
            Amount = new Money(6_000_000m, "USD"),
            Targets = Targets.Named(["JPN"]),
            Law = null,
        };

        BriefOutcome outcome = Outcome(Articles.Talks([stated]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.Equal(0.1, outcome.Solved.Compiled.Moves.Single().After - 0.025, 12);
        Assert.Equal("US +10 points on cars from Japan (for 100 % on 6 million dollars)", outcome.Title);
        Assert.Contains(
            outcome.Notes,
            n => n.Contains("Assumed here") && n.Contains("10 points") && n.Contains("10 times")
        );
    }

    [Fact]
    public void A_sum_without_a_rate_is_the_duty_of_a_year_and_says_so()
    {
        Measure stated = Articles.CarTariff with
        {
            Rate = null,
            Amount = new Money(3_000_000m, "USD"),
            Targets = Targets.Named(["JPN"]),
        };

        BriefOutcome outcome = Outcome(Articles.Talks([stated]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.Equal(0.05, outcome.Solved.Compiled.Moves.Single().After - 0.025, 12);
        Assert.Contains(outcome.Notes, n => n.Contains("taken here as the duty of a year"));
    }

    [Fact]
    public void A_sum_in_another_currency_is_not_converted()
    {
        Measure stated = Articles.CarTariff with { Rate = null, Amount = new Money(3_000_000m, "JPY") };

        Brief brief = Write(Articles.Talks([stated]));

        Assert.Contains("another currency (JPY), which is not converted", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_good_that_is_only_a_part_of_its_sector_is_said_to_be()
    {
        Measure chips = Articles.CarTariff with { Goods = [new Good("potato chips", ["food"])] };

        BriefOutcome outcome = Outcome(Articles.Talks([chips]), BriefOutcomeKind.ThreatCarriedOut);

        Assert.Contains(
            "In the data potato chips are a part of \"Farm goods and food\", which holds much else; the part cannot be told from the whole.",
            outcome.Notes
        );
    }

    [Fact]
    public void A_good_that_no_sector_holds_is_not_solved()
    {
        Measure aircraft = Articles.CarTariff with { Goods = [new Good("aircraft", [])] };

        Brief brief = Write(Articles.Talks([aircraft]));

        Assert.Equal("The data have no sector that holds aircraft.", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void Goods_that_are_not_named_are_not_all_goods()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff with { Goods = [] }]));

        Assert.Equal("The article does not say which goods it falls on.", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_country_inside_the_union_stands_for_the_union_and_the_reader_is_told()
    {
        Measure onGermany = Articles.CarTariff with { Targets = Targets.Named(["DEU"]) };

        Brief brief = Write(Articles.Talks([onGermany], talking: ["USA", "DEU"]));

        BriefOutcome threat = brief.Outcomes[1];
        Assert.Equal("EU", threat.Solved.Compiled.Moves.Single().Origin);
        Assert.Contains(
            "Germany is part of the European Union here. The measure falls on all of it, which is more than the article says.",
            threat.Notes
        );
        Assert.Equal(
            "Germany is part of the European Union here.",
            brief.Economies.Single(e => e.Economy == "EU").Note
        );
    }

    [Fact]
    public void A_country_inside_the_rest_of_the_world_cannot_be_hit_alone()
    {
        Measure onKorea = Articles.CarTariff with { Targets = Targets.Named(["KOR"]) };

        Brief brief = Write(Articles.Talks([onKorea], talking: ["USA", "KOR"]));

        Assert.False(brief.HasOutcomes);
        Assert.Contains("South Korea is part of the rest of the world here.", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_measure_between_two_that_are_one_economy_here_has_no_border()
    {
        Measure within = Articles.CarTariff with { Imposers = ["FRA"], Targets = Targets.Named(["DEU"]), Law = null };

        Brief brief = Write(Articles.Talks([within], talking: ["FRA", "DEU"]));

        Assert.Contains("one economy here", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_bilateral_agreement_comes_with_and_without_what_a_side_holds_sensitive()
    {
        ArticleDossier dossier = Articles.Talks([], [Articles.FreeTrade]) with
        {
            SensitiveSectors = [new SensitiveSector("JPN", Articles.Agriculture, null)],
        };

        Brief brief = Write(dossier);

        BriefOutcome all = brief.Outcomes[1];
        BriefOutcome without = brief.Outcomes[2];
        Assert.Equal(BriefOutcomeKind.Agreement, all.Kind);
        Assert.Contains("the United States wants it and Japan is wary of it", all.Why);
        Assert.Equal(BriefOutcomeKind.AgreementWithoutSensitiveSectors, without.Kind);
        Assert.DoesNotContain(without.Solved.Compiled.Moves, m => m.Sector == "farm");
        Assert.Contains(all.Solved.Compiled.Moves, m => m is { Sector: "farm", Destination: "JPN", After: 0 });
    }

    [Fact]
    public void An_agreement_that_one_member_left_comes_without_it_and_with_it()
    {
        Brief brief = Write(Articles.Talks([], [Articles.Pacific]));

        Assert.Equal(
            [
                BriefOutcomeKind.NothingHappens,
                BriefOutcomeKind.AgreementWithoutFormerMember,
                BriefOutcomeKind.AgreementWithFormerMember,
            ],
            brief.Outcomes.Select(o => o.Kind)
        );
        Assert.DoesNotContain(
            brief.Outcomes[1].Solved.Compiled.Moves,
            m => m.Origin == "USA" || m.Destination == "USA"
        );
        Assert.Contains("Japan wants the United States back in it", brief.Outcomes[2].Why);
        Assert.True(brief.Outcomes[2].IsSaid);
    }

    [Fact]
    public void Whoever_wants_an_agreement_that_it_never_was_in_may_join_it()
    {
        Agreement pact = Articles.Pacific with
        {
            FormerMembers = [],
            Positions = [new Position("USA", Attitude.Wants, null, null)],
        };

        Brief brief = Write(Articles.Talks([], [pact]));

        BriefOutcome joined = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.AgreementWithNewMember);
        Assert.Equal("TPP with US", joined.Title);
        Assert.Contains(joined.Solved.Compiled.Moves, m => m.Destination == "USA");
    }

    [Fact]
    public void An_agreement_that_the_data_have_in_force_can_only_end()
    {
        Dataset data = SmallWorld.Make();
        for (int s = 0; s < 3; s++)
        {
            data.Tariffs[0, 1, s] = 0;
            data.Tariffs[1, 0, s] = 0;
        }

        data = data with
        {
            EconomyGroups = new Dictionary<string, IReadOnlyList<string>> { ["pact"] = ["USA", "JPN"] },
        };
        Agreement opposed = Articles.FreeTrade with { Positions = [new Position("USA", Attitude.Opposes, null, null)] };

        BriefOutcome ended = BriefWriter
            .Write(Articles.Talks([], [opposed]), data, TestContext.Current.CancellationToken)
            .Outcomes[1];

        Assert.Equal(BriefOutcomeKind.AgreementEnded, ended.Kind);
        Assert.Contains(
            ended.Solved.Compiled.Moves,
            m => m is { Origin: "USA", Destination: "JPN", Before: 0, After: 0.5 }
        );
    }

    [Fact]
    public void An_agreement_in_force_that_nobody_questions_changes_nothing()
    {
        Dataset data = SmallWorld.Make();
        for (int s = 0; s < 3; s++)
        {
            data.Tariffs[0, 1, s] = 0;
            data.Tariffs[1, 0, s] = 0;
        }

        Brief brief = BriefWriter.Write(
            Articles.Talks([], [Articles.FreeTrade with { Positions = [] }]),
            data,
            TestContext.Current.CancellationToken
        );

        Assert.False(brief.HasOutcomes);
        Assert.Contains("it is in force there", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_threat_on_two_spares_the_one_that_talks()
    {
        Measure onTwo = Articles.CarTariff with { Targets = Targets.Named(["JPN", "EU"]) };

        BriefOutcome spared = Outcome(Articles.Talks([onTwo]), BriefOutcomeKind.ThreatWithExemption);

        Assert.Equal("US +25 points on cars from EU alone", spared.Title);
        Assert.Equal("EU", spared.Solved.Compiled.Moves.Single().Origin);
    }

    [Fact]
    public void A_customs_union_does_not_tax_its_own_members()
    {
        Measure byUnion = Articles.CarTariff with { Imposers = ["EU"], Law = null };

        Brief brief = BriefWriter.Write(
            Articles.Talks([byUnion], talking: ["JPN", "EU"]),
            Datasets.Load("pacific-2017"),
            TestContext.Current.CancellationToken
        );

        BriefOutcome threat = brief.Outcomes[1];
        Assert.Equal("EU +25 points on cars from everyone", threat.Title);
        Assert.Equal(["EU", "GBR"], threat.Solved.Compiled.Moves.Select(m => m.Destination).Distinct().Order());
        Assert.DoesNotContain(threat.Solved.Compiled.Moves, m => m.Origin is "EU" or "GBR");
        Assert.Contains(
            threat.Notes,
            n => n.Contains("The United Kingdom, a member of the European Union then, is counted in with it.")
        );
    }

    [Fact]
    public void An_agreement_that_comes_to_the_same_here_as_another_is_told_once()
    {
        Agreement same = Articles.FreeTrade with { Name = "Pacific pact", ShortName = "PP" };

        Brief brief = Write(Articles.Talks([], [Articles.FreeTrade, same]));

        Assert.Equal(2, brief.Outcomes.Count);
        Assert.Contains("it is the same as \"US-Japan free trade, all goods\"", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void An_agreement_on_prices_moves_no_tariff()
    {
        Agreement chips = Articles.FreeTrade with
        {
            Name = "semiconductors agreement",
            Scope = AgreementScope.Sectoral,
        };

        Brief brief = Write(Articles.Talks([], [chips, chips]));

        Assert.False(brief.HasOutcomes);
        Assert.Contains("no tariff that it would move", Assert.Single(brief.Unsolved).Why);
    }

    [Fact]
    public void A_brief_stays_with_eight_outcomes_and_says_what_it_left_out()
    {
        Measure[] many =
        [
            .. Enumerable
                .Range(1, 9)
                .Select(n => Articles.CarTariff with { Rate = n / 10m, Targets = Targets.Named(["JPN"]) }),
        ];

        Brief brief = Write(Articles.Talks(many));

        Assert.Equal(8, brief.Outcomes.Count);
        Assert.Equal(8, brief.Outcomes.Select(o => o.Name).Distinct().Count());
        Assert.Contains(brief.Unsolved, u => u.Why.StartsWith("Left out", StringComparison.Ordinal));
        Assert.Equal(8, brief.Outcomes.Count(o => o.IsSaid || o.Kind == BriefOutcomeKind.NothingHappens));
    }

    [Fact]
    public void Every_outcome_comes_as_a_file_that_gives_the_same_answer_again()
    {
        ArticleDossier dossier = Articles.Talks([Articles.CarTariff], [Articles.FreeTrade, Articles.Pacific]) with
        {
            SensitiveSectors = [new SensitiveSector("JPN", Articles.Agriculture, null)],
        };

        Brief brief = Write(dossier);

        Assert.Equal(brief.Outcomes.Select(o => $"{o.Name}.yaml"), brief.Scenarios.Select(s => s.FileName));
        foreach ((BriefOutcome outcome, ScenarioDocument file) in brief.Outcomes.Zip(brief.Scenarios))
        {
            Scenario again = ScenarioYaml.Read(ScenarioYaml.Write(file.Scenario), file.FileName);
            SolvedOutcome solved = ScenarioRun.Solve(ScenarioCompiler.Compile(again, _data)).Outcomes.Single();
            Assert.Equal(
                outcome.Solved.Outcome.Economies.Select(e => e.RealIncome),
                solved.Outcome.Economies.Select(e => e.RealIncome),
                (a, b) => Math.Abs(a - b) < 1e-7
            );
        }
    }

    /// <summary>What Washington took off Japan's cars in 2025.</summary>
    private static readonly Measure CutOnCars = Articles.CarTariff with
    {
        Status = MeasureStatus.Announced,
        Targets = Targets.Named(["JPN"]),
        Rate = 0.15m,
        RateBefore = 0.275m,
    };

    private static Brief Write(ArticleDossier dossier) =>
        BriefWriter.Write(dossier, _data, TestContext.Current.CancellationToken);

    private static BriefOutcome Outcome(ArticleDossier dossier, BriefOutcomeKind kind) =>
        Write(dossier).Outcomes.Single(o => o.Kind == kind);

    private static EconomyEffect Effect(Brief brief, BriefOutcomeKind kind, string economy) =>
        brief.Outcomes.Single(o => o.Kind == kind).Effects.Single(e => e.Economy == economy);
}
