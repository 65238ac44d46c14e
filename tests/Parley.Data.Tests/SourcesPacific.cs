using Parley.Data;
using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>The default dataset as it ships: the world of 2017 around the Pacific.</summary>
public class SourcesPacific
{
    private static readonly Lazy<Dataset> _pacific = new(() => Datasets.Load(Datasets.Default));

    private static Dataset Pacific => _pacific.Value;

    [Fact]
    public void The_twelve_of_the_pacific_and_their_partners_are_there() =>
        Assert.Equal(
            "AUS BRA BRN CAN CHL CHN EU GBR IDN IND JPN KOR MEX MYS NZL PER ROW SGP THA TWN USA VNM".Split(' '),
            Pacific.Economies.Select(e => e.Code).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Every_group_of_goods_that_articles_speak_of_and_28_sectors_can_tell_apart_is_named() =>
        Assert.Superset(
            new HashSet<string>(
                "agriculture agriculture_and_food cars chemicals electronics energy food goods machinery manufacturing semiconductors services steel textiles".Split(
                    ' '
                )
            ),
            Pacific.SectorGroups.Keys.ToHashSet()
        );

    [Fact]
    public void Flows_into_the_united_states_are_those_of_the_world()
    {
        Dataset world = Datasets.Load("world-2017");
        foreach (string origin in new[] { "JPN", "MEX", "CAN", "KOR" })
        {
            Assert.Equal(Cars(world, origin), Cars(Pacific, origin));
        }

        Assert.Equal(world.EconomyGroups["eu"].Sum(member => Cars(world, member)), Cars(Pacific, "EU"), 1e-6);
        Assert.Equal(world.Trade.Values.Sum(), Pacific.Trade.Values.Sum(), 1e-3);
    }

    [Fact]
    public void A_car_tariff_means_for_japan_what_it_means_in_the_finer_world()
    {
        double pacific = JapanUnderCarTariff(Pacific);
        double world = JapanUnderCarTariff(Datasets.Load("world-2017"));
        Assert.InRange(pacific, -0.2, -0.05);
        Assert.Equal(world, pacific, 0.005);
    }

    [Fact]
    public void Scale_economies_as_estimated_have_an_equilibrium_under_a_car_tariff() =>
        Assert.InRange(JapanUnderCarTariff(Pacific, MarketStructure.ExternalEconomies), -0.3, 0);

    private static double Cars(Dataset dataset, string origin) =>
        dataset.Trade[dataset.EconomyIndex(origin), dataset.EconomyIndex("USA"), dataset.SectorIndex("C29")];

    private static double JapanUnderCarTariff(Dataset dataset, MarketStructure? structure = null)
    {
        TradeTensor tariffs = dataset.Tariffs.Clone();
        int usa = dataset.EconomyIndex("USA");
        for (int i = 0; i < dataset.Economies.Count; i++)
        {
            tariffs[i, usa, dataset.SectorIndex("C29")] += i == usa ? 0 : 0.25;
        }

        Baseline baseline = dataset.ToBaseline(new BaselineOptions { MarketStructure = structure });
        Outcome outcome = Outcome.Of(new Solver(baseline).Solve(new Policy { Tariffs = tariffs }).EnsureConverged());
        return outcome.Economies[dataset.EconomyIndex("JPN")].RealIncome;
    }
}
