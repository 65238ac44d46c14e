namespace Parley.Dossier;

/// <summary>
/// Reads meetings told by a noun: "held the third round of talks in Geneva", "the talks begin tomorrow", "Wednesday's meeting of the
/// Group of Seven", "after talks with South Korean leaders".
/// </summary>
internal static class MeetingNouns
{
    public static MeetingDraft? Read(MeetingScene scene)
    {
        if (
            scene.IsNegated()
            || NoMeetings.IsOther(scene)
            || NoMeetings.IsCancelled(scene)
            || NoMeetings.IsPlaceOfAnother(scene)
            || NoMeetings.IsOfPaper(scene)
            || NoMeetings.IsWithOutsiders(scene)
        )
        {
            return null;
        }

        return scene.Word.Class == "noun_visit" ? Visit(scene) : Meeting(scene);
    }

    /// <summary>What a mention of a meeting tells, with the members of a group that meets.</summary>
    public static MeetingDraft Draft(MeetingScene scene, IReadOnlyList<string> parties, bool held, bool told)
    {
        List<string> all = [.. parties.Distinct()];
        IReadOnlyList<string> group = MeetingGroups.Of(scene);
        if (group.Count > 0 && (all.Count == 0 || all.TrueForAll(group.Contains) || MeetingGroups.IsJoined(scene)))
        {
            all = [.. all.Union(group)];
        }

        if (all.Count == 0)
        {
            all = [.. MeetingGroups.OfPact(scene)];
        }

        MeetingWord word = scene.Word;
        return new MeetingDraft(scene.Sentence, word.First, word.End)
        {
            Held = held,
            Parties = all,
            City = MeetingPlaces.City(scene),
            Time = MeetingTimes.Of(scene),
            Round = MeetingPlaces.Round(scene),
            Topics = MeetingTopics.Of(scene),
            Participants = MeetingParties.Participants(scene, all),
            IsTold = told,
            IsFormal = word.Class is "verb_meet" or "noun_meeting" or "noun_summit",
            IsNoun = word.IsNoun,
            IsHearing = scene.Norm(word.End - 1) is "hearing" or "hearings",
            IsOfMany =
                all.Count < 2
                && (MeetingParties.AreMany(scene) || (all.Count == 0 && (IsNamedByTown(scene) || IsOfUnnamed(scene)))),
        };
    }

    /// <summary>"The 1986 Tokyo summit", "the recent Paris meeting".</summary>
    private static bool IsNamedByTown(MeetingScene scene) =>
        scene.Word.Class is "noun_summit" or "noun_meeting"
        && scene.Sentence.Of(Category.City).Any(c => c.End <= scene.Word.First && scene.Word.First - c.End <= 2)
        && Enumerable.Range(scene.Word.First - 5, 5).Any(i => scene.Norm(i) is "the" or "last" or "next" or "this");

    /// <summary>A meeting whose day is told though nobody says who meets; not one that an economy or a bank holds by itself.</summary>
    private static bool IsOpenToAll(MeetingScene scene, List<string> parties) =>
        parties.Count == 0
        && scene.Norm(scene.Word.End - 1) is "meeting" or "meetings" or "summit" or "ministerial"
        && MeetingParties.Owners(scene).Count == 0
        && !scene.Sentence.Of(Category.Institution).Any(h => h.End <= scene.Word.First && scene.Word.First - h.End <= 3)
        && !MeetingWord.Any(scene.Sentence, "no_talks", scene.Sentence.First, scene.Sentence.End);

    /// <summary>"A two-day meeting of trade ministers", "a special committee meeting": who they are is not said.</summary>
    private static bool IsOfUnnamed(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        bool of =
            sentence.Norm(word.End) is "of" or "between" or "among" or "by"
            && MeetingWord.In(sentence, "many").Any(w => w.First > word.End && w.First <= word.End + 4);
        return word.Class is "noun_summit" or "noun_meeting"
            && (of || sentence.Norm(word.First - 1) is "ministerial" or "ministers");
    }

