using System.Globalization;

namespace Parley.Dossier;

/// <summary>
/// Finds words for a time and the days that they mean, counted from the article's date: "on Friday" by the tense of its verb,
/// "next month", "end-March", "the second half of the year", "within 180 days". Words that lean on the article's date mean
/// nothing where the article has none; what could be either of two is left open.
/// </summary>
internal sealed class DateSpans
{
    private readonly Sentence _sentence;
    private readonly DateOnly? _today;
    private readonly TimeWords _words;
    private readonly DayDates _days;

    private DateSpans(Sentence sentence, DateOnly? today)
    {
        (_sentence, _today) = (sentence, today);
        _words = new TimeWords(sentence);
        _days = new DayDates(sentence, _words, today);
    }

    /// <summary>A verb's tense does not send a date this many days away where another is near.</summary>
    private const int TooFar = 300;

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

    private TimePhrase Phrase(int at, TimeFound read)
    {
        TimeRelation relation = read.Relation ?? _words.RelationBefore(at);
        string words = Sentence.OneLine(_sentence.Quote(at, read.End).Text);
        return new TimePhrase(at, read.End, words, read.Span, relation);
    }

    /// <summary>Reads the longest words for a time that begin at a token; null where none do.</summary>
    private TimeFound? Read(int at) =>
        _days.FullDate(at)
        ?? _days.NumericDate(at)
        ?? Named(at)
        ?? Rest(at)
        ?? PartOf(at)
        ?? Distance(at)
        ?? Span(at)
        ?? Which(at)
        ?? Weekday(at)
        ?? MonthAt(at)
        ?? CalendarYear(at);

    /// <summary>"yesterday", "tomorrow", "today and Friday".</summary>
    private TimeFound? Named(int at)
    {
        if (_words.Hit(at, "day") is not { } named)
        {
            return null;
        }

        Hit? last = _sentence.Norm(named.End) == "and" ? _words.Hit(named.End + 1, "weekday") : null;
        int end = last?.End ?? named.End;
        if (_today is not { } today)
        {
            return new TimeFound(end, null);
        }

        DateOnly from = today.AddDays(TimeWords.Number(named));
        DateOnly to = last is null ? from : from.AddDays((TimeWords.Number(last) - NearDates.IsoDay(from) + 7) % 7);
        return new TimeFound(end, new DateSpan(from, to, DatePrecision.Day));
    }

    /// <summary>"later this year", "earlier in the month": from the article's day to the end, or from the beginning to it.</summary>
    private TimeFound? Rest(int at)
    {
        if (_words.Hit(at, "rest") is not { } rest || Period(rest.End) is not { } period)
        {
            return null;
        }

        if (period.Span is not { } span || _today is not { } today)
        {
            return new TimeFound(period.End, null);
        }

        // "later in September", said in June, is all of September.
        bool within = span.From <= today && today <= span.To;
        DateSpan left =
            !within ? span
            : TimeWords.Number(rest) > 0 ? span with { From = today }
            : span with { To = today };
        return new TimeFound(period.End, left);
    }

    /// <summary>"early June", "mid-May", "end-March", "the end of the year", "the second half of 1987", "first quarter".</summary>
    private TimeFound? PartOf(int at)
    {
        int first = _sentence.Norm(at) == "the" && _words.Hit(at, "part") is null ? at + 1 : at;
        if (_words.Hit(first, "part") is not { } part)
        {
            return null;
        }

        string which = TimeWords.ValueOf(part);
        int of = _sentence.Norm(part.End) == "of" ? part.End + 1 : part.End;
        of = _sentence.Norm(of) is "in" && which.Contains('_') ? of + 1 : of;
        if (Period(of) is { } period)
        {
            // "late on Friday" and "late Friday" are Friday.
            if (period.Span is { Precision: DatePrecision.Day })
            {
                return null;
            }

            return new TimeFound(period.End, period.Span is { } whole ? Calendar.Part(whole, which) : null);
        }

        // "in the fourth quarter": the one that is past or to come.
        if (!which.StartsWith("quarter", StringComparison.Ordinal))
        {
            return null;
        }

        return new TimeFound(
            part.End,
            _today is null ? null : NearDates.QuarterBy(_today.Value, which[^1] - '0', TenseAt(at, part.End))
        );
    }

