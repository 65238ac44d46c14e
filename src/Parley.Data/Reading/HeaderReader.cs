using System.Globalization;
using Parley.Inputs;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Parley.Data.Reading;

/// <summary>
/// Reads dataset.yaml from the parser's events: every key has one meaning, unknown and repeated ones are errors, and each
/// part remembers its line and column.
/// </summary>
internal sealed class HeaderReader
{
    /// <summary>Stands where an error was added, so that no rule adds a second.</summary>
    private const string Unread = "unread";

    private static readonly string[] _keys =
    [
        "name",
        "title",
        "year",
        "unit",
        "purpose",
        "market_structure",
        "trade_elasticity_set",
        "sources",
        "notes",
        "economy_groups",
        "sector_groups",
        "proxies",
    ];

    private readonly string _file;
    private readonly Errors _errors;
    private readonly PatientParser _parser;
    private readonly Dictionary<string, (int Line, int Column)> _marks = new(StringComparer.Ordinal);

    private HeaderReader(string file, string text, Errors errors)
    {
        _file = file;
        _errors = errors;
        _parser = new PatientParser(new StringReader(text));
    }

    /// <summary>Null where the file is no YAML map at all; other errors leave harmless values behind.</summary>
    public static DatasetHeader? Read(string file, string text, Errors errors)
    {
        HeaderReader reader = new(file, text, errors);
        try
        {
            return reader.Document();
        }
        catch (YamlException e)
        {
            errors.Add(
                "this is not YAML: " + e.Message.Split('\n')[0].TrimEnd('.', '\r'),
                new Place(file, (int)Math.Max(1, e.Start.Line), (int)Math.Max(1, e.Start.Column)),
                null,
                "check indentation, colons and quotes"
            );
            return null;
        }
    }

    private DatasetHeader? Document()
    {
        _parser.Consume<StreamStart>();
        if (!_parser.TryConsume<DocumentStart>(out _))
        {
            _errors.Add("the file is empty", new Place(_file), null, "it must give " + string.Join(", ", _keys[..4]));
            return null;
        }

        Dictionary<string, object> read = new(StringComparer.Ordinal);
        HashSet<string> seen = new(StringComparer.Ordinal);
        if (!Map("", _keys, seen, (key, path) => read[key] = Value(key, path)))
        {
            return null;
        }

        _parser.Consume<DocumentEnd>();
        if (_parser.TryConsume<DocumentStart>(out DocumentStart? second))
        {
            Error("a second document begins here", second, "", null, "keep one document in the file");
            return null;
        }

        foreach (string key in (string[])["name", "title", "year", "unit", "sources"])
        {
            if (!seen.Contains(key))
            {
                _errors.Add($"the key '{key}' is missing", new Place(_file), null, $"add '{key}:'");
            }
        }

        return Header(read);
    }

    private DatasetHeader Header(Dictionary<string, object> read)
    {
        T Get<T>(string key, T otherwise) => read.TryGetValue(key, out object? value) ? (T)value : otherwise;
        Dictionary<string, IReadOnlyList<string>> none = [];
        return new DatasetHeader
        {
            Name = Get("name", Unread),
            Title = Get("title", Unread),
            Year = Get("year", 0),
            Unit = Get("unit", DatasetRules.Unit),
            Purpose = Get<string?>("purpose", null),
            MarketStructure = Get("market_structure", Model.MarketStructure.PerfectCompetition),
            TradeElasticitySet = Get<string?>("trade_elasticity_set", null),
            Sources = Get<List<Source>>("sources", [new Source(Unread, Unread, Unread)]),
            Notes = Get<List<string>>("notes", []),
            EconomyGroups = Get("economy_groups", none),
            SectorGroups = Get("sector_groups", none),
            Proxies = Get<List<Proxy>>("proxies", []),
            Marks = _marks,
        };
    }

    private object Value(string key, string path) =>
        key switch
        {
            "year" => Year(path),
            "market_structure" => Choice(path, Names.MarketStructures),
            "sources" => Items(path, Source),
            "notes" => Texts(path),
            "economy_groups" or "sector_groups" => Groups(path),
            "proxies" => Items(path, Proxy),
            _ => Text(path),
        };

    private Source Source(string path)
    {
        Dictionary<string, string> texts = Fields(path, ["title", "licence", "used"], Text);
        return new Source(texts["title"], texts["licence"], texts["used"]);
    }

    private Proxy Proxy(string path)
    {
        ProxyKind of = default;
        string from = "";
        List<string> economies = [];
        string[] keys = ["of", "from", "economies"];
        HashSet<string> seen = [];
        Mark start = _parser.Current!.Start;
        Map(
            path,
            keys,
            seen,
            (key, inner) =>
            {
                switch (key)
                {
                    case "of":
                        of = Choice(inner, Names.ProxyKinds);
                        break;
                    case "from":
                        from = Text(inner);
                        break;
                    default:
                        economies = Texts(inner);
                        break;
                }
            }
        );
        Missing(keys, seen, start, path);
        return new Proxy(of, from, economies);
    }