    private static MeetingDraft? Meeting(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        MeetingWord? holder = MeetingHolders.Holder(scene);
        TimePhrase? time = MeetingTimes.Of(scene);
        bool asked = holder?.Class is "plans" or "asks" && MeetingTimes.Placed(scene, time) == true;
        if (asked || (holder is null && time is { Relation: not TimeRelation.At and not TimeRelation.From }))
        {
            // "to conclude the talks by August", "requested consultations yesterday"
            time = null;
        }

        bool? lead = MeetingHolders.Lead(scene);
        if (Held(scene, holder, lead, time) is not { } held)
        {
            return null;
        }

        int? round = MeetingPlaces.Round(scene);
        string? city = MeetingPlaces.City(scene);
        List<string> parties =
        [
            .. MeetingParties
                .Owners(scene)
                .Concat(MeetingParties.With(scene, word.End, inside: sentence.Norm(word.End - 1) == "with"))
                .Distinct(),
        ];
        bool named = parties.Count > 0;
        bool hearing = sentence.Norm(word.End - 1) is "hearing" or "hearings";
        bool complete =
            named
            && sentence.Norm(word.End) is "of" or "by" or "between" or "among"
            && (
                parties.Count >= 2
                || MeetingWord.In(sentence, "many").Any(w => w.First > word.End && w.First < word.End + 6)
            );
        if (parties.Count < 2 && !complete && holder is not null && holder.First < word.First)
        {
            parties = [.. MeetingParties.Subject(scene, holder.First).Concat(parties).Distinct()];
            named |= parties.Count >= 2;
        }

        bool others = parties.Count >= 2 && lead == true && IsWithOthers(scene);
        if (
            !complete
            && !hearing
            && (parties.Count < 2 || others)
            && (lead is not null || IsOwnedByPronoun(scene))
            && (named || IsOwnedByPronoun(scene) || IsTogether(scene))
        )
        {
            parties = [.. MeetingParties.Around(scene, parties).Concat(parties).Distinct()];
        }

        if (
            parties.Count == 0
            && !hearing
            && lead == true
            && MeetingParties.Around(scene, []) is { Count: >= 2 } around
        )
        {
            parties = [.. around];
        }

        if (parties.Count < 2 && named && holder is null && IsPurpose(scene))
        {
            IReadOnlyList<string> subject = MeetingParties.Subject(scene, word.First);
            parties =
            [
                .. (subject.Count > 0 ? subject : MeetingParties.Around(scene, parties)).Concat(parties).Distinct(),
            ];
        }

        bool dated =
            time is { Relation: TimeRelation.At or TimeRelation.From or TimeRelation.By or TimeRelation.Within };
        bool habit = MeetingWord.Any(sentence, "habit", sentence.First, sentence.End);
        bool broken =
            holder is not null
            && !dated
            && city is null
            && MeetingWord.In(sentence, "breaks").Any(w => w.First == holder.First);
        bool told =
            !habit
            && !broken
            && (
                dated
                || round is not null
                || (lead is not null && IsOfUnnamed(scene))
                || (
                    city is not null
                    && !hearing
                    && (
                        holder is not null
                        || lead is not null
                        || parties.Count >= 2
                        || MeetingGroups.Of(scene).Count > 0
                    )
                )
                || (holder is not null && !held)
                || (parties.Count >= 2 && (lead == true || holder is not null) && named)
                || (
                    parties.Count == 1
                    && lead == true
                    && sentence.Norm(word.End) == "with"
                    && MeetingParties.IsOfficial(sentence, word.End, word.End + 6)
                )
            );
        return Draft(scene, parties, held, told) with
        {
            Time = asked ? null : MeetingTimes.Of(scene),
            IsOfTheTalks = MeetingParties.AreBoth(scene) || (!complete && IsKnown(scene)),
            IsOpen =
                IsOpenToAll(scene, parties) && time?.Span is { Precision: not DatePrecision.Year }
                || (
                    parties.Count == 1
                    && lead == true
                    && sentence.Norm(word.End) == "with"
                    && MeetingParties.IsOfficial(sentence, word.End, word.End + 6)
                ),
        };
    }

