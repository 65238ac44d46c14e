namespace Parley.Dossier;

/// <summary>Days, weeks (from Monday), months, quarters and years as spans of days.</summary>
internal static class Calendar
{
    public static DateSpan Day(DateOnly day) => new(day, day, DatePrecision.Day);

    /// <summary>The week of a day, some weeks on.</summary>
    public static DateSpan Week(DateOnly day, int on)
    {
        DateOnly monday = day.AddDays((7 * on) - ((int)day.DayOfWeek + 6) % 7);
        return new DateSpan(monday, monday.AddDays(6), DatePrecision.Week);
    }

    public static DateSpan Weekend(DateOnly day, int on)
    {
        DateOnly monday = Week(day, on).From;
        return new DateSpan(monday.AddDays(5), monday.AddDays(6), DatePrecision.Day);
    }

    public static DateSpan Month(int year, int month) => Months(year, month, 1, DatePrecision.Month);

    /// <summary>The month of a day, some months on.</summary>
    public static DateSpan Month(DateOnly day, int on)
    {
        DateOnly first = new DateOnly(day.Year, day.Month, 1).AddMonths(on);
        return Month(first.Year, first.Month);
    }

    /// <param name="year">The year.</param>
    /// <param name="quarter">From 1 to 4.</param>
    public static DateSpan Quarter(int year, int quarter) => Months(year, (3 * quarter) - 2, 3, DatePrecision.Quarter);

    public static DateSpan Year(int year) => Months(year, 1, 12, DatePrecision.Year);

    /// <summary>Three months; winter begins in December and ends in the year after.</summary>
    public static DateSpan Season(int year, int firstMonth) => Months(year, firstMonth, 3, DatePrecision.Quarter);

    public static DateSpan Months(int year, int month, int count, DatePrecision precision)
    {
        DateOnly first = new(year, month, 1);
        return new DateSpan(first, first.AddMonths(count).AddDays(-1), precision);
    }

    /// <summary>Days with the precision that their number has.</summary>
    public static DateSpan Between(DateOnly from, DateOnly to) =>
        new(
            from,
            to,
            (to.DayNumber - from.DayNumber) switch
            {
                0 => DatePrecision.Day,
                < 14 => DatePrecision.Week,
                < 45 => DatePrecision.Month,
                < 150 => DatePrecision.Quarter,
                _ => DatePrecision.Year,
            }
        );

    /// <summary>
    /// A part of a span: <c>first_half</c>, <c>quarter_3</c>; early, middle and late are thirds (of a month the days to the 10th,
    /// to the 20th and the rest).
    /// </summary>
    public static DateSpan? Part(DateSpan whole, string part)
    {
        bool isYear = whole.Precision == DatePrecision.Year;
        bool isMonth = whole.Precision == DatePrecision.Month;
        int year = whole.From.Year;
        switch (part)
        {
            case "first_half" when isYear:
                return Months(year, 1, 6, DatePrecision.Year);
            case "second_half" when isYear:
                return Months(year, 7, 6, DatePrecision.Year);
            case "first_half" when isMonth:
                return Between(whole.From, whole.From.AddDays(14));
            case "second_half" when isMonth:
                return Between(whole.From.AddDays(15), whole.To);
            case "early" when isMonth:
                return Between(whole.From, whole.From.AddDays(9));
            case "middle" when isMonth:
                return Between(whole.From.AddDays(10), whole.From.AddDays(19));
            case "late" when isMonth:
                return Between(whole.From.AddDays(20), whole.To);
            case "early" when isYear:
                return Months(year, 1, 4, DatePrecision.Quarter);
            case "middle" when isYear:
                return Months(year, 5, 4, DatePrecision.Quarter);
            case "late" when isYear:
                return Months(year, 9, 4, DatePrecision.Quarter);
            case "early" or "middle" or "late" when whole.Precision is DatePrecision.Week or DatePrecision.Quarter:
                return whole;
            default:
                return isYear && part.StartsWith("quarter_", StringComparison.Ordinal)
                    ? Quarter(year, part[^1] - '0')
                    : null;
        }
    }
}
