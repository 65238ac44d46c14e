using Parley.Data;
using Parley.Dossier;
using Parley.Model;

namespace Parley.Briefs.Tests;

public class WhatItHangsOn
{
    private static readonly Dataset _data = SmallWorld.Make();

    private static readonly Lazy<Brief> _brief = new(() =>
        BriefWriter.Write(
            Articles.Talks([Articles.CarTariff], [Articles.FreeTrade]),
            _data,
            TestContext.Current.CancellationToken
        )
    );

    [Fact]
    public void Every_published_set_is_tried_as_it_is_halved_and_doubled()
    {
        Sensitivity study = _brief.Value.Sensitivity!;

        Assert.Equal(9, study.Variants.Count);
        Assert.Equal(new SensitivityVariant(null, 1, true, "own elasticities"), study.Variants[0]);
        Assert.Equal(
            from set in new string?[] { null, "high", "low" }
            from factor in new[] { 1, 0.5, 2 }
            select (set, factor),
            study.Variants.Select(v => (v.ElasticitySet, v.ElasticityFactor))
        );
    }

    [Fact]
    public void A_set_that_equals_the_datasets_own_is_not_tried_twice()
    {
        Dataset data = _data with { ElasticitySets = new Dictionary<string, double[]> { ["same"] = [4, 5, 4] } };

        Sensitivity study = Write(data).Sensitivity!;

        Assert.Equal(3, study.Variants.Count);
        Assert.Equal("own elasticities (same)", study.Variants[0].Title);
    }

    [Fact]
    public void The_first_variant_is_the_brief_itself()
    {
        Brief brief = _brief.Value;

        foreach (SensitivityRow row in brief.Sensitivity!.Rows)
        {
            // Those whom an outcome hardly moves are not shown with it.
            EconomyEffect? effect = brief
                .Outcomes.Single(o => o.Name == row.Outcome)
                .Effects.SingleOrDefault(e => e.Economy == row.Economy);
            if (effect is null)
            {
                Assert.DoesNotContain(row.Economy, brief.Economies.Select(e => e.Economy));
                continue;
            }

            Assert.Equal(effect.RealIncome, row.RealIncome[0], 8);
            Assert.Equal(effect.GovernmentWelfare, row.GovernmentWelfare[0], 8);
        }
    }

    [Fact]
    public void Whether_the_one_who_taxes_gains_turns_on_how_strongly_trade_answers_to_prices()
    {
        Brief brief = _brief.Value;
        SensitivityRow own = brief.Sensitivity!.Rows.Single(r => r.Outcome == "threat" && r.Economy == "USA");

        // Weak answers: a large economy turns the terms of trade. Strong answers: it only hurts itself.
        Assert.True(own.GreatestRealIncome > 0 && own.LeastRealIncome < 0);
        Assert.StartsWith(
            "Whether the United States gains from \"US +25 points on cars from everyone\" turns on the assumptions",
            brief.Sensitivity.Findings[0],
            StringComparison.Ordinal
        );
        int gains = own.RealIncome.Count(v => v >= 0.005);
        Assert.Contains($"it gains in {gains} of 9 variants", brief.Sensitivity.Findings[0]);
    }

    [Fact]
    public void What_never_turns_is_said_once_for_each_side()
    {
        Brief brief = _brief.Value;
        SensitivityRow japan = brief.Sensitivity!.Rows.Single(r => r.Outcome == "threat" && r.Economy == "JPN");

        Assert.True(japan.GreatestRealIncome < 0);
        Assert.Contains(
            brief.Sensitivity.Findings,
            f =>
                f.StartsWith("Whatever the assumptions, Japan", StringComparison.Ordinal)
                && f.Contains("loses from \"US +25 points on cars from everyone\"")
        );
    }

    [Fact]
    public void Input_output_links_are_left_out_where_there_are_any()
    {
        double[,,] inputs = new double[4, 3, 3];
        for (int i = 0; i < 4; i++)
        {
            for (int s = 0; s < 3; s++)
            {
                inputs[i, s, s] = 0.2;
            }
        }

        Sensitivity study = Write(_data with { InputShares = inputs }).Sensitivity!;

        Assert.Equal(18, study.Variants.Count);
        Assert.Equal(
            9,
            study.Variants.Count(v => !v.WithInputs && v.Title.EndsWith("no inputs", StringComparison.Ordinal))
        );
    }

    [Fact]
    public void A_variant_that_cannot_be_solved_is_blank_and_counted()
    {
        // A sector that nobody sells at home and a scale so strong that nothing settles.
        Dataset data = _data with
        {
            MarketStructure = MarketStructure.ExternalEconomies,
            Sectors = [.. _data.Sectors.Select(s => s with { ScaleElasticity = 0.18 })],
            ElasticitySets = new Dictionary<string, double[]> { ["unstable"] = [60, 60, 60] },
        };

        Sensitivity study = Write(data).Sensitivity!;

        SensitivityRow row = study.Rows[0];
        Assert.True(row.Unsolved > 0);
        Assert.Contains(study.Findings, f => f.Contains("no equilibrium was found"));
        Assert.True(double.IsFinite(row.LeastRealIncome));
    }

    [Fact]
    public void A_blank_turns_no_sign()
    {
        SensitivityRow row = new("threat", "USA", [0.1, double.NaN, -0.2, 0.001], [0, 0, 0, 0], 0.005);

        Assert.Equal((2, 1), (row.SignChanges, row.Unsolved));
        Assert.Equal((-0.2, 0.1), (row.LeastRealIncome, row.GreatestRealIncome));
    }

    private static Brief Write(Dataset data) =>
        BriefWriter.Write(Articles.Talks([Articles.CarTariff]), data, TestContext.Current.CancellationToken);
}
