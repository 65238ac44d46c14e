using System.Globalization;
using System.Text.RegularExpressions;

namespace Parley.Scenarios;

/// <summary>Rates as people write them: <c>25%</c>, <c>25 %</c> or <c>0.25</c>, never 25.</summary>
public static partial class RateText
{
    /// <summary>What a rate must look like, percent or fraction below 1; also in the published schema.</summary>
    public const string PercentPattern = @"^[+-]?[0-9]{1,15}(\.[0-9]{1,28})?\s?%$";

    private const double Highest = 100;

    /// <summary>Reads a rate.</summary>
    /// <param name="text">As written.</param>
    /// <param name="rate">A fraction.</param>
    /// <param name="message">What is wrong with it, where it is refused.</param>
    /// <param name="wayOut">What to write instead.</param>
    public static bool TryRead(string text, out double rate, out string message, out string wayOut)
    {
        (rate, message, wayOut) = (0, "this is not a rate", "write 25% or 0.25");
        bool isPercent = Percent().IsMatch(text);
        if (!isPercent && !Fraction().IsMatch(text))
        {
            if (CommaDecimals().IsMatch(text))
            {
                wayOut = $"write '{text.Replace(',', '.')}', with a point";
            }
            else if (PercentWord().Match(text) is { Success: true } match)
            {
                wayOut = $"write '{match.Groups[1].Value}%'";
            }

            return false;
        }

        string digits = isPercent ? text[..^1].TrimEnd() : text;
        decimal value = decimal.Parse(
            digits,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture
        );
        if (!isPercent && Math.Abs(value) >= 1)
        {
            (message, wayOut) = (
                "a rate needs its unit",
                string.Create(CultureInfo.InvariantCulture, $"write {digits}% or {Number(value / 100)}")
            );
            if (Math.Abs(value) < 10 && (Math.Abs(value) == 1 || value != decimal.Truncate(value)))
            {
                wayOut += string.Create(
                    CultureInfo.InvariantCulture,
                    $"; for {Number(value * 100)} %, write {Number(value * 100)}%"
                );
            }

            return false;
        }

        // Through text, since only text to double rounds to the nearest.
        rate = double.Parse(Number(isPercent ? value / 100 : value), CultureInfo.InvariantCulture);
        if (Math.Abs(rate) > Highest)
        {
            (message, wayOut) = ("no rate is above 10000 %", "to stop trade altogether, write an embargo");
            return false;
        }

        return true;
    }

    /// <summary>A fraction in percent, as <see cref="TryRead"/> reads it back exactly.</summary>
    public static string Write(double rate)
    {
        decimal value = decimal.Parse(
            rate.ToString("R", CultureInfo.InvariantCulture),
            NumberStyles.Float,
            CultureInfo.InvariantCulture
        );
        return Number(value * 100) + "%";
    }

    private static string Number(decimal value) =>
        value.ToString("0.############################", CultureInfo.InvariantCulture);

    [GeneratedRegex(PercentPattern)]
    private static partial Regex Percent();

    [GeneratedRegex(@"^[+-]?([0-9]{1,15}(\.[0-9]{1,28})?|\.[0-9]{1,28})$")]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^[+-]?[0-9]{1,15},[0-9]{1,15}\s?%?$")]
    private static partial Regex CommaDecimals();

    [GeneratedRegex(@"^([+-]?[0-9]{1,15}(?:\.[0-9]{1,28})?)\s?(?:percent|per cent|pct|points?|percentage points)$")]
    private static partial Regex PercentWord();
}
