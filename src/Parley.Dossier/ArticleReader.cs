namespace Parley.Dossier;

/// <summary>
/// Reads an article by rules and lexicons alone, in time proportional to its length. It would rather say nothing than
/// something wrong.
/// </summary>
public sealed class ArticleReader : IReader
{
    public ArticleDossier Read(ArticleText article)
    {
        Reading reading = new(article);
        (List<Person> people, List<Institution> institutions) = ActorFinder.Find(reading);
        Surnames.Mark(reading, people);
        PartyFinder.ResolveBoth(reading);

        List<Agreement> agreements = AgreementFinder.Find(reading);
        List<Statement> statements = StatementFinder.Find(reading);
        reading.Statements = statements;
        List<Measure> measures = MeasureFinder.Find(reading);
        List<MoneyAmount> amounts = AmountFinder.Find(reading);
        List<Claim> claims = ClaimFinder.Find(reading, amounts);
        agreements = BrokenPacts.Join(agreements, claims);
        List<Meeting> meetings = MeetingFinder.Find(reading);
        List<Act> acts = ActFinder.Find(reading);
        List<PartyPosition> positions = PartyPositionFinder.Find(
            reading,
            acts,
            agreements,
            measures,
            claims,
            CuedPositionFinder.Find(reading, statements, people)
        );
        List<TalksEvent> events = EventFinder.Find(reading, acts, measures, meetings, claims);
        return new ArticleDossier
        {
            Article = reading.Header,
            Parties = PartyFinder.Find(reading, measures, agreements, amounts, claims, meetings),
            People = people,
            Institutions = institutions,
            Measures = measures,
            Agreements = agreements,
            SensitiveSectors = SensitiveSectorFinder.Find(reading),
            Amounts = amounts,
            Figures = [.. FigureFinder.Find(reading).Select(f => f.Figure)],
            Claims = claims,
            Positions = positions,
            Events = events,
            Statements = statements,
            Meetings = meetings,
            State = StateFinder.Find(reading, events, meetings) with
            {
                Settlements = SettlementFinder.Find(reading, acts),
                Tone = ToneFinder.Find(reading),
            },
        };
    }
}
