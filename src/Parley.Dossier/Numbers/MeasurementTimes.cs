namespace Parley.Dossier;

/// <summary>The time of a number: each year goes with its own number ("from 12 billion in 1980 to 62 billion last year").</summary>
internal static class MeasurementTimes
{
    private const int Farthest = 14;

    public static Measurement Date(
        Reading reading,
        Measurement made,
        List<NumberPhrase> numbers,
        int index,
        Measurement? before
    )
    {
        Sentence sentence = made.Sentence;
        int from = Math.Min(made.Number.First, made.Head?.First ?? made.Number.First);
        int to = Math.Max(made.Number.End, made.Head?.End ?? made.Number.End);
        int next = index + 1 < numbers.Count ? numbers[index + 1].First : sentence.End;
        if (IsYearBefore(sentence, made.Number.End))
        {
            return made with { Year = before?.Year - 1, Period = "a year before" };
        }

        // The day of a dateline is nobody's.
        List<TimePhrase> times =
        [
            .. sentence.Times.Where(t => sentence.Norm(t.End) is not ("-" or "\u2013" or "\u2014")),
        ];
        TimePhrase? after = times.FirstOrDefault(t =>
            t.First >= made.Number.End
            && t.First < Math.Max(next, to + 1)
            && t.First - to <= 8
            && IsOpen(sentence, made.Number.End, t.First)
        );
        TimePhrase? inside = times.FirstOrDefault(t => t.First >= from && t.End <= made.Number.First);
        TimePhrase? ahead = times.LastOrDefault(t =>
            t.End <= from && from - t.End <= Farthest && !numbers.Exists(n => n.End <= t.First && t.First - n.End <= 3)
        );
        TimePhrase? time = after ?? inside ?? ahead;
        if (time is null)
        {
            // "The 1986 wine exports", "the full year 1986".
            for (int i = Math.Max(sentence.First, from - Farthest); i < from; i++)
            {
                if (
                    Dates.Year(sentence.Tokens[i]) is { } named
                    && named != reading.Header.Date?.Year
                    && sentence.QuantityAt(i) is null
                )
                {
                    return made with { Year = named, Period = sentence.Tokens[i].Norm };
                }
            }

            return
                before is not null
                && before.Sentence == sentence
                && sentence.Norm(made.Number.First - 1) is not ("from" or "against")
                ? made with
                {
                    Year = before.Year,
                    Period = before.Period,
                }
                : made;
        }

        return made with
        {
            Year = YearOf(reading, sentence, time),
            Period = time.Words,
        };
    }

    /// <summary>The year of the article is not over when it is written, but where it says "this year".</summary>
    private static int? YearOf(Reading reading, Sentence sentence, TimePhrase time) =>
        time.Year is { } year
        && (year != reading.Header.Date?.Year || sentence.At(time.First, Category.Word) is { Key: "this_year" })
            ? year
            : null;

    /// <summary>"from 5.7 billion a year earlier", "27.6 mln dlrs the previous year".</summary>
    private static bool IsYearBefore(Sentence sentence, int at) =>
        (
            sentence.Norm(at) is "a" or "the"
            && sentence.Norm(at + 1) == "year"
            && sentence.Norm(at + 2) is "earlier" or "ago" or "before" or "previously"
        )
        || (
            sentence.Norm(at) is "the"
            && sentence.Norm(at + 1) is "previous" or "preceding" or "prior"
            && sentence.Norm(at + 2) == "year"
        )
        || (
            sentence.Norm(at) == "in"
            && sentence.Norm(at + 1) == "the"
            && sentence.Norm(at + 2) is "previous" or "preceding"
            && sentence.Norm(at + 3) == "year"
        );

    private static bool IsOpen(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (sentence.Norm(i) is ";" or "said" or "while" or "but" or "compared" or "from" or "\"" or "because")
            {
                return false;
            }
        }

        return true;
    }
}
