using Parley.Dossier;

namespace Parley.Records;

/// <summary>A meeting in a line.</summary>
public static class MeetingWords
{
    /// <summary>Such as <c>Japan and United States meet in Washington (first round; ...): nothing is decided</c>.</summary>
    public static string Of(RecordedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        string[] parties = [.. meeting.Parties.Select(EconomyNames.Of)];
        string who =
            parties.Length == 0 ? "Somebody"
            : parties.Length == 1 ? parties[0]
            : $"{string.Join(", ", parties[..^1])} and {parties[^1]}";
        string verb = meeting.Held
            ? parties.Length == 1
                ? "meets others"
                : "meet"
            : parties.Length == 1
                ? "is to meet others"
                : "are to meet";
        string where = meeting.City is null ? "" : $" in {meeting.City}";
        string round = meeting.Round is { } r ? $", round {r}" : "";
        string people = meeting.People.Count == 0 ? "" : $" ({string.Join(", ", meeting.People)})";
        string topics = meeting.Topics.Count == 0 ? "" : $" on {string.Join("; ", meeting.Topics)}";
        string outcome = meeting.Outcome switch
        {
            TalksOutcome.Unsaid or TalksOutcome.Planned => "",
            _ => $": {Findings.Describe(meeting.Outcome)}",
        };
        return $"{who} {verb}{where}{round}{people}{topics}{outcome}";
    }

    /// <summary>The days of a meeting: <c>9-10 August 2018</c>, <c>September 2018</c>, <c>told 10 August 2018</c>.</summary>
    public static string Days(RecordedMeeting meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return meeting.Dates is { } dates ? DayWords.Of(dates)
            : meeting.Told is { } told ? $"told {DayWords.Of(told)}"
            : "no date";
    }
}
