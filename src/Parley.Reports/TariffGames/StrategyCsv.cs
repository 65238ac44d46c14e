using System.Globalization;
using System.Text;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Reports.TariffGames;

/// <summary>A duty that was set, fractions.</summary>
/// <param name="Instrument">Tariff or export tax.</param>
/// <param name="Origin">Code.</param>
/// <param name="Destination">Code.</param>
/// <param name="Sector">Code.</param>
/// <param name="Rate">After.</param>
/// <param name="Before">In the baseline.</param>
internal sealed record SetDuty(
    Instrument Instrument,
    string Origin,
    string Destination,
    string Sector,
    double Rate,
    double Before
);

/// <summary>Duties as CSV: the columns of a dataset's own table of tariffs, and what they were before.</summary>
public static class StrategyCsv
{
    /// <summary>All that best responses set.</summary>
    public static string Of(IReadOnlyList<BestResponse> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        return Text(responses.SelectMany(r => Duties(r.Equilibrium, r.Powers)));
    }

    /// <summary>All that the players of a trade war set.</summary>
    public static string Of(TradeWar war)
    {
        ArgumentNullException.ThrowIfNull(war);
        return Text(war.Players.SelectMany(p => Duties(war.Equilibrium, p.Powers)));
    }

    /// <summary>All that those who talk agree on.</summary>
    public static string Of(Cooperation cooperation)
    {
        ArgumentNullException.ThrowIfNull(cooperation);
        return Text(cooperation.Powers.SelectMany(p => Duties(cooperation.Equilibrium, p)));
    }

    /// <summary>Points of a frontier, one row a point and party: gains in percent and million USD.</summary>
    public static string Of(Frontier frontier)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        StringBuilder text = new("point,party,part,gain,gain_value,weight\n");
        for (int k = 0; k < frontier.Points.Count; k++)
        {
            FrontierPoint point = frontier.Points[k];
            for (int p = 0; p < frontier.Parties.Count; p++)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{k + 1},{FrontierWords.Party(frontier, p)},{point.Parts[p]:R},{point.Gains[p]:R},{point.GainValues[p]:R},{point.Weights[p]:R}\n"
                );
            }
        }

        return text.ToString();
    }

    internal static string Text(IEnumerable<SetDuty> duties)
    {
        StringBuilder text = new("instrument,origin,destination,sector,rate,before\n");
        foreach (SetDuty duty in duties)
        {
            string instrument = duty.Instrument == Instrument.Tariff ? "tariff" : "export_tax";
            text.Append(
                CultureInfo.InvariantCulture,
                $"{instrument},{duty.Origin},{duty.Destination},{duty.Sector},{duty.Rate:R},{duty.Before:R}\n"
            );
        }

        return text.ToString();
    }

    /// <summary>What a government may set, as it stands in an equilibrium; flows that do not exist are left out.</summary>
    internal static IEnumerable<SetDuty> Duties(Equilibrium equilibrium, TariffPowers powers)
    {
        Baseline baseline = equilibrium.Baseline;
        BaselineData data = baseline.Data;
        foreach (int s in powers.Sectors ?? [.. Enumerable.Range(0, baseline.Sectors)])
        {
            foreach (int partner in powers.Partners ?? [.. Enumerable.Range(0, baseline.Economies)])
            {
                int home = powers.Economy;
                if (partner == home)
                {
                    continue;
                }

                if (baseline.Trade(partner, home, s) > 0)
                {
                    yield return new SetDuty(
                        Instrument.Tariff,
                        data.Economies[partner],
                        data.Economies[home],
                        data.Sectors[s],
                        equilibrium.Tariff(partner, home, s),
                        baseline.Tariff(partner, home, s)
                    );
                }

                if (powers.ExportTaxes && baseline.Trade(home, partner, s) > 0)
                {
                    yield return new SetDuty(
                        Instrument.ExportTax,
                        data.Economies[home],
                        data.Economies[partner],
                        data.Sectors[s],
                        equilibrium.ExportTax(home, partner, s),
                        baseline.ExportTax(home, partner, s)
                    );
                }
            }
        }
    }
}
