using Parley.Model;

namespace Parley.Model.Tests;

/// <summary>Compares outcomes in percent.</summary>
internal static class Same
{
    /// <summary>Percentage points; solves are exact to 1e-10 in every market, amplified by elasticities.</summary>
    public const double Tolerance = 1e-5;

    public static void Results(Outcome expected, Outcome actual)
    {
        for (int j = 0; j < expected.Economies.Count; j++)
        {
            Economy(expected.Economies[j], actual.Economies[j]);
        }
    }

    public static void Economy(EconomyOutcome expected, EconomyOutcome actual)
    {
        Assert.Equal(expected.RealIncome, actual.RealIncome, Tolerance);
        Assert.Equal(expected.GovernmentWelfare, actual.GovernmentWelfare, Tolerance);
        Assert.Equal(expected.RealWage, actual.RealWage, Tolerance);
        Assert.Equal(expected.TermsOfTrade, actual.TermsOfTrade, Tolerance);
        Assert.Equal(expected.VolumeOfTrade, actual.VolumeOfTrade, Tolerance);
        Assert.Equal(expected.ConsumerPrices, actual.ConsumerPrices, Tolerance);
    }
}
