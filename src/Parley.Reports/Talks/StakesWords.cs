using System.Globalization;
using Parley.Dossier;
using Parley.Records;
using Parley.Reports.Bargains;
using Parley.Stakes;

namespace Parley.Reports.Records;

/// <summary>What closing a gap and what an offer is worth, in words that the terminal and the pages share.</summary>
internal static class StakesWords
{
    private const int Decimals = 3;

    /// <summary>How the sides stand, and what articles say of it.</summary>
    public static string State(IssueGap gap) =>
        gap.Told is { } told ? $"{Sides(gap)}; told to be {RecordWords.Plain(told.Status)}" : Sides(gap);

    private static string Sides(IssueGap gap) =>
        gap.Sides.Count == 0 ? "a measure that nobody answers" : RecordWords.State(gap.State);

    public static IEnumerable<string> Lines(Closing closing)
    {
        foreach (PointsMoved moved in closing.Points)
        {
            yield return $"{Points(moved)} on {Figures.Dollars(moved.Trade)} of trade";
        }

        foreach (PartyStake stake in closing.Effects)
        {
            yield return $"{stake.Name}: people {Figures.PercentChange(stake.RealIncome)} ({Money(stake.RealIncomeValue)} a year), government {Figures.PercentChange(stake.GovernmentWelfare)}";
        }
    }

    /// <summary>Such as <c>United States on Japan: 2.5 % to 27.5 %, +25.0 points</c>.</summary>
    public static string Points(PointsMoved moved) =>
        $"Tariffs of {EconomyNames.Of(moved.Importer)} on {EconomyNames.Of(moved.Origin)}: {Figures.Level(100 * moved.Before, 1)} to {Figures.Level(100 * moved.After, 1)}\u00a0%, {Figures.Change(100 * (moved.After - moved.Before), 1)}\u00a0points";

    public static string Method(GapStakes stakes) =>
        stakes.Residual is { } residual
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"Points: averages by trade of the tariffs that move. Money: changes of real income at baseline prices in {stakes.Dataset}; government: sector incomes by political weights. Largest residual of an equilibrium {residual:0.0e+0}."
            )
            : $"None of it can be put in money in {stakes.Dataset}: no tariff of these issues is in the data.";

    /// <summary>What an offer sets, issue by issue: <c>US tariff on cars from Japan: 0.0 %</c>.</summary>
    public static IEnumerable<string> Deal(OfferEntry entry, OfferLedger ledger)
    {
        BargainWords words = new(ledger.Answer!);
        return entry.Deal.Select(d => $"{d.Issue}: {words.Standing(d.Index, d.At)}");
    }

    /// <summary>What the offers are held against besides today.</summary>
    public static string NoDeal(OfferLedger ledger) => new BargainWords(ledger.Answer!).NoDeal();

    public static IEnumerable<string> Lines(OfferEntry entry, OfferLedger ledger)
    {
        for (int p = 0; p < entry.Gains.Count; p++)
        {
            OfferGain gain = entry.Gains[p];
            yield return $"{ledger.Parties[p]}: people {Figures.PercentChange(gain.RealIncome)} ({Money(gain.RealIncomeValue)} a year), government {Figures.PercentChange(gain.GovernmentWelfare)}; against no deal {Figures.Change(gain.OverNoDeal, Decimals)}\u00a0points"
                + (
                    gain.OverBefore is { } over
                        ? $"; against the offer before {Figures.Change(over, Decimals)}\u00a0points"
                        : ""
                );
        }

        yield return entry.Distance > 0.0005
            ? $"Off the frontier: some deal gives everyone {Figures.Level(entry.Distance, Decimals)}\u00a0points more."
            : "On the frontier: no deal is better for everyone.";
    }

    private static string Money(double millions) =>
        millions > 0 ? $"+{Figures.Dollars(millions)}" : Figures.Dollars(millions);
}
