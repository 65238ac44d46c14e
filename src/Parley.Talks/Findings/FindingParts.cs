using Parley.Dossier;

namespace Parley.Records;

/// <summary>A dossier as single findings, and back.</summary>
internal static class FindingParts
{
    /// <summary>Every finding of a dossier, in its order. Of the places that only repeat a name, the first is kept.</summary>
    public static IEnumerable<(FindingKind Kind, object Body)> Of(ArticleDossier dossier) =>
        [
            .. dossier.Parties.Select(p => (FindingKind.Party, (object)(p with { Mentions = First(p.Mentions) }))),
            .. dossier.People.Select(p => (FindingKind.Person, (object)(p with { Mentions = [] }))),
            .. dossier.Institutions.Select(i =>
                (FindingKind.Institution, (object)(i with { Mentions = First(i.Mentions) }))
            ),
            .. dossier.Measures.Select(m => (FindingKind.Measure, (object)m)),
            .. dossier.Agreements.Select(a => (FindingKind.Agreement, (object)a)),
            .. dossier.SensitiveSectors.Select(s => (FindingKind.SensitiveSector, (object)s)),
            .. dossier.Amounts.Select(a => (FindingKind.Amount, (object)a)),
            .. dossier.Figures.Select(f => (FindingKind.Figure, (object)f)),
            .. dossier.Claims.Select(c => (FindingKind.Claim, (object)c)),
            .. dossier.Statements.Select(s => (FindingKind.Statement, (object)s)),
            .. dossier.Positions.Select(p => (FindingKind.Position, (object)p)),
            .. dossier.Events.Select(e => (FindingKind.Event, (object)e)),
            .. dossier.Meetings.Select(m => (FindingKind.Meeting, (object)m)),
            .. dossier.State.Settlements.Select(s => (FindingKind.Settlement, (object)s)),
            .. dossier.State.Tone.Select(t => (FindingKind.Tone, (object)t)),
            .. dossier.State.Outcome == TalksOutcome.Unsaid
                ? Enumerable.Empty<(FindingKind, object)>()
                : [(FindingKind.State, dossier.State with { Settlements = [], Tone = [] })],
        ];

    /// <summary>The dossier that findings make.</summary>
    public static ArticleDossier Join(
        ArticleHeader header,
        IReadOnlyCollection<(FindingKind Kind, object Body)> findings
    )
    {
        TalksState state = Bodies<TalksState>().FirstOrDefault() ?? TalksState.Unsaid;
        return new ArticleDossier
        {
            Article = header,
            Parties = Bodies<Party>(),
            People = Bodies<Person>(),
            Institutions = Bodies<Institution>(),
            Measures = Bodies<Measure>(),
            Agreements = Bodies<Agreement>(),
            SensitiveSectors = Bodies<SensitiveSector>(),
            Amounts = Bodies<MoneyAmount>(),
            Figures = Bodies<Figure>(),
            Claims = Bodies<Claim>(),
            Statements = Bodies<Statement>(),
            Positions = Bodies<PartyPosition>(),
            Events = Bodies<TalksEvent>(),
            Meetings = Bodies<Meeting>(),
            State = state with { Settlements = Bodies<Settlement>(), Tone = Bodies<ToneWord>() },
        };

        List<T> Bodies<T>() => [.. findings.Select(f => f.Body).OfType<T>()];
    }

    public static Type TypeOf(FindingKind kind) =>
        kind switch
        {
            FindingKind.Party => typeof(Party),
            FindingKind.Person => typeof(Person),
            FindingKind.Institution => typeof(Institution),
            FindingKind.Measure => typeof(Measure),
            FindingKind.Agreement => typeof(Agreement),
            FindingKind.SensitiveSector => typeof(SensitiveSector),
            FindingKind.Amount => typeof(MoneyAmount),
            FindingKind.Figure => typeof(Figure),
            FindingKind.Claim => typeof(Claim),
            FindingKind.Statement => typeof(Statement),
            FindingKind.Position => typeof(PartyPosition),
            FindingKind.Event => typeof(TalksEvent),
            FindingKind.Meeting => typeof(Meeting),
            FindingKind.Settlement => typeof(Settlement),
            FindingKind.Tone => typeof(ToneWord),
            _ => typeof(TalksState),
        };

    /// <summary>Where a finding stands; null where a person added it.</summary>
    public static Quote? QuoteOf(object body) =>
        body switch
        {
            Party p => p.Mentions.Count > 0 ? p.Mentions[0] : null,
            Person p => p.Quote,
            Institution i => i.Mentions.Count > 0 ? i.Mentions[0] : null,
            Measure m => m.Quote,
            Agreement a => a.Quote,
            SensitiveSector s => s.Quote,
            MoneyAmount a => a.Quote,
            Figure f => f.Quote,
            Claim c => c.Quote,
            Statement s => s.Quote ?? s.Content,
            PartyPosition p => p.Quote,
            TalksEvent e => e.Quote,
            Meeting m => m.Quote,
            Settlement s => s.Quote,
            ToneWord t => t.Quote,
            TalksState s => s.Quotes.Count > 0 ? s.Quotes[0] : null,
            _ => null,
        };

    private static IReadOnlyList<Quote> First(IReadOnlyList<Quote> mentions) => [.. mentions.Take(1)];
}
