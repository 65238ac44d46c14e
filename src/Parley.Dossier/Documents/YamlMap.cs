using System.Globalization;
using Parley.Inputs;
using YamlDotNet.RepresentationModel;

namespace Parley.Dossier;

/// <summary>
/// A map of the file, read key by key; every error is kept with its place, and reading goes on with a harmless value.
/// </summary>
internal sealed class YamlMap
{
    private readonly List<InputError> _errors;
    private readonly string _file;
    private readonly YamlMappingNode? _node;
    private readonly string _path;

    private YamlMap(YamlMappingNode? node, string file, string path, List<InputError> errors) =>
        (_node, _file, _path, _errors) = (node, file, path, errors);

    public static YamlMap Of(YamlNode node, string file, string path, List<InputError> errors, params string[] keys)
    {
        if (node is not YamlMappingNode map)
        {
            errors.Add(
                new InputError(
                    "this must be a map of keys and values",
                    YamlTree.At(file, node.Start, path.Length == 0 ? null : path),
                    (node as YamlScalarNode)?.Value,
                    $"known keys are {string.Join(", ", keys)}"
                )
            );
            return new YamlMap(null, file, path, errors);
        }

        foreach (YamlNode key in map.Children.Keys)
        {
            string name = (key as YamlScalarNode)?.Value ?? "";
            if (!keys.Contains(name))
            {
                errors.Add(
                    new InputError(
                        "a dossier has no such key here",
                        YamlTree.At(file, key.Start, path.Length == 0 ? null : path),
                        name,
                        NearestName.Suggest(name, keys)
                    )
                );
            }
        }

        return new YamlMap(map, file, path, errors);
    }

    public string? Text(string key) => Scalar(key)?.Value;

