using System.Text.Json;
using Parley.Data;
using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>The talks of August 2018, from the dispatch to the brief.</summary>
public class Washington
{
    private static readonly Lazy<Brief> _pacific = new(() => Write("pacific-2017"));

    private static readonly Lazy<Brief> _ossa = new(() => Write("ossa-2007"));

    [Fact]
    public void Everything_in_the_article_is_on_the_table() =>
        Assert.Equal(
            [
                BriefOutcomeKind.NothingHappens,
                BriefOutcomeKind.ThreatCarriedOut,
                BriefOutcomeKind.ThreatWithExemption,
                BriefOutcomeKind.Retaliation,
                BriefOutcomeKind.Agreement,
                BriefOutcomeKind.AgreementWithoutSensitiveSectors,
                BriefOutcomeKind.AgreementWithoutFormerMember,
                BriefOutcomeKind.AgreementWithFormerMember,
            ],
            _pacific.Value.Outcomes.Select(o => o.Kind)
        );

    [Fact]
    public void Parties_come_before_the_third_country_that_is_named()
    {
        Assert.Equal(["JPN", "USA", "EU"], _pacific.Value.Economies.Select(e => e.Economy));
        Assert.All(
            _pacific.Value.Outcomes,
            o => Assert.Equal(["JPN", "USA", "EU"], o.Effects.Take(3).Select(e => e.Economy))
        );
    }

    [Fact]
    public void The_car_tariff_hurts_Japan_and_its_being_spared_helps_it()
    {
        foreach (Brief brief in new[] { _pacific.Value, _ossa.Value })
        {
            Assert.True(Effect(brief, BriefOutcomeKind.ThreatCarriedOut, "JPN").RealIncome < -0.05);
            Assert.True(Effect(brief, BriefOutcomeKind.ThreatCarriedOut, "JPN").GovernmentWelfare < 0);
            Assert.True(Effect(brief, BriefOutcomeKind.ThreatCarriedOut, "EU").RealIncome < 0);
            Assert.True(Effect(brief, BriefOutcomeKind.ThreatWithExemption, "JPN").RealIncome > 0);
        }
    }

    /// <summary>Real income and government welfare, percent; tolerance 0.002 points.</summary>
    [Theory]
    [InlineData(BriefOutcomeKind.ThreatCarriedOut, -0.136, -0.099, 0.178, 0.074, -0.041)]
    [InlineData(BriefOutcomeKind.ThreatWithExemption, 0.027, 0.023, 0.134, 0.053, -0.044)]
    [InlineData(BriefOutcomeKind.Agreement, 1.827, -0.630, -0.035, 0.189, -0.002)]
    [InlineData(BriefOutcomeKind.AgreementWithoutSensitiveSectors, 0.018, 0.010, -0.004, 0.000, -0.001)]
    public void With_the_data_and_weights_of_2007_the_article_comes_out_in_numbers(
        BriefOutcomeKind kind,
        double japan,
        double japaneseGovernment,
        double unitedStates,
        double americanGovernment,
        double europeanUnion
    )
    {
        Assert.Equal(japan, Effect(_ossa.Value, kind, "JPN").RealIncome, 0.002);
        Assert.Equal(japaneseGovernment, Effect(_ossa.Value, kind, "JPN").GovernmentWelfare, 0.002);
        Assert.Equal(unitedStates, Effect(_ossa.Value, kind, "USA").RealIncome, 0.002);
        Assert.Equal(americanGovernment, Effect(_ossa.Value, kind, "USA").GovernmentWelfare, 0.002);
        Assert.Equal(europeanUnion, Effect(_ossa.Value, kind, "EU").RealIncome, 0.002);
    }

    [Fact]
    public void Japanese_consumers_are_for_open_farm_markets_and_their_government_is_not()
    {
        EconomyEffect japan = Effect(_ossa.Value, BriefOutcomeKind.Agreement, "JPN");

        Assert.Equal((Stance.For, Stance.Against), (japan.People, japan.Government));
        Assert.Contains(
            _ossa.Value.Summary,
            s =>
                s.StartsWith(
                    "People and government part in Japan: \"US-Japan free trade, all goods\"",
                    StringComparison.Ordinal
                )
        );
    }

    [Fact]
    public void The_deficit_of_69_billion_meets_58_billion_in_the_data_and_the_concepts_are_told_apart()
    {
        ClaimCheck check = _pacific.Value.ClaimChecks[0];

        Assert.Equal((69_000, 2017), (check.ClaimedValue, check.ClaimedYear));
        Assert.Equal(58_100, check.DataValue!.Value, 100.0);
        Assert.Contains("Customs statistics", check.Difference);
        Assert.Contains("United States complains of a 69 billion dollar trade deficit", check.Quote!.Sentence);
    }

    [Fact]
    public void American_cars_are_a_sliver_of_what_Japan_buys_though_no_tariff_stops_them()
    {
        ClaimCheck check = _pacific.Value.ClaimChecks.Single(c => c.DataUnit == DataUnit.Fraction);

        Assert.InRange(check.DataValue!.Value, 0.001, 0.02);
        Assert.Contains("the tariff on the former is 0 %", check.DataText);
    }

