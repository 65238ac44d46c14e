using System.Text;

namespace Parley.Cli.Tests.BadInputs;

/// <summary>What the cases are made of.</summary>
internal static class Bad
{
    /// <summary>A scenario in which nothing is wrong.</summary>
    public const string GoodScenario = """
        title: A threat
        outcomes:
          - name: threat
            measures:
              - tariff: { importers: USA, on: cars, from: JPN, add: 25% }
        """;

    public static Dictionary<string, byte[]> Bytes(string file, byte[] content) => new() { [file] = content };

    public static Dictionary<string, byte[]> Text(string file, string content) =>
        Bytes(file, Encoding.UTF8.GetBytes(content));

    public static Dictionary<string, byte[]> Scenario(string yaml) =>
        Text("threat.yaml", yaml.ReplaceLineEndings("\n").TrimEnd() + "\n");

    public static Dictionary<string, byte[]> Join(params Dictionary<string, byte[]>[] files) =>
        files.SelectMany(f => f).ToDictionary();
}
