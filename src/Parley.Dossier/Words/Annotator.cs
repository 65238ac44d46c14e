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
        List<Hit> found = [];
        for (int i = sentence.First; i < sentence.End; i++)
        {
            Lexicon.Shared.Phrases.Match(sentence.Tokens, i, sentence.End, found);
        }

        // In the world of names, and within one category, a longer phrase hides those it covers.
        int worldEnd = sentence.First;
        Dictionary<Category, int> ends = [];
        foreach (Hit hit in found.OrderBy(h => h.First).ThenByDescending(h => h.End).ThenBy(h => h.Category))
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
                bool keyed = hit.Category is Category.Word or Category.Effect or Category.Attitude;
                if (!keyed && ends.TryGetValue(hit.Category, out int end) && hit.First < end)
                {
                    continue;
                }

                ends[hit.Category] = hit.End;
            }

            sentence.Hits.Add(hit);
        }

        sentence.Hits.RemoveAll(h =>
            h.Category is Category.Measure or Category.Good or Category.Pact or Category.Concept
            && sentence.Hits.Exists(i =>
                i.Category is Category.Ignored or Category.Agreement && i.First <= h.First && h.End <= i.End
            )
        );
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
