using Parley.Model;

namespace Parley.Reports.Results;

/// <summary>A limit on quantities in the words of tables and JSON.</summary>
internal static class LimitWords
{
    /// <summary>Whose duty stands for it.</summary>
    public static string As(LimitOutcome limit) => limit.Instrument == Instrument.Tariff ? "tariff" : "export_tax";

    public static string Regime(LimitOutcome limit) =>
        limit.Regime switch
        {
            LimitRegime.Open => "open",
            LimitRegime.Filled => "filled",
            _ => "exceeded",
        };
}
