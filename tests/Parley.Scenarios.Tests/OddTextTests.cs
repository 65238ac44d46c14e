using CsCheck;
using Parley.Inputs;

namespace Parley.Scenarios.Tests;

/// <summary>Texts that nobody meant to write.</summary>
public class OddTextTests
{
    private static readonly Gen<string> Scrap = Gen.OneOf(
        Gen.OneOf(
            "25",
            "all",
            "JPN",
            "rice",
            "nafta",
            "-100%",
            "\t",
            "\n",
            "- ",
            ": ",
            "{",
            "}",
            "[",
            "]",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "#",
            "'",
            "\"",
            "%",
            "\u0000",
            "\ud800",
            "é"
        ),
        Gen.String[1, 6]
    );

    [Fact]
    public void A_scenario_with_a_scrap_in_it_is_read_or_refused_and_never_crashes() =>
        Gen.Select(Gen.Int[0, SmallWorld.EveryMeasure.Length - 1], Gen.Int[0, 12], Scrap)
            .Sample(
                (at, cut, scrap) =>
                {
                    string text = SmallWorld.EveryMeasure;
                    ReadOrRefuse(text[..at] + scrap + text[Math.Min(text.Length, at + cut)..]);
                },
                iter: 400
            );

    [Fact]
    public void Any_text_at_all_is_read_or_refused() =>
        Scrap.List[0, 30].Select(s => string.Concat(s)).Sample(t => ReadOrRefuse(t), iter: 400);

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        InputException e = Assert.Throws<InputException>(() => SmallWorld.Read("a: " + new string('[', 100_000)));
        Assert.Contains("it nests too deep", e.Message);
    }

    [Fact]
    public void Line_ends_of_another_system_change_nothing() =>
        Assert.Equal(
            SmallWorld.Read(SmallWorld.EveryMeasure),
            SmallWorld.Read(SmallWorld.EveryMeasure.Replace("\n", "\r\n", StringComparison.Ordinal))
        );

    [Fact]
    public void A_scenario_may_be_written_as_JSON() =>
        Assert.Equal(
            SmallWorld.Read(SmallWorld.One("tariff: { importers: USA, on: cars, add: 25% }")),
            SmallWorld.Read(
                """
                {"title": "One", "outcomes": [{"name": "one", "measures": [
                  {"tariff": {"importers": ["USA"], "on": "cars", "add": 0.25}}
                ]}]}
                """
            )
        );

    private static void ReadOrRefuse(string text)
    {
        try
        {
            Scenario scenario = SmallWorld.Read(text);
            Assert.Equal(scenario, SmallWorld.Read(ScenarioYaml.Write(scenario)));
            ScenarioCompiler.Compile(scenario, SmallWorld.Dataset);
        }
        catch (InputException e)
        {
            Assert.NotEmpty(e.Errors);
        }
    }
}
