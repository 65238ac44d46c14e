using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

public class WhatTheReaderMustKnow
{
    [Fact]
    public void An_old_article_is_answered_in_the_world_of_the_data_and_the_brief_says_so()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff], year: 1987));

        Assert.Equal(
            "The article is of 1987, the data are of 2017: this brief answers what the measures would do in the world of 2017, not in that of 1987.",
            brief.Warnings[0]
        );
    }

    [Fact]
    public void An_article_of_the_datas_year_needs_no_warning() =>
        Assert.Empty(Write(Articles.Talks([Articles.CarTariff], year: 2017)).Warnings);

    [Fact]
    public void The_community_of_twelve_is_not_the_union_of_the_data()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff], year: 1987, third: ["EU"]));

        Assert.Contains(
            "The European Community of 1987 had twelve members; the European Union of the data has 28.",
            brief.Warnings
        );
    }

    [Fact]
    public void Countries_that_the_data_do_not_hold_are_named()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff], third: ["KOR", "MEX", "DEU"]));

        Assert.Contains("South Korea and Mexico are part of the rest of the world here.", brief.Warnings);
        Assert.Contains("Germany is part of the European Union here.", brief.Warnings);
        Assert.Equal(["JPN", "USA", "EU"], brief.Economies.Select(e => e.Economy));
    }

    [Fact]
    public void An_article_with_nothing_to_solve_gets_a_brief_that_says_so()
    {
        Brief brief = Write(Articles.Talks());

        Assert.False(brief.HasOutcomes);
        Assert.Null(brief.Sensitivity);
        Assert.Null(brief.Computation);
        Assert.Equal(
            "There is nothing to solve in this article: it names no trade measure and no trade agreement.",
            Assert.Single(brief.Summary)
        );
    }

    [Fact]
    public void An_article_without_a_date_is_said_to_have_none()
    {
        ArticleDossier dossier = Articles.Talks([Articles.CarTariff]) with
        {
            Article = new ArticleHeader("-", null, null, null, 10),
        };

        Assert.Contains("The article gives no date; the data are of 2017.", Write(dossier).Warnings);
    }

    [Fact]
    public void An_article_that_names_nobody_shows_whoever_acts()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff], talking: []));

        Assert.Equal(["USA"], brief.Economies.Select(e => e.Economy));
        Sentences.Check(brief);
    }

    [Fact]
    public void Data_without_political_weights_are_said_to_have_none()
    {
        Brief brief = BriefWriter.Write(
            Articles.Talks([Articles.CarTariff], [Articles.FreeTrade]),
            SmallWorld.Make(withWeights: false),
            TestContext.Current.CancellationToken
        );

        Assert.Contains("the data have no political weights", brief.Computation!.Model);
        Assert.DoesNotContain(brief.Summary, s => s.StartsWith("People and government part", StringComparison.Ordinal));
        Sentences.Check(brief);
    }

    [Fact]
    public void The_summary_says_what_both_governments_can_sign_and_whom_the_threat_moves()
    {
        ArticleDossier dossier = Articles.Talks([Articles.CarTariff], [Articles.FreeTrade]) with
        {
            SensitiveSectors = [new SensitiveSector("JPN", Articles.Agriculture, null)],
        };

        Brief brief = Write(dossier);

        // Japan's government weighs farmers ten times and car makers six times: it fears open farm markets and the car tariff.
        EconomyEffect japan = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.Agreement).Effects[0];
        Assert.Equal((Stance.For, Stance.Against), (japan.People, japan.Government));
        Assert.Contains(
            brief.Summary,
            s => s.StartsWith("People and government part in Japan", StringComparison.Ordinal)
        );
        Assert.Contains(brief.Summary, s => s.StartsWith("The threat is a lever on Japan", StringComparison.Ordinal));
        Assert.DoesNotContain(brief.Summary, s => s.Contains("a lever on the United States"));
    }

    [Fact]
    public void The_residual_is_recomputed_from_the_equations()
    {
        Computation computation = Write(Articles.Talks([Articles.CarTariff])).Computation!;

        Assert.InRange(computation.LargestResidual, double.Epsilon, 1e-9);
        Assert.Equal(4 + (3 * 9), computation.Solves);
        Assert.Equal(0.005, computation.IndifferenceThreshold);
    }

    [Fact]
    public void The_balance_of_the_pair_is_shown_before_and_after()
    {
        Brief brief = Write(Articles.Talks([Articles.CarTariff]));

        PairEffect pair = Assert.Single(brief.Outcomes[1].Pairs);
        Assert.Equal(("JPN", "USA"), (pair.Economy, pair.Partner));
        Assert.Equal(39, pair.GoodsBaseline, 9);
        Assert.Equal(19, pair.Baseline, 9);
        Assert.True(pair.GoodsCounterfactual < pair.GoodsBaseline);
    }

    [Fact]
    public void Exports_of_the_sector_at_stake_are_those_to_everyone()
    {
        EconomyEffect japan = Write(Articles.Talks([Articles.CarTariff])).Outcomes[1].Effects[0];

        Assert.Equal(60 + 20 + 40, japan.ExportsAtStakeBaseline, 9);
        Assert.True(japan.ExportsAtStake < japan.ExportsAtStakeBaseline);
    }

    [Fact]
    public void Members_of_a_union_that_stand_alone_in_the_data_are_shown_as_one()
    {
        // The European Union as the data have it, taken apart by name: France stands for it.
        Dataset data = SmallWorld.Make();
        Dataset apart = data with
        {
            Economies =
            [
                .. data.Economies.Select(e =>
                    e.Code == "EU" ? new Economy("FRA", "France")
                    : e.Code == "ROW" ? new Economy("DEU", "Germany")
                    : e
                ),
            ],
        };

        Brief brief = BriefWriter.Write(
            Articles.Talks([Articles.CarTariff], third: ["EU"]),
            apart,
            TestContext.Current.CancellationToken
        );

        EconomyEffect union = brief.Outcomes[1].Effects.Single(e => e.Economy == "EU");
        double value = brief.Outcomes[1].Solved.Outcome.Economies.Skip(2).Sum(e => e.RealIncomeValue);
        Assert.Equal(value, union.RealIncomeValue, 9);
        Assert.Equal(50 + 10 + 90 + 5, union.ExportsAtStakeBaseline, 9);
    }

    private static Brief Write(ArticleDossier dossier) =>
        BriefWriter.Write(dossier, SmallWorld.Make(), TestContext.Current.CancellationToken);
}