    private Dictionary<string, string> Fields(string path, string[] keys, Func<string, string> read)
    {
        Dictionary<string, string> fields = keys.ToDictionary(k => k, _ => "");
        HashSet<string> seen = [];
        Mark start = _parser.Current!.Start;
        Map(path, keys, seen, (key, inner) => fields[key] = read(inner));
        Missing(keys, seen, start, path);
        return fields;
    }

    private void Missing(string[] keys, HashSet<string> seen, Mark start, string path)
    {
        foreach (string key in keys)
        {
            if (!seen.Contains(key))
            {
                _errors.Add($"the key '{key}' is missing", At(start, path), null, $"add '{key}:'");
            }
        }
    }

    private Dictionary<string, IReadOnlyList<string>> Groups(string path)
    {
        Dictionary<string, IReadOnlyList<string>> groups = new(StringComparer.Ordinal);
        Map(path, null, [], (key, inner) => groups[key] = Texts(inner));
        return groups;
    }

    /// <summary>Reads a map key by key; the value of an unknown or repeated key is skipped.</summary>
    private bool Map(string path, string[]? known, HashSet<string> seen, Action<string, string> value)
    {
        if (!_parser.TryConsume<MappingStart>(out _))
        {
            ParsingEvent found = _parser.Current!;
            Error(
                "a map of keys and values is wanted here",
                found,
                path,
                (found as Scalar)?.Value,
                "write 'key: value'"
            );
            _parser.SkipThisAndNestedEvents();
            return false;
        }

        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            if (!_parser.TryConsume<Scalar>(out Scalar? key))
            {
                Error("a key must be plain text", _parser.Current!, path, null, "write 'key: value'");
                _parser.SkipThisAndNestedEvents();
                _parser.SkipThisAndNestedEvents();
                continue;
            }

            string inner = path.Length == 0 ? key.Value : $"{path}.{key.Value}";
            if (known is not null && Array.IndexOf(known, key.Value) < 0)
            {
                Error("unknown key", key, path, key.Value, NearestName.Suggest(key.Value, known));
                _parser.SkipThisAndNestedEvents();
            }
            else if (!seen.Add(key.Value))
            {
                Error(
                    $"the key appears twice, first on line {_marks[inner].Line}",
                    key,
                    path,
                    key.Value,
                    "keep one of them"
                );
                _parser.SkipThisAndNestedEvents();
            }
            else
            {
                Remember(inner, (_parser.Current as Scalar ?? key).Start);
                value(key.Value, inner);
            }
        }

        return true;
    }

    private List<T> Items<T>(string path, Func<string, T> read)
    {
        List<T> items = [];
        if (!_parser.TryConsume<SequenceStart>(out _))
        {
            ParsingEvent found = _parser.Current!;
            Error("a list is wanted here", found, path, (found as Scalar)?.Value, "begin each item with '- '");
            _parser.SkipThisAndNestedEvents();
            return items;
        }

        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            string inner = $"{path}[{items.Count}]";
            Remember(inner, _parser.Current!.Start);
            items.Add(read(inner));
        }

        return items;
    }

    private List<string> Texts(string path) => Items(path, Text);

    private string Text(string path)
    {
        Scalar? scalar = ScalarAt(path);
        if (scalar is null)
        {
            return Unread;
        }

        if (string.IsNullOrWhiteSpace(scalar.Value))
        {
            Error("this is empty", scalar, path, null, "write it, or leave the key out where it is optional");
            return Unread;
        }

        return scalar.Value;
    }

    private int Year(string path)
    {
        Scalar? scalar = ScalarAt(path);
        if (scalar is null)
        {
            return 0;
        }

        if (
            int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is >= 1800 and <= 2200
        )
        {
            return year;
        }

        Error("this is not a year", scalar, path, scalar.Value, "write four digits, such as 2017");
        return 0;
    }

    private T Choice<T>(string path, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        Scalar? scalar = ScalarAt(path);
        if (scalar is null || choices.TryGetValue(scalar.Value, out T value))
        {
            return scalar is null ? default : choices[scalar.Value];
        }

        Error("unknown name", scalar, path, scalar.Value, NearestName.Suggest(scalar.Value, [.. choices.Keys]));
        return value;
    }

    private Scalar? ScalarAt(string path)
    {
        if (_parser.TryConsume<Scalar>(out Scalar? scalar))
        {
            return scalar;
        }

        ParsingEvent found = _parser.Current!;
        Error(
            found is AnchorAlias ? "aliases are not understood here" : "a single value is wanted here",
            found,
            path,
            null,
            "write the value out"
        );
        _parser.SkipThisAndNestedEvents();
        return null;
    }

    private void Remember(string path, Mark mark) =>
        _marks[path] = ((int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private void Error(string message, ParsingEvent at, string path, string? value, string? wayOut) =>
        _errors.Add(message, At(at.Start, path), value, wayOut);

    private Place At(Mark mark, string path) =>
        new(_file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column), path.Length == 0 ? null : path);
}
