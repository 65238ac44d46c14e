using Parley.Model;

namespace Parley.Reports.Results;

/// <summary>Limits on quantities in words: whether they bind, what duty they come to, the rent and who has it.</summary>
public static class LimitLines
{
    private const int Most = 5;

    /// <summary>A line for each of those of the largest trade, and one for the rest.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<LimitOutcome> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        LimitOutcome[] limits = [.. outcomes.OrderByDescending(l => l.QuantityBaseline)];
        foreach (LimitOutcome limit in limits.Take(Most))
        {
            yield return Line(limit);
        }

        LimitOutcome[] rest = [.. limits.Skip(Most)];
        if (rest.Length > 0)
        {
            yield return $"and {rest.Length} more limits, of which {rest.Count(l => l.Binds)} bind, with rents of "
                + $"{Figures.Dollars(rest.Sum(l => l.Rent))}";
        }
    }

    private static string Line(LimitOutcome limit)
    {
        bool isQuota = limit.Instrument == Instrument.Tariff;
        string duty = isQuota ? "a tariff" : "an export tax";
        string kind =
            !isQuota ? "restraint"
            : double.IsFinite(limit.UpperRate) ? "tariff-rate quota"
            : "quota";
        string of =
            $"{kind} on {limit.Sector} {(isQuota ? $"from {limit.Origin}" : $"to {limit.Destination}")} at "
            + $"{Figures.Dollars(limit.Limit)} ({Figures.Rate(limit.Limit / limit.QuantityBaseline)} of the baseline's quantity)";
        string says = limit.Regime switch
        {
            LimitRegime.Open =>
                $"does not bind: {Figures.Dollars(limit.Quantity)} are traded at {Figures.Rate(limit.Rate)}",
            LimitRegime.Filled =>
                $"binds like {duty} of {Figures.Rate(limit.Rate)}, where {Figures.Rate(limit.LowerRate)} is charged",
            _ =>
                $"is exceeded: {Figures.Dollars(limit.Quantity)} are traded, at {Figures.Rate(limit.Rate)} beyond it and "
                    + $"{Figures.Rate(limit.LowerRate)} within",
        };
        string rent = limit.Binds
            ? $"; the rent of {Figures.Dollars(limit.Rent)} a year goes to {limit.RentGoesTo}"
            : "";
        return $"{(isQuota ? limit.Destination : limit.Origin)}: {of} {says}{rent}";
    }
}
