namespace Parley.Dossier;

/// <summary>The words of a sentence that a cue of a position is about, and what they are about.</summary>
internal static class CueScope
{
    private const int FarthestContext = 2;

    /// <summary>The issue of a cue; null where neither the words behind it, its clause nor what was said before tell one.</summary>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="first">The first token of the clause it governs.</param>
    /// <param name="cue">The cue.</param>
    /// <param name="end">One past the last token of the clause.</param>
    /// <param name="holder">Whose position it would be.</param>
    /// <param name="statement">The statement that it stands in, if any.</param>
    /// <param name="whole">True where its clause is judged, and not what follows it alone: "the tariffs are unfair".</param>
    /// <param name="mayPoint">True where what follows may be about what was spoken of before: "the U.S. asked for four mln".</param>
    /// <param name="mayEnd">True where nothing need follow the cue: "London has refused".</param>
    public static Issue? IssueOf(
        Sentence sentence,
        int first,
        Hit cue,
        int end,
        string holder,
        Statement? statement,
        bool whole,
        bool mayEnd,
        bool mayPoint
    )
    {
        if (!whole && IssueFinder.Find(sentence, cue.End, end) is { } close && close.Topic != IssueFinder.Widest)
        {
            return close;
        }

        if (IssueFinder.Find(sentence, first, end) is { } clause)
        {
            return clause;
        }

        if (IssueFinder.FindOrGoods(sentence, first, end) is { } goods)
        {
            return goods;
        }

        // What is not named is what the talk is of, where it points back or at another side.
        return
            PointsBack(sentence, first, end)
            || (EndsThere(sentence, cue, end) && mayEnd)
            || (mayPoint && !EndsThere(sentence, cue, end))
            || Others(sentence, first, end, holder).Count > 0
            ? Context(sentence, statement)
            : null;
    }

    /// <summary>What is spoken of where no word beside a cue tells it: by what is said, by its sentence, or by those before.</summary>
    public static Issue Context(Sentence sentence, Statement? statement) =>
        statement?.About ?? Before(sentence) ?? new Issue(IssueFinder.Widest, []);

    /// <summary>Economies named there besides the holder, each once.</summary>
    public static List<string> Others(Sentence sentence, int first, int end, string holder) =>
        [
            .. sentence
                .Mentions.Where(m => m.First >= first && m.End <= end && !m.IsPlace && m.Economy != holder)
                .Select(m => m.Economy)
                .Distinct(),
        ];

    public static bool PointsBack(Sentence sentence, int first, int end) =>
        sentence.Of(Category.Word, "points_back").Any(h => h.First >= first && h.End <= end);

    private static bool EndsThere(Sentence sentence, Hit cue, int end) => ActFinder.Trim(sentence, end) <= cue.End;

    private static Issue? Before(Sentence sentence)
    {
        if (IssueFinder.Find(sentence) is { } own)
        {
            return own;
        }

        Sentence? before = sentence.Before;
        for (int i = 0; i < FarthestContext && before is not null; i++, before = before.Before)
        {
            if (IssueFinder.Find(before) is { } issue)
            {
                return issue;
            }
        }

        return null;
    }
}
