using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Parley.Dossier;
using Parley.Inputs;

namespace Parley.ChatReader;

/// <summary>Holds a model's findings against the article, one by one, and takes those that it bears out.</summary>
internal sealed partial class FindingCheck
{
    /// <summary>Keys whose words must stand in the article.</summary>
    private static readonly string[] Quoted = ["quote", "content"];

    /// <summary>Keys whose words are names, which must stand in the article too.</summary>
    private static readonly string[] Named =
    [
        "name",
        "office",
        "person",
        "institution",
        "description",
        "city",
        "when",
        "law",
        "agreement",
        "period",
    ];

    private static readonly string[] Kinds =
    [
        "measures",
        "people",
        "amounts",
        "claims",
        "statements",
        "positions",
        "events",
        "meetings",
    ];

    private readonly string _file;
    private readonly string _model;
    private readonly QuoteFinder _finder;
    private readonly HashSet<string> _economies;
    private readonly List<Refusal> _refused = [];
    private ArticleDossier _dossier;

    /// <param name="article">The article.</param>
    /// <param name="rules">The dossier of the rules: it knows every economy that the article names.</param>
    /// <param name="model">The model's name.</param>
    public FindingCheck(ArticleText article, ArticleDossier rules, string model)
    {
        _file = article.File;
        _model = model;
        _finder = new QuoteFinder(article);
        _dossier = rules;
        _economies = [.. rules.Parties.Select(p => p.Economy)];
    }

    public ChatReading Result => new(_dossier, _refused);

    public void Take(string answer)
    {
        JsonObject? root = null;
        try
        {
            root = JsonNode.Parse(Unfenced(answer)) as JsonObject;
        }
        catch (JsonException)
        {
            // Told below, as any answer that is no object is.
        }

        if (root is null)
        {
            Refuse("answer", answer, "the model did not answer with a JSON object");
            return;
        }

        foreach ((string kind, JsonNode? list) in root)
        {
            if (!Kinds.Contains(kind) || list is not JsonArray findings)
            {
                Refuse(kind, list?.ToJsonString() ?? "null", "a dossier has no such list of findings");
                continue;
            }

            foreach (JsonNode? finding in findings)
            {
                Take(kind, finding);
            }
        }
    }

    private void Take(string kind, JsonNode? finding)
    {
        string given = finding?.ToJsonString() ?? "null";
        try
        {
            if (finding?.DeepClone() is not JsonObject checkedFinding)
            {
                throw new RefusedException("it is no map of keys and values");
            }

            Quote quote =
                checkedFinding["quote"] is JsonValue words && words.TryGetValue(out string? text)
                    ? Find(text)
                    : throw new RefusedException("it has no quote");
            Check(checkedFinding, quote);
            Add(Read(kind, checkedFinding));
        }
        catch (RefusedException refused)
        {
            Refuse(kind, given, refused.Message);
        }
    }

    /// <summary>Puts places for words, and refuses what the article does not hold.</summary>
    private void Check(JsonObject map, Quote quote)
    {
        foreach ((string key, JsonNode? value) in map.ToArray())
        {
            switch (value)
            {
                case JsonObject { Count: > 0 } inner:
                    Check(inner, quote);
                    break;
                case JsonArray list when key == "words":
                    map[key] = new JsonArray([.. list.Select(w => Place(Find(Words(w))))]);
                    break;
                case JsonArray list:
                    CheckList(key, list, quote);
                    break;
                case JsonValue when Quoted.Contains(key):
                    map[key] = Place(Find(Words(value)));
                    break;
                case JsonValue when Named.Contains(key):
                    Find(Words(value));
                    break;
                case JsonValue when key == "good":
                    Good good =
                        DossierVocabulary.FindGood(Words(value))
                        ?? throw new RefusedException($"no good of the lexicon is meant by '{Words(value)}'");
                    map[key] = good.Name;
                    map["groups"] = new JsonArray([.. good.Groups.Select(g => JsonValue.Create(g))]);
                    break;
                case JsonValue number when key == "value":
                    CheckDigits(number.ToString(), quote);
                    map[key] = JsonValue.Create(Plain(number.ToString()));
                    break;
                case JsonValue rate when key is "rate" or "rate_before":
                    CheckRate(rate.ToString(), quote);
                    break;
                case JsonValue when key == "year":
                    CheckYear(value.ToString());
                    break;
                case JsonValue when key is "economy" or "partner" or "origin" or "imposed_by" or "by" or "against":
                    CheckEconomy(Words(value));
                    break;
                default:
                    break;
            }
        }
    }

    private void CheckList(string key, JsonArray list, Quote quote)
    {
        foreach (JsonNode? item in list)
        {
            if (item is JsonObject inner)
            {
                Check(inner, quote);
            }
            else if (key is "imposed_by" or "imposed_on" or "exempt" or "by" or "against" or "toward" or "parties")
            {
                CheckEconomy(Words(item));
            }
        }
    }

    private void CheckEconomy(string code)
    {
        if (!_economies.Contains(code))
        {
            throw new RefusedException($"the article does not name {code}");
        }
    }

    /// <summary>The digits must stand in the sentence, whatever the words for thousands and millions: 69 for 69 billion.</summary>
    private static void CheckDigits(string written, Quote quote)
    {
        string wanted = Significant(written);
        if (!Numbers().Matches(quote.Sentence).Any(m => Significant(m.Value) == wanted))
        {
            throw new RefusedException($"the number {written} is not in the sentence");
        }
    }