    [Fact]
    public void Whether_America_gains_from_its_own_tariff_is_the_first_thing_that_the_answer_hangs_on()
    {
        Sensitivity study = _pacific.Value.Sensitivity!;
        SensitivityRow own = study.Rows.Single(r => r.Outcome == "threat" && r.Economy == "USA");

        Assert.True(study.Variants.Count >= 48);
        Assert.True(own.RealIncome.Any(v => v > 0.005) && own.RealIncome.Any(v => v < -0.005));
        Assert.Contains(
            "Whether the United States gains from \"US +25 points on cars from everyone\"",
            study.Findings[0]
        );
        Assert.Contains(study.Findings[0], _pacific.Value.Summary);
    }

    [Fact]
    public void What_both_governments_can_sign_comes_second_and_says_in_how_many_variants_none_loses()
    {
        Brief brief = _pacific.Value;
        BriefOutcome deal = brief.Outcomes.Single(o => o.Kind == BriefOutcomeKind.AgreementWithoutSensitiveSectors);
        IReadOnlyList<double>[] governments =
        [
            .. new[] { "JPN", "USA" }.Select(e =>
                brief.Sensitivity!.Rows.Single(r => r.Outcome == deal.Name && r.Economy == e).GovernmentWelfare
            ),
        ];
        int holds = Enumerable
            .Range(0, 48)
            .Count(v => governments.All(g => g[v] > -0.005) && governments.Any(g => g[v] >= 0.005));

        Assert.InRange(holds, 1, 47);
        Assert.StartsWith(
            $"Both governments can sign \"{deal.Title}\" (in {holds} of 48 variants; Japan +0.011 %, its people +0.023 %",
            brief.Summary[1],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_one_hit_hardest_is_named_though_the_article_does_not_name_it() =>
        Assert.Contains(
            _pacific.Value.Summary,
            s => s.Contains("Hardest hit is Mexico, which the article does not name")
        );

    [Fact]
    public void Both_sides_want_what_the_numbers_of_2007_say_they_should()
    {
        Assert.Contains(
            _ossa.Value.Summary,
            s =>
                s.StartsWith(
                    "The numbers bear the article out where it says that Japan is wary of a bilateral free trade agreement: its government would lose 0.63 % (",
                    StringComparison.Ordinal
                )
        );
        Assert.Contains(
            _ossa.Value.Summary,
            s => s.Contains("the United States wants a bilateral free trade agreement")
        );
    }

    [Fact]
    public void Data_that_average_over_farm_goods_ask_those_that_do_not_for_a_second_opinion()
    {
        string opinion = Assert.Single(
            _pacific.Value.Summary,
            s => s.StartsWith("A second opinion from ossa-2007", StringComparison.Ordinal)
        );
        Assert.Contains(
            "\"US-Japan free trade, all goods\" gives Japan +1.83 % (people) and -0.63 % (government)",
            opinion
        );
        Assert.Contains("gives Japan +0.018 % (people) and +0.010 % (government)", opinion);
        Assert.Contains(
            "There, unlike here, the government of Japan is against \"US-Japan free trade, all goods\"",
            opinion
        );
        Assert.DoesNotContain(_ossa.Value.Summary, s => s.StartsWith("A second opinion", StringComparison.Ordinal));
    }

    [Fact]
    public void The_tariffs_that_an_agreement_would_end_are_shown()
    {
        BriefOutcome agreement = _ossa.Value.Outcomes.Single(o => o.Kind == BriefOutcomeKind.Agreement);

        Assert.Contains(
            agreement.Notes,
            n => n.Contains("Japan charges 7.2 % on goods from the United States and 30 % on agriculture and food")
        );
    }

    [Fact]
    public void Where_only_two_members_are_in_the_data_the_pacific_pact_is_the_bilateral_one()
    {
        Assert.Contains(_ossa.Value.Unsolved, u => u.Why.Contains("the same as \"US-Japan free trade, all goods\""));
        Assert.Contains(_ossa.Value.Unsolved, u => u.Why.Contains("Fewer than two"));
    }

    [Fact]
    public void Every_sentence_ends_and_none_has_a_hole()
    {
        Sentences.Check(_pacific.Value);
        Sentences.Check(_ossa.Value);
    }

    [Fact]
    public void The_same_article_gives_the_same_brief_to_the_last_byte() =>
        Assert.Equal(Bytes(_pacific.Value), Bytes(Write("pacific-2017")));

    private static string Bytes(Brief brief) =>
        JsonSerializer.Serialize(
            new
            {
                brief.Summary,
                brief.Warnings,
                brief.ClaimChecks,
                Outcomes = brief.Outcomes.Select(o => new
                {
                    o.Name,
                    o.Title,
                    o.Why,
                    o.Notes,
                    o.Effects,
                    o.Pairs,
                }),
                brief.Unsolved,
                brief.Sensitivity,
                brief.Computation,
            }
        );

    private static Brief Write(string data) =>
        BriefWriter.Write(
            new ArticleReader().Read(ArticleText.Load(Repository.Sample("washington-2018-08.txt"))),
            Datasets.Load(data),
            TestContext.Current.CancellationToken
        );

    private static EconomyEffect Effect(Brief brief, BriefOutcomeKind kind, string economy) =>
        brief.Outcomes.Single(o => o.Kind == kind).Effects.Single(e => e.Economy == economy);
}
