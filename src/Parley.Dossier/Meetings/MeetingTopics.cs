namespace Parley.Dossier;

/// <summary>What a meeting is said to be about: "talks on farm goods", "met to discuss", "negotiations for a trade agreement".</summary>
internal static class MeetingTopics
{
    private const int Widest = 16;

    public static IReadOnlyList<Issue> Of(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        for (int i = word.End; i < Math.Min(sentence.End, word.End + 14); i++)
        {
            bool about =
                sentence.Norm(i)
                    is "on"
                        or "about"
                        or "over"
                        or "for"
                        or "discuss"
                        or "review"
                        or "resolve"
                        or "concerning"
                && !sentence.Times.Any(t => t.First == i + 1);
            if (about)
            {
                return IssueFinder.All(sentence, i + 1, End(scene, i + 1));
            }

            if (scene.IsClauseEnd(i) || sentence.Norm(i) is "and" or ",")
            {
                break;
            }
        }

        // "trade talks", "chip talks" say it before.
        return sentence.Of(Category.Good).Any(g => g.End == word.First)
            ? IssueFinder.All(sentence, word.First - 3, word.End)
            : [];
    }

    private static int End(MeetingScene scene, int from)
    {
        int stop = from;
        while (
            stop < scene.Sentence.End
            && stop < from + Widest - 1
            && !scene.IsClauseEnd(stop)
            && !scene.Sentence.Times.Any(t => t.First == stop)
        )
        {
            stop++;
        }

        return stop;
    }
}