    /// <summary>The rate must stand in the sentence in percent.</summary>
    private static void CheckRate(string written, Quote quote)
    {
        decimal? percent = written.EndsWith('%') ? Value(written[..^1]) : 100m * Value(written);
        if (percent is null || !Numbers().Matches(quote.Sentence).Any(m => Value(m.Value) == percent))
        {
            throw new RefusedException($"the number {written} is not in the sentence");
        }
    }

    private void CheckYear(string written)
    {
        bool relative =
            _dossier.Article.Year is { } year
            && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out int given)
            && Math.Abs(given - year) <= 1;
        if (!relative)
        {
            Find(written);
        }
    }

    private static string Plain(string number) =>
        Value(number)?.ToString(CultureInfo.InvariantCulture)
        ?? throw new RefusedException($"'{number}' is not a number");

    private static decimal? Value(string number) =>
        decimal.TryParse(
            number.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.Float,
            CultureInfo.InvariantCulture,
            out decimal value
        )
            ? value
            : null;

    /// <summary>The digits that count: without sign, point, separators, leading and closing zeros.</summary>
    private static string Significant(string number) =>
        Value(number) is { } value
            ? Math.Abs(value)
                .ToString(CultureInfo.InvariantCulture)
                .Replace(".", "", StringComparison.Ordinal)
                .Trim('0')
            : "";

    private Quote Find(string words) =>
        _finder.Find(words) is { } quote
            ? quote with
            {
                FoundBy = _model,
            }
            : throw new RefusedException($"the article does not say '{words}'");

    private static string Words(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? words)
            ? words
            : throw new RefusedException($"words were wanted, not {node?.ToJsonString() ?? "null"}");

    private static JsonObject Place(Quote quote) =>
        new()
        {
            ["start"] = quote.Start,
            ["end"] = quote.End,
            ["text"] = quote.Text,
            ["sentence"] = quote.Sentence,
            ["found_by"] = quote.FoundBy,
        };

    /// <summary>The finding as the dossier's own reader takes it, which knows every key and word.</summary>
    private ArticleDossier Read(string kind, JsonObject finding)
    {
        JsonObject document = new()
        {
            ["dossier"] = 1,
            ["article"] = new JsonObject { ["file"] = _file },
            [kind] = new JsonArray(finding),
        };
        try
        {
            return DossierYaml.Read(document.ToJsonString(), _file);
        }
        catch (InputException e)
        {
            InputError first = e.Errors[0];
            string value = first.Value is null ? "" : $" '{first.Value}'";
            throw new RefusedException($"{first.Message}{value}");
        }
    }

    /// <summary>Adds what the dossier does not hold already.</summary>
    private void Add(ArticleDossier found) =>
        _dossier = _dossier with
        {
            Measures = Join(
                _dossier.Measures,
                found.Measures,
                (a, b) => a.Kind == b.Kind && a.Imposers.SequenceEqual(b.Imposers) && SameSentence(a.Quote, b.Quote)
            ),
            People = Join(_dossier.People, found.People, (a, b) => a.Name == b.Name),
            Amounts = Join(_dossier.Amounts, found.Amounts, (a, b) => a.Money == b.Money && a.Measures == b.Measures),
            Claims = Join(_dossier.Claims, found.Claims, (a, b) => a.Kind == b.Kind && SameSentence(a.Quote, b.Quote)),
            Statements = Join(
                _dossier.Statements,
                found.Statements,
                (a, b) => Overlap(a.Content ?? a.Quote, b.Content ?? b.Quote)
            ),
            Positions = Join(
                _dossier.Positions,
                found.Positions,
                (a, b) => a.Kind == b.Kind && a.Economy == b.Economy && SameSentence(a.Quote, b.Quote)
            ),
            Events = Join(_dossier.Events, found.Events, (a, b) => a.Type == b.Type && SameSentence(a.Quote, b.Quote)),
            Meetings = Join(
                _dossier.Meetings,
                found.Meetings,
                (a, b) => a.Held == b.Held && SameSentence(a.Quote, b.Quote)
            ),
        };

    private static List<T> Join<T>(IReadOnlyList<T> known, IReadOnlyList<T> more, Func<T, T, bool> same) =>
        [.. known, .. more.Where(m => !known.Any(k => same(k, m)))];

    private static bool SameSentence(Quote? a, Quote? b) => a is not null && b is not null && a.Sentence == b.Sentence;

    private static bool Overlap(Quote? a, Quote? b) =>
        a is not null && b is not null && a.Start < b.End && b.Start < a.End;

    private void Refuse(string kind, string finding, string why) =>
        _refused.Add(new Refusal(kind, OneLine(finding), why));

    private static string OneLine(string text)
    {
        string line = White().Replace(text, " ").Trim();
        return line.Length <= 200 ? line : line[..197] + "...";
    }

    /// <summary>Some models put their JSON between fences.</summary>
    private static string Unfenced(string answer)
    {
        int first = answer.IndexOf('{', StringComparison.Ordinal);
        int last = answer.LastIndexOf('}');
        return first >= 0 && last > first ? answer[first..(last + 1)] : answer;
    }

    [GeneratedRegex(@"\d[\d,]*(?:\.\d+)?")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    private sealed class RefusedException(string why) : Exception(why);
}