    public string Required(string key)
    {
        string? value = Text(key);
        if (string.IsNullOrWhiteSpace(value))
        {
            Missing(key);
            return "";
        }

        return value;
    }

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } node)
        {
            return false;
        }

        if (node.Value is "true" or "false")
        {
            return node.Value == "true";
        }

        Error("this must be true or false", key, node, "write true or false");
        return false;
    }

    public decimal? Number(string key, decimal from, decimal to)
    {
        if (Scalar(key) is not { } node)
        {
            return null;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(node.Value, styles, CultureInfo.InvariantCulture, out decimal value))
        {
            Error("this must be a number", key, node, "write it in digits, with a point for the decimals");
            return null;
        }

        if (value < from || value > to)
        {
            Error(
                string.Create(CultureInfo.InvariantCulture, $"this must be from {from} to {to}"),
                key,
                node,
                "mend the number"
            );
            return null;
        }

        return value;
    }

    public int? Whole(string key, int from, int to)
    {
        decimal? value = Number(key, from, to);
        if (value is not null && value != decimal.Truncate(value.Value))
        {
            Error("this must be a whole number", key, Scalar(key)!, "leave the decimals out");
            return null;
        }

        return (int?)value;
    }

    /// <summary>A rate with its unit: <c>25%</c> or <c>0.25</c>, never 25.</summary>
    public decimal? Rate(string key)
    {
        if (Scalar(key) is not { Value: { } written } node)
        {
            return null;
        }

        bool percent = written.EndsWith('%');
        string digits = percent ? written[..^1].TrimEnd() : written;
        if (
            !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value)
            || value > 10_000m
        )
        {
            Error("this is not a rate", key, node, "write 25% or 0.25");
            return null;
        }

        if (percent)
        {
            return value / 100m;
        }

        if (value > 1m)
        {
            Error("a rate above 1 needs its unit", key, node, $"did you mean '{written}%'?");
            return null;
        }

        return value;
    }

    public T One<T>(string key)
        where T : struct, Enum
    {
        if (Scalar(key) is not { Value: { } written } node)
        {
            Missing(key, string.Join(", ", SnakeCase.All<T>()));
            return default;
        }

        if (SnakeCase.Find<T>(written) is { } value)
        {
            return value;
        }

        Error($"unknown {key.Replace('_', ' ')}", key, node, NearestName.Suggest(written, SnakeCase.All<T>()));
        return default;
    }

    public DateOnly? Date(string key)
    {
        if (Scalar(key) is not { } node)
        {
            return null;
        }

        if (
            DateOnly.TryParseExact(
                node.Value,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly date
            )
        )
        {
            return date;
        }

        Error("this is not a date", key, node, "write it as 2018-08-09");
        return null;
    }

    public DateOnly RequiredDate(string key)
    {
        if (Scalar(key) is null)
        {
            Missing(key);
        }

        return Date(key) ?? DateOnly.MinValue;
    }

    public string? Economy(string key) => Scalar(key) is { } node ? Economy(node, key) : null;

    /// <summary>A list of economy codes; one code alone is a list of one.</summary>
    public IReadOnlyList<string> Economies(string key)
    {
        YamlNode? node = Child(key);
        if (node is YamlScalarNode one)
        {
            return [Economy(one, key)];
        }

        return
        [
            .. Sequence(key)
                .Select(
                    (item, i) => item is YamlScalarNode s ? Economy(s, $"{key}[{i}]") : NotAWord(item, $"{key}[{i}]")
                ),
        ];
    }

    public IReadOnlyList<string> Words(string key) =>
        [
            .. Sequence(key)
                .Select((item, i) => item is YamlScalarNode { Value: { } v } ? v : NotAWord(item, $"{key}[{i}]")),
        ];

    /// <summary>A list of words; one word alone is a list of one.</summary>
    public IReadOnlyList<string> WordOrWords(string key) =>
        Child(key) is YamlScalarNode { Value: { } one } ? [one] : Words(key);

    /// <summary>True where the key holds the one word given.</summary>
    public bool Is(string key, string word) => Child(key) is YamlScalarNode node && node.Value == word;

    public T? Map<T>(string key, Func<YamlMap, T> read, params string[] keys)
        where T : class => Child(key) is { } node ? read(Of(node, _file, Join(key), _errors, keys)) : null;

    public T RequiredMap<T>(string key, Func<YamlMap, T> read, params string[] keys)
        where T : class
    {
        if (Child(key) is null)
        {
            Missing(key);
        }

        return read(
            Child(key) is { } node ? Of(node, _file, Join(key), _errors, keys) : new YamlMap(null, _file, Join(key), [])
        );
    }

    public IReadOnlyList<T> Items<T>(string key, Func<YamlMap, T> read, params string[] keys) =>
        [.. Sequence(key).Select((item, i) => read(Of(item, _file, $"{Join(key)}[{i}]", _errors, keys)))];

    /// <summary>Reports something wrong with the value under a key.</summary>
    public void Wrong(string message, string key, string wayOut)
    {
        if (Child(key) is { } node)
        {
            Error(message, key, node, wayOut);
        }
    }

    /// <summary>Reports that the map as a whole says nothing.</summary>
    public void Empty(string message, string wayOut)
    {
        if (_node is not null)
        {
            _errors.Add(
                new InputError(message, YamlTree.At(_file, _node.Start, _path.Length == 0 ? null : _path), null, wayOut)
            );
        }
    }

    private string Economy(YamlScalarNode node, string key)
    {
        string code = node.Value ?? "";
        if (!Lexicon.Shared.Economies.ContainsKey(code))
        {
            Error(
                "unknown economy",
                key,
                node,
                Lexicon.Shared.EconomyNamed(code) is { } meant
                    ? $"did you mean '{meant}'?"
                    : NearestName.Suggest(code, [.. Lexicon.Shared.Economies.Keys])
            );
        }

        return code;
    }

    private string NotAWord(YamlNode node, string key)
    {
        Error("this must be one word", key, node, "write one value an item");
        return "";
    }

    private IEnumerable<YamlNode> Sequence(string key)
    {
        switch (Child(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case { } node:
                Error("this must be a list", key, node, "begin each item with '- '");
                return [];
        }
    }

    private YamlScalarNode? Scalar(string key)
    {
        YamlNode? node = Child(key);
        if (node is null or YamlScalarNode)
        {
            return (YamlScalarNode?)node;
        }

        Error("this must be one value", key, node, "write the value on the key's line");
        return null;
    }

    private YamlNode? Child(string key)
    {
        if (_node is null || !_node.Children.TryGetValue(new YamlScalarNode(key), out YamlNode? child))
        {
            return null;
        }

        return child is YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "" or "~" or "null" }
            ? null
            : child;
    }

    private void Missing(string key, string? known = null)
    {
        if (_node is not null)
        {
            _errors.Add(
                new InputError(
                    $"'{key}' is missing",
                    YamlTree.At(_file, _node.Start, _path.Length == 0 ? null : _path),
                    null,
                    known is null ? "add it" : $"add it: known are {known}"
                )
            );
        }
    }

    private void Error(string message, string key, YamlNode node, string wayOut) =>
        _errors.Add(
            new InputError(message, YamlTree.At(_file, node.Start, Join(key)), (node as YamlScalarNode)?.Value, wayOut)
        );

    private string Join(string key) => _path.Length == 0 ? key : $"{_path}.{key}";
}
