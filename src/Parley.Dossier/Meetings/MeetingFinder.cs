namespace Parley.Dossier;

/// <summary>
/// Finds meetings held and planned: who meets whom, where, when, in which round. A noun such as "talks" is a meeting only with a
/// verb that holds it, a time, a place or a round; "talks" as such are none.
/// </summary>
internal static class MeetingFinder
{
    private const int Reach = 22;

    public static List<Meeting> Find(Reading reading)
    {
        MeetingList found = new(reading.Header.Date, MeetingGroups.Talkers(reading));
        foreach (Sentence sentence in reading.Body)
        {
            MeetingWord[] words =
            [
                .. MeetingWord
                    .In(sentence)
                    .Where(w => w.IsVerb || w.IsNoun)
                    .OrderBy(w => w.First)
                    .ThenByDescending(w => w.End)
                    .ThenBy(w => w.IsNoun),
            ];
            int taken = sentence.First;
            MeetingDraft? journey = null;
            for (int i = 0; i < words.Length; i++)
            {
                MeetingWord word = words[i];
                if (word.First < taken)
                {
                    continue;
                }

                int end =
                    words
                        .Skip(i + 1)
                        .FirstOrDefault(w => w.First >= word.End && w.IsVerb && w.Class != "verb_call")
                        ?.First
                    ?? sentence.End;
                end = Math.Min(end, Purpose(sentence, word.End));
                MeetingScene scene = new(reading, sentence, word, Math.Min(end, word.End + Reach), found.LastParties);
                if (Read(scene) is { } draft)
                {
                    taken = word.End;
                    if (journey is not null && word.IsNoun && IsPurpose(sentence, journey.End, word.First))
                    {
                        draft = draft with { Held = journey.Held };
                    }

                    journey = word.IsVerb ? draft : journey;
                    found.Add(draft);
                }
            }

            if (taken == sentence.First && found.IsAt(sentence.Before))
            {
                found.Follow(sentence);
            }
        }

        return found.Done(StateFinder.Told(reading));
    }

    /// <summary>"Flies to Brussels for talks", "met for a second round": what it is done for happens with it.</summary>
    private static bool IsPurpose(Sentence sentence, int from, int noun) =>
        Enumerable
            .Range(Math.Max(from, noun - 8), noun - Math.Max(from, noun - 8))
            .Any(i => sentence.Norm(i) is "for" or "to" or "in");

    /// <summary>"Agreed at a meeting to hold talks in Washington": where another meeting is told of that is to be held.</summary>
    private static int Purpose(Sentence sentence, int from) =>
        MeetingWord
            .In(sentence, "holds")
            .FirstOrDefault(w => w.First > from && sentence.Norm(w.First - 1) == "to" && !IsDue(sentence, w.First - 2))
            ?.First
        ?? sentence.End;

    private static bool IsDue(Sentence sentence, int token) =>
        MeetingWord.EndsAt(sentence, "plans", token + 1) || sentence.Norm(token) is "is" or "are" or "was" or "were";

    private static MeetingDraft? Read(MeetingScene scene) =>
        scene.Word.IsVerb ? MeetingVerbs.Read(scene) : MeetingNouns.Read(scene);
}
