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
            .Items("institutions", dossier.Institutions, Of)
            .Items("measures", dossier.Measures, Of)
            .Items("agreements", dossier.Agreements, Of)
            .Items("sensitive_sectors", dossier.SensitiveSectors, Of)
            .Items("amounts", dossier.Amounts, Of)
            .Items("figures", dossier.Figures, Of)
            .Items("claims", dossier.Claims, Of)
            .Items("statements", dossier.Statements, Of)
            .Items("positions", dossier.Positions, Of)
            .Items("events", dossier.Events, Of)
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
            .Word("office", person.Office.Length == 0 ? null : person.Office)
            .Word("economy", person.Economy)
            .Word("institution", person.Institution)
            .Flag("spokesperson", person.Spokesperson)
            .Add("quote", OfOptional(person.Quote))
            .Items("mentions", person.Mentions, Of)
            .Done();

    private static DocumentNode.Map Of(Institution institution) =>
        new MapBuilder()
            .Word("name", institution.Name)
            .Word("kind", SnakeCase.Of(institution.Kind))
            .Word("economy", institution.Economy)
            .Items("mentions", institution.Mentions, Of)
            .Done();

    private static DocumentNode.Map Of(Actor actor) =>
        new MapBuilder()
            .Word("economy", actor.Economy)
            .Word("institution", actor.Institution)
            .Word("person", actor.Person)
            .Sentence("description", actor.Description)
            .Done();

    private static DocumentNode.Map? OfOptional(Actor? actor) => actor is null ? null : Of(actor);

    private static DocumentNode.Map Of(Issue issue) =>
        new MapBuilder()
            .Word("topic", issue.Topic)
            .Items("goods", issue.Goods, Of)
            .Word("agreement", issue.Agreement)
            .Done();

    private static DocumentNode.Map? OfOptional(Issue? issue) => issue is null ? null : Of(issue);

    private static DocumentNode.Map? OfOptional(DateSpan? span) =>
        span is null
            ? null
            : new MapBuilder()
                .Word("from", Day(span.From))
                .Word("to", Day(span.To))
                .Word("precision", SnakeCase.Of(span.Precision))
                .Done();

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DocumentNode.Map Of(Measure measure) =>
        new MapBuilder()
            .Word("kind", SnakeCase.Of(measure.Kind))
            .Word("status", SnakeCase.Of(measure.Status))
            .Words("imposed_by", measure.Imposers)
            .Add("imposed_on", Of(measure.Targets))
            .Words("exempt", measure.Exempt)
            .Items("goods", measure.Goods, Of)
            .Rate("rate", measure.Rate)
            .Rate("rate_before", measure.RateBefore)
            .Add("amount", OfOptional(measure.Amount))
            .Add("volume", measure.Volume is null ? null : Of(measure.Volume))
            .Word("when", measure.When)
            .Add("dates", OfOptional(measure.Dates))
            .Add("deadline", OfOptional(measure.Deadline))
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

    private static DocumentNode.Map Of(Figure figure) =>
        new MapBuilder()
            .Number("value", figure.Value)
            .Word("unit", SnakeCase.Of(figure.Unit))
            .Word("measures", SnakeCase.Of(figure.Measures))
            .Flag("is_change", figure.IsChange)
            .Word("economy", figure.Economy)
            .Word("partner", figure.Partner)
            .Add("good", figure.Good is null ? null : Of(figure.Good))
            .Number("year", figure.Year)
            .Word("period", figure.Period)
            .Add("quote", OfOptional(figure.Quote))
            .Done();

    private static DocumentNode.Map Of(Statement statement) =>
        new MapBuilder()
            .Add("speaker", Of(statement.Speaker))
            .Word("form", SnakeCase.Of(statement.Form))
            .Items("words", statement.Words, Of)
            .Add("content", OfOptional(statement.Content))
            .Add("reported_by", OfOptional(statement.ReportedBy))
            .Add("about", OfOptional(statement.About))
            .Add("quote", OfOptional(statement.Quote))
            .Done();

    private static DocumentNode.Map Of(PartyPosition position) =>
        new MapBuilder()
            .Word("economy", position.Economy)
            .Word("kind", SnakeCase.Of(position.Kind))
            .Add("issue", Of(position.Issue))
            .Add("by", OfOptional(position.By))
            .Words("toward", position.Toward)
            .Add("quote", OfOptional(position.Quote))
            .Done();

    private static DocumentNode.Map Of(TalksEvent what) =>
        new MapBuilder()
            .Word("type", SnakeCase.Of(what.Type))
            .Items("by", what.By, Of)
            .Items("to", what.To, Of)
            .Flag("negated", what.Negated)
            .Word("modality", SnakeCase.Of(what.Modality))
            .Word("time", SnakeCase.Of(what.Time))
            .Word("when", what.When)
            .Add("dates", OfOptional(what.Dates))
            .Add("about", OfOptional(what.About))
            .Add("quote", OfOptional(what.Quote))
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
            .Number("round", meeting.Round)
            .Words("parties", meeting.Parties)
            .Items("participants", meeting.Participants, Of)
            .Word("city", meeting.City)
            .Word("when", meeting.When)
            .Add("dates", OfOptional(meeting.Dates))
            .Items("topics", meeting.Topics, Of)
            .Word("outcome", meeting.Outcome == TalksOutcome.Unsaid ? null : SnakeCase.Of(meeting.Outcome))
            .Add("quote", OfOptional(meeting.Quote))
            .Items("also_at", meeting.AlsoAt, Of)
            .Done();

    private static DocumentNode.Map Of(TalksState state) =>
        new MapBuilder()
            .Word("outcome", SnakeCase.Of(state.Outcome))
            .Items("quotes", state.Quotes, Of)
            .Items("settlements", state.Settlements, Of)
            .Items("tone", state.Tone, Of)
            .Done();

    private static DocumentNode.Map Of(Settlement settlement) =>
        new MapBuilder()
            .Word("status", SnakeCase.Of(settlement.Status))
            .Add("issue", Of(settlement.Issue))
            .Words("parties", settlement.Parties)
            .Add("quote", OfOptional(settlement.Quote))
            .Done();

    private static DocumentNode.Map Of(ToneWord tone) =>
        new MapBuilder()
            .Word("word", tone.Word)
            .Add("by", OfOptional(tone.By))
            .Add("quote", OfOptional(tone.Quote))
            .Done();

    private static DocumentNode.Map? OfOptional(Quote? quote) => quote is null ? null : Of(quote);

    private static DocumentNode.Map Of(Quote quote) =>
        new MapBuilder()
            .Number("start", quote.Start)
            .Number("end", quote.End)
            .Sentence("text", quote.Text)
            .Sentence("sentence", quote.Sentence)
            .Word("found_by", quote.FoundBy)
            .Done();
}
