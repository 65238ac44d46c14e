using Parley.Data;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>What a solved outcome means for economies and pairs of them; several economies of a dataset may count as one.</summary>
internal sealed class Effects(Dataset dataset, SectorMap sectors, IReadOnlyList<MappedEconomy> economies)
{
    /// <summary>Changes smaller than this, in percent, count as indifference.</summary>
    public const double IndifferenceThreshold = 0.005;

    /// <summary>Percent or million USD.</summary>
    private const double Rounding = 1e-7;

    /// <summary>How many economies that the article does not name are added.</summary>
    private const int MostOthers = 3;

    public IReadOnlyList<EconomyEffect> Of(SolvedOutcome solved, IReadOnlyList<string> sectorsAtStake)
    {
        IReadOnlyList<int> stake = sectors.IndicesOf(sectorsAtStake);
        HashSet<int> named = [.. economies.SelectMany(e => e.Indices)];
        IEnumerable<MappedEconomy> others = Enumerable
            .Range(0, dataset.Economies.Count)
            .Where(i => !named.Contains(i))
            .OrderByDescending(i => Math.Abs(solved.Outcome.Economies[i].RealIncome))
            .ThenBy(i => i)
            .Where(i => Math.Abs(solved.Outcome.Economies[i].RealIncome) >= IndifferenceThreshold)
            .Take(MostOthers)
            .Select(i =>
            {
                Economy e = dataset.Economies[i];
                return new MappedEconomy(EconomyFit.Itself, e.Code, e.Name, e.Code, e.Name, [e.Code], [i]);
            });
        return [.. economies.Concat(others).Select(e => Of(solved.Outcome, e, stake))];
    }

    public static Stance StanceOf(double change) =>
        Math.Abs(change) < IndifferenceThreshold ? Stance.Indifferent
        : change > 0 ? Stance.For
        : Stance.Against;

    /// <summary>Real income and government welfare of one economy of the brief, percent.</summary>
    public static (double RealIncome, double GovernmentWelfare) WelfareOf(Outcome outcome, MappedEconomy economy)
    {
        double income = 0;
        double value = 0;
        double government = 0;
        foreach (int i in economy.Indices)
        {
            double baseline = outcome.Equilibrium.Baseline.Income[i];
            income += baseline;
            value += outcome.Economies[i].RealIncome * baseline;
            government += outcome.Economies[i].GovernmentWelfare * baseline;
        }

        return (value / income, government / income);
    }

    /// <summary>Balance between two economies of the brief.</summary>
    public PairEffect PairOf(Outcome outcome, MappedEconomy economy, MappedEconomy partner)
    {
        IReadOnlyList<int> goods = sectors.IndicesOf(sectors.Goods);
        BilateralOutcome all = Balance(outcome, economy, partner, null);
        BilateralOutcome ofGoods = Balance(outcome, economy, partner, goods);
        return new PairEffect(
            economy.Code,
            partner.Code,
            all.Baseline,
            all.Counterfactual,
            ofGoods.Baseline,
            ofGoods.Counterfactual
        );
    }

    private static EconomyEffect Of(Outcome outcome, MappedEconomy economy, IReadOnlyList<int> stake)
    {
        (double realIncome, double government) = WelfareOf(outcome, economy);
        Baseline baseline = outcome.Equilibrium.Baseline;
        double income = economy.Indices.Sum(i => baseline.Income[i]);
        double labour = economy.Indices.Sum(i => baseline.LabourIncome[i]);
        BilateralOutcome exports = Exports(outcome, economy, stake);
        return new EconomyEffect
        {
            Economy = economy.Code,
            Name = economy.Name,
            RealIncome = Settle(realIncome),
            RealIncomeValue = Settle(economy.Indices.Sum(i => outcome.Economies[i].RealIncomeValue)),
            GovernmentWelfare = Settle(government),
            ExportsAtStakeBaseline = exports.Baseline,
            ExportsAtStake = exports.Counterfactual,
            TariffRevenueChange = Settle(
                economy.Indices.Sum(i =>
                    outcome.Economies[i].TariffRevenue - outcome.Economies[i].TariffRevenueBaseline
                )
            ),
            RealWage = economy.Indices.Sum(i => outcome.Economies[i].RealWage * baseline.LabourIncome[i]) / labour,
            ConsumerPrices =
                economy.Indices.Sum(i => outcome.Economies[i].ConsumerPrices * baseline.Income[i]) / income,
            People = StanceOf(realIncome),
            Government = StanceOf(government),
        };
    }

    /// <summary>What is left of rounding where nothing changes is nothing.</summary>
    private static double Settle(double change) => Math.Abs(change) < Rounding ? 0 : change;

    private static BilateralOutcome Exports(Outcome outcome, MappedEconomy economy, IReadOnlyList<int> stake)
    {
        BilateralOutcome sum = default;
        foreach (int i in economy.Indices)
        {
            for (int j = 0; j < outcome.Economies.Count; j++)
            {
                if (!economy.Indices.Contains(j))
                {
                    sum = Add(sum, outcome.Exports(i, j, stake), 1);
                }
            }
        }

        return sum;
    }

    private static BilateralOutcome Balance(
        Outcome outcome,
        MappedEconomy economy,
        MappedEconomy partner,
        IReadOnlyList<int>? only
    )
    {
        BilateralOutcome sum = default;
        foreach (int i in economy.Indices)
        {
            foreach (int j in partner.Indices)
            {
                sum = Add(sum, outcome.Exports(i, j, only), 1);
                sum = Add(sum, outcome.Exports(j, i, only), -1);
            }
        }

        return sum;
    }

    private static BilateralOutcome Add(BilateralOutcome sum, BilateralOutcome flow, int sign) =>
        new(sum.Baseline + (sign * flow.Baseline), sum.Counterfactual + (sign * flow.Counterfactual));
}
