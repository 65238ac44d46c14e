using System.Globalization;
using Parley.Inputs;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>Discrete domains and profiles that others published.</summary>
public class DomainsFromElsewhere
{
    private const string Json = """
        {"reservationValue": 0.25, "issueWeights": {"cars": 0.25, "rice": 0.75},
         "issues": {"cars": {"open": 1.0, "closed": 0.0}, "rice": {"open": 0.5, "closed": 1}}}
        """;

    private const string Xml = """
        <utility_space type="any" number_of_issues="2">
          <objective index="0" name="any" description="" type="objective" etype="objective">
            <issue index="1" name="cars" type="discrete" etype="discrete" vtype="discrete">
              <item index="1" value="open" evaluation="4"/>
              <item index="2" value="closed" evaluation="0"/>
            </issue>
            <issue index="2" name="rice" type="discrete" etype="discrete" vtype="discrete">
              <item index="1" value="open" evaluation="5"/>
              <item index="2" value="closed" evaluation="10"/>
            </issue>
            <weight index="2" value="0.75"/>
            <weight index="1" value="0.25"/>
          </objective>
          <reservation value="0.25"/>
        </utility_space>
        """;

    public static TheoryData<string> Published =>
        [
            .. Directory.Exists(Repository.Domains)
                ? File.ReadLines(Path.Combine(Repository.Domains, "reference.csv")).Skip(1).Where(l => l.Length > 0)
                : ["absent"],
        ];

    [Theory]
    [MemberData(nameof(Published))]
    public void A_published_domain_has_its_published_frontier_and_solutions(string line)
    {
        Assert.SkipUnless(Directory.Exists(Repository.Domains), $"no published domains at {Repository.Domains}");
        string[] cells = line.Split(',');
        DiscreteBargain found = DiscreteBargain.Of(Domain(cells[0]));

        Assert.Equal(Figure(1), found.Domain.Outcomes);
        Assert.Equal(Figure(2), found.Frontier.Count);
        Assert.Equal(Figure(3), found.Domain.Reservation[0]);
        Assert.Equal(Figure(4), found.Domain.Reservation[1]);
        Same(found.Nash, 5);
        Same(found.Egalitarian, 7);

        double Figure(int column) => double.Parse(cells[column], CultureInfo.InvariantCulture);

        void Same(int? outcome, int column)
        {
            Assert.Equal(Figure(column), found.Payoffs[outcome!.Value, 0], 0.00005001);
            Assert.Equal(Figure(column + 1), found.Payoffs[outcome.Value, 1], 0.00005001);
        }
    }

    [Fact]
    public void Every_published_profile_comes_back_from_either_format()
    {
        Assert.SkipUnless(Directory.Exists(Repository.Domains), $"no published domains at {Repository.Domains}");
        int profiles = 0;
        foreach (
            string file in Directory.EnumerateFiles(Repository.Domains, "profile?.json", SearchOption.AllDirectories)
        )
        {
            UtilityProfile profile = NegoLogJson.Read(File.ReadAllText(file), file);
            Assert.Equal(profile.Issues, NegoLogJson.Read(NegoLogJson.Write(profile), file).Issues);
            UtilityProfile genius = GeniusXml.Read(GeniusXml.Write(profile), file);
            Assert.Equal(profile.Reservation, genius.Reservation);
            Assert.Equal(profile.Issues.Select(i => i.Name), genius.Issues.Select(i => i.Name));
            Assert.All(
                profile.Issues.Zip(genius.Issues),
                pair =>
                    Assert.All(
                        pair.First.Options.Zip(pair.Second.Options),
                        o =>
                            Assert.Equal(
                                pair.First.Weight * o.First.Utility,
                                pair.Second.Weight * o.Second.Utility,
                                1e-12
                            )
                    )
            );
            profiles++;
        }

        Assert.Equal(22, profiles);
    }

    [Fact]
    public void The_two_formats_say_the_same_of_the_same_party() =>
        Assert.Equal(NegoLogJson.Read(Json, "p.json").Issues, GeniusXml.Read(Xml, "p.xml").Issues);

