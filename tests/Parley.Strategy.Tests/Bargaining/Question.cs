using Parley.Data;
using Parley.Strategy.Bargaining;

namespace Parley.Strategy.Tests.Bargaining;

/// <summary>Small talks to change: Japan's beef and dairy against America's cars.</summary>
internal static class Question
{
    public const string Yaml = """
        title: Beef for cars
        data: ossa-2007
        parties:
          - name: japan
            title: Japan
            economies: JPN
            objective: government_welfare
          - name: america
            title: United States
            economies: USA
            objective: government_welfare
        issues:
          - name: cars
            tariff: { importers: USA, from: JPN, on: cars }
            range: { from: 0%, to: today + 25% }
          - name: beef
            tariff: { importers: JPN, from: USA, on: beef }
            range: { from: today, to: 0% }
          - name: dairy
            lever:
              at_1: [{ tariff: { importers: JPN, from: USA, on: dairy, set: 0% } }]
        without_deal:
          - { name: today, probability: 50% }
          - name: threat
            by: america
            probability: 50%
            measures: [{ tariff: { importers: USA, from: JPN, on: cars, add: 25% } }]

        """;

    private static readonly Lazy<Dataset> _dataset = new(() => Datasets.Load("ossa-2007"));
    private static readonly Lazy<BargainAnswer> _answer = new(() => Answer(Yaml));

    public static Dataset Dataset => _dataset.Value;

    public static BargainAnswer Solved => _answer.Value;

    public static Talks Read(string yaml) => TalksYaml.Read(yaml, "talks.yaml");

    public static CompiledTalks Compile(string yaml) => TalksCompiler.Compile(Read(yaml), Dataset);

    public static BargainAnswer Answer(string yaml) =>
        BargainStudy.Run(Read(yaml), Dataset, null, TestContext.Current.CancellationToken);

    /// <summary>The talks with one text in them replaced, which must be there.</summary>
    public static string With(string text, string by)
    {
        Assert.Contains(text, Yaml, StringComparison.Ordinal);
        return Yaml.Replace(text, by, StringComparison.Ordinal);
    }
}
