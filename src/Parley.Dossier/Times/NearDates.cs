namespace Parley.Dossier;

/// <summary>The days that words without a year or a date mean, counted from the article's day: by the tense of their verb, else the nearest.</summary>
internal static class NearDates
{
    /// <summary>A verb's tense does not send a date this many days away where another is near.</summary>
    private const int TooFar = 300;

    public static DateOnly? DayOf(DateOnly? article, int? year, int month, int day, Tense tense)
    {
        if (year is { } named)
        {
            return Make(named, month, day);
        }

        if (article is not { } today)
        {
            return null;
        }

        DateOnly[] candidates =
        [
            .. new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(y => Make(y, month, day)).OfType<DateOnly>(),
        ];
        return candidates.Length == 0 ? null : Choose(candidates, today, tense);
    }

    public static DateSpan MonthBy(DateOnly today, int month, Tense tense)
    {
        if (month == today.Month)
        {
            return Calendar.Month(today.Year, month);
        }

        DateOnly[] candidates =
        [
            .. new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(y => new DateOnly(y, month, 15)),
        ];
        DateOnly day = Choose(candidates, today, tense);
        return Calendar.Month(day.Year, month);
    }

    public static DateSpan? QuarterBy(DateOnly today, int quarter, Tense tense)
    {
        DateSpan own = Calendar.Quarter(today.Year, quarter);
        return tense switch
        {
            Tense.Past => own.From <= today ? own : Calendar.Quarter(today.Year - 1, quarter),
            Tense.Future => own.To >= today ? own : Calendar.Quarter(today.Year + 1, quarter),
            _ => null,
        };
    }

    public static DateOnly? WeekdayBy(DateOnly today, int weekday, Tense tense)
    {
        int own = IsoDay(today);
        return tense switch
        {
            Tense.Past => today.AddDays(-((own - weekday + 7) % 7)),
            Tense.Future => today.AddDays((weekday - own + 7) % 7),
            _ => null,
        };
    }

    /// <summary>"next Friday" said on a Tuesday may be this week's or the one after: some day from the one to the other.</summary>
    public static DateSpan WeekdayOf(DateOnly today, int weekday, int on)
    {
        int own = IsoDay(today);
        int ahead = (weekday - own + 7) % 7;
        if (on == 0)
        {
            return Calendar.Day(Calendar.Week(today, 0).From.AddDays(weekday - 1));
        }

        if (on < 0)
        {
            int back = (own - weekday + 7) % 7;
            return Calendar.Day(today.AddDays(back == 0 ? -7 : -back));
        }

        DateOnly nearest = today.AddDays(ahead == 0 ? 7 : ahead);
        bool thisWeek = weekday > own;
        return thisWeek ? new DateSpan(nearest, nearest.AddDays(7), DatePrecision.Week) : Calendar.Day(nearest);
    }

    public static DateSpan MonthOf(DateOnly today, int month, int on)
    {
        int year =
            on == 0 ? today.Year
            : on > 0 ? (month > today.Month ? today.Year : today.Year + 1)
            : (month < today.Month ? today.Year : today.Year - 1);
        return Calendar.Month(year, month);
    }

    public static DateSpan SeasonOf(DateOnly today, int month, int on)
    {
        DateSpan own = Calendar.Season(today.Year, month);
        return on == 0 ? own
            : on > 0 ? (own.From > today ? own : Calendar.Season(today.Year + 1, month))
            : (own.To < today ? own : Calendar.Season(today.Year - 1, month));
    }

    public static DateSpan? On(DateOnly today, string unit, int on) =>
        unit switch
        {
            "week" => Calendar.Week(today, on),
            "month" => Calendar.Month(today, on),
            "quarter" => new DateOnly(today.Year, 3 * ((today.Month - 1) / 3) + 1, 1).AddMonths(3 * on) is var first
                ? Calendar.Quarter(first.Year, (first.Month + 2) / 3)
                : null,
            "year" => Calendar.Year(today.Year + on),
            _ => null,
        };

    public static DateOnly? Add(DateOnly day, string unit, int steps)
    {
        if (Math.Abs(steps) > 1000)
        {
            return null;
        }

        return unit switch
        {
            "day" => day.AddDays(steps),
            "week" => day.AddDays(7 * steps),
            "month" => day.AddMonths(steps),
            "quarter" => day.AddMonths(3 * steps),
            _ => Math.Abs(steps) <= 200 ? day.AddYears(steps) : null,
        };
    }

    public static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    public static bool IsDay(int month, int day) => day <= DateTime.DaysInMonth(2000, month);

    public static int IsoDay(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    private static DateOnly Choose(DateOnly[] candidates, DateOnly today, Tense tense)
    {
        int Away(DateOnly d) => Math.Abs(d.DayNumber - today.DayNumber);
        DateOnly nearest = candidates.MinBy(Away);
        DateOnly[] fitting =
        [
            .. candidates.Where(d =>
                tense switch
                {
                    Tense.Past => d <= today,
                    Tense.Future => d >= today,
                    _ => true,
                }
            ),
        ];
        DateOnly chosen = fitting.Length == 0 ? nearest : fitting.MinBy(Away);
        return Away(chosen) > TooFar ? nearest : chosen;
    }
}