    /// <summary>"within 180 days", "two weeks ago", "in three months", "the next two weeks", "the past six months".</summary>
    private TimeFound? Distance(int at)
    {
        int i = _sentence.Norm(at) == "the" ? at + 1 : at;
        Hit? which = _words.Hit(i, "which");
        i = which?.End ?? i;
        if (which is null && i > at)
        {
            return null;
        }

        if (_words.Count(i, which is not null) is not { } count || _words.Hit(count.End, "unit") is not { } unit)
        {
            return null;
        }

        string name = TimeWords.ValueOf(unit);
        bool ago = _sentence.Norm(unit.End) is "ago" or "earlier" && which is null;
        bool within =
            _words.Before(at, "within") || (_sentence.Norm(at - 1) is "the" && _words.Before(at - 1, "within"));
        bool inFuture = _sentence.Norm(at - 1) == "in" && which is null && TenseAt(at, unit.End) == Tense.Future;
        if (ago && _sentence.Norm(unit.End) == "earlier")
        {
            // Earlier than something else.
            return new TimeFound(unit.End + 1, null);
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
            return new TimeFound(end, null, within ? TimeRelation.Within : null);
        }

        int steps = ago || which is not null && TimeWords.Number(which) < 0 ? -number : number;
        DateOnly? there = NearDates.Add(today, name, steps);
        if (there is not { } day)
        {
            return new TimeFound(end, null);
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
        return new TimeFound(end, span, within ? TimeRelation.Within : null);
    }

    /// <summary>"the week of April 20": seven days from then.</summary>
    private TimeFound? Span(int at)
    {
        int i = _sentence.Norm(at) == "the" ? at + 1 : at;
        bool week = _sentence.Norm(i) == "week" && _sentence.Norm(i + 1) is "of" or "beginning" or "starting";
        if (!week || _days.FullDate(i + 2) is not { } first)
        {
            return null;
        }

        return new TimeFound(first.End, first.Span is { } day ? Calendar.Week(day.From, 0) : null);
    }

    /// <summary>"next month", "last year", "this week", "next Friday", "last September".</summary>
    private TimeFound? Which(int at)
    {
        int i = _sentence.Norm(at) == "the" && _words.Hit(at, "which") is null ? at + 1 : at;
        if (_words.Hit(i, "which") is not { } which)
        {
            return null;
        }

        int on = TimeWords.Number(which);
        if (_words.Hit(which.End, "unit") is { } unit && unit.Length == 1)
        {
            string name = TimeWords.ValueOf(unit);
            bool vague = _sentence.Norm(unit.First).EndsWith('s');
            if (vague || name == "day")
            {
                // "the coming weeks": when they end is not said.
                return new TimeFound(unit.End, null);
            }

            return new TimeFound(unit.End, _today is { } today ? NearDates.On(today, name, on) : null);
        }

        if (_sentence.Norm(which.End) == "weekend")
        {
            return new TimeFound(which.End + 1, _today is { } today ? Calendar.Weekend(today, on) : null);
        }

        if (_words.Hit(which.End, "season") is { } season)
        {
            return new TimeFound(
                season.End,
                _today is { } today
                    ? NearDates.SeasonOf(today, int.Parse(TimeWords.ValueOf(season), CultureInfo.InvariantCulture), on)
                    : null
            );
        }

        if (_words.Hit(which.End, "weekday") is { } weekday)
        {
            return new TimeFound(
                weekday.End,
                _today is { } today ? NearDates.WeekdayOf(today, TimeWords.Number(weekday), on) : null
            );
        }

        if (_words.MonthName(which.End) is { } month)
        {
            return new TimeFound(
                _words.SkipPoint(which.End + 1),
                _today is { } today ? NearDates.MonthOf(today, month, on) : null
            );
        }

        return null;
    }

    /// <summary>"on Friday", "Thursday and Friday", "Friday, August 10".</summary>
    private TimeFound? Weekday(int at)
    {
        if (_words.Hit(at, "weekday") is not { } first || (_sentence.Norm(first.First).EndsWith('s')))
        {
            return null;
        }

        int comma = _sentence.Norm(first.End) == "," ? first.End + 1 : first.End;
        if (_days.FullDate(comma) is { } dated)
        {
            return dated;
        }

        int end = first.End;
        int second = _sentence.Norm(end) is "and" or "to" or "through" ? end + 1 : end;
        Hit? last = second > end || _words.IsJoined(end) ? _words.Hit(second, "weekday") : null;
        end = last?.End ?? end;
        if (_today is not { } today)
        {
            return new TimeFound(end, null);
        }

        if (NearDates.WeekdayBy(today, TimeWords.Number(first), TenseAt(at, end)) is not { } day)
        {
            return new TimeFound(end, null);
        }

        int days = last is null ? 0 : (TimeWords.Number(last) - TimeWords.Number(first) + 7) % 7;
        return new TimeFound(end, new DateSpan(day, day.AddDays(days), DatePrecision.Day));
    }

    /// <summary>"September", "September 2018", "March and April".</summary>
    private TimeFound? MonthAt(int at)
    {
        if (_words.MonthName(at) is not { } month)
        {
            return null;
        }

        // "May" begins many a sentence, "March" a demonstration.
        bool doubtful = _sentence.Norm(at) is "may" or "march";
        int end = _words.SkipPoint(at + 1);
        int? year = _words.YearAfter(end, out int yearEnd);
        bool supported = year is not null || _words.IsTimed(at);
        if (doubtful && !supported)
        {
            return null;
        }

        if (year is { } named)
        {
            return new TimeFound(yearEnd, Calendar.Month(named, month));
        }

        // "February of 1987", "September last year"
        if (Period(end) is { Span: { Precision: DatePrecision.Year } of } wide)
        {
            return new TimeFound(wide.End, Calendar.Month(of.From.Year, month));
        }

        return new TimeFound(end, _today is { } today ? NearDates.MonthBy(today, month, TenseAt(at, end)) : null);
    }

    /// <summary>"in 1986", "from 2017".</summary>
    private TimeFound? CalendarYear(int at)
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
            && _words.Hit(at + 1, "unit") is null
            ? new TimeFound(at + 1, Calendar.Year(year))
            : null;
    }

    /// <summary>The period that a part is of: "June", "1987", "the year", "this month", "next year", "last week".</summary>
    private TimeFound? Period(int at)
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
        if (i > at && _words.Hit(i, "unit") is { Length: 1 } unit && !_sentence.Norm(i).EndsWith('s'))
        {
            return new TimeFound(
                unit.End,
                _today is { } today ? NearDates.On(today, TimeWords.ValueOf(unit), 0) : null
            );
        }

        if (_words.MonthName(at) is { } month)
        {
            int end = _words.SkipPoint(at + 1);
            if (_words.YearAfter(end, out int yearEnd) is { } named)
            {
                return new TimeFound(yearEnd, Calendar.Month(named, month));
            }

            if (_words.DayNumber(end) is not null)
            {
                return null;
            }

            return new TimeFound(end, _today is { } today ? NearDates.MonthBy(today, month, TenseAt(at, end)) : null);
        }

        if (at < _sentence.End && Dates.Year(_sentence.Tokens[at]) is { } bare && _sentence.QuantityAt(at) is null)
        {
            return new TimeFound(at + 1, Calendar.Year(bare));
        }

        return null;
    }

    private Tense TenseAt(int first, int end) => Tenses.Of(_sentence, first, end);
}
