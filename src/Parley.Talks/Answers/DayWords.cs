using System.Globalization;
using Parley.Dossier;

namespace Parley.Records;

/// <summary>Days in words.</summary>
public static class DayWords
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>As exactly as it is known: <c>9-10 August 2018</c>, <c>September 2018</c>, <c>2018</c>.</summary>
    public static string Of(DateSpan span)
    {
        ArgumentNullException.ThrowIfNull(span);
        return span.Precision switch
        {
            DatePrecision.Month => span.From.ToString("MMMM yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Year => span.From.ToString("yyyy", CultureInfo.InvariantCulture),
            DatePrecision.Quarter => string.Create(
                CultureInfo.InvariantCulture,
                $"quarter {((span.From.Month - 1) / 3) + 1} of {span.From.Year}"
            ),
            DatePrecision.Week => $"some day {Range(span.From, span.To)}",
            _ => Range(span.From, span.To),
        };
    }

    private static string Range(DateOnly from, DateOnly to) =>
        from == to ? Of(from)
        : from.Year == to.Year && from.Month == to.Month
            ? string.Create(CultureInfo.InvariantCulture, $"{from.Day}-{Of(to)}")
        : from.Year == to.Year ? $"{from.ToString("d MMMM", CultureInfo.InvariantCulture)} - {Of(to)}"
        : $"{Of(from)} - {Of(to)}";
}
