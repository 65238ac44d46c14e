using Parley.Dossier;

namespace Parley.Records;

public sealed partial class TalksRecord
{
    /// <summary>What happened, in order of time: meetings, measures as their status changed, what was done and settled, and the
    /// headlines of articles of which nothing else is told.</summary>
    public IReadOnlyList<TimelineEntry> Timeline(RecordFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        IReadOnlyList<RecordedMeeting> meetings = Meetings();
        List<TimelineEntry> entries = [.. meetings.Where(m => m.Held || m.Dates is not null).Select(Of)];
        entries.AddRange(Happenings());
        entries.AddRange(
            Ask(connection =>
                connection.Query(
                    "SELECT t.topic, t.goods, t.agreement, t.status, t.parties, "
                        + Source.Columns
                        + " FROM settlements t JOIN articles a ON a.id = t.article",
                    r =>
                    {
                        Source source = Source.Read(r, 5);
                        string status = r.GetString(3);
                        string parties = r.GetString(4).Replace(",", ", ", StringComparison.Ordinal);
                        string issue = IssueWords.Of(r.GetString(0), r.GetString(1), r.Text(2));
                        string among = parties.Length == 0 ? "" : $" among {parties}";
                        return new TimelineEntry(
                            source.Day,
                            null,
                            true,
                            status,
                            $"{status.Replace('_', ' ')}{among}: {issue}",
                            [source]
                        );
                    }
                )
            )
        );
        HashSet<long> told = [.. entries.SelectMany(e => e.Sources.Select(s => s.Article))];
        entries.AddRange(
            Articles()
                .Where(a => a.SupersededBy is null && !told.Contains(a.Id))
                .Select(a => new TimelineEntry(
                    a.Day,
                    null,
                    true,
                    "article",
                    a.Title ?? a.File,
                    [new Source(a.Id, a.File, a.Title, a.Day, 0, null, null, null)]
                ))
        );
        return
        [
            .. Merge(entries)
                .Where(e => filter.HasDay(e.Day) || (e.Until is not null && filter.HasDay(e.Until)))
                .Where(e => filter.HasIssue(e.What))
                .Where(e => filter.Party is null || Names(e, filter.Party))
                .OrderBy(e => e.Day ?? DateOnly.MinValue)
                .ThenBy(e => e.Until ?? e.Day ?? DateOnly.MinValue)
                .ThenBy(e => e.Kind == "meeting" ? 0 : 1)
                .ThenBy(e => e.Sources[0].Finding),
        ];
    }

    private List<TimelineEntry> Happenings() =>
        Ask(connection =>
            connection.Query(
                "SELECT t.day, t.kind, t.what, "
                    + Source.Columns
                    + " FROM happenings t JOIN articles a ON a.id = t.article ORDER BY t.day, t.finding",
                r => new TimelineEntry(r.Day(0), null, true, r.GetString(1), r.GetString(2), [Source.Read(r, 3)])
            )
        );

    /// <summary>The same told by several places is one entry; a measure that stands as it stood is told when it first did.</summary>
    private static IEnumerable<TimelineEntry> Merge(IEnumerable<TimelineEntry> entries)
    {
        string[] statuses = [.. EnumWords.All<MeasureStatus>()];
        foreach (
            IGrouping<(DateOnly?, DateOnly?, string, string), TimelineEntry> same in entries.GroupBy(e =>
                (statuses.Contains(e.Kind) ? null : e.Day, e.Until, e.Kind, e.What)
            )
        )
        {
            TimelineEntry first = same.OrderBy(e => e.Day ?? DateOnly.MinValue).First();
            yield return first with
            {
                Sources = [.. same.SelectMany(e => e.Sources)],
            };
        }
    }

    private static TimelineEntry Of(RecordedMeeting meeting)
    {
        DateSpan? dates = meeting.Dates;
        DateOnly? day = dates?.From ?? meeting.Told;
        return new TimelineEntry(
            day,
            dates is not null && dates.To != dates.From ? dates.To : null,
            dates is { Precision: DatePrecision.Day },
            "meeting",
            MeetingWords.Of(meeting),
            [.. meeting.Telling.Select(a => a.Source)]
        );
    }

    private static bool Names(TimelineEntry entry, string party) =>
        entry.What.Contains(party, StringComparison.Ordinal)
        || entry.What.Contains(EconomyNames.Of(party), StringComparison.Ordinal)
        || entry.Sources.Any(s => s.Sentence?.Contains(EconomyNames.Of(party), StringComparison.Ordinal) == true);
}
