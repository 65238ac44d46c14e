using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Inputs;
using Parley.Scenarios;

namespace Parley.Strategy.Bargaining;

/// <summary>NegoLog's profiles: a JSON map of <c>reservationValue</c>, <c>issueWeights</c> and <c>issues</c>, the worth of each
/// option from 0 to 1.</summary>
public static class NegoLogJson
{
    private static readonly Key[] _keys =
    [
        new("reservationValue", KeyType.Text, "Utility without a deal."),
        new("issueWeights", KeyType.Text, "The weight of each issue.", IsRequired: true),
        new("issues", KeyType.Text, "The options of each issue with their worth.", IsRequired: true),
    ];

    /// <param name="json">The text.</param>
    /// <param name="file">Its name for messages; the profile is named after it.</param>
    /// <exception cref="InputException">The text is no profile; every error with line and column.</exception>
    public static UtilityProfile Read(string json, string file)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(file);
        List<InputError> errors = [];
        // JSON is YAML too, save for tabs between the marks; inside its strings a tab is written \t.
        DocumentNode? root = DocumentParser.Parse(json.Replace('\t', ' '), file, errors, Document);
        UtilityProfile? profile = root is null ? null : Read(root, file, errors);
        if (profile is not null && errors.Count == 0)
        {
            ProfileRules.Check(profile, file, errors);
        }

        return errors.Count == 0 && profile is not null ? profile : throw new InputException(errors);
    }

    /// <summary>The same profile as NegoLog writes it. A discount factor has no place in it and is left out.</summary>
    public static string Write(UtilityProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        using MemoryStream stream = new();
        using (
            Utf8JsonWriter w = new(
                stream,
                new JsonWriterOptions
                {
                    Indented = true,
                    NewLine = "\n",
                    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                }
            )
        )
        {
            w.WriteStartObject();
            w.WriteNumber("reservationValue", profile.Reservation);
            w.WriteStartObject("issueWeights");
            foreach (IssueUtility issue in profile.Issues)
            {
                w.WriteNumber(issue.Name, issue.Weight);
            }

            w.WriteEndObject();
            w.WriteStartObject("issues");
            foreach (IssueUtility issue in profile.Issues)
            {
                w.WriteStartObject(issue.Name);
                foreach (OptionUtility option in issue.Options)
                {
                    w.WriteNumber(option.Name, option.Utility);
                }

                w.WriteEndObject();
            }

            w.WriteEndObject();
            w.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static DocumentKind Document { get; } = new("a profile", "JSON", "write the weights and the issues");

    private static UtilityProfile Read(DocumentNode root, string file, List<InputError> errors)
    {
        MapReader reader = new(root, "a profile", _keys, errors);
        Dictionary<string, double> weights = [];
        foreach ((DocumentScalar name, double weight) in Numbers(reader.Value("issueWeights"), "issueWeights", errors))
        {
            weights[name.Value] = weight;
        }

        List<IssueUtility> issues = [];
        DocumentMap? map = Map(reader.Value("issues"), "issues", errors);
        foreach ((DocumentScalar name, DocumentNode options) in map?.Entries ?? [])
        {
            if (!weights.TryGetValue(name.Value, out double weight) && reader.Has("issueWeights"))
            {
                errors.Add(
                    new InputError(
                        "this issue has no weight",
                        name.Place,
                        name.Value,
                        weights.Count == 0 ? "give it one" : NearestName.Suggest(name.Value, weights.Keys)
                    )
                );
            }

            issues.Add(
                new IssueUtility(
                    name.Value,
                    weight,
                    [.. Numbers(options, name.Value, errors).Select(o => new OptionUtility(o.Name.Value, o.Value))]
                )
                {
                    Place = name.Place,
                }
            );
        }

        foreach (string weighed in weights.Keys.Where(w => map is not null && !issues.Exists(i => i.Name == w)))
        {
            reader.Error(
                $"'{weighed}' has a weight and no options",
                "issueWeights",
                "give it options, or take its weight out"
            );
        }

        return new UtilityProfile
        {
            Name = Path.GetFileNameWithoutExtension(file),
            Issues = issues,
            Reservation = reader.Value("reservationValue") is { } value ? Number(value, "reservationValue", errors) : 0,
        };
    }

    private static DocumentMap? Map(DocumentNode? node, string what, List<InputError> errors)
    {
        if (node is DocumentMap map)
        {
            return map;
        }

        if (node is not null)
        {
            errors.Add(new InputError($"'{what}' is a map", node.Place, (node as DocumentScalar)?.Value, "write { }"));
        }

        return null;
    }

    private static IEnumerable<(DocumentScalar Name, double Value)> Numbers(
        DocumentNode? node,
        string what,
        List<InputError> errors
    ) => [.. (Map(node, what, errors)?.Entries ?? []).Select(e => (e.Key, Number(e.Value, e.Key.Value, errors)))];

    private static double Number(DocumentNode node, string what, List<InputError> errors)
    {
        if (
            node is DocumentScalar { IsPlain: true } scalar
            && double.TryParse(scalar.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out double value)
            && double.IsFinite(value)
        )
        {
            return value;
        }

        errors.Add(
            new InputError($"'{what}' is a number", node.Place, (node as DocumentScalar)?.Value, "write such as 0.25")
        );
        return 0;
    }
}
