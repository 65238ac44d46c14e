namespace Parley.Dossier.Tests;

/// <summary>The yardstick: the Washington talks of August 2018.</summary>
public class Washington
{
    private readonly ArticleDossier _dossier = Repository.ReadSample("washington-2018-08.txt");

    [Fact]
    public void Japan_and_the_United_States_talk_and_Europe_looks_on()
    {
        Assert.Equal(["JPN", "USA"], _dossier.TalkingParties);
        Assert.Equal(["EU"], _dossier.ThirdCountries);
    }

    [Fact]
    public void It_is_dated()
    {
        Assert.Equal(new DateOnly(2018, 8, 10), _dossier.Article.Date);
        Assert.Equal(2018, _dossier.Article.Year);
        Assert.Equal("Japan and U.S. end two days of trade talks with no decision", _dossier.Article.Title);
    }

    [Fact]
    public void Washington_threatens_25_percent_on_cars_from_everyone_under_Section_232()
    {
        Measure measure = Assert.Single(_dossier.Measures);
        Assert.Equal(MeasureKind.Tariff, measure.Kind);
        Assert.Equal(MeasureStatus.Threatened, measure.Status);
        Assert.Equal(["USA"], measure.Imposers);
        Assert.True(measure.Targets.All);
        Assert.Equal(0.25m, measure.Rate);
        Assert.Equal("Section 232", measure.Law);
        Assert.Equal(["cars"], measure.Goods.Select(g => g.Name));
        Assert.False(measure.Retaliation);
    }

    [Fact]
    public void The_car_tariff_could_hurt_Japan_Europe_and_the_United_States() =>
        Assert.Equal(["JPN", "EU", "USA"], Assert.Single(_dossier.Measures).Affected);

    [Fact]
    public void The_United_States_wants_a_bilateral_agreement_and_Japan_is_wary()
    {
        Agreement agreement = _dossier.Agreements[0];
        Assert.Equal(AgreementKind.Bilateral, agreement.Kind);
        Assert.Equal(AgreementScope.FreeTrade, agreement.Scope);
        Assert.Equal(["USA", "JPN"], agreement.Members);
        Assert.Equal(
            [("USA", Attitude.Wants), ("JPN", Attitude.Wary)],
            agreement.Positions.Select(p => (p.Economy, p.Attitude))
        );
    }

    [Fact]
    public void The_United_States_left_the_TPP_in_January_2017_and_Japan_wants_it_back()
    {
        Agreement tpp = _dossier.Agreements.Single(a => a.ShortName == "TPP");
        FormerMember left = Assert.Single(tpp.FormerMembers);
        Assert.Equal(("USA", "2017-01"), (left.Economy, left.When));
        Assert.Equal(11, tpp.Members.Count);
        Assert.DoesNotContain("USA", tpp.Members);
        Assert.Contains(tpp.Positions, p => (p.Economy, p.Attitude, p.About) == ("JPN", Attitude.WantsBack, "USA"));
    }

    [Fact]
    public void Agriculture_is_sensitive_for_Japan()
    {
        SensitiveSector sector = Assert.Single(_dossier.SensitiveSectors);
        Assert.Equal(("JPN", "agriculture"), (sector.Economy, sector.Good.Name));
    }

    [Fact]
    public void The_deficit_is_69_billion_dollars_in_2017()
    {
        MoneyAmount amount = Assert.Single(_dossier.Amounts);
        Assert.Equal(69_000m, amount.Money.MillionDollars);
        Assert.Equal(AmountConcept.TradeDeficit, amount.Measures);
        Assert.Equal(("USA", "JPN", 2017), (amount.Economy, amount.Partner, amount.Year));
    }

    [Fact]
    public void The_United_States_complains_of_the_deficit_and_of_cars_that_do_not_sell() =>
        Assert.Equal(
            ["claim trade_deficit USA>JPN", "claim goods_do_not_sell USA>JPN"],
            Codes.Of(_dossier).Where(c => c.StartsWith("claim", StringComparison.Ordinal))
        );

    [Fact]
    public void They_met_on_9_and_10_August_and_will_meet_again_in_September()
    {
        Assert.Contains(_dossier.Meetings, m => m is { Held: true, City: "Washington", When: "August 9 and 10" });
        Assert.Contains(_dossier.Meetings, m => m is { Held: false, When: "September" });
        Assert.All(_dossier.Meetings, m => Assert.Equal(["JPN", "USA"], m.Parties.Order()));
    }

    [Fact]
    public void Nothing_is_decided() => Assert.Equal(TalksOutcome.NothingDecided, _dossier.State.Outcome);

    [Fact]
    public void The_two_ministers_are_named() =>
        Assert.Equal(
            [("Toshimitsu Motegi", "JPN"), ("Robert Lighthizer", "USA")],
            _dossier.People.Select(p => (p.Name, p.Economy!))
        );
}
