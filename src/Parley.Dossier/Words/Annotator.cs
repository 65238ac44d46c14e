namespace Parley.Dossier;

/// <summary>Finds the lexicon's phrases, the quantities and the economies in each sentence.</summary>
internal static class Annotator
{
    public static void Annotate(IReadOnlyList<Sentence> sentences)
    {
        foreach (Sentence sentence in sentences)
        {
            FindPhrases(sentence);
            Quantities.Find(sentence);
            EconomyMentions.Find(sentence);
        }

        DropUnsupportedActors(sentences);
    }

    private static void FindPhrases(Sentence sentence)
    {
        List<Hit> found = new(sentence.End - sentence.First);
        for (int i = sentence.First; i < sentence.End; i++)
        {
            int from = found.Count;
            Lexicon.Shared.Phrases.Match(sentence.Tokens, i, sentence.End, found);
            LongestFirst(found, from);
        }

        // In the world of names, and within one category, a longer phrase hides those it covers.
        int worldEnd = sentence.First;
        Dictionary<Category, Hit> last = [];
        foreach (Hit hit in found)
        {
            if (IsWorld(hit.Category))
            {
                if (hit.First < worldEnd)
                {
                    continue;
                }

                worldEnd = hit.End;
            }
            else
            {
                bool keyed =
                    hit.Category
                    is Category.Word
                        or Category.MeasureVerb
                        or Category.Effect
                        or Category.Attitude
                        or Category.Time
                        or Category.Modal
                        or Category.Tone
                        or Category.Meeting;
                if (!keyed && last.TryGetValue(hit.Category, out Hit? longer) && hit.First < longer.End)
                {
                    // One verb may do several things: "lift a ban", "lift output".
                    if (hit.Category != Category.Act || hit.First != longer.First || hit.End != longer.End)
                    {
                        continue;
                    }
                }

                last[hit.Category] = hit;
            }

            sentence.Hits.Add(hit);
        }

        Hit[] covers = [.. sentence.Hits.Where(h => h.Category is Category.Ignored or Category.Agreement)];
        if (covers.Length > 0)
        {
            sentence.Hits.RemoveAll(h =>
                h.Category is Category.Measure or Category.Good or Category.Pact or Category.Concept
                && Array.Exists(covers, i => i.First <= h.First && h.End <= i.End)
            );
        }
    }

    /// <summary>Sorts the hits that begin at one token, in place and without changing the order of equals.</summary>
    private static void LongestFirst(List<Hit> found, int from)
    {
        for (int i = from + 1; i < found.Count; i++)
        {
            Hit hit = found[i];
            int at = i;
            while (
                at > from
                && (
                    found[at - 1].End < hit.End
                    || (found[at - 1].End == hit.End && found[at - 1].Category > hit.Category)
                )
            )
            {
                found[at] = found[at - 1];
                at--;
            }

            found[at] = hit;
        }
    }

    private static bool IsWorld(Category category) => category <= Category.Actor;

    /// <summary>"The administration" is Washington's only where the United States is named besides.</summary>
    private static void DropUnsupportedActors(IReadOnlyList<Sentence> sentences)
    {
        HashSet<string> named =
        [
            .. sentences.SelectMany(s => s.Mentions).Where(m => m.Form is not MentionForm.Actor).Select(m => m.Economy),
        ];
        foreach (Sentence sentence in sentences)
        {
            sentence.Mentions.RemoveAll(m => m.Form == MentionForm.Actor && !named.Contains(m.Economy));
        }
    }
}
