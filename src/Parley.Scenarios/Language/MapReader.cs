using System.Globalization;
using System.Text.RegularExpressions;
using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>Reads one map key by key; every error is kept with its place and reading goes on with a harmless value.</summary>
internal sealed partial class MapReader
{
    private readonly DocumentMap? _map;
    private readonly List<InputError> _errors;

    /// <param name="node">What should be a map.</param>
    /// <param name="what">What the map is, such as <c>an outcome</c>.</param>
    /// <param name="keys">Keys it may have.</param>
    /// <param name="errors">Receives what is wrong.</param>
    public MapReader(DocumentNode node, string what, IReadOnlyList<Key> keys, List<InputError> errors)
    {
        _errors = errors;
        Place = node.Place;
        string[] known = [.. keys.Select(k => k.Name)];
        if (node is not DocumentMap map)
        {
            errors.Add(
                new InputError(
                    $"{what} is a map of keys and values",
                    node.Place,
                    node is DocumentScalar { Value.Length: > 0 } scalar ? scalar.Value : null,
                    $"write keys with their values, such as {string.Join(" and ", Examples(keys))}"
                )
            );
            return;
        }

        _map = map;
        foreach ((DocumentScalar key, DocumentNode value) in map.Entries)
        {
            if (!known.Contains(key.Value))
            {
                errors.Add(
                    new InputError(
                        $"{what} has no such key",
                        key.Place,
                        key.Value,
                        NearestName.Suggest(key.Value, known)
                    )
                );
            }
            else if (value is DocumentScalar { IsNothing: true })
            {
                errors.Add(new InputError("this key has no value", key.Place, null, "give it one or leave it out"));
            }
        }

        string[] misspelt =
        [
            .. map
                .Entries.Where(e => !known.Contains(e.Key.Value))
                .Select(e => NearestName.Find(e.Key.Value, known))
                .OfType<string>(),
        ];
        foreach (Key key in keys.Where(k => k.IsRequired && !map.Entries.Any(e => e.Key.Value == k.Name)))
        {
            if (!misspelt.Contains(key.Name))
            {
                errors.Add(new InputError($"{what} needs '{key.Name}'", map.Place, null, $"add it: {Lower(key.Says)}"));
            }
        }
    }

    public Place Place { get; }

    public bool IsMap => _map is not null;

    /// <summary>Where each key's value stands.</summary>
    public IReadOnlyDictionary<string, Place> Places =>
        _map?.Entries.ToDictionary(e => e.Key.Value, e => e.Value.Place) ?? [];

    public bool Has(string key) => Value(key) is not null;

    /// <summary>The value of a key; null where it is absent or empty.</summary>
    public DocumentNode? Value(string key)
    {
        DocumentNode? value = _map?.Entries.FirstOrDefault(e => e.Key.Value == key).Value;
        return value is DocumentScalar { IsNothing: true } ? null : value;
    }

    public string? Text(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Value.Trim().Length == 0)
        {
            Error("this text is empty", scalar, "say something or leave the key out");
            return null;
        }

