namespace Parley.Dossier;

/// <summary>Tells who is meant: "Washington" that threatens from "Washington" where one meets.</summary>
internal static class EconomyMentions
{
    public static void Find(Sentence sentence)
    {
        foreach (Hit hit in sentence.Hits)
        {
            Mention? mention = hit.Category switch
            {
                Category.EconomyName => OfName(sentence, hit),
                Category.EconomyAdjective => new Mention(hit.Key, hit.First, hit.End, MentionForm.Adjective, false),
                Category.Capital => OfCapital(sentence, hit),
                Category.Actor => OfActor(sentence, hit),
                _ => null,
            };
            if (mention is not null)
            {
                sentence.Mentions.Add(mention);
            }
        }
    }

    /// <summary>True where a mention is said to be where something is.</summary>
    private static bool IsWhere(Sentence sentence, int first) =>
        sentence.Hits.Exists(h => h.Category == Category.PlaceBefore && h.End == first);

    private static Mention? OfName(Sentence sentence, Hit hit)
    {
        if (Lexicon.Shared.Careful.Contains(hit.Key) && IsDoubtful(sentence, hit))
        {
            return null;
        }

        // "US$69bn" names a currency.
        if (hit.End < sentence.End && sentence.Tokens[hit.End] is { Kind: TokenKind.Mark, Norm: "$" })
        {
            return null;
        }

        // "300 mln dlrs in U.S. tariffs" is no place.
        bool adjective = sentence.Hits.Exists(h =>
            h.First == hit.End && (h.Category is Category.Measure or Category.Good or Category.GoodsWord)
        );
        bool place = !adjective && (sentence.Norm(hit.First - 1) is "in" or "into" or "at");
        return new Mention(hit.Key, hit.First, hit.End, MentionForm.Name, place);
    }

    /// <summary>A name that is a common word or a first name: at the start of a sentence, or beside another capital.</summary>
    private static bool IsDoubtful(Sentence sentence, Hit hit) =>
        sentence.IsTitle
        || (hit.First == sentence.First && !IsActing(sentence, hit))
        || sentence.Norm(hit.First - 1) == "from"
        || (hit.First > sentence.First && sentence.Tokens[hit.First - 1] is { Capital: true, Kind: TokenKind.Word })
        || (hit.End < sentence.End && sentence.Tokens[hit.End] is { Capital: true, Kind: TokenKind.Word });

    /// <summary>"Turkey doubled its tariffs", "Jordan's exports".</summary>
    private static bool IsActing(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.End) == "'s"
        || sentence.Hits.Exists(h => h.Category is Category.Effect or Category.Act && h.First == hit.End);

    private static Mention? OfCapital(Sentence sentence, Hit hit)
    {
        if (!sentence.IsTitle && IsDateline(sentence, hit))
        {
            return null;
        }

        bool followed = sentence.Hits.Exists(h => h.Category == Category.PlaceAfter && h.First == hit.End);
        bool based = sentence.Norm(hit.End) is "based";
        bool place = followed || based || IsWhere(sentence, hit.First) || IsListedPlace(sentence, hit);
        return place ? null : new Mention(hit.Key, hit.First, hit.End, MentionForm.Capital, false);
    }

    /// <summary>"WASHINGTON, August 10 -" and "LONDON (Reuters) -".</summary>
    private static bool IsDateline(Sentence sentence, Hit hit) =>
        hit.First <= sentence.First + 1
        && (
            sentence.Norm(hit.End) is "(" or "-" or "\u2013" or "\u2014"
            || (sentence.Tokens[hit.First].AllCapitals && sentence.Norm(hit.End) == ",")
        );

    /// <summary>The second of two places: "in Paris and Washington".</summary>
    private static bool IsListedPlace(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First - 1) is "and" or "or" or ","
        && sentence.Of(Category.Capital).Any(h => h.End == hit.First - 1 && IsWhere(sentence, h.First));

    private static Mention? OfActor(Sentence sentence, Hit hit)
    {
        int bar = hit.Key.IndexOf('/');

        // "Mexico's Congress", "the Brazilian Senate": another's, not the one that the word means by itself.
        int owner = sentence.Norm(hit.First - 1) == "'s" ? hit.First - 1 : hit.First;
        if (
            sentence.Mentions.Exists(m =>
                m.End == owner
                && m.Economy != hit.Key[..bar]
                && m.Form is MentionForm.Name or MentionForm.Adjective
                && (owner < hit.First || m.Form == MentionForm.Adjective)
            )
        )
        {
            return null;
        }

        // "U.S. Senate" names its country; "Congress" needs it to be named besides.
        bool named = sentence.Norm(hit.First) is "u.s." or "us" or "european";
        return new Mention(
            hit.Key[..bar],
            hit.First,
            hit.End,
            named ? MentionForm.Name : MentionForm.Actor,
            IsPlace: false,
            IsLawmaker: hit.Key.AsSpan(bar + 1).SequenceEqual("legislature")
        );
    }
}
