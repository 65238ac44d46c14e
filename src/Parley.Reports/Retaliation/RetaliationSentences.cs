using System.Globalization;
using Parley.Strategy.Retaliation;

namespace Parley.Reports.Retaliation;

/// <summary>What a list says, in sentences that the terminal and the page share.</summary>
internal static class RetaliationSentences
{
    public static IEnumerable<string> Of(RetaliationAsked asked)
    {
        RetaliationList list = asked.List;
        yield return $"The damage of {asked.Answered} to {asked.By}: exports lost {Figures.Dollars(list.Damage.Exports)}, real income lost {Figures.Dollars(list.Damage.RealIncome)}, duties charged on its exports {Figures.Dollars(list.Damage.Duties)}. The list may cover {asked.Limit}.";
        if (list.CoversAll)
        {
            yield return $"That is more than all candidates together ({Figures.Dollars(list.Lines.Sum(l => l.Trade))}): everything that helps is covered, and there is nothing to choose.";
        }

        yield return $"The list covers {Figures.Dollars(list.Best.Covered)} and costs {asked.Against} {Figures.Dollars(list.Best.Pressure)} a year in {asked.On}; {Compared(list)}";
        yield return list.Best.OwnRealIncome < 0
            ? $"It costs {asked.By} {Figures.Dollars(-list.Best.OwnRealIncome)} of real income: {PerDollar(list)} of pressure for each dollar lost at home."
            : $"{Capital(asked.By)} {(asked.IsOne ? "gains" : "gain")} {Figures.Dollars(list.Best.OwnRealIncome)} of real income by it: the duties turn the terms of trade its way.";
        if (list.Best.Pressure <= 0)
        {
            yield return $"It is no threat: it does not hurt {asked.Against}.";
        }
    }

    /// <summary>What is exact about it and what is not.</summary>
    public static IEnumerable<string> Exactness(RetaliationAsked asked)
    {
        RetaliationList list = asked.List;
        yield return "Solved exactly: the totals, all the world answering. First order: the costs per dollar of each line, which are those of the first dollar covered at the full rate, by one adjoint solve each.";
        yield return $"Picking by them alone promises {Millions(list.FirstOrderPressure)}; solved, that pick costs {Millions(list.FirstPick.Pressure)}, and exchanging trade between lines until nothing helps makes it {Millions(list.Best.Pressure)} million USD.";
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Exchanging a dollar covered for another could still add {list.Gap:0.0e+0} million USD to first order; searches from the first pick and from the uniform list end at {list.Starts[0]:0.0###} and {list.Starts[1]:0.0###} million USD. {list.Evaluations} equilibria."
        );
        yield return "A good covered in part: the added duty falls on that part of its trade, and buyers choose among its lines as they choose among origins.";
    }

    private static string Compared(RetaliationList list)
    {
        double uniform = list.Uniform.Pressure;
        return uniform > 0
            ? $"the same value spread over all goods alike costs it {Figures.Dollars(uniform)}: the list presses {Figures.Level(list.Best.Pressure / uniform, 2)} times as hard."
            : $"the same value spread over all goods alike costs it {Figures.Dollars(uniform)}.";
    }

    private static string Capital(string text) =>
        text.StartsWith("the ", StringComparison.Ordinal) ? "The" + text[3..] : text;

    private static string PerDollar(RetaliationList list) =>
        $"${Figures.Level(RetaliationAsked.PressurePerOwnDollar(list.Best)!.Value, 2)}";

    private static string Millions(double millions) => Figures.Level(millions, 1);
}
