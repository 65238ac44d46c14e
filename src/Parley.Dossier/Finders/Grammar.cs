namespace Parley.Dossier;

/// <summary>The little grammar that the finders share: who acts, where a clause begins, what a phrase holds.</summary>
internal static class Grammar
{
    private static readonly HashSet<string> Prepositions =
    [
        "on",
        "against",
        "from",
        "in",
        "to",
        "for",
        "by",
        "with",
        "of",
        "than",
        "toward",
        "towards",
        "into",
        "between",
        "at",
        "among",
        "including",
    ];

    /// <summary>The first token of the clause that a token stands in.</summary>
    public static int ClauseStart(Sentence sentence, int token)
    {
        int start = sentence.First;
        foreach (Hit hit in sentence.Of(Category.Effect, "clause"))
        {
            if (hit.End <= token && hit.End > start && BeginsClause(sentence, hit))
            {
                start = hit.End;
            }
        }

        for (int i = token - 1; i >= start; i--)
        {
            if (sentence.Norm(i) is ";" or ":")
            {
                return i + 1;
            }
        }

        return start;
    }

    /// <summary>One past the last token of the clause that a token stands in.</summary>
    public static int ClauseEnd(Sentence sentence, int token)
    {
        int end = sentence.End;
        foreach (Hit hit in sentence.Of(Category.Effect, "clause"))
        {
            if (hit.First >= token && hit.First < end && BeginsClause(sentence, hit))
            {
                end = hit.First;
            }
        }

        for (int i = token; i < end; i++)
        {
            if (sentence.Norm(i) is ";" or ":")
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>False for "as much as", "as well as", "as of April 1" and the like.</summary>
    private static bool BeginsClause(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) != "as"
        || (
            sentence.Norm(hit.End)
                is not ("much" or "many" or "well" or "of" or "a" or "an" or "soon" or "high" or "little")
            && sentence.Norm(hit.First - 1)
                is not ("much" or "many" or "well" or "such" or "soon" or "high" or "little")
        );

    /// <summary>The nearest economy to the left of a token that acts there, searched back to <paramref name="from"/>.</summary>
    public static Mention? Subject(Sentence sentence, int before, int from, string? not = null)
    {
        for (int i = sentence.Mentions.Count - 1; i >= 0; i--)
        {
            Mention mention = sentence.Mentions[i];
            if (mention.End <= before && mention.First >= from && mention.Economy != not && Acts(sentence, mention))
            {
                return mention;
            }
        }

        return null;
    }

    /// <summary>True where a mention may be who does something, and not what it is done with, to or from.</summary>
    public static bool Acts(Sentence sentence, Mention mention)
    {
        // "an inquiry by the Trade Representative, who accuses China"
        if (
            sentence.Norm(mention.End) is "who" or "which"
            || (sentence.Norm(mention.End) == "," && (sentence.Norm(mention.End + 1) is "who" or "which"))
        )
        {
            return true;
        }

        if (mention.IsPlace || IsAfterPreposition(sentence, mention))
        {
            return false;
        }

        string next = sentence.Norm(mention.End);
        if (next == "'s")
        {
            return sentence.Hits.Exists(h =>
                h.Category == Category.Office && h.First > mention.End && h.First <= mention.End + 4
            );
        }

        if (mention.Form != MentionForm.Adjective && !LooksAdjective(sentence, mention))
        {
            return true;
        }

        // "Japanese goods" do nothing; "Japanese officials" do.
        return !sentence.Hits.Exists(h =>
                h.Category
                    is Category.GoodsWord
                        or Category.Good
                        or Category.Measure
                        or Category.Concept
                        or Category.Claim
                && h.First >= mention.End
                && h.First <= mention.End + 2
                && !IsInOffice(sentence, h)
            ) && !sentence.Hits.Exists(h => h.Category == Category.PlaceAfter && h.First == mention.End);
    }

    /// <summary>"foreign" in "EC foreign ministers" is no foreign good.</summary>
    private static bool IsInOffice(Sentence sentence, Hit hit) =>
        sentence.Hits.Exists(o => o.Category == Category.Office && o.First <= hit.End && hit.End <= o.End);

    /// <summary>The mention that stands right before a token as its owner or its adjective: "Japan's", "U.S.", "Japanese".</summary>
    public static Mention? Owner(Sentence sentence, int before)
    {
        int at = sentence.Norm(before - 1) is "'s" or "'" ? before - 2 : before - 1;
        return sentence.MentionAt(at) is { } mention && !mention.IsPlace ? mention : null;
    }

    /// <summary>The economies of a subject of several: "France, Germany and Italy imposed". The given one comes last.</summary>
    public static IEnumerable<string> Coordinated(Sentence sentence, Mention last)
    {
        List<string> found = [last.Economy];
        Mention at = last;
        while (true)
        {
            int link = sentence.Norm(at.First - 1) == "the" ? at.First - 2 : at.First - 1;
            bool joined = sentence.Norm(link) == "and" || (sentence.Norm(link) == "," && found.Count > 1);
            if (!joined || sentence.Mentions.Find(m => m.End == link) is not { } before || !Acts(sentence, before))
            {
                break;
            }

            if (!found.Contains(before.Economy))
            {
                found.Insert(0, before.Economy);
            }

            at = before;
        }

        return found;
    }

    public static bool IsAfterPreposition(Sentence sentence, Mention mention)
    {
        int at = mention.First - 1;
        while (at > sentence.First && mention.First - at <= 4)
        {
            string norm = sentence.Norm(at);
            bool titleOrArticle =
                norm is "the" or "a" or "president" or "minister" or "prime" or "premier" or "both"
                || (
                    sentence.Tokens[at].Capital
                    && sentence.Tokens[at].Kind == TokenKind.Word
                    && sentence.MentionAt(at) is null
                );
            if (!titleOrArticle)
            {
                break;
            }

            at--;
        }

        // "Undersecretary of State Michael Armacost" acts.
        bool inOffice = sentence.Hits.Exists(h => h.Category == Category.Office && h.First < at && at < h.End);
        if (!Prepositions.Contains(sentence.Norm(at)) || inOffice)
        {
            return false;
        }

        // Who is called on, or pressed for, is to act.
        return sentence.Norm(at - 1) is not ("call" or "called" or "calls" or "calling");
    }

    /// <summary>Every economy named in an object phrase such as "the Japanese, European and U.S. economies".</summary>
    public static List<string> EconomiesAfter(Sentence sentence, int from, int to, int widestGap)
    {
        List<string> found = [];
        int last = from;
        foreach (Mention mention in sentence.Mentions)
        {
            if (mention.First < from || mention.First >= to)
            {
                continue;
            }

            if (mention.First - last > widestGap)
            {
                break;
            }

            if (!found.Contains(mention.Economy))
            {
                found.Add(mention.Economy);
            }

            last = mention.End;
        }

        return found;
    }

    private static bool LooksAdjective(Sentence sentence, Mention mention) =>
        mention.Form == MentionForm.Name
        && mention.End < sentence.End
        && sentence.Hits.Exists(h =>
            h.Category is Category.GoodsWord or Category.Good or Category.Measure && h.First == mention.End
        );
}
