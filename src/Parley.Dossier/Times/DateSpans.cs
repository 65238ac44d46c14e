using System.Globalization;

namespace Parley.Dossier;

/// <summary>
/// Finds words for a time and the days that they mean, counted from the article's date: "on Friday" by the tense of its verb,
/// "next month", "end-March", "the second half of the year", "within 180 days". Words that lean on the article's date mean
/// nothing where the article has none; what could be either of two is left open.
/// </summary>
internal sealed class DateSpans
{
    /// <summary>A verb's tense does not send a date this many days away where another is near.</summary>
    private const int TooFar = 300;

    private readonly Sentence _sentence;
    private readonly DateOnly? _today;

    private DateSpans(Sentence sentence, DateOnly? today) => (_sentence, _today) = (sentence, today);

    /// <summary>The words for times in a sentence, in order; none overlaps another.</summary>
    /// <param name="sentence">An annotated sentence.</param>
    /// <param name="today">The date of the article; null where it has none.</param>
    public static List<TimePhrase> Find(Sentence sentence, DateOnly? today)
    {
        DateSpans spans = new(sentence, today);
        List<TimePhrase> found = [];
        int i = sentence.First;
        while (i < sentence.End)
        {
            if (spans.CanBegin(i) && spans.Read(i) is { } read)
            {
                found.Add(spans.Phrase(i, read));
                i = read.End;
            }
            else
            {
                i++;
            }
        }

        return found;
    }

    private bool CanBegin(int at)
    {
        Token token = _sentence.Tokens[at];
        return token.Kind == TokenKind.Number
            || (
                token.Kind == TokenKind.Word
                && (
                    Dates.Month(token) is not null
                    || token.Norm is "a" or "an" or "the" or "one" or "several" or "few"
                    || _sentence.At(at, Category.Time) is not null
                    || _sentence.At(at, Category.Number) is not null
                )
            );
    }

    private TimePhrase Phrase(int at, Found read)
    {
        TimeRelation relation = read.Relation ?? RelationBefore(at);
        string words = Sentence.OneLine(_sentence.Quote(at, read.End).Text);
        return new TimePhrase(at, read.End, words, read.Span, relation);
    }

    /// <summary>Reads the longest words for a time that begin at a token; null where none do.</summary>
    private Found? Read(int at) =>
        FullDate(at)
        ?? NumericDate(at)
        ?? Named(at)
        ?? Rest(at)
        ?? PartOf(at)
        ?? Distance(at)
        ?? Span(at)
        ?? Which(at)
        ?? Weekday(at)
        ?? MonthAt(at)
        ?? CalendarYear(at);

    /// <summary>"August 9 and 10, 2018", "9 August", "the 9th of August", "March 30-April 2".</summary>
    private Found? FullDate(int at)
    {
        if (DayAndMonth(at) is not { } first)
        {
            return null;
        }

        int end = first.End;
        (int Month, int Day, int? Year) last = (first.Month, first.LastDay, first.Year);
        int next = _sentence.Norm(end) is "to" or "through" or "until" or "-" or "\u2013" or "and" ? end + 1 : end;
        bool joined = next > end || IsJoined(end);
        if (joined && DayAndMonth(next) is { } second && second.FirstDay == second.LastDay)
        {
            bool range = _sentence.Norm(end) != "and" || second.Month == first.Month;
            if (range)
            {
                last = (second.Month, second.LastDay, second.Year);
                end = second.End;
            }
        }

        int? year = last.Year ?? first.Year;
        Tense tense = TenseAt(at, end);
        DateOnly? from = DayOf(year, first.Month, first.FirstDay, tense);
        if (from is not { } begin)
        {
            return IsDay(first.Month, first.FirstDay) ? new Found(end, null) : null;
        }

        DateOnly? to = Make(begin.Year, last.Month, last.Day);
        if (to < begin)
        {
            to = Make(begin.Year + 1, last.Month, last.Day);
        }

        return to is { } done ? new Found(end, new DateSpan(begin, done, DatePrecision.Day)) : null;
    }

