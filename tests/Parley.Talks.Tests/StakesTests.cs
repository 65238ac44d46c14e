using Parley.Data;
using Parley.Dossier;
using Parley.Stakes;

namespace Parley.Records.Tests;

/// <summary>A record in the world of 2017: Japan, the United States, beef, cars and farm goods.</summary>
public class StakesTests
{
    private static readonly DateOnly August = new(2018, 8, 10);
    private static readonly DateOnly September = new(2018, 9, 26);
    private static readonly Lazy<Dataset> World = new(() => Datasets.Load("pacific-2017"));

    [Fact]
    public void A_market_that_one_wants_opened_is_put_in_points_and_in_money()
    {
        using TemporaryRecord file = Record();
        using TalksRecord record = file.Open();
        GapStakes stakes = GapStudy.Run(record, new RecordFilter(Issue: "market access"), World.Value, Cancellation);
        IssueStakes issue = Assert.Single(stakes.Issues);
        Closing closing = Assert.Single(issue.Closings);
        PointsMoved moved = Assert.Single(closing.Points);

        Assert.Equal(("JPN", "USA", 0), (moved.Importer, moved.Origin, moved.After));
        Assert.InRange(moved.Before, 0.01, 0.5);
        Assert.True(closing.Effects.Single(e => e.Economy == "USA").RealIncomeValue > 0);
        Assert.True(closing.Effects.Single(e => e.Economy == "JPN").GovernmentWelfare < 0);
        Assert.InRange(stakes.Residual!.Value, 0, 1e-10);
    }

    [Fact]
    public void A_threat_is_put_in_points_and_in_money_and_hurts_whom_it_is_made_against()
    {
        using TemporaryRecord file = Record();
        using TalksRecord record = file.Open();
        GapStakes stakes = GapStudy.Run(record, new RecordFilter(Issue: "cars"), World.Value, Cancellation);
        Closing closing = Assert.Single(stakes.Issues).Closings[0];
        Assert.Equal("US +25 points on cars from everyone", closing.Title);
        PointsMoved moved = Assert.Single(closing.Points);

        Assert.Equal(0.25, moved.After - moved.Before, 1e-12);
        Assert.True(closing.Effects.Single(e => e.Economy == "JPN").RealIncome < 0);
    }

    [Fact]
    public void Offers_stand_in_the_ledger_with_what_they_concede_against_the_one_before()
    {
        using TemporaryRecord file = Record(
            Some.Article(
                September,
                "offer",
                Some.Position(
                    "JPN",
                    PositionKind.Offers,
                    "market_access",
                    "Japan offers to open its farm market to the United States.",
                    "agriculture"
                )
            )
        );
        using TalksRecord record = file.Open();
        OfferLedger ledger = OfferLedger.Of(record, World.Value, Cancellation);
        OfferEntry offer = ledger.Entries.Single(e => e.Party == "Japan");

        Assert.Equal(September, offer.Date);
        Assert.All(offer.Deal, m => Assert.Contains("agriculture", m.Issue, StringComparison.Ordinal));
        Assert.All(offer.Gains, g => Assert.Null(g.OverBefore));
        int japan = ledger.Parties.ToList().IndexOf("Japan");
        Assert.True(offer.Gains[japan].GovernmentWelfare < 0);
        Assert.True(offer.Gains[1 - japan].RealIncome > 0);
        Assert.True(offer.Distance >= 0);
        Assert.Equal("offer.txt", offer.Source);
    }

    [Fact]
    public void An_offer_taken_back_is_an_entry_whose_maker_regains_what_it_had_conceded()
    {
        using TemporaryRecord file = Record(
            Some.Article(
                September,
                "offer",
                Some.Position(
                    "JPN",
                    PositionKind.Offers,
                    "market_access",
                    "Japan offers to open its farm market to the United States.",
                    "agriculture"
                )
            ),
            Some.Article(
                September.AddDays(30),
                "refusal",
                Some.Position(
                    "JPN",
                    PositionKind.Refuses,
                    "market_access",
                    "Japan no longer wants to open its farm market at all.",
                    "agriculture"
                )
            )
        );
        using TalksRecord record = file.Open();
        OfferEntry[] japan =
        [
            .. OfferLedger.Of(record, World.Value, Cancellation).Entries.Where(e => e.Party == "Japan"),
        ];

        Assert.Equal(2, japan.Length);
        Assert.Empty(japan[1].Deal);
        for (int p = 0; p < 2; p++)
        {
            Assert.Equal(-japan[0].Gains[p].Payoff, japan[1].Gains[p].OverBefore!.Value, 1e-9);
        }
    }

    [Fact]
    public void A_talks_file_that_a_person_brought_in_goes_before_the_articles()
    {
        using TemporaryRecord file = Record();
        using TalksRecord record = file.Open();
        record.SetTalksFile(
            "mine.yaml",
            """
            title: Cars alone
            data: pacific-2017
            parties:
              - { name: japan, economies: JPN, objective: real_income }
              - { name: america, economies: USA, objective: real_income }
            issues:
              - name: cars
                tariff: { importers: USA, from: JPN, on: cars }
                range: { from: 0%, to: today + 25% }
            without_deal:
              - { name: today, probability: 100% }
            proposals:
              - { name: ours, by: japan, date: 2018-09-01, deal: { cars: 0% } }
            """
        );
        OfferLedger ledger = OfferLedger.Of(record, World.Value, Cancellation);

        Assert.Equal(("ours", "japan"), (Assert.Single(ledger.Entries).Title, ledger.Entries[0].By));
        Assert.True(ledger.Entries[0].Gains[0].RealIncome > 0);
        record.SetTalksFile("-", null);
        Assert.Null(record.TalksFile());
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static TemporaryRecord Record(params ReadArticle[] more)
    {
        Measure threat = new()
        {
            Kind = MeasureKind.Tariff,
            Status = MeasureStatus.Threatened,
            Imposers = ["USA"],
            Targets = Targets.Everyone,
            Goods = [new Good("cars", ["cars"])],
            Rate = 0.25m,
            Quote = Some.Quote("Washington threatens a tariff of 25 percent on imported cars."),
        };
        return new TemporaryRecord([
            Some.Article(
                August,
                "talks",
                new Party("JPN", "Japan", PartyRole.TalkingParty, []),
                new Party("USA", "United States", PartyRole.TalkingParty, []),
                threat,
                new Agreement
                {
                    Name = "bilateral free trade agreement",
                    Kind = AgreementKind.Bilateral,
                    Scope = AgreementScope.FreeTrade,
                    Members = ["USA", "JPN"],
                    Quote = Some.Quote("A bilateral free trade agreement is on the table of the two."),
                },
                new SensitiveSector(
                    "JPN",
                    new Good("agriculture", ["agriculture", "agriculture_and_food"]),
                    Some.Quote("Farm goods are sensitive in Japan, officials in Tokyo say.")
                ),
                Some.Position(
                    "USA",
                    PositionKind.Wants,
                    "market_access",
                    "Washington wants Japan to open its farm market to American goods.",
                    "agriculture"
                )
            ),
            .. more,
        ]);
    }
}
