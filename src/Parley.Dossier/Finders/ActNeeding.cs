namespace Parley.Dossier;

/// <summary>What must stand with a verb to make it an act, by <see cref="ActNeeds"/>.</summary>
internal static class ActNeeding
{
    private const int FarthestMeasure = 9;

    /// <summary>"Cut its duties on Canadian sugar" does something to the duties, and not to the sugar.</summary>
    private const int NearestMeasure = 2;
    private const int FarthestGoods = 7;
    private const int FarthestLevied = 11;
    private const int FarthestOfRelative = 7;
    private const int FarthestSubject = 14;

    /// <summary>Verbs that one does to a complaint and to little else.</summary>
    private static readonly string[] Filing = ["file", "filing", "lodg", "launch", "bring", "brought"];

    public static bool IsMet(
        Sentence sentence,
        ActEntry entry,
        Hit hit,
        int end,
        VerbGroup group,
        Doer? to,
        Issue? about
    ) =>
        entry.Needs switch
        {
            ActNeeds.Party => to is not null || entry.Pattern == ActPattern.Together,
            ActNeeds.Asked => to is not null
                && IsAsked(
                    sentence,
                    group.Passive ? hit.End : to.End,
                    end,
                    sentence.Norm(hit.First) is not ("tell" or "tells" or "told")
                ),
            ActNeeds.Issue => about is not null && (about.Topic != IssueFinder.Widest || to is not null),
            ActNeeds.Either => about is not null || to is not null,
            ActNeeds.Measure when entry.Pattern == ActPattern.Begin => IsHarmOf(
                sentence,
                SubjectEnd(sentence, group.First),
                FarthestSubject
            ),
            ActNeeds.Measure => HasMeasure(sentence, hit, group) || IsItsOwn(sentence, hit.End),
            ActNeeds.Harm when entry.Pattern == ActPattern.Begin => IsHarmOf(
                sentence,
                SubjectEnd(sentence, group.First),
                FarthestSubject
            ),
            ActNeeds.Harm => HasHarm(sentence, hit, group) && !HasWord(sentence, "inquiry", hit, group, 6),
            ActNeeds.Preference => to is not null && HasWord(sentence, "preference", hit, group, 10),
            ActNeeds.Reply => HasHarm(sentence, hit, group with { Passive = false }) && IsAnswer(sentence, hit),
            ActNeeds.Accord => IsOfMeasures(sentence) || (sentence.Before is { } before && IsOfMeasures(before)),
            ActNeeds.Trade => to is not null
                && HasGoods(sentence, hit, group)
                && !sentence.Of(Category.Measure).Any(m => m.First >= hit.End && m.First - hit.End <= NearestMeasure)
                && !sentence.Norm(hit.End).EndsWith("ing", StringComparison.Ordinal),
            ActNeeds.Exempted => to is not null && IsSpared(sentence, hit, end),
            ActNeeds.Market => about is { Topic: "market_access" or "quotas" }
                || IssueFinder.Find(sentence, hit.First, end) is { Topic: "market_access" }
                || IsOwnMarket(sentence, hit.End),
            ActNeeds.Agreement => !PactOutcomes.IsOfTalks(sentence, hit.End)
                && (
                    sentence.Agreements.Exists(a => IsIn(a.First, a.End, hit, group, sentence, 8))
                    || sentence.Of(Category.Pact).Any(p => IsIn(p.First, p.End, hit, group, sentence, 8))
                    || (HasWord(sentence, "pact", hit, group, 8) && !HasWord(sentence, "talks", hit, group, 5))
                    || IsRelative(sentence, group.First)
                ),
            ActNeeds.Talks => sentence
                .Of(Category.Word, "talks")
                .Any(t => IsIn(t.First, t.End, hit, group, sentence, 6)),
            ActNeeds.Inquiry => HasWord(sentence, "inquiry", hit, group, 5)
                && (to is not null || sentence.Of(Category.Law).Any()),
            ActNeeds.Condition => (
                group.Modality == Modality.Will
                || (group.Modality == Modality.Could && sentence.Of(Category.Word, "reporting").Any())
            )
                && (sentence.Has(Category.Word, "if") || sentence.Has(Category.Effect, "threatened"))
                && (IsOfMeasures(sentence) || (sentence.Before is { } last && IsOfMeasures(last))),
            ActNeeds.Blacklist => to is not null && HasWord(sentence, "blacklist", hit, group, 12),
            ActNeeds.Unjust => to is not null && HasWord(sentence, "unjust", hit, group, 10),
            ActNeeds.Dispute => HasWord(sentence, "dispute", hit, group, 6),
            ActNeeds.Aid => to is not null && HasWord(sentence, "aid", hit, group, 7),
            ActNeeds.Deadline => to is not null && IsDeadline(sentence, to.End),
            ActNeeds.Court => to is not null
                && sentence.Norm(to.End) == "to"
                && sentence.Agreements.Exists(a => a.First > to.End && a.First - to.End <= 3),
            ActNeeds.Complaint => IsCase(sentence, entry, hit, group),
            ActNeeds.Probe => !group.Participial && HasWord(sentence, "inquiry", hit, group, 6),
            ActNeeds.Rate => to is not null
                && (
                    HasWord(sentence, "percent", hit, group, FarthestGoods)
                    || sentence
                        .Hits.Where(h => h.Category is Category.GoodsWord or Category.Good)
                        .Any(h => IsIn(h.First, h.End, hit, group, sentence, FarthestLevied))
                ),
            _ => true,
        };

