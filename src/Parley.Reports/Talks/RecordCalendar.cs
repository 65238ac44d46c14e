using System.Globalization;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Parley.Dossier;
using Parley.Records;
using Calendar = Ical.Net.Calendar;

namespace Parley.Reports.Records;

/// <summary>Meetings as an iCalendar file: whole days; one whose day is not known spans the time in which it is to be and is
/// tentative. A meeting without any date is left out.</summary>
public static class RecordCalendar
{
    public static string Write(RecordOverview overview)
    {
        ArgumentNullException.ThrowIfNull(overview);
        Calendar calendar = new() { ProductId = "-//Parley//Record of talks//EN" };
        foreach (RecordedMeeting meeting in overview.Meetings)
        {
            if (meeting.Dates is { } dates)
            {
                calendar.Events.Add(Event(meeting, dates, overview.Today));
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(RecordedMeeting meeting, DateSpan dates, DateOnly today)
    {
        bool isExact = dates.Precision == DatePrecision.Day;
        string days = isExact ? "" : $"Some time in {DayWords.Of(dates)}. ";
        return new CalendarEvent
        {
            Uid = string.Create(
                CultureInfo.InvariantCulture,
                $"{dates.From:yyyyMMdd}-{string.Join('-', meeting.Parties.Order(StringComparer.Ordinal))}-{meeting.Number}@parley"
            ),
            DtStamp = new CalDateTime(today.Year, today.Month, today.Day, 0, 0, 0, CalDateTime.UtcTzId),
            Summary = Printable.OneLine(MeetingWords.Of(meeting)),
            Location = meeting.City,
            Description =
                days
                + string.Join(
                    ' ',
                    meeting
                        .Accounts.Select(a => a.Source.Sentence)
                        .OfType<string>()
                        .Distinct()
                        .Take(4)
                        .Select(s => Printable.OneLine(s))
                ),
            Start = DateOf(dates.From),
            End = DateOf(dates.To.AddDays(1)),
            Status = meeting.Held || isExact ? EventStatus.Confirmed : EventStatus.Tentative,
        };
    }

    private static CalDateTime DateOf(DateOnly day) => new(day);
}
