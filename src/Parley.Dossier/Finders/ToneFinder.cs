namespace Parley.Dossier;

/// <summary>Finds words for the mood of the talks, as they are written and by whom they are said.</summary>
internal static class ToneFinder
{
    public static List<ToneWord> Find(Reading reading)
    {
        List<ToneWord> found = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit hit in sentence.Of(Category.Tone, "tone"))
            {
                if (!IsOfTalks(sentence, hit))
                {
                    continue;
                }

                int first = hit.First;
                while (sentence.Hits.Exists(h => h.Category == Category.Tone && h.Key == "degree" && h.End == first))
                {
                    first--;
                }

                // "Is also frustrated": the link is no degree of it.
                while (first < hit.First && sentence.Norm(first) is "also" or "more" && first + 1 == hit.First)
                {
                    first++;
                }

                Quote quote = sentence.Quote(first, hit.End);
                ToneWord tone = new(Sentence.OneLine(quote.Text), SpeakerOf(reading, sentence), quote);
                bool known = found.Exists(t =>
                    t.Word.Equals(tone.Word, StringComparison.OrdinalIgnoreCase) && t.By == tone.By
                );
                if (!known && found.Count < Reading.Most)
                {
                    found.Add(tone);
                }
            }
        }

        return found;
    }

    /// <summary>True where the sentence is of talks, or of what a side feels about another.</summary>
    private static bool IsOfTalks(Sentence sentence, Hit hit)
    {
        bool talks = sentence.Of(Category.Word, "talks").Any();
        int parties = sentence.Mentions.Where(m => !m.IsPlace).Select(m => m.Economy).Distinct().Count();
        bool spoken = sentence.Of(Category.Word, "reporting").Any() && parties >= 1;
        return talks
            || parties >= 2
            || spoken
            || sentence.Of(Category.Act).Any(a => a.First <= hit.First && hit.First < a.End);
    }

    private static Actor? SpeakerOf(Reading reading, Sentence sentence)
    {
        foreach (Hit said in sentence.Of(Category.Word, "reporting"))
        {
            if (
                sentence.Norm(said.First - 1) is not ("," or "which" or "who")
                && Roles.Subject(reading, sentence, said.First) is { Economies: [var one, ..] }
            )
            {
                return new Actor(one);
            }
        }

        return null;
    }
}
