using System.Globalization;

namespace Parley.Dossier;

/// <summary>The written form of a dossier. What is absent is left out; <see cref="DossierYamlReader"/> is its mirror.</summary>
internal static class DossierDocument
{
    public const int Version = 1;

    public static DocumentNode Of(ArticleDossier dossier) =>
        new MapBuilder()
            .Number("dossier", Version)
            .Add("article", Of(dossier.Article))
            .Items("parties", dossier.Parties, Of)
            .Items("people", dossier.People, Of)
            .Items("measures", dossier.Measures, Of)
            .Items("agreements", dossier.Agreements, Of)
            .Items("sensitive_sectors", dossier.SensitiveSectors, Of)
            .Items("amounts", dossier.Amounts, Of)
            .Items("claims", dossier.Claims, Of)
            .Items("meetings", dossier.Meetings, Of)
            .Add("state", Of(dossier.State))
            .Done();

    private static DocumentNode.Map Of(ArticleHeader header) =>
        new MapBuilder()
            .Sentence("file", header.File)
            .Sentence("title", header.Title)
            .Word("date", header.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .Number("year", header.Year)
            .Number("characters", header.Characters)
            .Done();

    private static DocumentNode.Map Of(Party party) =>
        new MapBuilder()
            .Word("economy", party.Economy)
            .Word("name", party.Name)
            .Word("role", SnakeCase.Of(party.Role))
            .Items("mentions", party.Mentions, Of)
            .Done();

    private static DocumentNode.Map Of(Person person) =>
        new MapBuilder()
            .Word("name", person.Name)
            .Word("office", person.Office)
            .Word("economy", person.Economy)
            .Add("quote", OfOptional(person.Quote))
            .Done();

    private static DocumentNode.Map Of(Measure measure) =>
        new MapBuilder()
            .Word("kind", SnakeCase.Of(measure.Kind))
            .Word("status", SnakeCase.Of(measure.Status))
            .Words("imposed_by", measure.Imposers)
            .Add("imposed_on", Of(measure.Targets))
            .Items("goods", measure.Goods, Of)
            .Rate("rate", measure.Rate)
            .Rate("rate_before", measure.RateBefore)
            .Add("amount", OfOptional(measure.Amount))
            .Word("law", measure.Law)
            .Flag("retaliation", measure.Retaliation)
            .Words("removal_asked_by", measure.RemovalAskedBy)
            .Words("affected", measure.Affected)
            .Add("quote", OfOptional(measure.Quote))
            .Items("also_at", measure.AlsoAt, Of)
            .Done();

    private static DocumentNode? Of(Targets targets) =>
        targets.All ? new DocumentNode.Word("all")
        : targets.Economies.Count == 0 ? null
        : new DocumentNode.List([.. targets.Economies.Select(e => new DocumentNode.Word(e))], Short: true);

    private static DocumentNode.Map Of(Good good) =>
        new MapBuilder().Word("good", good.Name).Words("groups", good.Groups).Word("origin", good.Origin).Done();

    private static DocumentNode.Map Of(Money money) =>
        new MapBuilder().Number("value", money.Value).Word("currency", money.Currency).Done();

    private static DocumentNode.Map? OfOptional(Money? money) => money is null ? null : Of(money);

    private static DocumentNode.Map Of(Agreement agreement) =>
        new MapBuilder()
            .Word("name", agreement.Name)
            .Word("short_name", agreement.ShortName)
            .Word("kind", SnakeCase.Of(agreement.Kind))
            .Word("scope", SnakeCase.Of(agreement.Scope))
            .Words("members", agreement.Members)
            .Word("members_from", SnakeCase.Of(agreement.MembersFrom))
            .Items("former_members", agreement.FormerMembers, Of)
            .Items("goods", agreement.Goods, Of)
            .Items("positions", agreement.Positions, Of)
            .Add("quote", OfOptional(agreement.Quote))
            .Items("also_at", agreement.AlsoAt, Of)
            .Done();

    private static DocumentNode.Map Of(FormerMember member) =>
        new MapBuilder()
            .Word("economy", member.Economy)
            .Word("when", member.When)
            .Add("quote", OfOptional(member.Quote))
            .Done();

    private static DocumentNode.Map Of(Position position) =>
        new MapBuilder()
            .Word("economy", position.Economy)
            .Word("attitude", SnakeCase.Of(position.Attitude))
            .Word("about", position.About)
            .Add("quote", OfOptional(position.Quote))
            .Done();

    private static DocumentNode.Map Of(SensitiveSector sector) =>
        new MapBuilder()
            .Word("economy", sector.Economy)
            .Add("good", Of(sector.Good))
            .Add("quote", OfOptional(sector.Quote))
            .Done();

    private static DocumentNode.Map Of(MoneyAmount amount) =>
        new MapBuilder()
            .Add("money", Of(amount.Money))
            .Word("measures", SnakeCase.Of(amount.Measures))
            .Word("economy", amount.Economy)
            .Word("partner", amount.Partner)
            .Add("good", amount.Good is null ? null : Of(amount.Good))
            .Number("year", amount.Year)
            .Word("period", amount.Period)
            .Add("quote", OfOptional(amount.Quote))
            .Done();

    private static DocumentNode.Map Of(Claim claim) =>
        new MapBuilder()
            .Word("kind", SnakeCase.Of(claim.Kind))
            .Words("by", claim.By)
            .Words("against", claim.Against)
            .Add("good", claim.Good is null ? null : Of(claim.Good))
            .Flag("denied", claim.Denied)
            .Add("quote", OfOptional(claim.Quote))
            .Done();

    private static DocumentNode.Map Of(Meeting meeting) =>
        new MapBuilder()
            .Add("held", new DocumentNode.Truth(meeting.Held))
            .Words("parties", meeting.Parties)
            .Word("city", meeting.City)
            .Word("when", meeting.When)
            .Add("quote", OfOptional(meeting.Quote))
            .Done();

    private static DocumentNode.Map Of(TalksState state) =>
        new MapBuilder().Word("outcome", SnakeCase.Of(state.Outcome)).Items("quotes", state.Quotes, Of).Done();

    private static DocumentNode.Map? OfOptional(Quote? quote) => quote is null ? null : Of(quote);

    private static DocumentNode.Map Of(Quote quote) =>
        new MapBuilder()
            .Number("start", quote.Start)
            .Number("end", quote.End)
            .Sentence("text", quote.Text)
            .Sentence("sentence", quote.Sentence)
            .Done();
}