    private (int Month, int FirstDay, int LastDay, int? Year, int End)? DayAndMonth(int at)
    {
        if (at >= _sentence.End)
        {
            return null;
        }

        if (MonthName(at) is { } month)
        {
            int i = SkipPoint(at + 1);
            i = _sentence.Norm(i) == "the" ? i + 1 : i;
            if (DayNumber(i) is not { } first)
            {
                return null;
            }

            (int last, int end) = MoreDays(i, first.Value, first.End);
            int? year = YearAfter(end, out int yearEnd);
            return (month, first.Value, last, year, yearEnd);
        }

        int start = _sentence.Norm(at) == "the" ? at + 1 : at;
        if (DayNumber(start) is { } day)
        {
            (int last, int end) = MoreDays(start, day.Value, day.End);
            int of = _sentence.Norm(end) == "of" ? end + 1 : end;
            if (MonthName(of) is { } named)
            {
                int? year = YearAfter(SkipPoint(of + 1), out int yearEnd);
                return (named, day.Value, last, year, yearEnd);
            }
        }

        return null;
    }

    /// <summary>More days of the month: "9 and 10", "9-10", "2 to 5", "3, 4 and 5".</summary>
    private (int Last, int End) MoreDays(int at, int first, int end)
    {
        int last = first;
        while (end < _sentence.End)
        {
            int next = _sentence.Norm(end) is "and" or "to" or "-" or "\u2013" or "," or "&" or "through"
                ? end + 1
                : end;
            bool bare = next == end && !IsJoined(end);
            if (bare || DayNumber(next) is not { } more || more.Value <= last)
            {
                break;
            }

            // "on August 9 and 15 ministers": a number is a day only before a mark, a year, a verb, not before what it counts.
            bool counts =
                _sentence.Norm(end) is "and" or ","
                && more.End < _sentence.End
                && _sentence.Tokens[more.End].Kind == TokenKind.Word
                && MonthName(more.End) is null
                && _sentence.Norm(more.End)
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

    /// <summary>"2018-08-09", and "13/8/2018" where only one order can be meant.</summary>
    private Found? NumericDate(int at)
    {
        if (at + 2 >= _sentence.End || _sentence.Tokens[at].Kind != TokenKind.Number)
        {
            return null;
        }

        if (Dates.Year(_sentence.Tokens[at]) is { } iso && IsJoined(at + 1) && IsJoined(at + 2))
        {
            return Small(at + 1) is { } month && Small(at + 2) is { } day && Make(iso, month, day) is { } date
                ? new Found(at + 3, Calendar.Day(date))
                : null;
        }

        bool slashes = at + 4 < _sentence.End && _sentence.Norm(at + 1) == "/" && _sentence.Norm(at + 3) == "/";
        if (slashes && Small(at) is { } a && Small(at + 2) is { } b && Dates.Year(_sentence.Tokens[at + 4]) is { } year)
        {
            DateOnly? either = Make(year, a, b);
            DateOnly? other = Make(year, b, a);
            DateOnly? only = either is null || other is null || either == other ? either ?? other : null;
            return new Found(at + 5, only is { } date ? Calendar.Day(date) : null);
        }

        return null;
    }

    /// <summary>"yesterday", "tomorrow", "today and Friday".</summary>
    private Found? Named(int at)
    {
        if (Hit(at, "day") is not { } named)
        {
            return null;
        }

        Hit? last = _sentence.Norm(named.End) == "and" ? Hit(named.End + 1, "weekday") : null;
        int end = last?.End ?? named.End;
        if (_today is not { } today)
        {
            return new Found(end, null);
        }

        DateOnly from = today.AddDays(Number(named));
        DateOnly to = last is null ? from : from.AddDays((Number(last) - IsoDay(from) + 7) % 7);
        return new Found(end, new DateSpan(from, to, DatePrecision.Day));
    }

    /// <summary>"later this year", "earlier in the month": from the article's day to the end, or from the beginning to it.</summary>
    private Found? Rest(int at)
    {
        if (Hit(at, "rest") is not { } rest || Period(rest.End) is not { } period)
        {
            return null;
        }

        if (period.Span is not { } span || _today is not { } today)
        {
            return new Found(period.End, null);
        }

        // "later in September", said in June, is all of September.
        bool within = span.From <= today && today <= span.To;
        DateSpan left =
            !within ? span
            : Number(rest) > 0 ? span with { From = today }
            : span with { To = today };
        return new Found(period.End, left);
    }

    /// <summary>"early June", "mid-May", "end-March", "the end of the year", "the second half of 1987", "first quarter".</summary>
    private Found? PartOf(int at)
    {
        int first = _sentence.Norm(at) == "the" && Hit(at, "part") is null ? at + 1 : at;
        if (Hit(first, "part") is not { } part)
        {
            return null;
        }

        string which = ValueOf(part);
        int of = _sentence.Norm(part.End) == "of" ? part.End + 1 : part.End;
        of = _sentence.Norm(of) is "in" && which.Contains('_') ? of + 1 : of;
        if (Period(of) is { } period)
        {
            // "late on Friday" and "late Friday" are Friday.
            if (period.Span is { Precision: DatePrecision.Day })
            {
                return null;
            }

            return new Found(period.End, period.Span is { } whole ? Calendar.Part(whole, which) : null);
        }

        // "in the fourth quarter": the one that is past or to come.
        if (!which.StartsWith("quarter", StringComparison.Ordinal))
        {
            return null;
        }

        return new Found(part.End, _today is null ? null : QuarterAlone(which[^1] - '0', at, part.End));
    }

    private DateSpan? QuarterAlone(int quarter, int first, int end)
    {
        DateOnly today = _today!.Value;
        DateSpan own = Calendar.Quarter(today.Year, quarter);
        return TenseAt(first, end) switch
        {
            Tense.Past => own.From <= today ? own : Calendar.Quarter(today.Year - 1, quarter),
            Tense.Future => own.To >= today ? own : Calendar.Quarter(today.Year + 1, quarter),
            _ => null,
        };
    }

    /// <summary>"within 180 days", "two weeks ago", "in three months", "the next two weeks", "the past six months".</summary>
    private Found? Distance(int at)
    {
        int i = _sentence.Norm(at) == "the" ? at + 1 : at;
        Hit? which = Hit(i, "which");
        i = which?.End ?? i;
        if (which is null && i > at)
        {
            return null;
        }

        if (Count(i, which is not null) is not { } count || Hit(count.End, "unit") is not { } unit)
        {
            return null;
        }

        string name = ValueOf(unit);
        bool ago = _sentence.Norm(unit.End) is "ago" or "earlier" && which is null;
        bool within = Before(at, "within") || (_sentence.Norm(at - 1) is "the" && Before(at - 1, "within"));
        bool inFuture = _sentence.Norm(at - 1) == "in" && which is null && TenseAt(at, unit.End) == Tense.Future;
        if (ago && _sentence.Norm(unit.End) == "earlier")
        {
            // Earlier than something else.
            return new Found(unit.End + 1, null);
        }

        int end = ago ? unit.End + 1 : unit.End;
        if (!ago && !within && !inFuture && which is null)
        {
            return null;
        }

        // "within four months after that" counts from something else.
        bool elsewhere = which is null && _sentence.Norm(end) is "after" or "of" or "from" or "before";
        if (_today is not { } today || count.Value is not { } number || elsewhere)
        {
            return new Found(end, null, within ? TimeRelation.Within : null);
        }

        int steps = ago || which is not null && Number(which) < 0 ? -number : number;
        DateOnly? there = Add(today, name, steps);
        if (there is not { } day)
        {
            return new Found(end, null);
        }

        // "two years ago" is no day, "two days ago" is one; within a time is any day up to its end.
        DateSpan span =
            within || which is not null
                ? (day < today ? Calendar.Between(day, today) : Calendar.Between(today, day))
                : name switch
                {
                    "day" => Calendar.Day(day),
                    "week" => Calendar.Week(day, 0),
                    "month" => Calendar.Month(day, 0),
                    "quarter" => Calendar.Quarter(day.Year, (day.Month + 2) / 3),
                    _ => Calendar.Year(day.Year),
                };
        return new Found(end, span, within ? TimeRelation.Within : null);
    }

    /// <summary>"the week of April 20": seven days from then.</summary>
    private Found? Span(int at)
    {
        int i = _sentence.Norm(at) == "the" ? at + 1 : at;
        bool week = _sentence.Norm(i) == "week" && _sentence.Norm(i + 1) is "of" or "beginning" or "starting";
        if (!week || FullDate(i + 2) is not { } first)
        {
            return null;
        }

        return new Found(first.End, first.Span is { } day ? Calendar.Week(day.From, 0) : null);
    }

    /// <summary>"next month", "last year", "this week", "next Friday", "last September".</summary>
    private Found? Which(int at)
    {
        int i = _sentence.Norm(at) == "the" && Hit(at, "which") is null ? at + 1 : at;
        if (Hit(i, "which") is not { } which)
        {
            return null;
        }

        int on = Number(which);
        if (Hit(which.End, "unit") is { } unit && unit.Length == 1)
        {
            string name = ValueOf(unit);
            bool vague = _sentence.Norm(unit.First).EndsWith('s');
            if (vague || name == "day")
            {
                // "the coming weeks": when they end is not said.
                return new Found(unit.End, null);
            }

            return new Found(unit.End, _today is { } today ? On(today, name, on) : null);
        }

        if (_sentence.Norm(which.End) == "weekend")
        {
            return new Found(which.End + 1, _today is { } today ? Calendar.Weekend(today, on) : null);
        }

        if (Hit(which.End, "season") is { } season)
        {
            return new Found(
                season.End,
                _today is { } today
                    ? SeasonOf(today, int.Parse(ValueOf(season), CultureInfo.InvariantCulture), on)
                    : null
            );
        }

        if (Hit(which.End, "weekday") is { } weekday)
        {
            return new Found(weekday.End, _today is { } today ? WeekdayOf(today, Number(weekday), on) : null);
        }

        if (MonthName(which.End) is { } month)
        {
            return new Found(SkipPoint(which.End + 1), _today is { } today ? MonthOf(today, month, on) : null);
        }

        return null;
    }

    /// <summary>"on Friday", "Thursday and Friday", "Friday, August 10".</summary>
    private Found? Weekday(int at)
    {
        if (Hit(at, "weekday") is not { } first || (_sentence.Norm(first.First).EndsWith('s')))
        {
            return null;
        }

        int comma = _sentence.Norm(first.End) == "," ? first.End + 1 : first.End;
        if (FullDate(comma) is { } dated)
        {
            return dated;
        }

        int end = first.End;
        int second = _sentence.Norm(end) is "and" or "to" or "through" ? end + 1 : end;
        Hit? last = second > end || IsJoined(end) ? Hit(second, "weekday") : null;
        end = last?.End ?? end;
        if (_today is not { } today)
        {
            return new Found(end, null);
        }

        if (WeekdayBy(today, Number(first), TenseAt(at, end)) is not { } day)
        {
            return new Found(end, null);
        }

        int days = last is null ? 0 : (Number(last) - Number(first) + 7) % 7;
        return new Found(end, new DateSpan(day, day.AddDays(days), DatePrecision.Day));
    }

    /// <summary>"September", "September 2018", "March and April".</summary>
    private Found? MonthAt(int at)
    {
        if (MonthName(at) is not { } month)
        {
            return null;
        }

        // "May" begins many a sentence, "March" a demonstration.
        bool doubtful = _sentence.Norm(at) is "may" or "march";
        int end = SkipPoint(at + 1);
        int? year = YearAfter(end, out int yearEnd);
        bool supported = year is not null || IsTimed(at);
        if (doubtful && !supported)
        {
            return null;
        }

        if (year is { } named)
        {
            return new Found(yearEnd, Calendar.Month(named, month));
        }

        // "February of 1987", "September last year"
        if (Period(end) is { Span: { Precision: DatePrecision.Year } of } wide)
        {
            return new Found(wide.End, Calendar.Month(of.From.Year, month));
        }

        return new Found(end, _today is { } today ? MonthBy(today, month, TenseAt(at, end)) : null);
    }

    /// <summary>"in 1986", "from 2017".</summary>
    private Found? CalendarYear(int at)
    {
        bool led =
            _sentence.Norm(at - 1)
            is "in"
                or "since"
                or "during"
                or "until"
                or "of"
                or "by"
                or "from"
                or "for"
                or "than"
                or "through"
                or "calendar"
                or "before"
                or "after"
                or "early"
                or "late"
                or "mid"
                or "end"
                or "and"
                or "to";
        return
            led
            && Dates.Year(_sentence.Tokens[at]) is { } year
            && _sentence.QuantityAt(at) is null
            && Hit(at + 1, "unit") is null
            ? new Found(at + 1, Calendar.Year(year))
            : null;
    }

    /// <summary>The period that a part is of: "June", "1987", "the year", "this month", "next year", "last week".</summary>
    private Found? Period(int at)
    {
        if (at >= _sentence.End)
        {
            return null;
        }

        if (Which(at) is { } which)
        {
            return which;
        }

        int i = _sentence.Norm(at) == "the" ? at + 1 : at;
        if (i > at && Hit(i, "unit") is { Length: 1 } unit && !_sentence.Norm(i).EndsWith('s'))
        {
            return new Found(unit.End, _today is { } today ? On(today, ValueOf(unit), 0) : null);
        }

        if (MonthName(at) is { } month)
        {
            int end = SkipPoint(at + 1);
            if (YearAfter(end, out int yearEnd) is { } named)
            {
                return new Found(yearEnd, Calendar.Month(named, month));
            }

            if (DayNumber(end) is not null)
            {
                return null;
            }

            return new Found(end, _today is { } today ? MonthBy(today, month, TenseAt(at, end)) : null);
        }

        if (at < _sentence.End && Dates.Year(_sentence.Tokens[at]) is { } bare && _sentence.QuantityAt(at) is null)
        {
            return new Found(at + 1, Calendar.Year(bare));
        }

        return null;
    }

    private TimeRelation RelationBefore(int at)
    {
        // "by the end of", "by about May 15", "before the April 17 deadline"
        int i = at - 1;
        while (i > _sentence.First && _sentence.Norm(i) is "the" or "about" or "around" or "some" or "sometime" or "in")
        {
            i--;
        }

        if (i < _sentence.First)
        {
            return TimeRelation.At;
        }

        foreach (Hit hit in _sentence.Of(Category.Time))
        {
            if (hit.End == i + 1 && Kind(hit) == "relation")
            {
                return ValueOf(hit) switch
                {
                    "by" => TimeRelation.By,
                    "until" => TimeRelation.Until,
                    "within" => TimeRelation.Within,
                    "since" => TimeRelation.Since,
                    "from" => TimeRelation.From,
                    _ => TimeRelation.After,
                };
            }
        }

        return TimeRelation.At;
    }

    private bool Before(int at, string relation) =>
        _sentence.Of(Category.Time).Any(h => h.End == at && Kind(h) == "relation" && ValueOf(h) == relation);

    /// <summary>True where a preposition or a part stands before, as before a time and not before a name.</summary>
    private bool IsTimed(int at) =>
        _sentence.Norm(at - 1)
            is "in"
                or "by"
                or "until"
                or "till"
                or "since"
                or "from"
                or "during"
                or "early"
                or "late"
                or "mid"
                or "end"
                or "last"
                or "next"
                or "this"
                or "of"
                or "before"
                or "after"
                or "to"
                or "through"
                or "and"
                or "for"
        && at > _sentence.First;

    private Tense TenseAt(int first, int end) => Tenses.Of(_sentence, first, end);

    private DateOnly? DayOf(int? year, int month, int day, Tense tense)
    {
        if (year is { } named)
        {
            return Make(named, month, day);
        }

        if (_today is not { } today)
        {
            return null;
        }

        DateOnly[] candidates =
        [
            .. new[] { today.Year - 1, today.Year, today.Year + 1 }.Select(y => Make(y, month, day)).OfType<DateOnly>(),
        ];
        return candidates.Length == 0 ? null : Choose(candidates, today, tense);
    }

    private static DateSpan MonthBy(DateOnly today, int month, Tense tense)
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

    private static DateOnly? WeekdayBy(DateOnly today, int weekday, Tense tense)
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
    private static DateSpan WeekdayOf(DateOnly today, int weekday, int on)
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

    private static DateSpan MonthOf(DateOnly today, int month, int on)
    {
        int year =
            on == 0 ? today.Year
            : on > 0 ? (month > today.Month ? today.Year : today.Year + 1)
            : (month < today.Month ? today.Year : today.Year - 1);
        return Calendar.Month(year, month);
    }

    private static DateSpan SeasonOf(DateOnly today, int month, int on)
    {
        DateSpan own = Calendar.Season(today.Year, month);
        return on == 0 ? own
            : on > 0 ? (own.From > today ? own : Calendar.Season(today.Year + 1, month))
            : (own.To < today ? own : Calendar.Season(today.Year - 1, month));
    }

    private static DateSpan? On(DateOnly today, string unit, int on) =>
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

    private static DateOnly? Add(DateOnly day, string unit, int steps)
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

    /// <summary>A number of units; its value is null for "several" and "few". "A" is one, but not after "next".</summary>
    private (int? Value, int End)? Count(int at, bool led)
    {
        if (at >= _sentence.End)
        {
            return null;
        }

        string norm = _sentence.Norm(at);
        if (norm is "several" or "few" or "couple")
        {
            return (null, at + 1);
        }

        if (norm is "a" or "an")
        {
            return _sentence.Norm(at + 1) is "few" or "couple"
                    ? (null, _sentence.Norm(at + 2) == "of" ? at + 3 : at + 2)
                : led ? null
                : (1, at + 1);
        }

        if (_sentence.At(at, Category.Number) is { } word)
        {
            return (int.Parse(word.Key, CultureInfo.InvariantCulture), word.End);
        }

        Token token = _sentence.Tokens[at];
        return
            token.Kind == TokenKind.Number
            && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value is > 0 and <= 1000
            ? (value, at + 1)
            : null;
    }

    private Hit? Hit(int at, string kind)
    {
        Hit? longest = null;
        foreach (Hit hit in _sentence.Hits)
        {
            if (
                hit.First == at
                && hit.Category == Category.Time
                && Kind(hit) == kind
                && (longest is null || hit.End > longest.End)
            )
            {
                longest = hit;
            }
        }

        return longest;
    }

    private static string Kind(Hit hit) => hit.Key[..hit.Key.IndexOf('/')];

    private static string ValueOf(Hit hit) => hit.Key[(hit.Key.IndexOf('/') + 1)..];

    private static int Number(Hit hit) => int.Parse(ValueOf(hit), CultureInfo.InvariantCulture);

    private int? MonthName(int at) =>
        at < _sentence.End && at >= _sentence.First ? Dates.Month(_sentence.Tokens[at]) : null;

    private (int Value, int End)? DayNumber(int at)
    {
        if (Small(at) is not { } day || day is < 1 or > 31 || _sentence.QuantityAt(at) is not null)
        {
            return null;
        }

        bool ordinal =
            _sentence.Norm(at + 1) is "st" or "nd" or "rd" or "th"
            && _sentence.Tokens[at + 1].Start == _sentence.Tokens[at].End;
        return (day, ordinal ? at + 2 : at + 1);
    }

    private int? YearAfter(int at, out int end)
    {
        int i = _sentence.Norm(at) is "," or "of" ? at + 1 : at;
        if (i < _sentence.End && Dates.Year(_sentence.Tokens[i]) is { } year && _sentence.QuantityAt(i) is null)
        {
            end = i + 1;
            return year;
        }

        end = at;
        return null;
    }

    /// <summary>Past the point of "Aug."</summary>
    private int SkipPoint(int at) =>
        _sentence.Norm(at) == "."
        && at + 1 < _sentence.End
        && _sentence.Norm(at - 1).Length <= 4
        && _sentence.Norm(at - 1) is not ("may" or "june" or "july")
            ? at + 1
            : at;

    /// <summary>True where a token follows the one before it with nothing but a hyphen, stroke or dash between.</summary>
    private bool IsJoined(int at) =>
        at > _sentence.First
        && at < _sentence.End
        && _sentence.Tokens[at].Start == _sentence.Tokens[at - 1].End + 1
        && _sentence.IsHyphenated(at);

    private int? Small(int at) =>
        at >= _sentence.First
        && at < _sentence.End
        && _sentence.Tokens[at] is { Kind: TokenKind.Number, Norm.Length: <= 2 } token
        && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    private static bool IsDay(int month, int day) => day <= DateTime.DaysInMonth(2000, month);

    private static int IsoDay(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    private static DateOnly? Make(int year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>What was read.</summary>
    /// <param name="End">One past its last token.</param>
    /// <param name="Span">Its days; null where they can't be told.</param>
    /// <param name="Relation">Where the words themselves say it.</param>
    private sealed record Found(int End, DateSpan? Span, TimeRelation? Relation = null);
}