    [Fact]
    public void Issues_and_options_are_matched_by_name_not_by_order()
    {
        UtilityProfile a = NegoLogJson.Read(Json, "a.json");
        UtilityProfile b = NegoLogJson.Read(
            """
            {"issueWeights": {"rice": 0.5, "cars": 0.5},
             "issues": {"rice": {"closed": 0, "open": 1}, "cars": {"closed": 1, "open": 0}}}
            """,
            "b.json"
        );
        NegotiationDomain domain = new([a, b]);
        PayoffTable payoffs = domain.Payoffs();

        Assert.Equal(["open", "closed"], domain.OptionsOf(1));
        Assert.Equal([0.25 + 0.75, 0.0], payoffs.Of(1).ToArray());
        Assert.Equal([0.375, 1.0], payoffs.Of(2).ToArray());
    }

    [Theory]
    [InlineData("{\"issues\": {\"a\": {\"x\": 1}}}", "p.json:1:1: a profile needs 'issueWeights'")]
    [InlineData(
        "{\"issueWeights\": {\"a\": 0.5},\n \"issues\": {\"a\": {\"x\": 1}}}",
        "the weights of the issues do not sum to 1 (found '0.5')"
    )]
    [InlineData(
        "{\"issueWeights\": {\"a\": 1},\n \"issues\": {\"a\": {\"x\": 2}}}",
        "p.json:2:13 (issues.a): the worth of 'x' is from 0 to 1 (found '2')"
    )]
    [InlineData(
        "{\"issueWeights\": {\"a\": 1},\n \"issues\": {\"b\": {\"x\": 1}}}",
        "p.json:2:13 (issues.b): this issue has no weight (found 'b'); did you mean 'a'?"
    )]
    [InlineData(
        "{\"issueWeights\": {\"a\": 1},\n \"issues\": {\"a\": {\"x\": 1, \"x\": 0}}}",
        "p.json:2:27 (issues.a.x): this key stands twice in one map (found 'x')"
    )]
    [InlineData(
        "{\"issueWeights\": {\"a\": \"much\"}, \"issues\": {\"a\": {\"x\": 1}}}",
        "'a' is a number (found 'much')"
    )]
    [InlineData("{\"issueWeights\": {\"a\": 1", "this is not JSON")]
    public void A_wrong_profile_is_refused_with_its_place(string json, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InputException>(() => NegoLogJson.Read(json, "p.json")).Message,
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("<utility_space><issue", "p.xml:1:")]
    [InlineData("<domain/>", "this is no GENIUS utility space (found 'domain')")]
    [InlineData("<utility_space type='nonlinear'/>", "a nonlinear utility space is more than weights and options")]
    [InlineData(
        "<utility_space><issue index='1' name='a' type='real'/><weight index='1' value='1'/></utility_space>",
        "only discrete issues have options (found 'real')"
    )]
    [InlineData(
        "<utility_space>\n<issue index='1' name='a'><item value='x' evaluation='1'/></issue></utility_space>",
        "p.xml:2:2: this issue has no weight (found 'a')"
    )]
    public void A_wrong_utility_space_is_refused_with_its_place(string xml, string message) =>
        Assert.Contains(
            message,
            Assert.Throws<InputException>(() => GeniusXml.Read(xml, "p.xml")).Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void Parties_that_speak_of_different_issues_have_nothing_to_bargain_over()
    {
        UtilityProfile a = NegoLogJson.Read(Json, "a.json");
        UtilityProfile b = a with { Name = "b", Issues = [a.Issues[0], a.Issues[1] with { Name = "rise" }] };

        string message = Assert.Throws<InputException>(() => new NegotiationDomain([a, b])).Message;

        Assert.Contains(
            "'b' has no issue that 'a' has (found 'rice'); did you mean 'rise'?",
            message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void One_party_has_nobody_to_bargain_with() =>
        Assert.Contains(
            "a negotiation takes two parties",
            Assert.Throws<InputException>(() => new NegotiationDomain([NegoLogJson.Read(Json, "a.json")])).Message,
            StringComparison.Ordinal
        );

    private static NegotiationDomain Domain(string name) =>
        new([
            .. new[] { "profileA.json", "profileB.json" }
                .Select(f => Path.Combine(Repository.Domains, name, f))
                .Select(f => NegoLogJson.Read(File.ReadAllText(f), f)),
        ]);
}
