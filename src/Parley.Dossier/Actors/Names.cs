namespace Parley.Dossier;

/// <summary>Where the name of a person begins and ends.</summary>
internal static class Names
{
    private const int Longest = 5;

    /// <summary>One past the name that begins at a token; the token itself where none does.</summary>
    public static int End(Sentence sentence, int first, Func<int, bool> isTaken)
    {
        int i = first;
        while (
            i < sentence.End
            && i - first < Longest
            && (i > first || sentence.Norm(i) is not ("he" or "she") || IsFamilyName(sentence, i))
            && (
                IsPart(sentence, i, isTaken)
                || (
                    i > first
                    && (
                        IsParticle(sentence, i)
                        || (sentence.IsHyphenated(i) && sentence.Tokens[i].Kind == TokenKind.Word)
                    )
                )
            )
        )
        {
            i++;
        }

        while (i > first && IsParticle(sentence, i - 1) && !sentence.IsHyphenated(i - 1))
        {
            i--;
        }

        return i;
    }

    /// <summary>The first token of the name that ends before a token; that token where none does.</summary>
    public static int Start(Sentence sentence, int end, Func<int, bool> isTaken)
    {
        int i = end;
        while (
            i > sentence.First
            && end - i < Longest
            && (
                IsPart(sentence, i - 1, isTaken)
                || (i < end && IsParticle(sentence, i - 1))
                || (end - i < Longest - 1 && sentence.IsHyphenated(i - 1))
            )
        )
        {
            i--;
        }

        while (i < end && IsParticle(sentence, i) && !sentence.Tokens[i].Capital)
        {
            i++;
        }

        return i;
    }

    private static bool IsPart(Sentence sentence, int at, Func<int, bool> isTaken) =>
        sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word } token
        && token.Norm is not "'s"
        && Dates.Month(token) is null
        && !Dates.IsWeekday(token)
        && !(at == sentence.First && IsOpening(token.Norm))
        && !IsAfterInitialism(sentence, at)
        && !IsPronoun(token.Norm)
        && !isTaken(at)
        && sentence.MentionAt(at) is null or { Form: MentionForm.Actor or MentionForm.Person }
        && !sentence.Hits.Exists(h => h.Category is Category.Role && h.First == at);

    /// <summary>"Vice Premier He Lifeng": a capital within a sentence and another after it.</summary>
    private static bool IsFamilyName(Sentence sentence, int at) =>
        at > sentence.First
        && sentence.Tokens[at].Capital
        && sentence.Tokens[at - 1].Kind == TokenKind.Word
        && at + 1 < sentence.End
        && sentence.Tokens[at + 1] is { Capital: true, Kind: TokenKind.Word };

    /// <summary>Wires write a capital after "U.S.": it tells nothing of the word.</summary>
    public static bool IsAfterInitialism(Sentence sentence, int at) =>
        sentence.Norm(at - 1) is "u.s." or "u.k." or "u.n.";

    public static bool IsOpening(string norm) => Lexicon.Shared.Openings.Contains(norm);

    private static bool IsPronoun(string norm) => norm is "i" or "we" or "they" or "it";

    private static bool IsParticle(Sentence sentence, int at) =>
        sentence.Norm(at) is "de" or "van" or "von" or "der" or "du" or "da" or "bin" or "al" or "la" or "dos" or "del";
}
