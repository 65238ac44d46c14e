using System.Globalization;

namespace Parley.Dossier;

/// <summary>The words of a sentence that tell a time: months, numbers of days, years, units, and what leads to them.</summary>
internal sealed class TimeWords(Sentence sentence)
{
    public Hit? Hit(int at, string kind)
    {
        Hit? longest = null;
        foreach (Hit hit in sentence.Hits)
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

    public static string Kind(Hit hit) => hit.Key[..hit.Key.IndexOf('/')];

    public static string ValueOf(Hit hit) => hit.Key[(hit.Key.IndexOf('/') + 1)..];

    public static int Number(Hit hit) => int.Parse(ValueOf(hit), CultureInfo.InvariantCulture);

    /// <summary>A number of units; its value is null for "several" and "few". "A" is one, but not after "next".</summary>
    public (int? Value, int End)? Count(int at, bool led)
    {
        if (at >= sentence.End)
        {
            return null;
        }

        string norm = sentence.Norm(at);
        if (norm is "several" or "few" or "couple")
        {
            return (null, at + 1);
        }

        if (norm is "a" or "an")
        {
            return sentence.Norm(at + 1) is "few" or "couple" ? (null, sentence.Norm(at + 2) == "of" ? at + 3 : at + 2)
                : led ? null
                : (1, at + 1);
        }

        if (sentence.At(at, Category.Number) is { } word)
        {
            return (int.Parse(word.Key, CultureInfo.InvariantCulture), word.End);
        }

        Token token = sentence.Tokens[at];
        return
            token.Kind == TokenKind.Number
            && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            && value is > 0 and <= 1000
            ? (value, at + 1)
            : null;
    }

    public int? MonthName(int at) =>
        at < sentence.End && at >= sentence.First ? Dates.Month(sentence.Tokens[at]) : null;

    public (int Value, int End)? DayNumber(int at)
    {
        if (Small(at) is not { } day || day is < 1 or > 31 || sentence.QuantityAt(at) is not null)
        {
            return null;
        }

        bool ordinal =
            sentence.Norm(at + 1) is "st" or "nd" or "rd" or "th"
            && sentence.Tokens[at + 1].Start == sentence.Tokens[at].End;
        return (day, ordinal ? at + 2 : at + 1);
    }

    public int? YearAfter(int at, out int end)
    {
        int i = sentence.Norm(at) is "," or "of" ? at + 1 : at;
        if (i < sentence.End && Dates.Year(sentence.Tokens[i]) is { } year && sentence.QuantityAt(i) is null)
        {
            end = i + 1;
            return year;
        }

        end = at;
        return null;
    }

    public int? Small(int at) =>
        at >= sentence.First
        && at < sentence.End
        && sentence.Tokens[at] is { Kind: TokenKind.Number, Norm.Length: <= 2 } token
        && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    /// <summary>Past the point of "Aug."</summary>
    public int SkipPoint(int at) =>
        sentence.Norm(at) == "."
        && at + 1 < sentence.End
        && sentence.Norm(at - 1).Length <= 4
        && sentence.Norm(at - 1) is not ("may" or "june" or "july")
            ? at + 1
            : at;

    /// <summary>True where a token follows the one before it with nothing but a hyphen, stroke or dash between.</summary>
    public bool IsJoined(int at) =>
        at > sentence.First
        && at < sentence.End
        && sentence.Tokens[at].Start == sentence.Tokens[at - 1].End + 1
        && sentence.IsHyphenated(at);

    /// <summary>True where a preposition or a part stands before, as before a time and not before a name.</summary>
    public bool IsTimed(int at) =>
        sentence.Norm(at - 1)
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
        && at > sentence.First;

    public TimeRelation RelationBefore(int at)
    {
        // "by the end of", "by about May 15", "before the April 17 deadline"
        int i = at - 1;
        while (i > sentence.First && sentence.Norm(i) is "the" or "about" or "around" or "some" or "sometime" or "in")
        {
            i--;
        }

        if (i < sentence.First)
        {
            return TimeRelation.At;
        }

        foreach (Hit hit in sentence.Of(Category.Time))
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

    public bool Before(int at, string relation) =>
        sentence.Of(Category.Time).Any(h => h.End == at && Kind(h) == "relation" && ValueOf(h) == relation);
}
