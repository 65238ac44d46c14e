using Parley.Data;
using Parley.Model;

namespace Parley.Data.Tests;

/// <summary>The world of 2017 as it ships, against figures known from elsewhere.</summary>
public class SourcesWorld
{
    private static readonly Lazy<Dataset> _world = new(() => Datasets.Load("world-2017"));

    private static Dataset World => _world.Value;

    [Theory]
    [InlineData("JPN", 58.7)]
    [InlineData("MEX", 98.6)]
    [InlineData("CAN", 41.5)]
    [InlineData("DEU", 32.6)]
    public void Cars_into_the_united_states_are_those_of_the_source(string origin, double billions) =>
        Assert.Equal(billions, Trade(origin, "USA", "C29") / 1e3, 0.05);

    [Fact]
    public void Japan_sells_58_billion_more_goods_to_the_united_states_than_it_buys() =>
        Assert.Equal(
            58.1,
            World.SectorGroups["goods"].Sum(s => Trade("JPN", "USA", s) - Trade("USA", "JPN", s)) / 1e3,
            0.05
        );

    [Fact]
    public void The_united_states_charge_two_and_a_half_percent_on_japanese_cars() =>
        Assert.Equal(0.025, Tariff("JPN", "USA", "C29"));

    [Theory]
    [InlineData("MEX")]
    [InlineData("CAN")]
    public void Nafta_cars_are_free(string origin) => Assert.Equal(0, Tariff(origin, "USA", "C29"));

    [Fact]
    public void Japan_charges_nothing_on_cars() =>
        Assert.All(World.Economies, e => Assert.Equal(0, Tariff(e.Code, "JPN", "C29")));

    [Fact]
    public void Food_tariffs_are_food_and_not_tobacco()
    {
        Assert.Equal(0.040, Tariff("JPN", "USA", "C10T12"), 0.0005);
        Assert.Equal(0.075, Tariff("USA", "JPN", "C10T12"), 0.0005);
        Assert.All(World.Tariffs.Values, rate => Assert.InRange(rate, 0, 0.35));
    }

    [Fact]
    public void Services_carry_no_tariff() =>
        Assert.All(
            World.Economies.SelectMany(i => World.Economies.Select(j => Tariff(i.Code, j.Code, "SERV"))),
            rate => Assert.Equal(0, rate)
        );

    [Fact]
    public void The_european_union_trades_freely_within() =>
        Assert.All(
            World
                .EconomyGroups["eu28"]
                .SelectMany(i => World.EconomyGroups["eu28"].Select(j => (i, j)))
                .SelectMany(p => World.Sectors.Select(s => Tariff(p.i, p.j, s.Code))),
            rate => Assert.Equal(0, rate)
        );

    [Theory]
    [InlineData("USA", 19.5)]
    [InlineData("CHN", 12.3)]
    [InlineData("JPN", 4.9)]
    public void Income_is_near_the_gross_domestic_product_of_2017(string economy, double trillions)
    {
        double income = World.ToBaseline().Income[World.EconomyIndex(economy)] / 1e6;
        Assert.InRange(income, 0.9 * trillions, 1.1 * trillions);
    }

    [Fact]
    public void Estimated_scale_economies_leave_every_sector_with_diminishing_returns_to_size() =>
        Assert.All(World.Sectors, s => Assert.InRange(s.TradeElasticity * s.ScaleElasticity!.Value, 0, 0.95));

    [Fact]
    public void Political_weights_have_mean_one_everywhere()
    {
        for (int i = 0; i < World.Economies.Count; i++)
        {
            double mean = Enumerable.Range(0, World.Sectors.Count).Average(s => World.PoliticalWeights![i, s]);
            Assert.Equal(1, mean, 1e-6);
        }
    }

    [Fact]
    public void The_japanese_government_cares_for_farms_more_than_for_cars() =>
        Assert.True(
            World.PoliticalWeights![World.EconomyIndex("JPN"), World.SectorIndex("A01")]
                > World.PoliticalWeights[World.EconomyIndex("JPN"), World.SectorIndex("C29")]
        );

    [Fact]
    public void Eight_published_sets_of_elasticities_can_be_chosen()
    {
        Assert.Equal(8, World.ElasticitySets.Count);
        Assert.Equal(World.ElasticitySets[World.TradeElasticitySet!], World.Sectors.Select(s => s.TradeElasticity));
    }

    [Fact]
    public void Every_economy_without_input_tables_of_its_own_is_labelled()
    {
        string[] labelled = [.. World.Proxies.Where(p => p.Of == ProxyKind.Inputs).SelectMany(p => p.Economies)];
        Assert.Equal(labelled.Length, labelled.Distinct().Count());
        Assert.Equal(
            ["BRA", "CHN", "IND", "JPN", "ROW", "USA"],
            World.Economies.Select(e => e.Code).Except(labelled).Order()
        );
    }

    [Fact]
    public void A_car_tariff_on_everyone_costs_japan_about_a_tenth_of_a_percent()
    {
        TradeTensor tariffs = World.Tariffs.Clone();
        int usa = World.EconomyIndex("USA");
        for (int i = 0; i < World.Economies.Count; i++)
        {
            tariffs[i, usa, World.SectorIndex("C29")] += i == usa ? 0 : 0.25;
        }

        Outcome outcome = Outcome.Of(
            new Solver(World.ToBaseline()).Solve(new Policy { Tariffs = tariffs }).EnsureConverged()
        );
        Assert.InRange(outcome.Economies[World.EconomyIndex("JPN")].RealIncome, -0.2, -0.05);
        Assert.True(outcome.Economies[World.EconomyIndex("MEX")].RealIncome < -0.2);
    }

    private static double Trade(string origin, string destination, string sector) =>
        World.Trade[World.EconomyIndex(origin), World.EconomyIndex(destination), World.SectorIndex(sector)];

    private static double Tariff(string origin, string destination, string sector) =>
        World.Tariffs[World.EconomyIndex(origin), World.EconomyIndex(destination), World.SectorIndex(sector)];
}
