using Parley.Dossier;
using Parley.Inputs;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Parley.Records;

/// <summary>Edits a finding key by key, in the written form of a dossier, and reads it back as a dossier is read: what a dossier may
/// not hold, a finding may not become.</summary>
public static class FindingEdit
{
    private const string Option = "--set";

    /// <summary>Keys of the written form under which findings of a kind stand, and whether they are in the state of the talks.</summary>
    private static readonly Dictionary<FindingKind, string> Lists = new()
    {
        [FindingKind.Party] = "parties",
        [FindingKind.Person] = "people",
        [FindingKind.Institution] = "institutions",
        [FindingKind.Measure] = "measures",
        [FindingKind.Agreement] = "agreements",
        [FindingKind.SensitiveSector] = "sensitive_sectors",
        [FindingKind.Amount] = "amounts",
        [FindingKind.Figure] = "figures",
        [FindingKind.Claim] = "claims",
        [FindingKind.Statement] = "statements",
        [FindingKind.Position] = "positions",
        [FindingKind.Event] = "events",
        [FindingKind.Meeting] = "meetings",
        [FindingKind.Settlement] = "settlements",
        [FindingKind.Tone] = "tone",
        [FindingKind.State] = "state",
    };

    /// <summary>The kinds as a person writes them: <c>sensitive_sector</c>.</summary>
    public static IReadOnlyCollection<string> Kinds => EnumWords.All<FindingKind>();

    /// <summary>The kind that a word means.</summary>
    /// <exception cref="InputException">It means none.</exception>
    public static FindingKind KindOf(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return Kinds.Contains(word)
            ? EnumWords.Read<FindingKind>(word)
            : throw new InputException(
                "findings of this kind are not known",
                new Place("command line", Path: "--add"),
                word,
                NearestName.Suggest(word, Kinds)
            );
    }

    /// <summary>A finding with some of its keys set.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="body">The finding; null for a new one.</param>
    /// <param name="settings">Each <c>key=value</c>: a key with points in it goes into what it holds (<c>issue.topic=tariffs</c>), a
    /// value is written as in a dossier (<c>30%</c>, <c>[USA, CAN]</c>), goods by their names alone, and nothing after the equals
    /// sign takes the key away.</param>
    /// <param name="quote">The place it is to have; null = the one it has.</param>
    /// <exception cref="InputException">A setting that is none, an unknown key, a value that is not allowed.</exception>
    public static object Apply(FindingKind kind, object? body, IEnumerable<string> settings, Quote? quote = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArticleHeader header = new("command line", null, null, null, 0);
        YamlMappingNode root = Load(
            DossierYaml.Write(FindingParts.Join(header, body is null ? [] : [(kind, body)])),
            Option
        );
        YamlMappingNode finding = NodeOf(root, kind);
        foreach (string setting in settings)
        {
            Set(finding, setting);
        }

        if (quote is not null)
        {
            PutQuote(finding, kind, quote);
        }

        using StringWriter text = new();
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        try
        {
            ArticleDossier dossier = DossierYaml.Read(text.ToString(), "command line");
            return FindingParts.Of(dossier).Where(f => f.Kind == kind).Select(f => f.Body).FirstOrDefault()
                ?? throw new InputException(
                    "the talks stand nowhere by this finding",
                    new Place("command line", Path: Option),
                    "outcome=unsaid",
                    "strike it out with --remove"
                );
        }
        catch (InputException e)
        {
            throw new InputException([.. e.Errors.Select(Told)]);
        }
    }

    /// <summary>The finding in the written form of a dossier, to see its keys.</summary>
    public static string Show(FindingKind kind, object body)
    {
        ArticleHeader header = new("command line", null, null, null, 0);
        YamlMappingNode finding = NodeOf(
            Load(DossierYaml.Write(FindingParts.Join(header, [(kind, body)])), Option),
            kind
        );
        using StringWriter text = new() { NewLine = "\n" };
        new YamlStream(new YamlDocument(finding)).Save(text, assignAnchors: false);
        return text.ToString().Replace("...\n", "", StringComparison.Ordinal);
    }

