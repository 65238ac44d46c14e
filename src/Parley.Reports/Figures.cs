using System.Globalization;

namespace Parley.Reports;

/// <summary>
/// Numbers as text, the same in every report: a true minus sign, thousands parted by commas, changes with their sign, and a
/// zero without one, and no line break before a unit. What is not a number is <c>n/a</c>.
/// </summary>
public static class Figures
{
    public const string NotAvailable = "n/a";

    private const char Minus = '\u2212';

    /// <summary>A change with its sign: <c>+0.178</c>, <c>−0.136</c>, <c>0.000</c>.</summary>
    /// <param name="value">In any unit.</param>
    /// <param name="decimals">Digits after the point.</param>
    public static string Change(double value, int decimals) => Format(value, decimals, signed: true);

    /// <summary>A level: <c>12,345.7</c>, <c>−58.1</c>.</summary>
    public static string Level(double value, int decimals) => Format(value, decimals, signed: false);

    /// <summary>Digits after the point that a column of percent changes needs: 3, or 2 where one of them is ten or more.</summary>
    public static int PercentDecimals(IEnumerable<double> percents) =>
        percents.Any(p => double.IsFinite(p) && Math.Abs(p) >= 10) ? 2 : 3;

    /// <summary>A percent change for a sentence: <c>+1.83 %</c>, <c>−0.136 %</c>.</summary>
    public static string PercentChange(double percent) => $"{Change(percent, SentenceDecimals(percent))}\u00a0%";

    /// <summary>The size of a percent change for a sentence whose verb has the sign: <c>0.136 %</c>.</summary>
    public static string PercentSize(double percent) => $"{Level(Math.Abs(percent), SentenceDecimals(percent))}\u00a0%";

    /// <summary>A fraction as a percentage: <c>2.5 %</c>, <c>25 %</c>.</summary>
    public static string Rate(double fraction) =>
        double.IsPositiveInfinity(fraction) ? "prohibitive"
        : double.IsNaN(fraction) ? NotAvailable
        : string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:#,0.##}\u00a0%").Replace('-', Minus);

    /// <summary>Millions of dollars as a level in billions: <c>58.1</c>.</summary>
    public static string Billions(double millions) => Level(millions / 1000, 1);

    /// <summary>Millions of dollars as a change in billions: <c>−6.9</c>.</summary>
    public static string BillionsChange(double millions) => Change(millions / 1000, 1);

    /// <summary>Millions of dollars for a sentence: <c>$58.1 bn</c>, or <c>$12 mn</c> where it is under a tenth of a billion.</summary>
    public static string Dollars(double millions)
    {
        if (!double.IsFinite(millions))
        {
            return NotAvailable;
        }

        string sign = Math.Round(millions) < 0 ? Minus.ToString() : "";
        double size = Math.Abs(millions);
        return size < 100 ? $"{sign}${Level(size, 0)}\u00a0mn" : $"{sign}${Level(size / 1000, 1)}\u00a0bn";
    }

    private static int SentenceDecimals(double percent) => Math.Abs(percent) >= 0.9995 ? 2 : 3;

    private static string Format(double value, int decimals, bool signed)
    {
        if (!double.IsFinite(value))
        {
            return double.IsNaN(value) ? NotAvailable : (value > 0 ? "\u221e" : $"{Minus}\u221e");
        }

        double rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        string digits = Math.Abs(rounded).ToString("N" + decimals, CultureInfo.InvariantCulture);
        return rounded < 0 ? Minus + digits
            : signed && rounded > 0 ? "+" + digits
            : digits;
    }
}
