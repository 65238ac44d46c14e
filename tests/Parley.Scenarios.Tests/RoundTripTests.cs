using CsCheck;

namespace Parley.Scenarios.Tests;

public class RoundTripTests
{
    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.OneOf("USA", "JPN", "EU", "cars", "agriculture_and_food", "C10T12", "01", "NO", "on", "null", "1e5", "~"),
        Gen.String[Gen.Char["abcXYZ019_-./& é"], 1, 8].Select(s => s.Trim()).Where(s => s.Length > 0 && s != "all")
    );

    private static readonly Gen<IReadOnlyList<string>> Names = Name.List[1, 3]
        .Select(l => (IReadOnlyList<string>)[.. l.Distinct()]);

    private static readonly Gen<IReadOnlyList<string>> NoNames = Gen.Const((IReadOnlyList<string>)[]);

    private static readonly Gen<Selection> Select = Gen.Select(
        Gen.OneOf(NoNames, Names),
        Gen.OneOf(NoNames, NoNames, Names),
        (names, except) => new Selection(names, except)
    );

    private static readonly Gen<double> Fraction = Gen.OneOf(
        Gen.Int[-99, 400].Select(p => p / 100.0),
        Gen.Int[-9999, 99999].Select(p => p / 10000.0),
        Gen.Double[-0.99, 3].Select(f => Math.Round(f, 12))
    );

    private static readonly Gen<RateChange> Rate = Gen.OneOf(
        Fraction.Select(f => new RateChange(RateChangeKind.Set, f)),
        Fraction.Select(f => new RateChange(RateChangeKind.Add, f)),
        Gen.Double[0, 1].Select(f => new RateChange(RateChangeKind.Cut, Math.Round(f, 12))),
        Fraction.Select(f => new RateChange(RateChangeKind.RaiseTo, Math.Abs(f)))
    );

    private static readonly Gen<Staging?> Phasing = Gen.OneOf(
        Gen.Const((Staging?)null),
        Gen.Select(Gen.Int[1, 50], Gen.Enum<StagingPath>(), (years, path) => (Staging?)new Staging(years, path))
    );

    private static readonly Gen<IReadOnlyList<CarveOut>> CarveOuts = Gen.Select(
            Select,
            Select,
            (importers, goods) => new CarveOut(importers, goods)
        )
        .List[0, 3]
        .Select(l => (IReadOnlyList<CarveOut>)l);

    private static readonly Gen<LimitSize> Size = Gen.OneOf(
        Gen.Double[0.01, 3].Select(f => new LimitSize(LimitKind.OfBaseline, Math.Round(f, 12))),
        Fraction.Select(f => new LimitSize(LimitKind.Growth, f)),
        Gen.Double[0.001, 1e7].Select(f => new LimitSize(LimitKind.MillionUsd, Math.Round(f, 6)))
    );

    private static readonly Gen<double?> MaybeRate = Gen.OneOf(
        Gen.Const((double?)null),
        Fraction.Select(f => (double?)f)
    );

    private static readonly Gen<PolicyMeasure> Limit = Gen.OneOf(
        Gen.Select(
            Select,
            Select,
            Select,
            Size,
            MaybeRate,
            (a, b, c, l, r) => (PolicyMeasure)new QuotaMeasure(a, b, c, l, r)
        ),
        Gen.Select(
            Select,
            Select,
            Select,
            Size,
            Gen.Int[1, 300],
            (a, b, c, l, r) => (PolicyMeasure)new TariffRateQuotaMeasure(a, b, c, l, r / 200.0, r / 100.0)
        ),
        Gen.Select(Select, Select, Select, Size, (a, b, c, l) => (PolicyMeasure)new RestraintMeasure(a, b, c, l))
    );

    private static readonly Gen<PolicyMeasure> Unphased = Gen.OneOf(
        Limit,
        Gen.Select(Select, Select, Select, Rate, (a, b, c, r) => (PolicyMeasure)new TariffMeasure(a, b, c, r)),
        Gen.Select(Select, Select, Select, Rate, (a, b, c, r) => (PolicyMeasure)new ExportTaxMeasure(a, b, c, r)),
        Gen.Select(Select, Select, CarveOuts, (a, b, c) => (PolicyMeasure)new FreeTradeMeasure(a, b) { CarveOuts = c }),
        Gen.Select(
            Select,
            Name,
            Select,
            CarveOuts,
            (a, n, b, c) => (PolicyMeasure)new JoinMeasure(a, n, b) { CarveOuts = c }
        ),
        Gen.Select(Select, Name, Select, (a, n, b) => (PolicyMeasure)new LeaveMeasure(a, n, b)),
        Gen.Select(
            Select,
            Select,
            Select,
            Gen.Enum<RetaliationForm>(),
            (a, b, c, f) => (PolicyMeasure)new RetaliationMeasure(a, b, c, null, f)
        ),
        Gen.Select(
            Select,
            Select,
            Select,
            Gen.Double[0.001, 2],
            (a, b, c, f) => (PolicyMeasure)new BarrierMeasure(a, b, c, f)
        ),
        Gen.Select(Select, Select, Fraction, (a, b, f) => (PolicyMeasure)new ProductivityMeasure(a, b, f))
    );

    private static readonly Gen<PolicyMeasure> Measure = Gen.OneOf(
        Gen.Select(Unphased, Phasing, (m, s) => m with { Staging = s }),
        Gen.Select(Select, Select, Select, (a, b, c) => (PolicyMeasure)new EmbargoMeasure(a, b, c))
    );

    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.OneOf(
            "25 % on cars, Japan exempt",
            "yes",
            "0x1F",
            "2018-08-09",
            "- a dash",
            "a: b",
            "a #b",
            "'quoted'",
            "\"twice\"",
            "two\nlines\n\nand a third",
            "  indented",
            "ends in a space ",
            "a\ttab",
            "[list]",
            "{map}",
            "%25",
            "@at",
            "日本の車",
            "ends in a colon:",
            "a\u2028b\u0085c",
            "\\ and \u0007"
        ),
        Gen.String[Gen.Char["abc def:#'\"-%&*!|>,.?\n[]{}é—5"], 1, 200].Where(s => s.Trim().Length > 0)
    );

    private static readonly Gen<string?> Maybe = Gen.OneOf(Gen.Const((string?)null), Text.Select(t => (string?)t));

    private static readonly Gen<ModelChoices> Model = Gen.Select(
        Gen.OneOf(
            Gen.Const((Model.MarketStructure?)null),
            Gen.Enum<Model.MarketStructure>().Select(m => (Model.MarketStructure?)m)
        ),
        Gen.OneOf(Gen.Const((string?)null), Name.Select(n => (string?)n)),
        Gen.OneOf(Gen.Const(1.0), Gen.Double[0.05, 20]),
        Gen.Bool,
        Gen.Enum<ImbalanceClosure>(),
        (structure, set, factor, inputs, imbalances) =>
            new ModelChoices
            {
                MarketStructure = structure,
                Elasticities = set,
                ElasticityFactor = factor,
                Inputs = inputs,
                Imbalances = imbalances,
            }
    );

    private static readonly Gen<Scenario> Scenarios = Gen.Select(
        Gen.Select(Text, Maybe, Maybe, Model),
        Unphased.List[0, 2],
        Gen.Select(
            Maybe,
            Maybe,
            Gen.Bool,
            Gen.OneOf(
                Gen.Const((ImbalanceClosure?)null),
                Gen.OneOf<ImbalanceClosure?>(ImbalanceClosure.Held, ImbalanceClosure.Removed)
            ),
            Measure.List[0, 3]
        ).List[1, 4],
        (head, baseline, outcomes) =>
            new Scenario
            {
                Title = head.Item1,
                Description = head.Item2,
                Data = head.Item3,
                Model = head.Item4,
                Baseline = baseline,
                Outcomes =
                [
                    .. outcomes.Select(
                        (o, i) =>
                            new ScenarioOutcome
                            {
                                Name = $"outcome-{i}",
                                Title = o.Item1,
                                Why = o.Item2,
                                After = o.Item3 && i > 0 ? $"outcome-{i - 1}" : null,
                                Imbalances = o.Item4,
                                Measures = o.Item5,
                            }
                    ),
                ],
                Compare = outcomes.Count > 1 ? [new Comparison("outcome-0", "outcome-1")] : [],
            }
    );

    [Fact]
    public void What_is_written_reads_back_the_same() =>
        Scenarios.Sample(
            s =>
            {
                string written = ScenarioYaml.Write(s);
                Assert.Equal(s, ScenarioYaml.Read(written, "test.yaml"));
                Assert.Equal(written, ScenarioYaml.Write(ScenarioYaml.Read(written, "test.yaml")));
            },
            iter: 1000
        );

    [Fact]
    public void What_is_written_is_as_the_schema_wants_it() =>
        Scenarios.Sample(s => Assert.Empty(Schema.Validate(ScenarioYaml.Write(s))), iter: 100);

    [Fact]
    public void A_scenario_reads_like_a_policy_brief() =>
        Approved.Equal("written", ScenarioYaml.Write(SmallWorld.Read(SmallWorld.EveryMeasure)));

    [Fact]
    public void Places_are_no_part_of_what_a_scenario_says()
    {
        Scenario one = SmallWorld.Read(SmallWorld.EveryMeasure);
        Scenario moved = SmallWorld.Read("# moved down\n\n" + SmallWorld.EveryMeasure);
        Assert.Equal(one, moved);
        Assert.Equal(one.GetHashCode(), moved.GetHashCode());
        Assert.NotEqual(one.Outcomes[1].Measures[0].Place!.Line, moved.Outcomes[1].Measures[0].Place!.Line);
    }

    [Theory]
    [InlineData("25%", 0.25)]
    [InlineData("25 %", 0.25)]
    [InlineData("0.25", 0.25)]
    [InlineData("+2.5%", 0.025)]
    [InlineData("-5%", -0.05)]
    [InlineData("0", 0)]
    [InlineData("150%", 1.5)]
    public void A_rate_is_written_with_its_unit(string text, double fraction)
    {
        Scenario scenario = SmallWorld.Read(SmallWorld.One($"tariff: {{ importers: USA, set: {text} }}"));
        Assert.Equal(fraction, ((TariffMeasure)scenario.Outcomes[0].Measures[0]).Rate.Value);
    }
}
