using System.Globalization;

namespace Parley.Dossier;

/// <summary>Finds days and years: <c>2-MAR-1987</c>, <c>August 9, 2018</c>, <c>9 Aug 2018</c>, <c>2018-08-09</c>.</summary>
internal static class Dates
{
    private const int FirstYear = 1900;
    private const int LastYear = 2100;

    /// <summary>The latest day of the first date that names day, month and year; a range of days gives its last.</summary>
    public static DateOnly? FirstFullDate(List<Token> tokens, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (At(tokens, i, to) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    public static int? LatestYear(List<Token> tokens, int from)
    {
        int? latest = null;
        for (int i = Math.Max(1, from); i < tokens.Count; i++)
        {
            if (
                Year(tokens[i]) is { } year
                && (
                    tokens[i - 1].Norm is "in" or "since" or "during" or "until" or "of" or "by"
                    || Month(tokens[i - 1]) is not null
                )
                && !IsAhead(tokens, i)
            )
            {
                latest = Math.Max(latest ?? year, year);
            }
        }

        return latest;
    }

    /// <summary>"due for review in 2030": a year to come does not date the text.</summary>
    private static bool IsAhead(List<Token> tokens, int at)
    {
        for (int i = at - 1; i >= Math.Max(0, at - 12) && tokens[i].Norm is not ("." or ";"); i--)
        {
            if (tokens[i].Norm is "will" or "due" or "until" or "by" or "would" or "expected" or "plans" or "expires")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The year that a token is, else null.</summary>
    public static int? Year(Token token) =>
        token.Kind == TokenKind.Number
        && token.Norm.Length == 4
        && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
        && year is >= FirstYear and <= LastYear
            ? year
            : null;

    /// <summary>The month that a token is, from 1 to 12, else null.</summary>
    public static int? Month(Token token) =>
        token.Capital && Months.TryGetValue(token.Norm, out int month) ? month : null;

    public static bool IsWeekday(Token token) =>
        token.Capital
        && (token.Norm is "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday");

    private static readonly Dictionary<string, int> Months = LexiconFile
        .Read("months")
        .SelectMany(r =>
            r.Words("words").Select(w => (w.ToLowerInvariant(), int.Parse(r["month"], CultureInfo.InvariantCulture)))
        )
        .ToDictionary(StringComparer.Ordinal);

    private static DateOnly? At(List<Token> tokens, int i, int to)
    {
        // 2018-08-09: the tokenizer drops the hyphens.
        if (Year(tokens[i]) is { } isoYear && i + 2 < to && Joined(tokens, i) && Joined(tokens, i + 1))
        {
            return Make(isoYear, Small(tokens[i + 1]), Small(tokens[i + 2]));
        }

        // 9 August 2018, 2-MAR-1987
        if (Small(tokens[i]) is { } day && i + 2 < to && Month(tokens[i + 1]) is { } month)
        {
            int at = SkipMark(tokens, i + 2, to);
            if (at < to && Year(tokens[at]) is { } year)
            {
                return Make(year, month, day);
            }
        }

        // August 9, 2018; Aug. 9-10, 2018
        if (Month(tokens[i]) is { } named && i + 2 < to)
        {
            int at = SkipMark(tokens, i + 1, to);
            if (at >= to || Small(tokens[at]) is not { } first)
            {
                return null;
            }

            int? last = first;
            at++;
            if (at < to && Small(tokens[at]) is { } second)
            {
                last = second;
                at++;
            }

            at = SkipMark(tokens, at, to);
            if (at < to && Year(tokens[at]) is { } year)
            {
                return Make(year, named, last);
            }
        }

        return null;
    }

    private static int SkipMark(List<Token> tokens, int at, int to) =>
        at < to && tokens[at].Norm is "," or "." ? at + 1 : at;

    private static bool Joined(List<Token> tokens, int i) =>
        tokens[i + 1].Start == tokens[i].End + 1 && tokens[i + 1].Kind == TokenKind.Number;

    private static int? Small(Token token) =>
        token.Kind == TokenKind.Number
        && token.Norm.Length <= 2
        && int.TryParse(token.Norm, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
            ? value
            : null;

    private static DateOnly? Make(int year, int? month, int? day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month.Value)
            ? new DateOnly(year, month.Value, day.Value)
            : null;
}