    private static YamlMappingNode NodeOf(YamlMappingNode root, FindingKind kind)
    {
        string key = Lists[kind];
        if (kind == FindingKind.State)
        {
            return MapIn(root, key);
        }

        YamlMappingNode holder = kind is FindingKind.Settlement or FindingKind.Tone ? MapIn(root, "state") : root;
        if (!holder.Children.TryGetValue(key, out YamlNode? list))
        {
            list = new YamlSequenceNode(new YamlMappingNode());
            holder.Add(key, list);
        }

        return (YamlMappingNode)((YamlSequenceNode)list).Children[0];
    }

    private static YamlMappingNode MapIn(YamlMappingNode map, string key)
    {
        if (map.Children.TryGetValue(key, out YamlNode? there) && there is YamlMappingNode found)
        {
            return found;
        }

        YamlMappingNode made = [];
        map.Children[key] = made;
        return made;
    }

    private static void Set(YamlMappingNode finding, string setting)
    {
        int equals = setting.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
        {
            throw new InputException(
                "a setting is a key, an equals sign and a value",
                new Place("command line", Path: Option),
                setting,
                "write for instance --set rate=25%"
            );
        }

        string[] path = setting[..equals].Trim().Split('.');
        string value = setting[(equals + 1)..].Trim();
        YamlMappingNode at = finding;
        foreach (string step in path[..^1])
        {
            at = MapIn(at, step);
        }

        if (value.Length == 0)
        {
            at.Children.Remove(path[^1]);
            return;
        }

        YamlNode node = Parse(value, setting);
        at.Children[path[^1]] = path[^1] switch
        {
            "goods" when node is YamlScalarNode one => new YamlSequenceNode(GoodNode(one, setting)),
            "goods" when node is YamlSequenceNode many => new YamlSequenceNode(
                many.Children.Select(n => n is YamlScalarNode good ? GoodNode(good, setting) : n)
            ),
            "good" when node is YamlScalarNode one && at == finding => GoodNode(one, setting),
            _ => node,
        };
    }

    private static YamlMappingNode GoodNode(YamlScalarNode name, string setting)
    {
        Good good =
            DossierVocabulary.FindGood(name.Value ?? "")
            ?? throw new InputException(
                "the lexicon has no good of this name",
                new Place("command line", Path: Option),
                setting,
                "write it as a text would, such as cars, beef or semiconductors"
            );
        return new YamlMappingNode
        {
            { "good", good.Name },
            { "groups", new YamlSequenceNode(good.Groups.Select(g => new YamlScalarNode(g))) },
        };
    }

    private static void PutQuote(YamlMappingNode finding, FindingKind kind, Quote quote)
    {
        YamlMappingNode node = new()
        {
            { "start", Number(quote.Start) },
            { "end", Number(quote.End) },
            { "text", Quoted(quote.Text) },
            { "sentence", Quoted(quote.Sentence) },
        };
        (string key, YamlNode value) = kind switch
        {
            FindingKind.Party or FindingKind.Institution => ("mentions", new YamlSequenceNode(node)),
            FindingKind.State => ("quotes", new YamlSequenceNode(node)),
            _ => ("quote", (YamlNode)node),
        };
        finding.Children[key] = value;
    }

    private static YamlScalarNode Number(int value) =>
        new(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static YamlScalarNode Quoted(string text) => new(text) { Style = ScalarStyle.DoubleQuoted };

    private static YamlNode Parse(string value, string setting)
    {
        try
        {
            YamlStream stream = [];
            using StringReader reader = new(value);
            stream.Load(reader);
            return stream.Documents[0].RootNode;
        }
        catch (YamlException)
        {
            throw new InputException(
                "this value cannot be read",
                new Place("command line", Path: Option),
                setting,
                "put words with a colon or a bracket in them in quotation marks"
            );
        }
    }

    private static YamlMappingNode Load(string yaml, string option)
    {
        YamlStream stream = [];
        using StringReader reader = new(yaml);
        stream.Load(reader);
        return stream.Documents[0].RootNode as YamlMappingNode
            ?? throw new InputException("a finding is a list of keys", new Place("command line", Path: option));
    }

    /// <summary>Errors of the dossier's reader, told of the command line: its lines are ours, its keys are the person's.</summary>
    private static InputError Told(InputError error)
    {
        string? path = error.Place?.Path;
        int bracket = path?.IndexOf(']', StringComparison.Ordinal) ?? -1;
        string? key = bracket >= 0 ? path![(bracket + 1)..].TrimStart('.') : path;
        return error with
        {
            Place = new Place("command line", Path: string.IsNullOrEmpty(key) ? Option : $"{Option} {key}"),
        };
    }
}