    /// <summary>"his visit to Washington from April 29", "during a visit to Brussels on Monday, Yeutter told": host and guest meet.</summary>
    private static MeetingDraft? Visit(MeetingScene scene)
    {
        (Sentence sentence, MeetingWord word) = (scene.Sentence, scene.Word);
        int to = sentence.Norm(word.End) is "to" or "in" ? word.End + 1 : word.End;
        string? host =
            (to > word.End ? MeetingPlaces.Host(sentence, to) : null)
            ?? sentence.Of(Category.Capital).FirstOrDefault(h => h.End == word.First)?.Key;
        TimePhrase? time = MeetingTimes.Of(scene);
        bool? lead = MeetingHolders.Lead(scene);
        MeetingWord? holder = MeetingHolders.Holder(scene);
        if (host is null || Held(scene, holder, lead, time) is not { } held)
        {
            return null;
        }

        bool official = MeetingParties.IsOfficial(
            sentence,
            Math.Max(sentence.First, word.First - 20),
            Math.Min(sentence.End, word.End + 24)
        );
        List<string> guests = [.. MeetingParties.Owners(scene).Where(e => e != host)];
        if (guests.Count == 0)
        {
            guests = [.. MeetingParties.With(scene, to, inside: false).Where(e => e != host)];
        }

        if (guests.Count == 0)
        {
            guests = [.. MeetingParties.Subject(scene, word.First, host).Where(e => e != host)];
        }

        if (guests.Count == 0)
        {
            guests = [.. MeetingParties.Around(scene, [host]).Where(e => e != host)];
        }

        if (guests.Count == 0 && scene.Reading.Both.Contains(host))
        {
            guests = [.. scene.Reading.Both.Where(e => e != host)];
        }

        return guests.Count > 0 && official && (time is not null || lead is not null || holder is not null)
            ? Draft(scene, [guests[^1], host], held, told: true) with
            {
                City = MeetingPlaces.City(scene) ?? MeetingPlaces.At(sentence, to),
            }
            : null;
    }

    private static bool? Held(MeetingScene scene, MeetingWord? holder, bool? lead, TimePhrase? time)
    {
        Sentence sentence = scene.Sentence;
        int first = scene.Word.First;
        if (holder?.Class is "plans" or "asks")
        {
            return false;
        }

        if (MeetingTimes.Placed(scene, time) is { } placed)
        {
            return placed;
        }

        if (holder is not null)
        {
            return MeetingTimes.Held(scene, holder, time);
        }

        if (lead is not null)
        {
            return lead;
        }

        return MeetingWord.In(sentence, "to_come").Any(w => w.End <= first && first - w.End <= 3) ? false
            : MeetingWord.In(sentence, "gone").Any(w => w.End <= first && first - w.End <= 3) ? true
            : MeetingTimes.OfTense(scene);
    }

    /// <summary>"After talks with the ministers of Canada and Mexico": whoever comes from them is another.</summary>
    private static bool IsWithOthers(MeetingScene scene) =>
        scene.Norm(scene.Word.End) == "with" && MeetingParties.Owners(scene).Count == 0;

    /// <summary>"Their talks", "his meeting".</summary>
    private static bool IsOwnedByPronoun(MeetingScene scene) =>
        Enumerable
            .Range(scene.Word.First - 3, 3)
            .Any(i => scene.Norm(i) is "his" or "her" or "their" or "our" or "its" or "my");

    /// <summary>"In talks here", "at a meeting": behind it those who act in the sentence.</summary>
    private static bool IsTogether(MeetingScene scene) =>
        scene.Norm(scene.Word.First - 1) is "a" or "two-day" or "their"
        || scene.Word.Class is "noun_call" or "noun_talks" or "noun_summit";

    /// <summary>"Arrived for talks with".</summary>
    private static bool IsPurpose(MeetingScene scene) =>
        Enumerable.Range(scene.Word.First - 6, 6).Any(i => scene.Norm(i) is "for" or "to" or "in");

    /// <summary>"The talks", "the next round": of those whom the article tells of.</summary>
    private static bool IsKnown(MeetingScene scene)
    {
        bool definite = false;
        for (int i = scene.Word.First - 1; i >= Math.Max(scene.Sentence.First, scene.Word.First - 4); i--)
        {
            if (
                scene.Norm(i)
                is "a"
                    or "an"
                    or "at"
                    or "in"
                    or "of"
                    or "for"
                    or "with"
                    or "on"
                    or "to"
                    or "after"
                    or "no"
            )
            {
                break;
            }

            definite |=
                scene.Norm(i)
                    is "the"
                        or "this"
                        or "these"
                        or "those"
                        or "their"
                        or "next"
                        or "further"
                        or "new"
                        or "second"
                        or "third"
                        or "more";
        }

        bool dated = MeetingTimes.Of(scene) is not null && scene.Norm(scene.Word.First - 1) is not ("a" or "of");
        return definite
            || (
                scene.Word.Class is "noun_talks" or "noun_round" && (dated || scene.Word.First == scene.Sentence.First)
            );
    }
}