        return scalar.Value;
    }

    public string? OutcomeName(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (!Name().IsMatch(scalar.Value))
        {
            Error(
                "a name is made of letters, digits and single hyphens, 60 at most",
                scalar,
                "write a name such as 'japan-exempt' and the rest in 'title'"
            );
        }

        return scalar.Value;
    }

    public double? Rate(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (RateText.TryRead(scalar.Value.Trim(), out double rate, out string message, out string wayOut))
        {
            return rate;
        }

        Error(message, scalar, wayOut);
        return null;
    }

    public int? Years(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (
            int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int years)
            && years is >= 1 and <= Grammar.MostYears
        )
        {
            return years;
        }

        Error(
            $"years are a whole number from 1 to {Grammar.MostYears}",
            scalar,
            "for a measure that is complete at once, leave 'years' out"
        );
        return null;
    }

    public double? Factor(string key) =>
        Number(
            key,
            factor => factor is >= Grammar.LeastFactor and <= Grammar.MostFactor,
            string.Create(
                CultureInfo.InvariantCulture,
                $"a factor is a number from {Grammar.LeastFactor} to {Grammar.MostFactor}"
            ),
            "1 leaves the elasticities as they are, 0.5 halves and 2 doubles them"
        );

    /// <summary>A value in million USD, above zero.</summary>
    public double? MillionUsd(string key) =>
        Number(
            key,
            value => value > 0 && double.IsFinite(value),
            "this is a number of million USD, above zero",
            "write such as 'million_usd: 12000'"
        );

    /// <summary>A number without a unit.</summary>
    private double? Number(string key, Func<double, bool> isAllowed, string message, string wayOut)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (
            double.TryParse(
                scalar.Value,
                NumberStyles.AllowDecimalPoint,
                CultureInfo.InvariantCulture,
                out double number
            ) && isAllowed(number)
        )
        {
            return number;
        }

        Error(message, scalar, wayOut);
        return null;
    }

    public bool? Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (scalar.Value is "true" or "false")
        {
            return scalar.Value == "true";
        }

        Error("this is true or false", scalar, "write true or false");
        return null;
    }

    public T? Choice<T>(string key, IReadOnlyDictionary<string, T> words)
        where T : struct, Enum
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (words.TryGetValue(scalar.Value, out T value))
        {
            return value;
        }

        Error($"no such choice for '{key}'", scalar, NearestName.Suggest(scalar.Value, [.. words.Keys]));
        return null;
    }

    /// <summary>Names under a key less the exceptions under another; all where the key is absent.</summary>
    public Selection Selection(string key, string exceptKey)
    {
        Dictionary<string, Place> places = [];
        IReadOnlyList<string> names = NameList(key, allowAll: true, places);
        IReadOnlyList<string> except = NameList(exceptKey, allowAll: false, places);
        return new Selection(names, except)
        {
            Place = Value(key)?.Place ?? Value(exceptKey)?.Place ?? Place,
            NamePlaces = places,
        };
    }

    /// <summary>The items of a list under a key; one item alone is no list.</summary>
    public IReadOnlyList<DocumentNode> Items(string key)
    {
        switch (Value(key))
        {
            case null:
                return [];
            case DocumentList list:
                return list.Items;
            case { } other:
                _errors.Add(
                    new InputError(
                        $"'{key}' is a list",
                        other.Place,
                        (other as DocumentScalar)?.Value,
                        "begin each item with '- '"
                    )
                );
                return [];
        }
    }

    public void Error(string message, string key, string wayOut) =>
        _errors.Add(new InputError(message, Value(key)?.Place ?? Place, (Value(key) as DocumentScalar)?.Value, wayOut));

    private List<string> NameList(string key, bool allowAll, Dictionary<string, Place> places)
    {
        DocumentNode? node = Value(key);
        IReadOnlyList<DocumentNode> items = node switch
        {
            null => [],
            DocumentList list => list.Items,
            _ => [node],
        };
        if (node is DocumentList { Items.Count: 0 })
        {
            _errors.Add(
                new InputError(
                    $"'{key}' names nothing",
                    node.Place,
                    null,
                    allowAll ? "name some, or write all" : "name some, or leave it out"
                )
            );
        }

        List<string> names = [];
        foreach (DocumentNode item in items)
        {
            if (item is not DocumentScalar { IsNothing: false } scalar || scalar.Value.Trim().Length == 0)
            {
                _errors.Add(
                    new InputError($"'{key}' holds codes or names of groups", item.Place, null, "write one, or [A, B]")
                );
                continue;
            }

            string name = scalar.Value.Trim();
            if (name == ScenarioWords.All && (!allowAll || items.Count > 1))
            {
                Error(
                    allowAll ? "'all' stands alone" : "nothing would be left",
                    scalar,
                    allowAll ? "write all, or the names" : "name what is taken out"
                );
            }
            else if (name.Contains(',', StringComparison.Ordinal))
            {
                Error("several names in one", scalar, $"write [{name}]");
            }
            else if (name != ScenarioWords.All && names.Contains(name))
            {
                Error($"'{name}' stands twice", scalar, "keep one of them");
            }
            else if (name != ScenarioWords.All)
            {
                names.Add(name);
                places.TryAdd(name, scalar.Place);
            }
        }

        return names;
    }

    private DocumentScalar? Scalar(string key)
    {
        DocumentNode? value = Value(key);
        if (value is null or DocumentScalar)
        {
            return (DocumentScalar?)value;
        }

        _errors.Add(new InputError($"'{key}' is a single value", value.Place, null, "write it on the key's line"));
        return null;
    }

    private void Error(string message, DocumentScalar scalar, string wayOut) =>
        _errors.Add(new InputError(message, scalar.Place, scalar.Value, wayOut));

    private static IEnumerable<string> Examples(IReadOnlyList<Key> keys) =>
        keys.Where(k => k.IsRequired).DefaultIfEmpty(keys[0]).Take(3).Select(k => $"'{k.Name}:'");

    private static string Lower(string sentence) => char.ToLowerInvariant(sentence[0]) + sentence[1..].TrimEnd('.');

    [GeneratedRegex(Grammar.NamePattern)]
    private static partial Regex Name();
}
