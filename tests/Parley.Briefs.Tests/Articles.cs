using Parley.Dossier;

namespace Parley.Briefs.Tests;

/// <summary>Dossiers as a reader would make them, piece by piece.</summary>
internal static class Articles
{
    public static readonly Good Cars = new("cars", ["cars"]);

    public static readonly Good Agriculture = new("agriculture", ["agriculture", "agriculture_and_food"]);

    public static ArticleDossier Talks(
        IReadOnlyList<Measure>? measures = null,
        IReadOnlyList<Agreement>? agreements = null,
        int year = 2018,
        IReadOnlyList<string>? talking = null,
        IReadOnlyList<string>? third = null
    ) =>
        new()
        {
            Article = new ArticleHeader("talks.txt", "Talks", new DateOnly(year, 8, 10), year, 100),
            Parties =
            [
                .. (talking ?? ["JPN", "USA"]).Select(e => new Party(
                    e,
                    EconomyNames.Of(e),
                    PartyRole.TalkingParty,
                    []
                )),
                .. (third ?? []).Select(e => new Party(e, EconomyNames.Of(e), PartyRole.ThirdCountry, [])),
            ],
            Measures = measures ?? [],
            Agreements = agreements ?? [],
            State = new TalksState(TalksOutcome.Continuing, []),
        };

    public static Measure CarTariff { get; } =
        new()
        {
            Kind = MeasureKind.Tariff,
            Status = MeasureStatus.Threatened,
            Imposers = ["USA"],
            Targets = Targets.Everyone,
            Goods = [Cars],
            Rate = 0.25m,
            Law = "Section 232",
            Quote = Quote("Washington has threatened a tariff of 25 percent on imported cars."),
        };

    public static Agreement FreeTrade { get; } =
        new()
        {
            Name = "bilateral free trade agreement",
            Kind = AgreementKind.Bilateral,
            Scope = AgreementScope.FreeTrade,
            Members = ["USA", "JPN"],
            Positions =
            [
                new Position("USA", Attitude.Wants, null, null),
                new Position("JPN", Attitude.Wary, null, null),
            ],
            Quote = Quote("Washington wants a bilateral free trade agreement with Japan."),
        };

    public static Agreement Pacific { get; } =
        new()
        {
            Name = "Trans-Pacific Partnership",
            ShortName = "TPP",
            Kind = AgreementKind.Plurilateral,
            Scope = AgreementScope.FreeTrade,
            Members = ["JPN", "EU"],
            FormerMembers = [new FormerMember("USA", "2017-01", null)],
            Positions = [new Position("JPN", Attitude.WantsBack, "USA", null)],
        };

    public static Quote Quote(string sentence) => new(0, sentence.Length, sentence, sentence);
}
