namespace Parley.Dossier;

/// <summary>
/// Phrases with a gap, written <c>open ... market</c> in a lexicon: the words before the dots, at most
/// <see cref="Widest"/> other words, and the words after them.
/// </summary>
internal sealed class GapPhrases
{
    public const int Widest = 6;

    private readonly Dictionary<string, List<Phrase>> _byFirst = new(StringComparer.Ordinal);

    public static bool IsGapped(string phrase) => phrase.Contains(" ... ", StringComparison.Ordinal);

    public void Add(string phrase, string key)
    {
        string[] parts = phrase.Split(" ... ", 2);
        string[] head = Norms(parts[0]);
        if (!_byFirst.TryGetValue(head[0], out List<Phrase>? list))
        {
            _byFirst.Add(head[0], list = []);
        }

        list.Add(new Phrase(head, Norms(parts[1]), key));
    }

    /// <summary>The phrases that begin within some tokens of a sentence and end there.</summary>
    public IEnumerable<(int First, int End, string Key)> Find(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (!_byFirst.TryGetValue(sentence.Norm(i), out List<Phrase>? phrases))
            {
                continue;
            }

            foreach (Phrase phrase in phrases)
            {
                if (End(sentence, phrase, i, to) is var end and > 0)
                {
                    yield return (i, end, phrase.Key);
                }
            }
        }
    }

    private static int End(Sentence sentence, Phrase phrase, int at, int to)
    {
        if (!StandsAt(sentence, phrase.Head, at))
        {
            return 0;
        }

        int after = at + phrase.Head.Length;
        for (int i = after; i <= after + Widest && i + phrase.Tail.Length <= to; i++)
        {
            if (StandsAt(sentence, phrase.Tail, i))
            {
                return i + phrase.Tail.Length;
            }

            if (sentence.Norm(i) is "," or ";" or ":" or "." or "\"" or "(" or "and" or "but" or "because")
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool StandsAt(Sentence sentence, string[] norms, int at)
    {
        for (int i = 0; i < norms.Length; i++)
        {
            if (sentence.Norm(at + i) != norms[i])
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Norms(string words) => [.. Tokenizer.Scan(words).Select(t => t.Norm)];

    private sealed record Phrase(string[] Head, string[] Tail, string Key);
}