    /// <summary>
    /// What is wanted, refused or welcomed where it is no topic of talks: "rejected the charge", "welcomed the decision",
    /// "pressed for rice", "wants them lifted".
    /// </summary>
    public static bool IsOfMatter(Sentence sentence, ActEntry entry, Hit hit, VerbGroup group) =>
        entry switch
        {
            { Event: null, Position: PositionKind.Wants } => HasWord(sentence, "removed", hit, group, 7),
            { Needs: ActNeeds.Complaint or ActNeeds.Probe } => true,

            // "Promised not to make use of the clause".
            { Event: EventType.Agree, Pattern: ActPattern.Verb, Position: PositionKind.Offers } => sentence.Norm(
                hit.End
            )
                is "to"
                    or "not",
            { Event: EventType.Request, Needs: ActNeeds.Issue or ActNeeds.Either }
            or { Event: EventType.Reject }
            or { Pattern: ActPattern.Accept } => HasWord(sentence, "matter", hit, group, 5)
                || HasWord(sentence, "removed", hit, group, 5)
                || sentence.Of(Category.Measure).Any(m => IsIn(m.First, m.End, hit, group, sentence, 4))
                || sentence.Of(Category.Good).Any(g => IsIn(g.First, g.End, hit, group, sentence, 2)),
            { Event: EventType.Support, Needs: ActNeeds.Either } => HasWord(sentence, "matter", hit, group, 5)
                || HasWord(sentence, "pact", hit, group, 5)
                || sentence.Norm(hit.End) is "them" or "it" or "that" or "this",
            _ => false,
        };

    /// <summary>"The duties", "these investigations", "both": what another did, with no word for whose it is.</summary>
    public static bool IsOwnless(Sentence sentence, int at) =>
        sentence.Norm(at)
            is "the"
                or "these"
                or "this"
                or "those"
                or "that"
                or "any"
                or "such"
                or "it"
                or "them"
                or "both";

    /// <summary>"Reopened its beef market".</summary>
    private static bool IsOwnMarket(Sentence sentence, int at) =>
        sentence.Norm(at) is "its" or "their"
        && Enumerable.Range(at + 1, 4).Any(i => sentence.Norm(i) is "market" or "markets");

