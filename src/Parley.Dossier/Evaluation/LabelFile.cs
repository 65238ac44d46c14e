using System.Globalization;
using Parley.Inputs;
using YamlDotNet.RepresentationModel;

namespace Parley.Dossier.Evaluation;

/// <summary>What a careful reader finds in one text, by codes and places alone: the text itself is never in it.</summary>
/// <param name="Name">Name of the label file without its ending.</param>
/// <param name="Half">Whether the rules were written with it in view.</param>
/// <param name="Own">True where the text is in the repository too, false where it has to be beside it.</param>
/// <param name="Text">The text.</param>
/// <param name="Headline">Where the headline stands; it repeats the text, so what is found in it alone counts only where it is labelled.</param>
/// <param name="Labels">The findings.</param>
internal sealed record LabelFile(
    string Name,
    Half Half,
    bool Own,
    ArticleText Text,
    Span? Headline,
    IReadOnlyList<Template> Labels
)
{
    private const string NotJudged = "?";
    private const string PlaceForm = "write it as 12:5-13:20, line:column of the first and last character";
    private static readonly string[] HeadKeys = ["text", "half", "own", "characters", "headline"];
    private static readonly string[] CommonKeys = ["at", "optional", "note"];

    /// <summary>Reads a label file; null where its text is not there and is not the repository's own.</summary>
    /// <param name="path">The label file.</param>
    /// <param name="folder">The folder that the path of the text counts from.</param>
    /// <exception cref="InputException">It is no label file, or its places do not fit its text.</exception>
    public static LabelFile? Load(string path, string folder)
    {
        string yaml = ArticleText.Load(path).Text;
        List<InputError> errors = [];
        YamlNode tree = YamlTree.Load(yaml, path);
        YamlMap map = YamlMap.Of(tree, path, "", errors, [.. HeadKeys, .. FindingKind.All.Select(k => k.Name)]);
        string textPath = map.Required("text");
        Half half = map.One<Half>("half");
        bool own = map.Flag("own");
        int? characters = map.Whole("characters", 1, ArticleText.LongestBytes);
        if (textPath.Length == 0)
        {
            throw new InputException(errors);
        }

        string full = Path.GetFullPath(Path.Combine(folder, textPath));
        if (!own && !File.Exists(full))
        {
            return null;
        }

        ArticleText text = ArticleText.Load(full);
        if (characters is { } length && length != text.Source.Length)
        {
            map.Wrong(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"the text has {text.Source.Length} characters now, so its labels may have lost their places"
                ),
                "characters",
                "read the text and its labels again, then put the new length here"
            );
        }

        LineColumns lines = new(text);
        Span? headline = map.Text("headline") is { } written ? lines.Find(written) : null;
        if (headline is null)
        {
            map.Wrong("this is no place in the text", "headline", PlaceForm);
        }

        List<Template> labels = [];
        foreach (FindingKind kind in FindingKind.All)
        {
            if (kind.Name == "state")
            {
                if (map.Text("state") is not null)
                {
                    string outcome = SnakeCase.Of(map.One<TalksOutcome>("state"));
                    labels.Add(
                        new Template(
                            kind,
                            new Dictionary<string, IReadOnlyList<string>> { ["outcome"] = [outcome] },
                            []
                        )
                    );
                }

                continue;
            }

            string[] keys = [.. kind.Slots.SelectMany(KeysOf), .. CommonKeys];
            labels.AddRange(map.Items(kind.Name, item => Label(item, kind, lines), keys));
        }

        Throw(errors);
        return new LabelFile(Path.GetFileNameWithoutExtension(path), half, own, text, headline, labels);
    }

    private static string[] KeysOf(Slot slot) =>
        slot.Type switch
        {
            SlotType.Speaker => ["person", "economy"],
            SlotType.Content => [],
            _ => [slot.Name],
        };

    private static Template Label(YamlMap item, FindingKind kind, LineColumns lines)
    {
        Dictionary<string, IReadOnlyList<string>> values = [];
        foreach (Slot slot in kind.Slots)
        {
            if (slot.Type == SlotType.Content)
            {
                values[slot.Name] = [];
            }
            else if (!item.Is(slot.Type == SlotType.Speaker ? "person" : slot.Name, NotJudged))
            {
                values[slot.Name] = Value(item, slot);
            }
        }

        FindingKind.MergeMutual(kind, values);
        if (kind.Slots.Any(s => s.Role == SlotRole.Key && values.TryGetValue(s.Name, out var v) && v.Count == 0))
        {
            item.Empty(
                "this label lacks what it is known by",
                $"give {string.Join(", ", kind.Slots.Where(s => s.Role == SlotRole.Key).Select(s => s.Name))}"
            );
        }

        List<Span> places = [];
        foreach (string written in item.WordOrWords("at"))
        {
            if (lines.Find(written) is { } span)
            {
                places.Add(span);
            }
            else
            {
                item.Wrong("this is no place in the text", "at", PlaceForm);
            }
        }

        if (kind.HasPlace && places.Count == 0)
        {
            item.Empty("this label has no place", "write it as at: 12:5-13:20");
        }

        return new Template(kind, values, places, item.Flag("optional"));
    }

    private static IReadOnlyList<string> Value(YamlMap item, Slot slot)
    {
        switch (slot.Type)
        {
            case SlotType.Economies:
                return FindingKind.Words(item.Is(slot.Name, "all") ? "all" : item.Economies(slot.Name));
            case SlotType.Number:
                return FindingKind.Words(item.Number(slot.Name, decimal.MinValue, decimal.MaxValue));
            case SlotType.Rate:
                return FindingKind.Words(item.Rate(slot.Name));
            case SlotType.Flag:
                return FindingKind.Words(item.Flag(slot.Name));
            case SlotType.Date:
                return FindingKind.Words(item.Date(slot.Name));
            case SlotType.Money:
                return Money(item, slot.Name);
            case SlotType.Speaker:
                string? person = item.Text("person");
                string? economy = item.Economy("economy");
                return FindingKind.Words(new Actor(economy, Person: person));
            default:
                IReadOnlyList<string> words = item.WordOrWords(slot.Name);
                foreach (string word in words.Where(w => slot.Known is { } known && !known.Contains(w)))
                {
                    item.Wrong($"unknown {slot.Name}", slot.Name, NearestName.Suggest(word, slot.Known!));
                }

                return FindingKind.Words(words);
        }
    }

    private static IReadOnlyList<string> Money(YamlMap item, string key)
    {
        if (item.Text(key) is not { } written)
        {
            return [];
        }

        string[] parts = written.Split(' ');
        if (
            parts.Length == 2
            && parts[1].Length == 3
            && decimal.TryParse(
                parts[0],
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out decimal millions
            )
        )
        {
            return FindingKind.Words(new Money(millions * 1_000_000m, parts[1]));
        }

        item.Wrong("this is no sum of money", key, "write millions and the currency: 51480 USD");
        return [];
    }

    private static void Throw(List<InputError> errors)
    {
        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }
    }
}
