namespace Parley.Scenarios.Tests;

public class SchemaTests
{
    /// <summary>Mistakes that only a reader who knows the dataset, or who compares one place with another, can see.</summary>
    private static readonly string[] BeyondTheSchema =
    [
        "two outcomes of one name",
        "an outcome after one that is not there",
        "an outcome after a later one",
        "an outcome after itself",
        "a comparison with nothing known",
        "a comparison with itself",
        "an unknown set of elasticities",
        "staging in the baseline",
        "a rate beyond measure",
        "a rate of -100 %",
        "a rate that falls below -100 %",
        "a cut above 100 %",
        "a rate raised below zero",
        "barriers of less than nothing",
        "productivity that falls by all",
        "an economy misspelt",
        "an economy by its name",
        "an economy that is not there",
        "a sector misspelt",
        "a sector by its name",
        "a sector among economies",
        "an economy among sectors",
        "an economy excepted among sectors",
        "all and more",
        "all but all",
        "named and excepted",
        "excepted what was never in",
        "excepted until nothing is left",
        "an importer's tariff on itself",
        "an exporter's tax on itself",
        "free trade with nobody",
        "a carve-out of an outsider",
        "an agreement misspelt",
        "joining where one is already",
        "leaving where one is not",
        "a quota of nothing",
        "a quota that falls by all",
        "a quota of one's own goods",
        "a quota whose duty would pay for the goods",
        "a quota and a tariff on the same flow",
        "a tariff and a quota on the same flow",
        "an embargo and a quota on the same flow",
        "a restraint and an export tax on the same flow",
        "a quota and a restraint on the same flow",
        "a tariff-rate quota that charges less beyond its limit",
        "a tariff-rate quota of one rate",
        "a quota in the baseline",
        "an answer to nothing",
        "an answer by one that is spared",
        "an answer to an unknown outcome",
        "an equal duty for an embargo",
        "an equal duty on what is not bought",
        "three unknown names at once",
    ];

    /// <summary>Mistakes that are none of the schema's: they are no YAML, or none that JSON could hold.</summary>
    private static readonly string[] NoDocument =
    [
        "nothing in it",
        "only a comment",
        "a bracket left open",
        "a tab for indentation",
        "a colon forgotten",
        "two documents",
        "an alias",
        "a tag",
        "a key twice",
        "a rate twice in a measure",
    ];

    [Fact]
    public void The_schema_in_docs_is_the_one_the_reader_goes_by() =>
        Approved.EqualFile(Path.Combine(Repository.Root, "docs", "scenario.schema.json"), ScenarioSchema.Text);

    [Fact]
    public void The_schema_refuses_what_the_reader_refuses()
    {
        foreach ((string mistake, string yaml) in MistakeTests.All.Where(m => !NoDocument.Contains(m.Mistake)))
        {
            bool isRefused = Schema.Validate(yaml).Count > 0;
            Assert.True(
                isRefused != BeyondTheSchema.Contains(mistake),
                $"{mistake}: {(isRefused ? "refused" : "accepted")}\n{yaml}"
            );
        }
    }

    [Fact]
    public void The_schema_accepts_every_measure() => Assert.Empty(Schema.Validate(SmallWorld.EveryMeasure));

    [Fact]
    public void The_schema_accepts_every_sample()
    {
        IReadOnlyList<string> samples = Repository.Scenarios;
        Assert.True(samples.Count >= 5);
        foreach (string sample in samples)
        {
            Assert.True(Schema.Validate(File.ReadAllText(sample)).Count == 0, sample);
        }
    }
}