    /// <summary>A complaint in the object, or a case of which a court is named.</summary>
    private static bool IsCase(Sentence sentence, ActEntry entry, Hit hit, VerbGroup group)
    {
        bool complaint =
            HasWord(sentence, "complaint", hit, group, 5)
            || (
                RelativeOf(sentence, group.First) is { } that
                && sentence.Of(Category.Word, "complaint").Any(h => h.End <= that && that - h.End <= 4)
            );
        bool court =
            sentence.Agreements.Count > 0
            || Enumerable
                .Range(sentence.First, sentence.End - sentence.First)
                .Any(i =>
                    sentence.Norm(i) is "wto" or "gatt" or "panel" or "panels" or "court" or "tribunal" or "courts"
                );
        bool filed =
            sentence.Norm(hit.First) is { Length: > 3 } verb
            && Filing.Any(f => verb.StartsWith(f, StringComparison.Ordinal));
        return complaint && (court || filed || group.Passive || entry.Event == EventType.Retreat);
    }

    /// <summary>Where the relative pronoun stands of which a verb is: "the duties that the President approved".</summary>
    public static int? RelativeOf(Sentence sentence, int group)
    {
        for (int i = group - 1; i > Math.Max(sentence.First, group - 10); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "that" or "which")
            {
                return sentence.Of(Category.Reporting).Any(h => h.End == i) ? null : i;
            }

            if (norm is "," or ";" or "and" or "but")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Where a subject ends: before the verb, a relative pronoun, or a parenthesis between commas.</summary>
    public static int SubjectEnd(Sentence sentence, int group)
    {
        if (RelativeOf(sentence, group) is { } that)
        {
            return that;
        }

        if (sentence.Norm(group - 1) == ",")
        {
            for (int i = group - 2; i > Math.Max(sentence.First, group - 14); i--)
            {
                if (sentence.Norm(i) == ",")
                {
                    return i;
                }
            }
        }

        return group;
    }

    /// <summary>A measure that a relative clause is about: "the duties that Washington imposed", "tariffs that took effect".</summary>
    private static bool IsHarmOf(Sentence sentence, int that, int farthest) =>
        sentence
            .Of(Category.Measure)
            .Where(m => m.Key is not ("subsidy" or "export_subsidy" or "tariff_rate_quota" or "voluntary_restraint"))
            .Concat(sentence.Of(Category.Word, "burden"))
            .Any(m => m.End <= that && that - m.End <= farthest && m.First >= Grammar.ClauseStart(sentence, that));

    /// <summary>"To", "for" or "that" right behind who is asked; in the passive behind the verb.</summary>
    private static bool IsAsked(Sentence sentence, int from, int end, bool that) =>
        Enumerable
            .Range(from, Math.Max(0, Math.Min(end, from + 6) - from))
            .Any(i => sentence.Norm(i) is "to" or "for" || (that && sentence.Norm(i) == "that"));

    private static bool HasMeasure(Sentence sentence, Hit hit, VerbGroup group) =>
        IsMeasureBefore(sentence, hit.End)
        || sentence
            .Of(Category.Measure)
            .Concat(sentence.Of(Category.Word, "restrict"))
            .Concat(sentence.Of(Category.Word, "hindrance"))
            .Any(m => IsIn(m.First, m.End, hit, group, sentence, FarthestMeasure));

    /// <summary>"The trade pact that Washington left".</summary>
    public static bool IsRelative(Sentence sentence, int group)
    {
        for (int i = group - 1; i > Math.Max(sentence.First, group - 4); i--)
        {
            if (sentence.Norm(i) is "that" or "which")
            {
                return sentence.Of(Category.Pact).Any(p => p.End <= i && i - p.End <= 5)
                    || sentence.Agreements.Exists(a => a.End <= i && i - a.End <= 3);
            }
        }

        return false;
    }

    /// <summary>"Lift them", "withdraw it": a measure that the sentence before or this one named.</summary>
    private static bool IsMeasureBefore(Sentence sentence, int at) =>
        sentence.Norm(at) is "them" or "it" or "these"
        && (
            sentence.Of(Category.Measure).Any(m => m.End < at) || (sentence.Before?.Of(Category.Measure).Any() ?? false)
        );

    /// <summary>"From the duty" farther on, or a word for an exemption.</summary>
    private static bool IsSpared(Sentence sentence, Hit hit, int end) =>
        sentence.Of(Category.Exemption).Any(h => h.First > hit.First && h.End <= end)
        || sentence
            .Of(Category.Measure)
            .Any(m =>
                m.First >= hit.End
                && m.End <= end
                && Enumerable.Range(hit.End, m.First - hit.End).Any(i => sentence.Norm(i) == "from")
            );

    /// <summary>"With" or "by" leads to the measure, not "to".</summary>
    private static bool IsAnswer(Sentence sentence, Hit hit)
    {
        for (int i = hit.End; i < Math.Min(sentence.End, hit.End + 6); i++)
        {
            if (sentence.Norm(i) is "with" or "by")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfMeasures(Sentence sentence) =>
        sentence.Of(Category.Measure).Any() || sentence.Of(Category.Word, "burden").Any();

    /// <summary>A measure that burdens another: no subsidy, and no more than wished of a quota.</summary>
    private static bool HasHarm(Sentence sentence, Hit hit, VerbGroup group) =>
        sentence
            .Of(Category.Measure)
            .Any(m =>
                m.Key is not ("subsidy" or "export_subsidy" or "tariff_rate_quota" or "voluntary_restraint")
                && IsIn(m.First, m.End, hit, group, sentence, FarthestMeasure)
            )
        || HasWord(sentence, "burden", hit, group, FarthestMeasure)
        || (RelativeOf(sentence, group.First) is { } that && IsHarmOf(sentence, that, FarthestOfRelative));

    private static bool HasGoods(Sentence sentence, Hit hit, VerbGroup group) =>
        sentence.Hits.Exists(h =>
            (
                h.Category is Category.GoodsWord or Category.Good
                || (h.Category == Category.Concept && h.Key is "exports" or "imports")
                || (h.Category == Category.Word && h.Key == "traded")
            ) && IsIn(h.First, h.End, hit, group, sentence, FarthestGoods)
        );

    private static bool HasWord(Sentence sentence, string word, Hit hit, VerbGroup group, int farthest) =>
        sentence.Of(Category.Word, word).Any(h => IsIn(h.First, h.End, hit, group, sentence, farthest));

    /// <summary>In the object: behind the verb; in the passive in the subject before it.</summary>
    private static bool IsIn(int first, int end, Hit hit, VerbGroup group, Sentence sentence, int farthest)
    {
        if (group.Passive)
        {
            return end <= group.First
                && group.First - end <= farthest
                && first >= Grammar.ClauseStart(sentence, group.First);
        }

        if (first < hit.First || first - hit.End > farthest)
        {
            return false;
        }

        for (int i = hit.End; i < first; i++)
        {
            if (
                sentence.Norm(i)
                is ","
                    or ";"
                    or "that"
                    or "which"
                    or "who"
                    or "said"
                    or "because"
                    or "after"
                    or "if"
                    or "into"
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>"Japan will cut its tariffs, and the EU will cut its own": a measure named before.</summary>
    public static bool IsItsOwn(Sentence sentence, int at) =>
        sentence.Norm(at) is "its" or "their"
        && sentence.Norm(at + 1) == "own"
        && sentence.Norm(at + 2) is "on" or "to" or "from" or "by" or "," or "."
        && sentence.Of(Category.Measure).Any(m => m.End < at);

    /// <summary>"Six weeks to", "until April 1 to".</summary>
    private static bool IsDeadline(Sentence sentence, int at)
    {
        bool until = sentence.Norm(at) is "until" or "till";
        for (int i = at; i < Math.Min(sentence.End - 1, at + 6); i++)
        {
            if (
                sentence.Norm(i + 1) is "to"
                && (until || sentence.Norm(i) is "days" or "weeks" or "months" or "ultimatum")
            )
            {
                return true;
            }
        }

        return false;
    }
}
