namespace Parley.Dossier;

/// <summary>Dates with a day in them: "August 9 and 10, 2018", "the 9th of August", "March 30-April 2", "2018-08-09".</summary>
internal sealed class DayDates(Sentence sentence, TimeWords words, DateOnly? today)
{
    /// <summary>"August 9 and 10, 2018", "9 August", "the 9th of August", "March 30-April 2".</summary>
    public TimeFound? FullDate(int at)
    {
        if (DayAndMonth(at) is not { } first)
        {
            return null;
        }

        int end = first.End;
        (int Month, int Day, int? Year) last = (first.Month, first.LastDay, first.Year);
        int next = sentence.Norm(end) is "to" or "through" or "until" or "-" or "\u2013" or "and" ? end + 1 : end;
        bool joined = next > end || words.IsJoined(end);
        if (joined && DayAndMonth(next) is { } second && second.FirstDay == second.LastDay)
        {
            bool range = sentence.Norm(end) != "and" || second.Month == first.Month;
            if (range)
            {
                last = (second.Month, second.LastDay, second.Year);
                end = second.End;
            }
        }

        int? year = last.Year ?? first.Year;
        Tense tense = Tenses.Of(sentence, at, end);
        DateOnly? from = NearDates.DayOf(today, year, first.Month, first.FirstDay, tense);
        if (from is not { } begin)
        {
            return NearDates.IsDay(first.Month, first.FirstDay) ? new TimeFound(end, null) : null;
        }

        DateOnly? to = NearDates.Make(begin.Year, last.Month, last.Day);
        if (to < begin)
        {
            to = NearDates.Make(begin.Year + 1, last.Month, last.Day);
        }

        return to is { } done ? new TimeFound(end, new DateSpan(begin, done, DatePrecision.Day)) : null;
    }

    /// <summary>"2018-08-09", and "13/8/2018" where only one order can be meant.</summary>
    public TimeFound? NumericDate(int at)
    {
        if (at + 2 >= sentence.End || sentence.Tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }

        if (Dates.Year(sentence.Tokens[at]) is { } iso && words.IsJoined(at + 1) && words.IsJoined(at + 2))
        {
            return
                words.Small(at + 1) is { } month
                && words.Small(at + 2) is { } day
                && NearDates.Make(iso, month, day) is { } date
                ? new TimeFound(at + 3, Calendar.Day(date))
                : null;
        }

        bool slashes = at + 4 < sentence.End && sentence.Norm(at + 1) == "/" && sentence.Norm(at + 3) == "/";
        if (
            slashes
            && words.Small(at) is { } a
            && words.Small(at + 2) is { } b
            && Dates.Year(sentence.Tokens[at + 4]) is { } year
        )
        {
            DateOnly? either = NearDates.Make(year, a, b);
            DateOnly? other = NearDates.Make(year, b, a);
            DateOnly? only = either is null || other is null || either == other ? either ?? other : null;
            return new TimeFound(at + 5, only is { } date ? Calendar.Day(date) : null);
        }

        return null;
    }

    private (int Month, int FirstDay, int LastDay, int? Year, int End)? DayAndMonth(int at)
    {
        if (at >= sentence.End)
        {
            return null;
        }

        if (words.MonthName(at) is { } month)
        {
            int i = words.SkipPoint(at + 1);
            i = sentence.Norm(i) == "the" ? i + 1 : i;
            if (words.DayNumber(i) is not { } first)
            {
                return null;
            }

            (int last, int end) = MoreDays(i, first.Value, first.End);
            int? year = words.YearAfter(end, out int yearEnd);
            return (month, first.Value, last, year, yearEnd);
        }

        int start = sentence.Norm(at) == "the" ? at + 1 : at;
        if (words.DayNumber(start) is { } day)
        {
            (int last, int end) = MoreDays(start, day.Value, day.End);
            int of = sentence.Norm(end) == "of" ? end + 1 : end;
            if (words.MonthName(of) is { } named)
            {
                int? year = words.YearAfter(words.SkipPoint(of + 1), out int yearEnd);
                return (named, day.Value, last, year, yearEnd);
            }
        }

        return null;
    }

    /// <summary>More days of the month: "9 and 10", "9-10", "2 to 5", "3, 4 and 5".</summary>
    private (int Last, int End) MoreDays(int at, int first, int end)
    {
        int last = first;
        while (end < sentence.End)
        {
            int next = sentence.Norm(end) is "and" or "to" or "-" or "\u2013" or "," or "&" or "through"
                ? end + 1
                : end;
            bool bare = next == end && !words.IsJoined(end);
            if (bare || words.DayNumber(next) is not { } more || more.Value <= last)
            {
                break;
            }

            // "on August 9 and 15 ministers": a number is a day only before a mark, a year, a verb, not before what it counts.
            bool counts =
                sentence.Norm(end) is "and" or ","
                && more.End < sentence.End
                && sentence.Tokens[more.End].Kind == TokenKind.Word
                && words.MonthName(more.End) is null
                && sentence.Norm(more.End)
                    is not (
                        "in"
                        or "at"
                        or "and"
                        or "to"
                        or "for"
                        or "with"
                        or "on"
                        or "of"
                        or "by"
                        or "will"
                        or "would"
                        or "that"
                        or "when"
                        or "after"
                        or "before"
                        or "as"
                        or "but"
                        or "between"
                        or "the"
                    );
            if (counts)
            {
                break;
            }

            (last, end) = (more.Value, more.End);
        }

        return (last, end);
    }
}
