using System.Text.RegularExpressions;
using Parley.Data;

namespace Parley.Scenarios.Tests;

/// <summary>What docs/scenarios.md shows works.</summary>
public partial class DocsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Root, "docs", "scenarios.md"));

    public static TheoryData<string> Blocks => [.. Yaml().Matches(Text).Select(m => m.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void An_example_compiles(string block)
    {
        string yaml = block.StartsWith("title:", StringComparison.Ordinal)
            ? block
            : SmallWorld.One() + string.Concat(block.TrimEnd().Split('\n').Select(l => $"      {l}\n"));
        Assert.Empty(Schema.Validate(yaml));
        CompiledScenario compiled = ScenarioCompiler.Compile(SmallWorld.Read(yaml), Datasets.Load("pacific-2017"));
        Assert.All(compiled.Outcomes, o => Assert.DoesNotContain(o.Notes, n => n.StartsWith("changes nothing")));
    }

    [Fact]
    public void Every_key_of_the_language_is_told_of()
    {
        IEnumerable<string> keys = Grammar
            .Scenario.Concat(Grammar.Model)
            .Concat(Grammar.Outcome)
            .Concat(Grammar.Comparison)
            .Concat(Grammar.Measures.SelectMany(m => m.Keys))
            .Select(k => k.Name)
            .Concat(Grammar.Measures.Select(m => m.Name))
            .Where(k => !k.StartsWith("except_", StringComparison.Ordinal));
        Assert.All(keys, k => Assert.Contains(k, Text));
    }

    [GeneratedRegex("```yaml\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Yaml();
}
