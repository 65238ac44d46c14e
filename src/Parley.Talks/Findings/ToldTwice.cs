using Parley.Dossier;

namespace Parley.Records;

/// <summary>What one sentence tells by two findings is told once: a position goes before what follows from an agreement, a complaint
/// or a measure, and a measure goes before the event of its being threatened or taken.</summary>
internal sealed class ToldTwice
{
    private readonly HashSet<(string Economy, string Sentence)> _positions = [];
    private readonly HashSet<string> _measures = [];

    public static ToldTwice Of(IEnumerable<object> findings)
    {
        ToldTwice told = new();
        foreach (object finding in findings)
        {
            if (finding is PartyPosition { Quote: { } quote } position)
            {
                told._positions.Add((position.Economy, quote.Sentence));
            }
            else if (finding is Measure measure)
            {
                told._measures.UnionWith(measure.AlsoAt.Append(measure.Quote).OfType<Quote>().Select(q => q.Sentence));
            }
        }

        return told;
    }

    public bool Has(object finding, Stance stance) =>
        finding is not PartyPosition
        && stance.Quote is { } quote
        && _positions.Contains((stance.Economy, quote.Sentence));

    public bool Has(object finding) =>
        finding
            is TalksEvent
            {
                Type: EventType.Threaten or EventType.Sanction or EventType.Coerce or EventType.Request,
                Quote: { } quote,
            }
        && _measures.Contains(quote.Sentence);
}
