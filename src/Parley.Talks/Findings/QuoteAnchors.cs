using System.Text.Json.Nodes;
using Parley.Dossier;

namespace Parley.Records;

/// <summary>Moves the places of a finding to another version of its article.</summary>
internal static class QuoteAnchors
{
    /// <summary>The finding with every quote where its words stand in a text; a quote whose words are not there is left out.</summary>
    public static string Move(string body, ArticleText text)
    {
        JsonNode node = JsonNode.Parse(body)!;
        Move(node, text);
        return node.ToJsonString();
    }

    /// <summary>The place of words in a text, white space aside; null where they are not there.</summary>
    public static Quote? Find(string words, ArticleText text, int near = 0)
    {
        string[] parts = words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return null;
        }

        (int Start, int End)? best = null;
        for (
            int at = text.Text.IndexOf(parts[0], StringComparison.Ordinal);
            at >= 0;
            at = text.Text.IndexOf(parts[0], at + 1, StringComparison.Ordinal)
        )
        {
            int end = EndOf(parts, text.Text, at);
            if (end > 0 && (best is null || Math.Abs(at - near) < Math.Abs(best.Value.Start - near)))
            {
                best = (at, end);
            }
        }

        if (best is not { } found)
        {
            return null;
        }

        Quote? sentence = ArticleSentences.Of(text).LastOrDefault(s => s.Start <= found.Start);
        string words_ = text.Text[found.Start..found.End];
        return new Quote(
            found.Start,
            found.End,
            words_,
            sentence is null || sentence.End <= found.Start ? PlainSpaces(words_) : sentence.Sentence
        );
    }

    private static int EndOf(string[] parts, string text, int at)
    {
        int end = at;
        for (int p = 0; p < parts.Length; p++)
        {
            if (p > 0)
            {
                int from = end;
                while (end < text.Length && char.IsWhiteSpace(text[end]))
                {
                    end++;
                }

                if (end == from)
                {
                    return -1;
                }
            }

            if (string.CompareOrdinal(text, end, parts[p], 0, parts[p].Length) != 0)
            {
                return -1;
            }

            end += parts[p].Length;
        }

        return end;
    }

    private static string PlainSpaces(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static void Move(JsonNode node, ArticleText text)
    {
        switch (node)
        {
            case JsonObject map:
                foreach ((string key, JsonNode? value) in map.ToList())
                {
                    if (IsQuote(value))
                    {
                        map[key] = Moved(value!, text);
                    }
                    else if (value is not null)
                    {
                        Move(value, text);
                    }
                }

                break;
            case JsonArray list:
                for (int i = list.Count - 1; i >= 0; i--)
                {
                    if (!IsQuote(list[i]))
                    {
                        if (list[i] is { } item)
                        {
                            Move(item, text);
                        }
                    }
                    else if (Moved(list[i]!, text) is { } moved)
                    {
                        list[i] = moved;
                    }
                    else
                    {
                        list.RemoveAt(i);
                    }
                }

                break;
            default:
                break;
        }
    }

    private static bool IsQuote(JsonNode? node) =>
        node is JsonObject map && map.ContainsKey("start") && map.ContainsKey("end") && map.ContainsKey("sentence");

    private static JsonObject? Moved(JsonNode quote, ArticleText text) =>
        Find(quote["text"]!.GetValue<string>(), text, quote["start"]!.GetValue<int>()) is { } found
            ? new JsonObject
            {
                ["start"] = found.Start,
                ["end"] = found.End,
                ["text"] = found.Text,
                ["sentence"] = found.Sentence,
            }
            : null;
}
