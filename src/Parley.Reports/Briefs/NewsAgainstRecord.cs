using Parley.Briefs;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Records;
using RecordedStance = Parley.Records.Stance;

namespace Parley.Reports.Briefs;

/// <summary>Holds an article against a record of the talks: positions, measures, settlements and meetings that it did not hold.</summary>
public static class NewsAgainstRecord
{
    /// <param name="dossier">The article's. Of the record, only what comes before its day counts; all of it where it has none.</param>
    /// <param name="record">The record; the article may already be in it.</param>
    public static SinceLast Of(ArticleDossier dossier, TalksRecord record)
    {
        ArgumentNullException.ThrowIfNull(dossier);
        ArgumentNullException.ThrowIfNull(record);
        DateOnly? day = dossier.Article.Date;
        RecordFilter before = new(To: day?.AddDays(-1));
        DateOnly?[] days = [.. record.Articles().Select(a => a.Day).Where(d => day is null || d is null || d < day)];
        return new SinceLast(
            record.File,
            days.Max(),
            days.Length,
            [
                .. Positions(dossier, record.Positions(before)),
                .. Measures(dossier, record.Measures(before)),
                .. Settlements(dossier, record.Register(before)),
                .. Meetings(dossier, record.Meetings(), day),
            ]
        );
    }

    private static IEnumerable<NewFinding> Positions(ArticleDossier dossier, IReadOnlyList<PartyTrack> tracks)
    {
        IEnumerable<RecordedStance> told = RecordedStance
            .In(dossier)
            .DistinctBy(s => (IssueWords.Of(s.Issue), s.Economy, s.Kind));
        foreach (RecordedStance stance in told)
        {
            string issue = IssueWords.Of(stance.Issue);
            PartyTrack[] known = [.. tracks.Where(t => t.Issue == issue && t.Economy == stance.Economy)];
            if (known.Any(t => t.Now.Kind == stance.Kind))
            {
                continue;
            }

            PartyTrack? changed = known.FirstOrDefault(t => Follows(t.Now.Kind, stance.Kind));
            yield return new NewFinding(
                $"{RecordWords.Capital(issue)}: {EconomyNames.Of(stance.Economy)} {Does(stance.Kind)}.",
                changed is null ? null : $"Before: {RecordWords.Phase(changed.Now)}{On(changed.Now.Last.Day)}.",
                stance.Quote is null ? [] : [stance.Quote]
            );
        }
    }

    private static string Does(PositionKind kind) =>
        kind == PositionKind.ComplainsOf ? "complains of it" : $"{RecordWords.Verb(kind)} it";

    /// <summary>Wanting, offering, accepting and refusing follow one another; a fear or a complaint stands beside them.</summary>
    private static bool Follows(PositionKind before, PositionKind now)
    {
        static bool Beside(PositionKind kind) => kind is PositionKind.Fears or PositionKind.ComplainsOf;
        return !Beside(before) && !Beside(now);
    }

    private static IEnumerable<NewFinding> Measures(ArticleDossier dossier, IReadOnlyList<RecordedMeasure> known)
    {
        foreach (Measure measure in dossier.Measures)
        {
            string issue = IssueWords.Of(RecordedStance.IssueOf(measure));
            RecordedMeasure? last = known.LastOrDefault(k =>
                k.Issue == issue && k.Kind == measure.Kind && k.Imposers.Intersect(measure.Imposers).Any()
            );
            bool same =
                last is not null
                && last.Status == measure.Status
                && (measure.Rate is null || last.Rate is { } rate && Math.Abs(rate - (double)measure.Rate) < 1e-9);
            if (!same)
            {
                yield return new NewFinding(
                    $"{RecordWords.Capital(Findings.Describe(measure))}.",
                    last is null ? null : $"Before: {last.What}{On(last.Source.Day)}.",
                    measure.Quote is null ? [] : [measure.Quote]
                );
            }
        }
    }

    private static IEnumerable<NewFinding> Settlements(ArticleDossier dossier, IReadOnlyList<RegisterEntry> known) =>
        from settlement in dossier.State.Settlements
        let issue = IssueWords.Of(settlement.Issue)
        let last = known.FirstOrDefault(k => k.Issue == issue && k.IsTold)
        where last is null || last.Status != settlement.Status
        select new NewFinding(
            $"{RecordWords.Capital(RecordWords.Plain(settlement.Status))}: {issue}.",
            last is null ? null : $"Before: {RecordWords.Plain(last.Status)}{On(last.Sources[0].Day)}.",
            settlement.Quote is null ? [] : [settlement.Quote]
        );

    private static IEnumerable<NewFinding> Meetings(
        ArticleDossier dossier,
        IReadOnlyList<RecordedMeeting> known,
        DateOnly? day
    )
    {
        foreach (Meeting meeting in dossier.Meetings)
        {
            bool told = known.Any(k =>
                k.Accounts.Any(a =>
                    a.Held == meeting.Held && (day is null || a.Source.Day is null || a.Source.Day < day)
                )
                && k.Parties.Intersect(meeting.Parties).Count() > 1
                && (
                    meeting.Dates is null
                    || k.Dates is { } d && d.From <= meeting.Dates.To && meeting.Dates.From <= d.To
                )
            );
            if (!told)
            {
                string when = meeting.Dates is { } dates ? $" ({DayWords.Of(dates)})" : "";
                yield return new NewFinding(
                    $"{(meeting.Held ? "Met" : "To meet")}: {Findings.Describe(meeting)}{when}.",
                    null,
                    meeting.Quote is null ? [] : [meeting.Quote]
                );
            }
        }
    }

    private static string On(DateOnly? day) => day is { } d ? $" ({DayWords.Of(d)})" : "";
}
