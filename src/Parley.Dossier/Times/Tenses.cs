namespace Parley.Dossier;

internal enum Tense
{
    Unknown,
    Past,
    Future,
}

/// <summary>Tells whether "on Friday" is the one before or the one to come, by the nearest verb.</summary>
internal static class Tenses
{
    private const int Farthest = 18;

    private static readonly HashSet<string> NeverInfinitive =
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "this",
        "that",
        "these",
        "those",
        "about",
        "over",
    ];

    /// <param name="sentence">The sentence.</param>
    /// <param name="first">The first token of the words for a time.</param>
    /// <param name="end">One past their last token.</param>
    public static Tense Of(Sentence sentence, int first, int end)
    {
        // "Friday's meeting would": what is owned by the day has its verb after it.
        bool owner = sentence.Norm(end) is "'s" or "'";
        Tense beside = owner ? After(sentence, end) : At(sentence, end);

        // "Agreed on Monday to hold": the day is that of the verb before it.
        bool purpose = !owner && sentence.Norm(end) == "to";
        if (beside != Tense.Unknown && !purpose)
        {
            return beside;
        }

        for (int i = first - 1; i >= Math.Max(sentence.First, first - Farthest); i--)
        {
            if (sentence.Norm(i) == ";")
            {
                break;
            }

            if (At(sentence, i) is var tense and not Tense.Unknown)
            {
                return tense;
            }
        }

        return purpose ? beside : After(sentence, end);
    }

    private static Tense After(Sentence sentence, int from)
    {
        for (int i = from; i < Math.Min(sentence.End, from + Farthest) && sentence.Norm(i) != ";"; i++)
        {
            // ", sources said" at the end is nobody's day.
            if (At(sentence, i) is var tense and not Tense.Unknown && !ReportsAtEnd(sentence, i))
            {
                return tense;
            }
        }

        return Tense.Unknown;
    }

    private static bool ReportsAtEnd(Sentence sentence, int token) =>
        sentence.Has(Category.Word, "reporting", token, token + 1)
        && (token + 2 >= sentence.End || sentence.Norm(token + 1) is "." or "," or "\"");

    /// <summary>What a word alone tells of the time.</summary>
    public static Tense At(Sentence sentence, int token)
    {
        if (token >= sentence.End)
        {
            return Tense.Unknown;
        }

        Token here = sentence.Tokens[token];
        if (here.Kind != TokenKind.Word)
        {
            return Tense.Unknown;
        }

        // "Will be held" is told by "will".
        if (token > sentence.First && sentence.Norm(token - 1) == "be")
        {
            return Tense.Unknown;
        }

        // "may" the verb and "May" the month.
        if (sentence.At(token, Category.Tense) is { } hit && !(here.Capital && here.Norm == "may"))
        {
            return hit.Key == "future" ? Tense.Future : Tense.Past;
        }

        if (here.Norm == "to" && token + 1 < sentence.End)
        {
            Token next = sentence.Tokens[token + 1];
            bool verb =
                next.Kind == TokenKind.Word
                && !next.Capital
                && !NeverInfinitive.Contains(next.Norm)
                && !next.Norm.EndsWith('s')
                && sentence.At(token + 1, Category.Time) is null;
            return verb ? Tense.Future : Tense.Unknown;
        }

        bool past = !here.Capital && here.Norm.Length > 4 && here.Norm.EndsWith("ed", StringComparison.Ordinal);
        return past ? Tense.Past : Tense.Unknown;
    }
}
