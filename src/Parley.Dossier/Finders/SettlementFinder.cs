namespace Parley.Dossier;

/// <summary>Finds what is agreed, open, disputed and broken off, issue by issue.</summary>
internal static class SettlementFinder
{
    /// <summary>What a deal is about stands at most this many words behind it.</summary>
    private const int Widest = 20;

    public static List<Settlement> Find(Reading reading, List<Act> acts)
    {
        List<Settlement> found = [];
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            foreach (
                (int first, int end, string key) in sentence
                    .Of(Category.Settlement)
                    .Select(h => (h.First, h.End, h.Key))
                    .Concat(Lexicon.Shared.GappedSettlements.Find(sentence, sentence.First, sentence.End))
                    .OrderBy(h => h.Item1)
                    .ThenByDescending(h => h.Item2)
            )
            {
                // "Settled the row over" tells of no row.
                if (first >= taken && OfWords(reading, sentence, first, end, key) is { } settlement)
                {
                    taken = end;
                    Add(found, settlement);
                }
            }
        }

        foreach (Act act in acts)
        {
            Add(found, OfAct(act));
        }

        foreach (Settlement dispute in DisputeFinder.Find(reading))
        {
            AddDispute(found, dispute);
        }

        found.Sort((a, b) => a.Quote!.Start.CompareTo(b.Quote!.Start));
        return found;
    }

    private static Settlement? OfWords(Reading reading, Sentence sentence, int first, int end, string key)
    {
        int slash = key.IndexOf('/');
        SettlementStatus status = SnakeCase.Find<SettlementStatus>(key[..slash])!.Value;
        bool after = key.AsSpan(slash + 1).SequenceEqual("after");
        bool around = key.AsSpan(slash + 1).SequenceEqual("around");
        bool fronted = key.AsSpan(slash + 1).SequenceEqual("fronted");
        int clauseStart = Grammar.ClauseStart(sentence, first);
        int reach = sentence.Norm(end - 1) == "that" ? Widest : 9;
        int clauseEnd = Math.Min(Grammar.ClauseEnd(sentence, end), end + reach);
        if (!after && status == SettlementStatus.BrokenOff && !HasTalks(sentence, clauseStart, first))
        {
            return null;
        }

        Issue? issue =
            fronted ? Fronted(sentence, first)
            : after ? IssueFinder.FindOrGoods(sentence, end, clauseEnd)
            : around ? Around(sentence, clauseStart, first, end)
            : IssueFinder.FindOrGoods(sentence, clauseStart, first)
                ?? IssueFinder.FindOrGoods(sentence, end, clauseEnd);
        issue ??= status switch
        {
            SettlementStatus.Open when after && IsOfTheWhole(sentence, end) => IssueFinder.FindOrGoods(
                sentence,
                sentence.First,
                first
            ),
            SettlementStatus.BrokenOff when around => new Issue(IssueFinder.Widest, []),
            _ => null,
        };
        if (
            issue is null
            || (
                sentence.Norm(end - 1) == "that"
                && Lexicon.Shared.WideTopics.Contains(issue.Topic)
                && issue.Topic != "protectionism"
            )
            || (status == SettlementStatus.Disputed && IsBeingSettled(sentence, first))
            || ActFinder.IsHypothetical(sentence, first)
            || (
                status == SettlementStatus.Agreed
                && (
                    IsUnreal(sentence, first)
                    || Enumerable.Range(first, end - first).Any(i => sentence.Norm(i) is "no" or "neither")
                )
            )
            || (status == SettlementStatus.Agreed && around && !IsOfStates(reading, sentence, clauseStart, end))
        )
        {
            return null;
        }

        int near = Math.Max(clauseStart, first - 12);
        int from =
            after && sentence.Mentions.Find(m => m.First >= near && m.End <= first && !m.IsPlace) is { } who
                ? sentence.ActorAt(who.First)?.First ?? who.First
            : after ? first
            : clauseStart;
        int to = after ? ActFinder.ObjectEnd(sentence, end) : end;
        return new Settlement(status, issue, Parties(reading, sentence, near, first, end), Quote(sentence, from, to));
    }

    /// <summary>"Have not yet settled the terms", "failed to agree on the details": of what was told before.</summary>
    private static bool IsOfTheWhole(Sentence sentence, int from) =>
        Enumerable
            .Range(from, 4)
            .Any(i =>
                sentence.Norm(i)
                    is "terms"
                        or "details"
                        or "issue"
                        or "issues"
                        or "question"
                        or "matter"
                        or "it"
                        or "them"
                        or "how"
                        or "this"
            );

    /// <summary>"Panels that settle disputes over".</summary>
    private static bool IsBeingSettled(Sentence sentence, int first) =>
        Enumerable
            .Range(first - 3, 3)
            .Any(i =>
                sentence.Norm(i)
                    is "settle"
                        or "settles"
                        or "settled"
                        or "settling"
                        or "resolve"
                        or "resolves"
                        or "resolved"
                        or "resolving"
                        or "ended"
                        or "ends"
                        or "end"
            );

    /// <summary>What "reached a deal" is about: the closest words behind it, those before it, else the deal itself.</summary>
    private static Issue? Around(Sentence sentence, int clauseStart, int first, int end)
    {
        int to = Math.Min(Circumstance(sentence, end), end + Widest);
        Issue? behind = IssueFinder.FindOrGoods(sentence, end, to);
        Issue? within = IssueFinder.FindOrGoods(sentence, first, to);
        Issue? before = IssueFinder.FindOrGoods(sentence, clauseStart, first);
        return new[] { behind, within, before }.FirstOrDefault(i =>
                i is not null && !Lexicon.Shared.WideTopics.Contains(i.Topic)
            )
            ?? behind
            ?? within
            ?? before;
    }

    /// <summary>"On farm trade there was no accord": what the words at the beginning name.</summary>
    private static Issue? Fronted(Sentence sentence, int first)
    {
        int start = MeetingScene.Opening(sentence);
        bool led =
            sentence.Norm(start) is "on" or "regarding" or "concerning" or "over" or "in"
            || (sentence.Norm(start) is "as" && sentence.Norm(start + 1) is "for" or "to" or "regards");
        return led && first - start <= Widest ? IssueFinder.FindOrGoods(sentence, start, first) : null;
    }

    /// <summary>", as a deadline ran out", ", after Japan had dumped": what only stands beside a deal.</summary>
    private static int Circumstance(Sentence sentence, int from)
    {
        for (int i = from; i < sentence.End; i++)
        {
            if (
                sentence.Norm(i) == ","
                && sentence.Norm(i + 1)
                    is "as"
                        or "while"
                        or "when"
                        or "after"
                        or "although"
                        or "though"
                        or "but"
                        or "hours"
                        or "days"
                        or "averting"
                        or "before"
            )
            {
                return i;
            }
        }

        return sentence.End;
    }

    /// <summary>Companies and unions come to terms, too: an economy, a minister, "both sides" or words for trade have to be there.</summary>
    private static bool IsOfStates(Reading reading, Sentence sentence, int from, int to) =>
        sentence.Mentions.Exists(m => !m.IsPlace)
        || sentence.Has(Category.Word, "both")
        || sentence.Of(Category.Group).Any()
        || MeetingParties.IsOfficial(sentence, from, to)
        || (sentence.Before?.Mentions.Exists(m => !m.IsPlace) ?? reading.Both.Count == 2);

    /// <summary>A dispute told of again in other words is one; the closest words for what it is about remain.</summary>
    private static void AddDispute(List<Settlement> found, Settlement dispute)
    {
        int known = found.FindIndex(s =>
            s.Status == SettlementStatus.Disputed
            && (s.Parties.Count == 0 || s.Parties.Order().SequenceEqual(dispute.Parties.Order()))
            && (IsLoose(s.Issue) || IsLoose(dispute.Issue) || s.Issue.Topic == dispute.Issue.Topic)
        );
        if (known < 0)
        {
            Add(found, dispute);
        }
        else if (IsLoose(found[known].Issue) && !IsLoose(dispute.Issue))
        {
            found[known] = found[known] with { Issue = dispute.Issue };
        }
    }

    private static bool IsLoose(Issue issue) =>
        issue.Topic is IssueFinder.Widest or "goods_trade" or "retaliation" or "trade_agreement" or "trade_rules";

    /// <summary>What both sides agreed to, signed or broke off.</summary>
    private static Settlement? OfAct(Act act)
    {
        if (act.By is not { Lawmaker: false } by)
        {
            return null;
        }

        string[] parties = [.. by.Economies.Concat(act.To?.Economies ?? []).Distinct()];
        bool ofTalks = act is { About: null, Negated: true, Entry.Event: EventType.Agree } && IsOfTalks(act);
        Issue? issue = ofTalks ? new Issue("trade_agreement", []) : act.About;
        bool law = parties.Length < 2 && issue?.Topic == "trade_legislation";
        if (issue is null || law || (issue.Topic == IssueFinder.Widest && !ofTalks))
        {
            return null;
        }

        SettlementStatus? status = (act.Entry.Event, act.Negated, act.Modality) switch
        {
            (EventType.Agree, false, Modality.Asserted) when act.Entry.Position == PositionKind.Accepts => IsOfTalks(
                act
            ) && !Begins(act)
                ? SettlementStatus.Open
                : SettlementStatus.Agreed,
            (EventType.Cooperate, false, Modality.Asserted) when parties.Length >= 2 => SettlementStatus.Agreed,
            (EventType.Agree, true, Modality.Asserted) when parties.Length >= 2 => SettlementStatus.Open,
            (EventType.Sanction, false, Modality.Asserted) when act.Entry.Needs == ActNeeds.Talks =>
                SettlementStatus.BrokenOff,
            _ => null,
        };
        return status is { } known && act.Time == EventTime.Past
            ? new Settlement(known, issue, parties.Length >= 2 ? parties : [], act.Quote)
            : null;
    }

    /// <summary>"Agreed to begin negotiations for a trade agreement" settles that there is to be one.</summary>
    private static bool Begins(Act act) =>
        act.Sentence.Of(Category.Word, "talks").Any()
        && Enumerable
            .Range(act.Hit.End, Math.Min(10, act.Sentence.End - act.Hit.End))
            .Any(i => act.Sentence.Norm(i) is "begin" or "start" or "open" or "launch");

    /// <summary>"Agreed to continue talks on": that they talk is agreed, what they talk about is open.</summary>
    public static bool IsOfTalks(Act act) =>
        act.Sentence.Norm(act.Hit.End) is "to" or "on" or "in" or "that"
        && Enumerable
            .Range(act.Hit.End, Math.Min(10, act.Sentence.End - act.Hit.End))
            .Any(i =>
                act.Sentence.Norm(i)
                    is "talk"
                        or "talks"
                        or "negotiate"
                        or "negotiations"
                        or "discuss"
                        or "discussions"
                        or "consult"
                        or "consultations"
                        or "explore"
            );

    private static void Add(List<Settlement> found, Settlement? settlement)
    {
        bool known =
            settlement is null
            || found.Exists(s =>
                s.Status == settlement.Status
                    && (
                        IssueFinder.AreSame(s.Issue, settlement.Issue)
                        || (s.Quote!.Sentence == settlement.Quote!.Sentence && s.Issue.Topic == settlement.Issue.Topic)
                        || (s.Status == SettlementStatus.Agreed && IsLoose(settlement.Issue))
                    )
                || (
                    settlement.Status == SettlementStatus.Disputed
                    && s.Quote!.Sentence == settlement.Quote!.Sentence
                    && s.Issue.Topic == settlement.Issue.Topic
                )
            );
        if (!known && found.Count < Reading.Most)
        {
            found.Add(settlement!);
        }
    }

    /// <summary>"Japan's row with the United States over", "the two sides remain apart on".</summary>
    private static IReadOnlyList<string> Parties(Reading reading, Sentence sentence, int from, int first, int end)
    {
        string[] named =
        [
            .. sentence
                .Mentions.Where(m => m.First >= Math.Max(from, first - 12) && m.End <= end && !m.IsPlace)
                .Select(m => m.Economy)
                .Distinct(),
        ];
        return named.Length is >= 2 and <= 4 ? named
            : reading.Both.Count == 2
            && (sentence.Has(Category.Word, "both") || (named.Length == 1 && reading.Both.Contains(named[0])))
                ? reading.Both
            : [];
    }

    private static bool HasTalks(Sentence sentence, int from, int to) =>
        sentence
            .Of(Category.Word, "talks")
            .Any(h =>
                h.First >= from
                && h.End <= to
                && sentence.Norm(h.First) is "talks" or "negotiations" or "consultations" or "discussions"
            );

    /// <summary>"Once it is settled", "if agreed", "until".</summary>
    private static bool IsUnreal(Sentence sentence, int first) =>
        Enumerable
            .Range(Math.Max(sentence.First, first - 8), Math.Min(8, first - sentence.First))
            .Any(i =>
                sentence.Norm(i)
                    is "once"
                        or "until"
                        or "if"
                        or "unless"
                        or "before"
                        or "must"
                        or "should"
                        or "could"
                        or "would"
                        or "not"
                        or "never"
                        or "no"
                        or "when"
                        or "time"
                        or "without"
                        or "hope"
                        or "expect"
                        or "yet"
                        or "ever"
                        or "expects"
                        or "hopes"
            );

    private static Quote Quote(Sentence sentence, int from, int to)
    {
        while (to > from + 1 && sentence.Norm(to - 1) is "." or "," or "\"")
        {
            to--;
        }

        return sentence.Quote(from, to);
    }
}
