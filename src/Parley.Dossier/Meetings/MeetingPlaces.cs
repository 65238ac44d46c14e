using System.Globalization;

namespace Parley.Dossier;

/// <summary>Where a meeting is, and its number where it is one of several.</summary>
internal static class MeetingPlaces
{
    /// <summary>The town, or the country where no town is named; null where none is.</summary>
    public static string? City(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        for (int i = scene.Word.End; i < Math.Min(sentence.End, Math.Max(scene.End, scene.Word.End)); i++)
        {
            if (scene.IsClauseEnd(i))
            {
                break;
            }

            if (sentence.Norm(i) == "here" && scene.Reading.Town is { } town)
            {
                return town;
            }

            bool leads =
                sentence.Norm(i) is "in" or "at"
                || (sentence.Norm(i) == "for" && MeetingWord.EndsAt(sentence, "plans", i + 1));
            if (!leads)
            {
                continue;
            }

            int at = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
            if (At(sentence, at) is { } city)
            {
                return city;
            }

            if (sentence.Norm(i) == "in" && (Country(sentence, at) ?? Named(sentence, at)) is { } place)
            {
                return place;
            }
        }

        // "the Geneva talks", "a Washington meeting"
        return scene.Word.IsNoun
            ? sentence
                .Of(Category.City)
                .LastOrDefault(h =>
                    h.End <= scene.Word.First && scene.Word.First - h.End <= 2 && IsBeside(scene, h.End)
                )
                ?.Key
            : null;
    }

    /// <summary>The town whose name begins at a token.</summary>
    public static string? At(Sentence sentence, int token) =>
        sentence.Of(Category.City).FirstOrDefault(h => h.First == token)?.Key;

    /// <summary>The economy whose name or capital begins at a token, with or without an article.</summary>
    public static string? Host(Sentence sentence, int token)
    {
        int first = sentence.Norm(token) == "the" ? token + 1 : token;
        return sentence.MentionAt(first)?.Economy
            ?? sentence.Hits.Find(h => h.Category is Category.Capital or Category.EconomyName && h.First == first)?.Key;
    }

    /// <summary>"The third round", "round seven", "round 3".</summary>
    public static int? Round(MeetingScene scene)
    {
        Sentence sentence = scene.Sentence;
        int to = Math.Min(sentence.End, scene.Word.End + 6);
        for (int i = Math.Max(sentence.First, scene.Word.First - 8); i < to; i++)
        {
            if (sentence.Norm(i) is not ("round" or "session"))
            {
                continue;
            }

            for (int d = 1; d <= 3; d++)
            {
                if (sentence.Of(Category.Ordinal).FirstOrDefault(h => h.End == i - d + 1) is { } ordinal)
                {
                    return int.Parse(ordinal.Key, CultureInfo.InvariantCulture);
                }
            }

            if (sentence.Of(Category.Number).FirstOrDefault(h => h.First == i + 1) is { } number)
            {
                return int.Parse(number.Key, CultureInfo.InvariantCulture);
            }

            if (
                i + 1 < sentence.End
                && sentence.Tokens[i + 1] is { Kind: TokenKind.Number, Norm.Length: <= 2 } digit
                && int.TryParse(digit.Norm, out int value)
            )
            {
                return value;
            }
        }

        return null;
    }

    private static bool IsBeside(MeetingScene scene, int from) =>
        Enumerable
            .Range(from, scene.Word.First - from)
            .All(i =>
                scene.Sentence.Tokens[i] is { Kind: TokenKind.Word, Capital: false }
                && scene.Norm(i) is not ("and" or "on" or "for")
            );

    private static string? Country(Sentence sentence, int at) =>
        sentence.Of(Category.EconomyName).FirstOrDefault(h => h.First == at) is { } country
            ? Sentence.OneLine(sentence.Quote(country.First, country.End).Text)
            : null;

    /// <summary>A name that the lexicon does not know, where "in" leads to it: "in Hakone", "in Lulea, Sweden".</summary>
    private static string? Named(Sentence sentence, int at)
    {
        int end = at;
        while (
            end < Math.Min(sentence.End, at + 4)
            && sentence.Tokens[end] is { Kind: TokenKind.Word, Capital: true, AllCapitals: false }
            && sentence.MentionAt(end) is null
            && sentence.ActorAt(end) is null
            && !sentence.Times.Any(t => t.First <= end && end < t.End)
            && !sentence.Hits.Exists(h =>
                h.First <= end
                && end < h.End
                && h.Category
                    is Category.Agreement
                        or Category.Institution
                        or Category.Month
                        or Category.Office
                        or Category.Law
            )
        )
        {
            end++;
        }

        return end == at ? null : Sentence.OneLine(sentence.Quote(at, end).Text);
    }
}
