namespace Parley.Dossier;

/// <summary>Groups of economies that meet, and blocs that take part: "the Group of Seven", "the EU and Mercosur", "the NAFTA talks".</summary>
internal static class MeetingGroups
{
    /// <summary>More members than this are many states.</summary>
    public const int Most = 10;

    private const int Farthest = 8;

    /// <summary>Members of the group that meets, with those that are joined to it by "and"; empty where none does.</summary>
    public static IReadOnlyList<string> Of(MeetingScene scene)
    {
        Hit? group = scene.Sentence.Of(Category.Group).FirstOrDefault(h => IsOfMeeting(scene, h));
        return group is null ? [] : Lexicon.Shared.Groups[group.Key];
    }

    /// <summary>"The EU and Mercosur", "Mercosur and Canada": a bloc that takes part with another.</summary>
    public static bool IsJoined(MeetingScene scene) =>
        scene.Sentence.Of(Category.Group).FirstOrDefault(h => IsOfMeeting(scene, h)) is { } group
        && (
            scene.Norm(group.End) is "and" or "-"
            || scene.Norm(group.First - 1) is "and" or "with" or "-"
            || scene.Sentence.IsHyphenated(group.First)
            || (scene.Norm(group.First - 1) == "the" && scene.Norm(group.First - 2) is "and" or "with")
        );

    /// <summary>
    /// Those whom "the talks" are among: the two that the article tells of most, or the few of a pact that it is about; empty where
    /// they are many or cannot be told.
    /// </summary>
    public static IReadOnlyList<string> Talkers(Reading reading)
    {
        string[] pacts =
        [
            .. reading
                .Sentences.SelectMany(s => s.Agreements.Select(a => a.Name).Distinct())
                .GroupBy(n => n)
                .Where(g => g.Count() >= 2)
                .Select(g => g.Key),
        ];
        foreach (KnownAgreement pact in Lexicon.Shared.Agreements.Values.Where(a => a.Members.Count > 2))
        {
            if (pact.Scope != AgreementScope.FreeTrade || !pacts.Contains(pact.ShortName ?? pact.Name))
            {
                continue;
            }

            int named = pact.Members.Count(e => reading.Sentences.Any(s => s.Mentions.Exists(m => m.Economy == e)));
            if (named >= Math.Min(pact.Members.Count, 4))
            {
                return pact.Members.Count <= 4 ? pact.Members : [];
            }
        }

        return reading.Both;
    }

    /// <summary>Those who negotiate a pact of several that the words for the meeting name: "the fourth round of NAFTA talks".</summary>
    public static IReadOnlyList<string> OfPact(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        foreach ((int first, int end, string name) in sentence.Agreements)
        {
            bool before = end <= word.First && word.First - end <= 2 && IsBare(scene, end, word.First);
            bool after = first >= word.End && first - word.End <= 7 && IsBare(scene, word.End, first);
            if (
                (before || after)
                && Lexicon.Shared.Agreements.Values.FirstOrDefault(a => (a.ShortName ?? a.Name) == name)
                    is { Scope: AgreementScope.FreeTrade, Members.Count: > 2 and <= Most } pact
            )
            {
                return pact.Members;
            }
        }

        return [];
    }

    /// <summary>"G7 summit", "summit of the Group of Seven", "G7 ministers meet", "at the G20": no verb or clause between.</summary>
    private static bool IsOfMeeting(MeetingScene scene, Hit group)
    {
        MeetingWord word = scene.Word;
        return group.End <= word.First
            ? word.First - group.End <= Farthest && IsBare(scene, group.End, word.First)
            : group.First >= word.End
                && group.First - word.End <= Farthest
                && IsBare(scene, word.End, group.First)
                && !Enumerable.Range(word.End, group.First - word.End).Any(i => scene.Norm(i) is "at");
    }

    private static bool IsBare(MeetingScene scene, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            if (
                scene.Norm(i) is "," or ";" or ":" or "\"" or "that" or "which" or "who" or "after" or "before"
                || scene.Sentence.Has(Category.Word, "reporting", i, i + 1)
                || scene.Sentence.Norm(i) is "since" or "when" or "ahead" or "against"
            )
            {
                return false;
            }
        }

        return true;
    }
}
