using Parley.Dossier;

namespace Parley.Records;

/// <summary>What a finding adds to the timeline, besides meetings, which are gathered from all accounts of them.</summary>
/// <param name="Day">When, null where nobody says.</param>
/// <param name="Kind">An event's type, a measure's status, <c>left</c>, or the state of the talks.</param>
/// <param name="What">In words.</param>
internal sealed record Happening(DateOnly? Day, string Kind, string What)
{
    public static Happening? Of(object finding, DateOnly? day) =>
        finding switch
        {
            Measure m => new Happening(
                m.Dates is { Precision: DatePrecision.Day } d && d.From <= (day ?? d.From) ? d.From : day,
                EnumWords.Of(m.Status),
                Findings.Describe(m)
            ),
            TalksEvent e when IsTold(e) => new Happening(
                e.Dates is { Precision: DatePrecision.Day } d ? d.From : day,
                EnumWords.Of(e.Type),
                EventWords.Of(e)
            ),
            TalksState { Outcome: TalksOutcome.Agreed or TalksOutcome.BrokenOff or TalksOutcome.NothingDecided } s =>
                new Happening(day, "state", Findings.Describe(s.Outcome)),
            _ => null,
        };

    /// <summary>What was done, not what may be; talks are told as meetings.</summary>
    private static bool IsTold(TalksEvent e) =>
        e is { Modality: Modality.Asserted, Time: EventTime.Past or EventTime.Present }
        && e.Type != EventType.Consult
        && e.By.Count > 0;
}
