using Parley.Model;

namespace Parley.Replication;

/// <summary>Reads a result by its name in the JSON results.</summary>
internal static class Measures
{
    public static double Of(Outcome outcome, string economy, string measure)
    {
        EconomyOutcome result = outcome.Economies.Single(e => e.Economy == economy);
        return measure switch
        {
            "real_income" => result.RealIncome,
            "government_welfare" => result.GovernmentWelfare,
            "real_wage" => result.RealWage,
            "terms_of_trade" => result.TermsOfTrade,
            "volume_of_trade" => result.VolumeOfTrade,
            "first_order_welfare" => result.FirstOrderWelfare,
            _ => throw new ArgumentException($"there is no result called {measure}", nameof(measure)),
        };
    }
}
