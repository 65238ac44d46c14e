using System.Globalization;

namespace Parley.Dossier.Evaluation;

/// <summary>A kind of finding: its slots, and how a dossier fills them.</summary>
/// <param name="Name">Key of its list in the label file.</param>
/// <param name="Slots">What is compared.</param>
/// <param name="HasPlace">True where a finding answers a label only if the two share a character.</param>
/// <param name="Read">The findings of a dossier: the values of the slots in their order, and the places.</param>
internal sealed record FindingKind(
    string Name,
    IReadOnlyList<Slot> Slots,
    bool HasPlace,
    Func<ArticleDossier, IEnumerable<(object?[] Values, IEnumerable<Quote?> Places)>> Read
)
{
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        new(
            "parties",
            [
                new Slot("economy", SlotType.Economies, SlotRole.Key),
                Slot.Word<PartyRole>("role", SlotRole.Core) with
                {
                    Lenient = true,
                },
            ],
            HasPlace: false,
            d => d.Parties.Select(p => (Fill(p.Economy, p.Role), p.Mentions.AsEnumerable<Quote?>()))
        ),
        new(
            "people",
            [
                new Slot("name", SlotType.Name, SlotRole.Key),
                new Slot("economy", SlotType.Economies, SlotRole.Core),
                new Slot("office", SlotType.Office, SlotRole.Apart),
                new Slot("spokesperson", SlotType.Flag, SlotRole.Apart),
            ],
            HasPlace: false,
            d => d.People.Select(p => (Fill(p.Name, p.Economy, p.Office, p.Spokesperson), p.Mentions.Prepend(p.Quote)))
        ),
        new(
            "institutions",
            [
                Slot.Word<InstitutionKind>("kind", SlotRole.Core) with
                {
                    Lenient = true,
                },
                new Slot("economy", SlotType.Economies, SlotRole.Core),
            ],
            HasPlace: true,
            d => d.Institutions.Select(i => (Fill(i.Kind, i.Economy), i.Mentions.AsEnumerable<Quote?>()))
        ),
        new(
            "measures",
            [
                Slot.Word<MeasureKind>("kind", SlotRole.Key),
                Slot.Word<MeasureStatus>("status", SlotRole.Core) with
                {
                    Lenient = true,
                },
                new Slot("by", SlotType.Economies, SlotRole.Core),
                new Slot("on", SlotType.Economies, SlotRole.Core),
                new Slot("goods", SlotType.Words, SlotRole.Core),
                new Slot("rate", SlotType.Rate, SlotRole.Core),
                new Slot("rate_before", SlotType.Rate, SlotRole.Apart),
                new Slot("money", SlotType.Money, SlotRole.Apart),
                new Slot("law", SlotType.Words, SlotRole.Apart),
                new Slot("retaliation", SlotType.Flag, SlotRole.Apart),
                new Slot("asked_by", SlotType.Economies, SlotRole.Apart),
                new Slot("hurts", SlotType.Economies, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Measures.Select(m =>
                    (
                        Fill(
                            m.Kind,
                            m.Status,
                            m.Imposers,
                            m.Targets.All ? "all" : m.Targets.Economies,
                            m.Goods,
                            m.Rate,
                            m.RateBefore,
                            m.Amount,
                            m.Law,
                            m.Retaliation,
                            m.RemovalAskedBy,
                            m.Affected
                        ),
                        m.AlsoAt.Prepend(m.Quote)
                    )
                )
        ),
        new(
            "amounts",
            [
                new Slot("money", SlotType.Money, SlotRole.Key),
                Slot.Word<AmountConcept>("measures", SlotRole.Core),
                new Slot("economy", SlotType.Economies, SlotRole.Core),
                new Slot("partner", SlotType.Economies, SlotRole.Core),
                new Slot("good", SlotType.Words, SlotRole.Apart),
                new Slot("year", SlotType.Number, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Amounts.Select(a =>
                    (
                        Fill(
                            a.Money,
                            a.Measures == AmountConcept.Other ? null : a.Measures,
                            a.Economy,
                            a.Partner,
                            a.Good,
                            a.Year
                        ),
                        One(a.Quote)
                    )
                )
        ),
        new(
            "figures",
            [
                new Slot("value", SlotType.Number, SlotRole.Key),
                Slot.Word<FigureUnit>("unit", SlotRole.Key),
                Slot.Word<FigureConcept>("measures", SlotRole.Core),
                new Slot("change", SlotType.Flag, SlotRole.Core),
                new Slot("economy", SlotType.Economies, SlotRole.Core),
                new Slot("partner", SlotType.Economies, SlotRole.Apart),
                new Slot("good", SlotType.Words, SlotRole.Apart),
                new Slot("year", SlotType.Number, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Figures.Select(f =>
                    (
                        Fill(
                            f.Value,
                            f.Unit,
                            f.Measures == FigureConcept.Other ? null : f.Measures,
                            f.IsChange,
                            f.Economy,
                            f.Partner,
                            f.Good,
                            f.Year
                        ),
                        One(f.Quote)
                    )
                )
        ),
        new(
            "meetings",
            [
                new Slot("held", SlotType.Flag, SlotRole.Core),
                new Slot("parties", SlotType.Economies, SlotRole.Core),
                new Slot("city", SlotType.Words, SlotRole.Apart),
                new Slot("from", SlotType.Date, SlotRole.Apart),
                new Slot("to", SlotType.Date, SlotRole.Apart),
                new Slot("round", SlotType.Number, SlotRole.Apart),
                Slot.Word<TalksOutcome>("outcome", SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Meetings.Select(m =>
                    (
                        Fill(
                            m.Held,
                            m.Parties,
                            m.City,
                            m.Dates?.From,
                            m.Dates?.To,
                            m.Round,
                            m.Outcome == TalksOutcome.Unsaid ? null : m.Outcome
                        ),
                        m.AlsoAt.Prepend(m.Quote)
                    )
                )
        ),
        new(
            "statements",
            [
                new Slot("speaker", SlotType.Speaker, SlotRole.Core),
                new Slot("content", SlotType.Content, SlotRole.Core),
                Slot.Word<StatementForm>("form", SlotRole.Apart),
                new Slot("about", SlotType.Words, SlotRole.Apart),
                new Slot("reported_by", SlotType.Words, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Statements.Select(s =>
                    (Fill(s.Speaker, null, s.Form, s.About?.Topic, NameOf(s.ReportedBy)), One(s.Content ?? s.Quote))
                )
        ),
        new(
            "events",
            [
                Slot.Word<EventType>("type", SlotRole.Key),
                new Slot("by", SlotType.Economies, SlotRole.Core),
                new Slot("to", SlotType.Economies, SlotRole.Core),
                new Slot("negated", SlotType.Flag, SlotRole.Apart),
                Slot.Word<Modality>("modality", SlotRole.Apart),
                Slot.Word<EventTime>("time", SlotRole.Apart),
                new Slot("about", SlotType.Words, SlotRole.Apart),
            ],
            HasPlace: true,
            d => d.Events.Select(ReadEvent)
        ),
        new(
            "positions",
            [
                new Slot("economy", SlotType.Economies, SlotRole.Key),
                Slot.Word<PositionKind>("kind", SlotRole.Core) with
                {
                    Lenient = true,
                },
                new Slot("topic", SlotType.Words, SlotRole.Core) with
                {
                    Lenient = true,
                },
                new Slot("goods", SlotType.Words, SlotRole.Apart),
                new Slot("toward", SlotType.Economies, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.Positions.Select(p => (Fill(p.Economy, p.Kind, p.Issue.Topic, p.Issue.Goods, p.Toward), One(p.Quote)))
        ),
        new(
            "settlements",
            [
                Slot.Word<SettlementStatus>("status", SlotRole.Key),
                new Slot("topic", SlotType.Words, SlotRole.Core) with
                {
                    Lenient = true,
                },
                new Slot("parties", SlotType.Economies, SlotRole.Apart),
                new Slot("goods", SlotType.Words, SlotRole.Apart),
            ],
            HasPlace: true,
            d =>
                d.State.Settlements.Select(s => (Fill(s.Status, s.Issue.Topic, s.Parties, s.Issue.Goods), One(s.Quote)))
        ),
        new(
            "state",
            [Slot.Word<TalksOutcome>("outcome", SlotRole.Core)],
            HasPlace: false,
            d =>
                d.State.Outcome == TalksOutcome.Unsaid
                    ? []
                    : [(Fill(d.State.Outcome), d.State.Quotes.AsEnumerable<Quote?>())]
        ),
    ];

    /// <summary>Puts all who take part in what is done together under one key.</summary>
    public static void MergeMutual(FindingKind kind, Dictionary<string, IReadOnlyList<string>> values)
    {
        if (
            kind.Name == "events"
            && SnakeCase.Find<EventType>(values["type"] is [var written, ..] ? written : "") is { } type
            && IsMutual(type)
            && values.TryGetValue("by", out IReadOnlyList<string>? by)
            && values.TryGetValue("to", out IReadOnlyList<string>? to)
        )
        {
            (values["by"], values["to"]) = (Set(by.Concat(to)), []);
        }
    }

    /// <summary>Events done together, in which it does not matter who is named first.</summary>
    private static bool IsMutual(EventType type) => type is EventType.Agree or EventType.Consult or EventType.Cooperate;

    public IEnumerable<Template> FindingsOf(ArticleDossier dossier) =>
        Read(dossier)
            .Select(f => new Template(
                this,
                Slots.Zip(f.Values).ToDictionary(p => p.First.Name, p => Words(p.Second)),
                [.. f.Places.OfType<Quote>().Select(q => new Span(q.Start, q.End))]
            ));

    /// <summary>The written form in which labels and findings are compared.</summary>
    public static IReadOnlyList<string> Words(object? value) =>
        value switch
        {
            null => [],
            string word => [word.ToLowerInvariant()],
            bool flag => [flag ? "true" : "false"],
            decimal number => [Number(number)],
            int number => [Number(number)],
            DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
            Money money => [$"{Number(money.Value / 1_000_000m)} {money.Currency}".ToLowerInvariant()],
            Good good => [good.Name.ToLowerInvariant()],
            Actor actor =>
            [
                .. actor.Person is { } person ? [person] : Array.Empty<string>(),
                .. actor.Economy is { } economy ? ["=" + economy] : Array.Empty<string>(),
            ],
            IEnumerable<Good> goods => Set(goods.Select(g => g.Name)),
            IEnumerable<string> words => Set(words),
            Enum member => [System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString())],
            _ => throw new ArgumentException($"no written form of {value.GetType().Name}", nameof(value)),
        };

    private static (object?[], IEnumerable<Quote?>) ReadEvent(TalksEvent what)
    {
        IEnumerable<string> by = what.By.Select(a => a.Economy).OfType<string>();
        IEnumerable<string> to = what.To.Select(a => a.Economy).OfType<string>();
        (by, to) = IsMutual(what.Type) ? (by.Concat(to), []) : (by, to);
        return (Fill(what.Type, by, to, what.Negated, what.Modality, what.Time, what.About?.Topic), One(what.Quote));
    }

    private static object?[] Fill(params object?[] values) => values;

    private static IEnumerable<Quote?> One(Quote? quote) => [quote];

    private static string? NameOf(Actor? actor) => actor?.Person ?? actor?.Economy ?? actor?.Institution;

    private static IReadOnlyList<string> Set(IEnumerable<string> words) =>
        [.. words.Select(w => w.ToLowerInvariant()).Distinct().Order(StringComparer.Ordinal)];

    private static string Number(decimal value) => value.ToString("0.########", CultureInfo.InvariantCulture);
}
