using System.Globalization;

namespace Parley.Briefs;

/// <summary>Numbers and names as a sentence has them.</summary>
internal static class Wording
{
    /// <summary>Beginnings of names that take the article: the United States, the Netherlands.</summary>
    private static readonly string[] _withArticle =
    [
        "United ",
        "European ",
        "Rest of",
        "Netherlands",
        "Philippines",
        "Czech Republic",
        "Dominican Republic",
        "Russian Federation",
        "Republic of",
    ];

    /// <summary>The name as it stands inside a sentence: <c>the United States</c>, <c>Japan</c>.</summary>
    public static string The(string name) =>
        name.StartsWith("Rest of", StringComparison.Ordinal) ? $"the r{name[1..]}"
        : _withArticle.Any(w => name.StartsWith(w, StringComparison.Ordinal)) ? $"the {name}"
        : name;

    /// <summary>The owner: <c>Japan's</c>, <c>the United States'</c>.</summary>
    public static string Of(string name) => name.EndsWith('s') ? $"{name}'" : $"{name}'s";

    /// <summary>The verb after a word for goods: cars are, steel is.</summary>
    public static string IsOrAre(string goods) =>
        goods.EndsWith('s') || goods.Contains(" and ", StringComparison.Ordinal) ? "are" : "is";

    /// <summary>First letter made a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>a</c>, <c>a and b</c>, <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> items, string and = "and") =>
        items.Count switch
        {
            0 => "",
            1 => items[0],
            _ => $"{string.Join(", ", items.Take(items.Count - 1))} {and} {items[^1]}",
        };

    /// <summary>A rate: <c>25 %</c>, <c>2.5 %</c>, <c>0.03 %</c>.</summary>
    /// <param name="fraction">0.25 for 25 %.</param>
    public static string Rate(double fraction) => $"{Number(100 * fraction)} %";

    /// <summary>A share or an average: <c>93 %</c>, <c>7 %</c>, <c>1.2 %</c>, <c>0.4 %</c>.</summary>
    /// <param name="fraction">0.25 for 25 %.</param>
    public static string Share(double fraction)
    {
        double percent = 100 * fraction;
        string format =
            percent >= 9.95 ? "0"
            : percent >= 0.095 ? "0.#"
            : "0.###";
        return $"{percent.ToString(format, CultureInfo.InvariantCulture)} %";
    }

    /// <summary>Percentage points: <c>25 points</c>, <c>1 point</c>.</summary>
    /// <param name="fraction">0.25 for 25 points.</param>
    public static string Points(double fraction)
    {
        string number = Number(100 * fraction);
        return number == "1" ? "1 point" : $"{number} points";
    }

    /// <summary>The size of a change in percent, without its sign: <c>0.12 %</c>. What counts as no change never rounds up to
    /// one: it gets another digit.</summary>
    public static string Size(double percent)
    {
        double size = Math.Abs(percent);
        int decimals = size < 0.0995 ? 3 : 2;
        while (decimals < 15 && size < Effects.IndifferenceThreshold && Rounded() >= Effects.IndifferenceThreshold)
        {
            decimals++;
        }

        return $"{size.ToString("F" + decimals, CultureInfo.InvariantCulture)} %";

        double Rounded() => Math.Round(size, decimals, MidpointRounding.AwayFromZero);
    }

    /// <summary>A change with its sign, none where it rounds to nothing: <c>+0.12 %</c>, <c>0.000 %</c>.</summary>
    public static string Signed(double percent)
    {
        string size = Size(percent);
        return size.StartsWith("0.000", StringComparison.Ordinal) ? size : $"{(percent < 0 ? "-" : "+")}{size}";
    }

    /// <summary>The size of a value without its sign: <c>58.1 billion dollars</c>.</summary>
    /// <param name="millions">Million USD.</param>
    public static string Dollars(double millions)
    {
        double size = Math.Abs(millions);
        return size switch
        {
            >= 999_950 => $"{(size / 1_000_000).ToString("0.##", CultureInfo.InvariantCulture)} trillion dollars",
            >= 999.5 => $"{Digits(size / 1000)} billion dollars",
            >= 1 => $"{Digits(size)} million dollars",
            > 0 => "less than a million dollars",
            _ => "nothing",
        };
    }

    /// <summary>A count as a word up to twelve.</summary>
    public static string Count(int count) =>
        count switch
        {
            0 => "none",
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            7 => "seven",
            8 => "eight",
            9 => "nine",
            10 => "ten",
            11 => "eleven",
            12 => "twelve",
            _ => count.ToString(CultureInfo.InvariantCulture),
        };

    /// <summary>Letters, digits and hyphens alone, for names of outcomes and files.</summary>
    public static string Slug(string text)
    {
        string letters = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-'));
        return string.Join('-', letters.Split('-', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Digits(double value) =>
        value.ToString(value >= 99.95 ? "0" : "0.#", CultureInfo.InvariantCulture);

    private static string Number(double value)
    {
        double size = Math.Abs(value);
        string format =
            size >= 9.995 ? "0.#"
            : size >= 0.0995 ? "0.##"
            : "0.###";
        return value.ToString(format, CultureInfo.InvariantCulture);
    }
}
