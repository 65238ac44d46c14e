namespace Parley.Scenarios.Tests;

/// <summary>Measures that are phased in.</summary>
public class StagingTests
{
    [Fact]
    public void Equal_cuts_begin_at_entry_into_force()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(SmallWorld.One("free_trade: { members: [USA, JPN], years: 5 }"))
            .Outcomes;
        Assert.Equal([1, 2, 3, 4, 5], path.Select(o => o.Year!.Value));
        double before = SmallWorld.Tariff("USA", "JPN", "rice");
        for (int year = 1; year <= 5; year++)
        {
            Assert.Equal(before * (5 - year) / 5, SmallWorld.Tariff(path[year - 1], "USA", "JPN", "rice"), 14);
            Assert.Equal(year == 5, path[year - 1].IsComplete);
        }
    }

    [Fact]
    public void A_back_loaded_path_keeps_its_first_half_closed()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(SmallWorld.One("free_trade: { members: [USA, JPN], years: 7, staging: back_loaded }"))
            .Outcomes;
        double[] rates = [.. path.Select(o => SmallWorld.Tariff(o, "USA", "JPN", "rice"))];
        Assert.Equal([4, 4, 4, 3, 2, 1, 0], rates.Select(r => Math.Round(r, 12)));
    }

    [Theory]
    [InlineData("linear")]
    [InlineData("back_loaded")]
    public void Staging_over_one_year_is_no_staging(string staging)
    {
        CompiledOutcome staged = SmallWorld.CompileOne(
            $"free_trade: {{ members: pacific, years: 1, staging: {staging} }}"
        );
        CompiledOutcome atOnce = SmallWorld.CompileOne("free_trade: { members: pacific }");
        Assert.Equal(1, staged.Year);
        Assert.Equal(atOnce.Policy.Tariffs!.Values, staged.Policy.Tariffs!.Values);
    }

    [Fact]
    public void The_end_of_the_path_is_where_the_measure_leads_at_once()
    {
        CompiledOutcome staged = SmallWorld.CompileOne(
            "free_trade: { members: [USA, JPN], except: rice, years: 3 }",
            "tariff: { importers: EU, on: cars, add: 7.3%, years: 11, staging: back_loaded }"
        );
        CompiledOutcome atOnce = SmallWorld.CompileOne(
            "free_trade: { members: [USA, JPN], except: rice }",
            "tariff: { importers: EU, on: cars, add: 7.3% }"
        );
        Assert.Equal(11, staged.Year);
        Assert.Null(atOnce.Year);
        Assert.Equal(atOnce.Policy.Tariffs!.Values, staged.Policy.Tariffs!.Values);
    }

    [Fact]
    public void What_is_not_staged_is_there_from_the_first_year_on()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(
                SmallWorld.One(
                    "tariff: { importers: USA, on: cars, set: 40% }",
                    "remove_barriers: { importers: JPN, from: USA, ad_valorem_equivalent: 10%, years: 2 }"
                )
            )
            .Outcomes;
        Assert.Equal(2, path.Count);
        Assert.All(path, o => Assert.Equal(0.4, SmallWorld.Tariff(o, "EU", "USA", "cars")));
        int usa = SmallWorld.Economy("USA");
        int jpn = SmallWorld.Economy("JPN");
        Assert.Equal(1 / 1.05, path[0].Policy.TradeCostChange![usa, jpn, 0], 15);
        Assert.Equal(1 / 1.1, path[1].Policy.TradeCostChange![usa, jpn, 0], 15);
    }

    [Fact]
    public void An_answer_follows_the_staged_tariff_it_answers()
    {
        IReadOnlyList<CompiledOutcome> path = SmallWorld
            .Compile(
                SmallWorld.One(
                    "tariff: { importers: USA, on: cars, from: EU, add: 30%, years: 4, staging: back_loaded }",
                    "retaliate: { by: EU }"
                )
            )
            .Outcomes;
        double before = SmallWorld.Tariff("USA", "EU", "cars");
        double[] points = [.. path.Select(o => SmallWorld.Tariff(o, "USA", "EU", "cars") - before)];
        Assert.Equal([0, 0, 0.15, 0.3], points.Select(p => Math.Round(p, 12)));
    }
}
