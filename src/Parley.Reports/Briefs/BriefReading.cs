using System.Text;
using Parley.Briefs;
using Parley.Dossier;

namespace Parley.Reports.Briefs;

/// <summary>What every face of a brief looks up in it: labelled outcomes, names, the economies compared.</summary>
internal sealed class BriefReading
{
    private readonly Dictionary<string, string> _names = [];

    public BriefReading(Brief brief)
    {
        Brief = brief;
        Outcomes =
        [
            .. brief
                .Outcomes.Where(o => o.Kind != BriefOutcomeKind.NothingHappens)
                .Select((o, i) => new LabelledOutcome(Label(i), o, ScenarioFile(o.Name))),
        ];
        Economies = [.. brief.Economies.DistinctBy(e => e.Economy)];
        Parties = [.. Economies.Where(e => e.Role == PartyRole.TalkingParty)];
        foreach (Party party in brief.Dossier.Parties)
        {
            _names[party.Economy] = party.Name;
        }

        foreach (BriefEconomy economy in brief.Economies)
        {
            _names[economy.Economy] = economy.Name;
        }

        foreach (Data.Economy economy in brief.Dataset.Economies)
        {
            _names.TryAdd(economy.Code, economy.Name);
        }
    }

    public Brief Brief { get; }

    /// <summary>Without the one in which nothing happens: everything is a change against it.</summary>
    public IReadOnlyList<LabelledOutcome> Outcomes { get; }

    /// <summary>The dataset's economies that are compared, each once.</summary>
    public IReadOnlyList<BriefEconomy> Economies { get; }

    public IReadOnlyList<BriefEconomy> Parties { get; }

    /// <summary>The headline, or words for an article without one.</summary>
    public string Title =>
        Brief.Dossier.Article.Title is { Length: > 0 } title
            ? Printable.OneLine(title)
            : $"Article without a headline ({Printable.OneLine(Brief.Dossier.Article.File)})";

    /// <summary>How the dataset's governments weigh sectors, a few words.</summary>
    public string Weighing =>
        Brief.Dataset.PoliticalWeights is null
            ? "all sectors weighed alike, as these data have no political weights"
            : "with political weights on sectors";

    /// <summary>
    /// A change of real income or government welfare, percent. What counts as no change never rounds up to one: it gets another
    /// digit.
    /// </summary>
    public string Welfare(double percent, int decimals)
    {
        double threshold = Brief.Computation?.IndifferenceThreshold ?? 0;
        while (
            decimals < 15
            && Math.Abs(percent) < threshold
            && Math.Round(Math.Abs(percent), decimals, MidpointRounding.AwayFromZero) >= threshold
        )
        {
            decimals++;
        }

        return Figures.Change(percent, decimals);
    }

    /// <summary>What a government's welfare is, in plain words.</summary>
    public string Weighed =>
        Brief.Dataset.PoliticalWeights is null
            ? $"the same by sector, {Weighing}"
            : "the same by sector, weighed as it has been found to weigh sectors";

    public string Name(string code) => _names.GetValueOrDefault(code, code);

    /// <summary>With the article that English wants in a sentence.</summary>
    public string NameInSentence(string code) => WithArticle(Name(code));

    public string Names(IEnumerable<string> codes) => Join(codes.Select(Name));

    public LabelledOutcome? Outcome(string name) => Outcomes.FirstOrDefault(o => o.Outcome.Name == name);

    /// <summary>A sentence of the brief as it is shown: on one line, with true minus signs, and the percent sign kept by its
    /// number.</summary>
    public static string Sentence(string text)
    {
        string line = Printable.OneLine(text).Replace(" %", "\u00a0%", StringComparison.Ordinal);
        StringBuilder shown = new(line);
        for (int i = 0; i + 1 < line.Length; i++)
        {
            bool isMinus = line[i] == '-' && char.IsAsciiDigit(line[i + 1]) && (i == 0 || line[i - 1] is ' ' or '(');
            if (isMinus)
            {
                shown[i] = '\u2212';
            }
        }

        return shown.ToString();
    }

    /// <summary>The same, ended by a full stop where it has no end.</summary>
    public static string FullSentence(string text)
    {
        string sentence = Sentence(text);
        return sentence.Length == 0 || sentence[^1] is '.' or '!' or '?' ? sentence : sentence + ".";
    }

    /// <summary>Parts of a sentence: text, and outcomes that it quotes by their titles.</summary>
    public IEnumerable<(string Text, LabelledOutcome? Outcome)> Parts(string text)
    {
        string sentence = Sentence(text);
        int from = 0;
        while (true)
        {
            var next = Outcomes
                .Select(o =>
                    (
                        Outcome: o,
                        At: sentence.IndexOf($"\"{Sentence(o.Outcome.Title)}\"", from, StringComparison.Ordinal)
                    )
                )
                .Where(o => o.At >= 0)
                .OrderBy(o => o.At)
                .FirstOrDefault();
            if (next.Outcome is null)
            {
                yield return (sentence[from..], null);
                yield break;
            }

            yield return (sentence[from..next.At], null);
            yield return (Sentence(next.Outcome.Outcome.Title), next.Outcome);
            from = next.At + Sentence(next.Outcome.Outcome.Title).Length + 2;
        }
    }

    public static string Join(IEnumerable<string> words)
    {
        string[] list = [.. words];
        return list.Length < 3 ? string.Join(" and ", list) : $"{string.Join(", ", list[..^1])} and {list[^1]}";
    }

    internal static string WithArticle(string name) =>
        name.StartsWith("Rest ", StringComparison.Ordinal) ? $"the rest {name[5..]}"
        : name.StartsWith("United ", StringComparison.Ordinal)
        || name.StartsWith("European ", StringComparison.Ordinal)
        || name is "Netherlands" or "Philippines"
            ? $"the {name}"
        : name;

    private string? ScenarioFile(string outcome) =>
        Brief.Scenarios.FirstOrDefault(s => s.Scenario.Outcomes.Any(o => o.Name == outcome)) is { } document
            ? BriefFiles.ScenarioFolder + "/" + document.FileName
            : null;

    /// <summary>A, B, ... Z, AA, AB, ...</summary>
    private static string Label(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Label((index / 26) - 1) + (char)('A' + (index % 26));
}

/// <param name="Label">The letter that tables and charts call it by.</param>
/// <param name="Outcome">What it is.</param>
/// <param name="ScenarioFile">Where it can be run again, relative to the brief's folder; null where there is none.</param>
internal sealed record LabelledOutcome(string Label, BriefOutcome Outcome, string? ScenarioFile)
{
    public string Id => $"outcome-{Label.ToLowerInvariant()}";

    public string Title => BriefReading.Sentence(Outcome.Title);

    public EconomyEffect? Effect(string economy) => Outcome.Effects.FirstOrDefault(e => e.Economy == economy);
}
