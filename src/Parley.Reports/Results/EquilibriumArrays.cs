using System.Globalization;
using System.Text;
using System.Text.Json;
using Parley.Model;

namespace Parley.Reports.Results;

/// <summary>The raw arrays of an equilibrium in JSON, every digit kept; null for the infinite price of what nobody makes any
/// more.</summary>
internal static class EquilibriumArrays
{
    private const string Shapes = "by economy; by economy, then sector; trade by sector, then destination, then origin";

    /// <summary>Rates that stand for limits on quantities, in the order of the policy's.</summary>
    private const string LimitRatesKey = "limit_rates";

    public static void Write(Utf8JsonWriter json, Equilibrium equilibrium)
    {
        json.WriteStartObject();
        json.WriteString("shapes", Shapes);
        Raw(json, "wage_change", equilibrium.WageChange);
        Raw(json, "price_change", equilibrium.PriceChange);
        Raw(json, "producer_price_change", equilibrium.ProducerPriceChange);
        Raw(json, "sales", equilibrium.Sales);
        Raw(json, "spending", equilibrium.Spending);
        Raw(json, "income", equilibrium.Income);
        Raw(json, "labour_income", equilibrium.LabourIncome);
        Raw(json, "profits", equilibrium.Profits);
        Raw(json, "tariff_revenue", equilibrium.TariffRevenue);
        Raw(json, "export_tax_revenue", equilibrium.ExportTaxRevenue);
        Raw(json, "transfers", equilibrium.Transfers);
        Raw(json, "trade", equilibrium.Trade);
        if (equilibrium.Policy.Limits.Count > 0)
        {
            Raw(json, LimitRatesKey, LimitRates.Of(equilibrium));
        }

        json.WriteEndObject();
    }

    /// <summary>An equilibrium put together from stored arrays.</summary>
    /// <param name="at">The object that holds them.</param>
    /// <param name="baseline">What it is compared with.</param>
    /// <param name="policy">What was done.</param>
    public static Equilibrium Read(JsonPlace at, Baseline baseline, Policy policy)
    {
        if (at.Get("shapes").Text() != Shapes)
        {
            throw at.Get("shapes").Wrong("these arrays are laid out in another way", at.Get("shapes").Text());
        }

        return new()
        {
            Baseline = baseline,
            Policy =
                policy.Limits.Count == 0
                    ? policy
                    : LimitRates.PutInForce(baseline, policy, at.Get(LimitRatesKey).Numbers(policy.Limits.Count)),
            Status = SolveStatus.Converged,
            Iterations = 0,
            Residual = 0,
            WorstMarket = new Market(MarketKind.Labour, baseline.Data.Economies[0], null),
            Duration = TimeSpan.Zero,
            WageChange = at.Get("wage_change").Numbers(baseline.Economies),
            PriceChange = at.Get("price_change").Matrix(baseline.Economies, baseline.Sectors),
            ProducerPriceChange = at.Get("producer_price_change")
                .Matrix(baseline.Economies, baseline.Sectors, nothing: double.PositiveInfinity),
            Sales = at.Get("sales").Matrix(baseline.Economies, baseline.Sectors),
            Spending = at.Get("spending").Matrix(baseline.Economies, baseline.Sectors),
            Income = at.Get("income").Numbers(baseline.Economies),
            LabourIncome = at.Get("labour_income").Numbers(baseline.Economies),
            Profits = at.Get("profits").Numbers(baseline.Economies),
            TariffRevenue = at.Get("tariff_revenue").Numbers(baseline.Economies),
            ExportTaxRevenue = at.Get("export_tax_revenue").Numbers(baseline.Economies),
            Transfers = at.Get("transfers").Numbers(baseline.Economies),
            Trade = at.Get("trade").Tensor(baseline.Economies, baseline.Sectors),
        };
    }

    private static void Raw(Utf8JsonWriter json, string name, double[] values)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(Row(values));
    }

    private static void Raw(Utf8JsonWriter json, string name, double[,] values)
    {
        int columns = values.GetLength(1);
        StringBuilder text = new("[");
        double[] row = new double[columns];
        for (int i = 0; i < values.GetLength(0); i++)
        {
            for (int s = 0; s < columns; s++)
            {
                row[s] = values[i, s];
            }

            text.Append(i > 0 ? "," : "").Append(Row(row));
        }

        json.WritePropertyName(name);
        json.WriteRawValue(text.Append(']').ToString());
    }

    private static void Raw(Utf8JsonWriter json, string name, TradeTensor values)
    {
        int n = values.Economies;
        StringBuilder text = new("[");
        for (int s = 0; s < values.Sectors; s++)
        {
            text.Append(s > 0 ? ",[" : "[");
            for (int j = 0; j < n; j++)
            {
                text.Append(j > 0 ? "," : "").Append(Row(values.Values.AsSpan(values.Index(0, j, s), n)));
            }

            text.Append(']');
        }

        json.WritePropertyName(name);
        json.WriteRawValue(text.Append(']').ToString());
    }

    private static string Row(ReadOnlySpan<double> values)
    {
        StringBuilder text = new("[");
        for (int k = 0; k < values.Length; k++)
        {
            text.Append(k > 0 ? "," : "")
                .Append(
                    double.IsPositiveInfinity(values[k])
                        ? "null"
                        : values[k].ToString("R", CultureInfo.InvariantCulture)
                );
        }

        return text.Append(']').ToString();
    }
}
