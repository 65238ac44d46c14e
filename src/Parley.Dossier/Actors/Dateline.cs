namespace Parley.Dossier;

/// <summary>Where an article is written: "BEIJING, April 4 - ", "SEOUL (Reuters) - ".</summary>
internal static class Dateline
{
    private const int Farthest = 12;

    /// <summary>The economy whose capital the article is written in; null where the article does not say, or it is none's.</summary>
    public static string? EconomyOf(Reading reading)
    {
        foreach (Sentence sentence in reading.Sentences.Take(Farthest))
        {
            int end = Math.Min(sentence.End, sentence.First + Farthest);
            for (int i = sentence.First; i < end; i++)
            {
                if (sentence.At(i, Category.Capital) is { } capital && IsDateline(sentence, capital))
                {
                    return capital.Key;
                }
            }
        }

        return null;
    }

    private static bool IsDateline(Sentence sentence, Hit capital)
    {
        string next = sentence.Norm(capital.End);

        // "WASHINGTON, April 2, 2007": a capital, then the day.
        bool dated =
            (capital.First == sentence.First || next == ",")
            && sentence.Times.Any(t => t.First >= capital.End && t.First - capital.End <= 2);
        bool shouted =
            capital.First == sentence.First
            && sentence.Tokens[capital.First].AllCapitals
            && next is "(" or "-" or "--" or "\u2013" or "\u2014" or ":" or "/" or ",";
        return dated || shouted;
    }
}
