using Parley.Inputs;

namespace Parley.Dossier.Tests;

/// <summary>A dossier that holds one of every kind of finding, written and read back.</summary>
public class WholeDossiers
{
    private static readonly Quote Place = new(3, 8, "Tokyo", "In Tokyo, talks went on.") { FoundBy = "a model" };
    private static readonly Actor Official = new("JPN", null, null, "a senior official");
    private static readonly Issue Beef = new("market_access", [new Good("beef", ["beef"], "USA")], "TPP");
    private static readonly DateSpan September = new(
        new DateOnly(2018, 9, 1),
        new DateOnly(2018, 9, 30),
        DatePrecision.Month
    );
    private static readonly Figure Cars = new(
        -2.5m,
        FigureUnit.Percent,
        FigureConcept.Exports,
        true,
        "JPN",
        "USA",
        new Good("cars", ["cars"]),
        2017,
        "last year",
        Place
    );

    [Fact]
    public void Every_kind_of_finding_survives_its_own_file()
    {
        ArticleDossier dossier = new()
        {
            Article = new ArticleHeader("-", "A title: with a colon", new DateOnly(2018, 8, 10), 2018, 100),
            People =
            [
                new Person("Jane Doe", "Trade Minister", "JPN", Place)
                {
                    Institution = "METI",
                    Spokesperson = true,
                    Mentions = [Place],
                },
            ],
            Institutions = [new Institution("METI", InstitutionKind.Ministry, "JPN", [Place])],
            Measures =
            [
                new Measure
                {
                    Kind = MeasureKind.GovernmentPurchasing,
                    Status = MeasureStatus.Announced,
                    Exempt = ["CAN"],
                    Volume = Cars,
                    When = "in September",
                    Dates = September,
                    Deadline = September with { Precision = DatePrecision.Day },
                },
            ],
            Figures = [Cars, Cars with { IsChange = false, Value = 7m }],
            Statements =
            [
                new Statement
                {
                    Speaker = Official,
                    Form = StatementForm.Mixed,
                    Words = [Place],
                    Content = Place,
                    ReportedBy = new Actor("USA", "Congress"),
                    About = Beef,
                    Quote = Place,
                },
            ],
            Positions =
            [
                new PartyPosition
                {
                    Economy = "JPN",
                    Kind = PositionKind.Fears,
                    Issue = Beef,
                    By = Official,
                    Toward = ["USA"],
                    Quote = Place,
                },
            ],
            Events =
            [
                new TalksEvent
                {
                    Type = EventType.Threaten,
                    By = [new Actor("USA")],
                    To = [Official],
                    Negated = true,
                    Modality = Modality.Denies,
                    Time = EventTime.Future,
                    When = "in September",
                    Dates = September,
                    About = Beef,
                    Quote = Place,
                },
            ],
            Meetings =
            [
                new Meeting(true, ["JPN", "USA"], "Tokyo", "in September", Place)
                {
                    Dates = September,
                    Round = 2,
                    Participants = [Official],
                    Topics = [Beef],
                    Outcome = TalksOutcome.NothingDecided,
                    AlsoAt = [Place],
                },
            ],
            State = new TalksState(TalksOutcome.Continuing, [Place])
            {
                Settlements = [new Settlement(SettlementStatus.Disputed, Beef, ["JPN", "USA"], Place)],
                Tone = [new ToneWord("frustrated", Official, Place)],
            },
        };
        string yaml = DossierYaml.Write(dossier);
        ArticleDossier again = DossierYaml.Read(yaml, "dossier.yaml");
        Assert.Equal(yaml, DossierYaml.Write(again));
        Assert.Equivalent(dossier, again, strict: true);
    }

    [Theory]
    [InlineData("events: [{ type: agree, time: past, by: [{}] }]", "this names nobody")]
    [InlineData(
        "positions: [{ economy: JPN, kind: wants, issue: { topic: market_acces } }]",
        "unknown topic",
        "did you mean 'market_access'?"
    )]
    [InlineData(
        "meetings: [{ held: true, dates: { from: 2018-09-02, to: 2018-09-01 } }]",
        "the last day comes before the first",
        "exchange them"
    )]
    [InlineData("meetings: [{ held: true, dates: { to: 2018-09-01 } }]", "'from' is missing", "add it")]
    [InlineData("statements: [{ form: direct }]", "'speaker' is missing", "add it")]
    [InlineData("events: [{ type: agre, time: past }]", "unknown type", "did you mean 'agree'?")]
    [InlineData("figures: [{ value: x, unit: percent, measures: other }]", "this must be a number")]
    public void What_cannot_be_is_answered_with_its_place(string line, string message, string? wayOut = null)
    {
        InputError error = Assert.Single(
            Assert
                .Throws<InputException>(() => DossierYaml.Read($"dossier: 1\narticle: {{ file: a }}\n{line}\n", "d"))
                .Errors
        );
        Assert.Equal(message, error.Message);
        Assert.Equal(3, error.Place!.Line);
        if (wayOut is not null)
        {
            Assert.Equal(wayOut, error.WayOut);
        }
    }
}
