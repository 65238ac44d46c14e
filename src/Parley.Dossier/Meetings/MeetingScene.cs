namespace Parley.Dossier;

/// <summary>A word for a meeting being read, with what the finders of its parts look at.</summary>
/// <param name="Reading">The article.</param>
/// <param name="Sentence">Where it stands.</param>
/// <param name="Word">The verb or noun.</param>
/// <param name="End">One past the last token that may tell of it: another meeting begins there.</param>
/// <param name="LastParties">Those who met or will meet last, as the text goes.</param>
internal sealed record MeetingScene(
    Reading Reading,
    Sentence Sentence,
    MeetingWord Word,
    int End,
    IReadOnlyList<string> LastParties
)
{
    public string Norm(int token) => Sentence.Norm(token);

    /// <summary>The first token of the sentence behind a dateline ("WASHINGTON, March 15, 2023 -").</summary>
    public int Start => Opening(Sentence);

    /// <summary>The first token of a sentence behind its dateline.</summary>
    public static int Opening(Sentence sentence)
    {
        if (sentence.Tokens[sentence.First].AllCapitals && !sentence.Norm(sentence.First).Contains('.'))
        {
            for (int i = sentence.First; i < Math.Min(sentence.End, sentence.First + 12); i++)
            {
                if (sentence.Norm(i) is "-" or "\u2013" or "\u2014" or "--")
                {
                    return i + 1;
                }
            }
        }

        return sentence.First;
    }

    /// <summary>"Talks, which took place in", "a round that was held in".</summary>
    private bool IsHeldRelative(int at) =>
        Word.IsNoun
        && Norm(at) is "which" or "that"
        && MeetingWord
            .In(Sentence)
            .Any(w => w.Class is "holds" or "plans" && w.First > at && w.First <= at + 4 && Norm(w.First) != "last");

    /// <summary>True where what comes is no longer said of the meeting.</summary>
    public bool IsClauseEnd(int at) => !IsHeldRelative(at) && Ends(at);

    private bool Ends(int at) =>
        Norm(at)
            is ";"
                or ":"
                or "\""
                or "that"
                or "which"
                or "who"
                or "since"
                or "while"
                or "although"
                or "because"
                or "after"
                or "where"
                or "if"
                or "unless"
                or "agreed"
                or "announced"
                or "declined"
        || Sentence.Has(Category.Word, "reporting", at, at + 1)
        || (Norm(at) == "and" && Sentence.At(at + 1, Category.Tense) is not null);

    /// <summary>True where the words before a noun say that there is to be none: "no talks", "without a meeting".</summary>
    public bool IsNegated() =>
        Sentence.Has(
            Category.Effect,
            "negation",
            Math.Max(Sentence.First, Word.First - 4),
            Math.Min(Sentence.End, Word.First + 1)
        );

    /// <summary>"If China and the United States meet", "whether they will talk".</summary>
    public bool IsSupposed()
    {
        for (int i = Word.First - 1; i >= Math.Max(Sentence.First, Word.First - 12) && Norm(i) != ","; i--)
        {
            if (Norm(i) is "if" or "unless" or "whether")
            {
                return true;
            }
        }

        return false;
    }
}
