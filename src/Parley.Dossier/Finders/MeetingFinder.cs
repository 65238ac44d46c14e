namespace Parley.Dossier;

/// <summary>
/// Finds meetings held and planned: who meets whom, where, when, in which round. A noun such as "talks" is a meeting only with a
/// verb that holds it, a time, a place or a round; "talks" as such are none.
/// </summary>
internal static class MeetingFinder
{
    private const int Reach = 16;

    public static List<Meeting> Find(Reading reading)
    {
        MeetingList found = new(reading.Header.Date);
        foreach (Sentence sentence in reading.Body)
        {
            int taken = sentence.First;
            Hit[] triggers =
            [
                .. sentence
                    .Of(Category.Meeting)
                    .Where(h => h.Key is "meet" or "noun" or "call" or "speak" or "visit" or "go")
                    .OrderBy(h => h.First)
                    .ThenByDescending(h => h.End),
            ];
            for (int i = 0; i < triggers.Length; i++)
            {
                if (triggers[i].First < taken)
                {
                    continue;
                }

                taken = triggers[i].End;
                int end = triggers.Skip(i + 1).FirstOrDefault(h => h.First >= taken && IsOwn(h))?.First ?? sentence.End;
                if (
                    new Trigger(
                        reading,
                        sentence,
                        triggers[i],
                        Math.Min(end, taken + Reach),
                        found.LastParties
                    ).Read() is
                    { } draft
                )
                {
                    found.Add(draft);
                }
            }

            if (triggers.Length == 0 && found.IsAt(sentence.Before))
            {
                found.Follow(sentence);
            }
        }

        return found.Done(StateFinder.Told(reading));
    }

    /// <summary>A trigger that speaks of another meeting than the one before it.</summary>
    private static bool IsOwn(Hit hit) => hit.Key is "meet" or "speak" or "go" or "visit";

    /// <summary>One word for a meeting, being read.</summary>
    private sealed class Trigger(
        Reading reading,
        Sentence sentence,
        Hit trigger,
        int end,
        IReadOnlyList<string> lastParties
    )
    {
        public MeetingDraft? Read()
        {
            if (IsNegated())
            {
                return null;
            }

            return trigger.Key switch
            {
                "meet" => Meet(),
                "speak" => Draft(Doers().Concat(With(trigger.End)), HeldByVerb(), told: true),
                "visit" => Visit(),
                "go" => Go(),
                _ => Noun(),
            };
        }

        /// <summary>"Motegi met Lighthizer in Washington on August 9", "the two sides will meet again in September".</summary>
        private MeetingDraft? Meet()
        {
            if (!IsMeeting())
            {
                return null;
            }

            bool held = sentence.Norm(trigger.First) is "met" or "reviewed" && !IsAfterBe();
            TimePhrase? time = Time();
            if (!held && sentence.Norm(trigger.First) is "meets" or "meeting")
            {
                held = Placed(time) ?? Tenses.Of(sentence, trigger.First, trigger.End) == Tense.Past;
            }

            bool reviewed = sentence.Norm(trigger.First) == "reviewed";
            List<string> parties = [.. Doers().Concat(reviewed ? [] : With(trigger.End)).Distinct()];
            if (reviewed && (parties.Count < 2 || time is null))
            {
                return null;
            }

            bool again =
                Enumerable.Range(trigger.First, trigger.Length).Any(i => sentence.Norm(i) == "again")
                || sentence.Norm(trigger.End) == "again";
            if (parties.Count < 2 && (IsBoth(trigger.First) || again || parties.Count == 0 && IsThey()))
            {
                parties = [.. Both(parties)];
            }

            return Draft(parties, held, told: true);
        }

        /// <summary>"held the third round of talks in Geneva", "the talks begin tomorrow", "Wednesday's meetings of the Group of Seven".</summary>
        private MeetingDraft? Noun()
        {
            Hit? verb = Holding();
            TimePhrase? time = Time();
            int? round = RoundAt();
            string? city = City();
            string[] after = SubjectOfAfter();
            if (verb is null && time is { Relation: not TimeRelation.At and not TimeRelation.From })
            {
                // "to conclude the talks by August"
                time = null;
            }

            if (verb is null && time is null && round is null && city is null && after.Length == 0)
            {
                return null;
            }

            bool? held =
                Placed(time)
                ?? (
                    after.Length > 0 ? true
                    : verb is null ? ByTense()
                    : HeldBy(verb)
                );
            if (held is not { } isHeld)
            {
                return null;
            }

            List<string> parties = [.. Owners().Concat(With(trigger.End)).Distinct()];
            if (parties.Count < 2 && (verb is not null || IsSaidAt()))
            {
                parties = [.. Doers(verb?.First).Concat(parties).Distinct()];
            }

            if (after.Length > 0 && parties.Count > 0)
            {
                parties = [.. parties.Concat(after).Distinct()];
            }

            if (parties.Count < 2 && IsBoth(trigger.First))
            {
                parties = [.. Both(parties)];
            }

            bool isRound = sentence.Norm(trigger.End - 1) == "round";
            if (parties.Count == 0 && isRound && round is not null)
            {
                parties = [.. lastParties];
            }

            bool future = verb is not null && !isHeld;
            bool told =
                time is not null
                || round is not null
                || after.Length > 0
                || (city is not null && verb is not null)
                || future;
            return Draft(parties, isHeld, told);
        }

        /// <summary>"will visit Tokyo next week", "his visit to Washington from April 29": host and guest meet.</summary>
        private MeetingDraft? Visit()
        {
            int to = sentence.Norm(trigger.End) == "to" ? trigger.End + 1 : trigger.End;
            string? host = HostAt(to) ?? HostBefore();
            if (host is null || Time() is not { } time)
            {
                return null;
            }

            bool? held = Placed(time) ?? (sentence.Norm(trigger.First) == "visited" ? true : ByTense());
            string[] guests = [.. Doers(not: host).Where(e => e != host)];
            return held is { } isHeld && guests.Length > 0
                ? Draft([guests[^1], host], isHeld, told: true, at: City() ?? PlaceAt(to))
                : null;
        }

        /// <summary>"flies to Brussels today for talks with European Community officials": the day is that of the journey.</summary>
        private MeetingDraft? Go()
        {
            string? host = HostAt(trigger.End);
            Hit? talks = sentence
                .Of(Category.Meeting)
                .FirstOrDefault(h => h.Key == "for_talks" && h.First >= trigger.End && h.First < trigger.End + Reach);
            string[] doers = [.. Doers()];
            List<string> parties = [.. doers];
            if (talks is not null)
            {
                parties.AddRange(With(talks.End - 1));
            }

            bool abroad = host is not null && doers.Length > 0 && !doers.Contains(host);
            bool toTalk =
                talks is not null
                || sentence.Has(Category.Word, "talks")
                || (reading.Sentences[0].IsTitle && reading.Sentences[0].Has(Category.Word, "talks"));
            if (talks is null && abroad && toTalk)
            {
                parties.Add(host!);
            }

            parties = [.. parties.Distinct()];
            bool left = sentence.Norm(trigger.First) is "left" or "flew" or "travelled" or "traveled" or "arrived";
            return parties.Count < 2 || left
                ? null
                : new MeetingDraft(sentence, trigger.First, trigger.End)
                {
                    Held = false,
                    Parties = parties,
                    City = PlaceAt(trigger.End),
                    IsTold = true,
                };
        }

        private MeetingDraft? Draft(IEnumerable<string> parties, bool held, bool told, string? at = null)
        {
            List<string> all = [.. parties.Distinct()];
            Hit? group = sentence
                .Of(Category.Group)
                .FirstOrDefault(h => h.End <= trigger.First + Reach && h.First >= trigger.First - Reach);
            if (group is not null && (all.Count < 2 || all.TrueForAll(Lexicon.Shared.Groups[group.Key].Contains)))
            {
                all = [.. Lexicon.Shared.Groups[group.Key]];
            }

            return new MeetingDraft(sentence, trigger.First, trigger.End)
            {
                Held = held,
                Parties = all,
                City = at ?? City(),
                Time = Time(),
                Round = RoundAt(),
                Topics = Topics(),
                Participants = Participants(all),
                IsTold = told,
                IsFormal =
                    trigger.Key is "meet" or "noun"
                    && sentence.Norm(trigger.End - 1) is not ("talks" or "negotiations" or "discussions" or "round"),
            };
        }

        /// <summary>"to meet commitments" and "to meet complaints" are no meetings: people, a place or a time must follow.</summary>
        private bool IsMeeting()
        {
            string next = sentence.Norm(trigger.End);
            if (sentence.Norm(trigger.End - 1) is not ("meet" or "met" or "meets"))
            {
                return true;
            }

            return next
                    is "with"
                        or "in"
                        or "on"
                        or "at"
                        or "again"
                        or "here"
                        or "for"
                        or "before"
                        or "after"
                        or "."
                        or ","
                        or "and"
                        or ""
                || (trigger.End < sentence.End && sentence.Times.Any(t => t.First == trigger.End))
                || (next == "the" && sentence.Norm(trigger.End + 1) is "week" or "day" or "month")
                || (
                    sentence.MentionAt(trigger.End) is { } who
                    && sentence.Norm(who.End)
                        is not ("complaints" or "demands" or "concerns" or "requests" or "terms" or "requirements")
                )
                || sentence.Hits.Exists(h =>
                    h.Category == Category.Office && h.First >= trigger.End && h.First <= trigger.End + 3
                );
        }

        private bool IsNegated() =>
            sentence.Has(Category.Effect, "negation", Math.Max(sentence.First, trigger.First - 4), trigger.First)
            || (trigger.Key is not ("noun" or "call") && IsSupposed());

        /// <summary>"if China and the United States meet".</summary>
        private bool IsSupposed()
        {
            for (
                int i = trigger.First - 1;
                i >= Math.Max(sentence.First, trigger.First - 12) && sentence.Norm(i) != ",";
                i--
            )
            {
                if (sentence.Norm(i) is "if" or "unless" or "whether")
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>The verb that holds the meeting, before the noun or after it: "ended two days of talks", "talks will resume".</summary>
        private Hit? Holding()
        {
            Hit? before = sentence
                .Of(Category.Meeting)
                .LastOrDefault(h =>
                    h.Key is "held" or "hold"
                    && h.End <= trigger.First
                    && trigger.First - h.End <= 9
                    && IsOpen(h.End, trigger.First)
                );
            return before
                ?? sentence
                    .Of(Category.Meeting)
                    .FirstOrDefault(h =>
                        h.Key is "held" or "hold"
                        && h.First >= trigger.End
                        && h.First - trigger.End <= 8
                        && IsOpen(trigger.End, h.First)
                    );
        }

        /// <summary>True where no other clause or noun of its own stands between.</summary>
        private bool IsOpen(int from, int to)
        {
            for (int i = from; i < to; i++)
            {
                if (
                    sentence.Norm(i)
                    is ";"
                        or ":"
                        or "that"
                        or "which"
                        or "who"
                        or "said"
                        or "says"
                        or "\""
                        or "unless"
                        or "if"
                )
                {
                    return false;
                }
            }

            return true;
        }

        private bool? HeldBy(Hit verb)
        {
            if (verb.Key == "hold")
            {
                return Tenses.Of(sentence, verb.First, verb.End) == Tense.Past ? null : false;
            }

            // "is to be held", "will be held"
            bool passive = sentence.Norm(verb.First - 1) is "be";
            return !passive
                && !sentence.Has(Category.Tense, "future", Math.Max(sentence.First, verb.First - 3), verb.First);
        }

        private bool HeldByVerb() => sentence.Norm(trigger.First) is "spoke" or "talked";

        private bool? ByTense() =>
            Tenses.Of(sentence, trigger.First, trigger.End) switch
            {
                Tense.Past => true,
                Tense.Future => false,
                _ => null,
            };

        /// <summary>Whether a time lies before the day of the article or after it; null where it is neither.</summary>
        private bool? Placed(TimePhrase? time) =>
            time?.Span is not { } span || reading.Header.Date is not { } today ? null
            : span.To < today || (span.To == today && span.From < today) ? true
            : span.From > today || (span.From == today && span.To > today) ? false
            : null;

        private bool IsAfterBe() => sentence.Norm(trigger.First - 1) is "be" or "is" or "are" or "was" or "were";

        /// <summary>"agreed ... at a summit in Biarritz": who does it there takes part.</summary>
        private bool IsSaidAt() =>
            Enumerable.Range(trigger.First - 4, 4).Any(i => sentence.Norm(i) is "at" or "during")
            || sentence.Norm(sentence.First) is "in" or "at" or "during" && trigger.First - sentence.First <= 4;

        /// <summary>"both sides", "the two", "the two countries".</summary>
        private bool IsBoth(int before) =>
            sentence.Has(Category.Word, "both", sentence.First, before)
            || Enumerable
                .Range(sentence.First, Math.Max(0, before - sentence.First))
                .Any(i =>
                    sentence.Norm(i) == "two"
                    && sentence.Norm(i - 1) == "the"
                    && sentence.Norm(i + 1)
                        is "will"
                            or "would"
                            or "agreed"
                            or "met"
                            or "are"
                            or "have"
                            or "had"
                            or "also"
                            or "sides"
                            or "leaders"
                            or "men"
                            or "governments"
                            or "countries"
                            or "ministers"
                );

        private bool IsThey() => sentence.Norm(Grammar.ClauseStart(sentence, trigger.First)) is "they";

        private IReadOnlyList<string> Both(List<string> named)
        {
            IReadOnlyList<string> two = lastParties.Count == 2 ? lastParties : reading.Both;
            return named.TrueForAll(two.Contains) ? two : named;
        }

        /// <summary>Who acts before the trigger or a verb, with all that are joined to them.</summary>
        private IEnumerable<string> Doers(int? verb = null, string? not = null)
        {
            int at = verb is { } v && v < trigger.First ? v : trigger.First;
            int clause = Grammar.ClauseStart(sentence, at);
            Mention? subject = Grammar.Subject(sentence, at, clause, not);
            if (subject is null && clause > sentence.First && (clause == at || trigger.Key == "visit"))
            {
                subject = Grammar.Subject(sentence, at, sentence.First, not);
            }

            if (subject is null)
            {
                // "In talks with Kato yesterday, Lyng and Yeutter asked": who acts stands after.
                return trigger.First - sentence.First <= 3 ? SubjectAfter() : [];
            }

            return Joined(subject);
        }

        /// <summary>"After talks with South Korean leaders, Baldrige said", "he said following two days of talks with": who came out of them.</summary>
        private string[] SubjectOfAfter()
        {
            bool after = Enumerable.Range(trigger.First - 6, 6).Any(i => sentence.Norm(i) is "after" or "following");
            if (!after || !With(trigger.End).Any())
            {
                return [];
            }

            string[] named = [.. SubjectAfter()];
            ActorPhrase? before = sentence.Actors.LastOrDefault(a =>
                a.End < trigger.First && !a.IsOwner && a.Actor.Economy is not null
            );
            return named.Length > 0 ? named
                : before is not null ? [before.Actor.Economy!]
                : [];
        }

        private IEnumerable<string> SubjectAfter()
        {
            int comma = Enumerable
                .Range(trigger.End, Math.Max(0, sentence.End - trigger.End))
                .FirstOrDefault(i => sentence.Norm(i) == ",", -1);
            return
                comma > 0
                && sentence.Mentions.Find(m => m.First > comma && m.First <= comma + 6 && Grammar.Acts(sentence, m))
                    is { } subject
                ? [subject.Economy]
                : [];
        }

        /// <summary>"President Trump and Prime Minister Abe", "Toshimitsu Motegi, Japan's minister, and U.S. Trade Representative Lighthizer".</summary>
        private List<string> Joined(Mention last)
        {
            List<string> found = [last.Economy];
            int at = last.First;
            for (int i = sentence.Mentions.Count - 1; i >= 0; i--)
            {
                Mention mention = sentence.Mentions[i];
                if (mention.End > at || mention.IsPlace)
                {
                    continue;
                }

                bool joined = false;
                bool open = true;
                for (int t = mention.End; t < at; t++)
                {
                    string norm = sentence.Norm(t);
                    joined |= norm is "and" or ",";
                    bool light =
                        norm
                            is "and"
                                or ","
                                or "the"
                                or "'s"
                                or "for"
                                or "of"
                                or "both"
                                or "("
                                or ")"
                                or "deputy"
                                or "officials"
                                or "ministers"
                                or "government"
                                or "leaders"
                        || sentence.Tokens[t] is { Capital: true, Kind: TokenKind.Word }
                        || sentence.Hits.Exists(h => h.Category == Category.Office && h.First <= t && t < h.End)
                        || IsAfterOffice(t);
                    open &= light;
                }

                // An office and its name follow one another without a joint.
                if (!open || at - mention.End > 12)
                {
                    break;
                }

                if (
                    (joined || mention.Economy == last.Economy || at == mention.End) && !found.Contains(mention.Economy)
                )
                {
                    found.Insert(0, mention.Economy);
                }

                at = mention.First;
            }

            return found;
        }

        /// <summary>"minister for economic revitalisation": what an office is for.</summary>
        private bool IsAfterOffice(int token) =>
            Enumerable
                .Range(1, 3)
                .Any(d =>
                    sentence.Norm(token - d) == "for"
                    && sentence.Hits.Exists(h => h.Category == Category.Office && h.End == token - d)
                );

        /// <summary>Those named after "with", "between", "of", "by", or right after "met".</summary>
        private IEnumerable<string> With(int from)
        {
            List<string> found = [];
            bool inside = trigger.Key is "meet" || sentence.Norm(from) is "with" or "between";
            for (int i = from; i < Math.Min(sentence.End, from + 26); i++)
            {
                string norm = sentence.Norm(i);
                if (
                    norm is "with" or "between" or "among" or "of" or "by" or "from"
                    && !(norm == "from" && sentence.Times.Any(t => t.First == i + 1))
                )
                {
                    inside = true;
                    continue;
                }

                if (
                    norm
                        is "."
                            or ";"
                            or ":"
                            or "\""
                            or "that"
                            or "which"
                            or "who"
                            or "said"
                            or "told"
                            or "about"
                            or "over"
                            or "on"
                            or "after"
                            or "before"
                            or "aimed"
                            or "because"
                            or "in"
                            or "at"
                            or "here"
                    || sentence.At(i, Category.Tense) is not null
                    || (norm == "to" && i + 1 < sentence.End && !sentence.Tokens[i + 1].Capital)
                )
                {
                    if (norm is "on" or "in" or "at" or "here" && found.Count == 0 && i < from + 8)
                    {
                        // "met in Washington with", "talks on Friday with"
                        inside = false;
                        continue;
                    }

                    break;
                }

                if (inside && sentence.MentionAt(i) is { } mention && mention.First == i && !mention.IsPlace)
                {
                    found.Add(mention.Economy);
                }
            }

            return found.Distinct();
        }

        /// <summary>"U.S.-Japan trade talks", "Japan-U.S. economic dialogue": the owners right before the noun.</summary>
        private IEnumerable<string> Owners()
        {
            List<string> found = [];
            int i = trigger.First - 1;
            int words = 0;
            while (i >= sentence.First && words <= 3)
            {
                if (sentence.MentionAt(i) is { } mention && !mention.IsPlace)
                {
                    found.Insert(0, mention.Economy);
                    i = mention.First - 1;
                    continue;
                }

                string norm = sentence.Norm(i);
                if (norm is "/" or "'s" or "and" && found.Count > 0)
                {
                    i--;
                    continue;
                }

                if (
                    found.Count > 0
                    || sentence.Tokens[i].Kind != TokenKind.Word
                    || norm is "the" or "a" or "of" or "in" or "to" or "and" or "with" or "for" or "its"
                )
                {
                    break;
                }

                words++;
                i--;
            }

            return found.Distinct();
        }

        private string? HostAt(int at)
        {
            int first = sentence.Norm(at) == "the" ? at + 1 : at;
            return sentence.MentionAt(first)?.Economy
                ?? sentence.Of(Category.Capital).Where(h => h.First == first).Select(h => h.Key).FirstOrDefault();
        }

        /// <summary>"his week-long Washington visit".</summary>
        private string? HostBefore() => sentence.Of(Category.Capital).FirstOrDefault(h => h.End == trigger.First)?.Key;

        private string? PlaceAt(int at) => CityAt(at)?.Key;

        private Hit? CityAt(int at) => sentence.Of(Category.City).FirstOrDefault(h => h.First == at);

        /// <summary>"the third round", "round seven", "round 3".</summary>
        private int? RoundAt()
        {
            for (int i = Math.Max(sentence.First, trigger.First - 8); i < Math.Min(sentence.End, trigger.End + 4); i++)
            {
                if (sentence.Norm(i) != "round")
                {
                    continue;
                }

                for (int d = 1; d <= 3; d++)
                {
                    if (sentence.Of(Category.Ordinal).FirstOrDefault(h => h.End == i - d + 1) is { } ordinal)
                    {
                        return int.Parse(ordinal.Key, System.Globalization.CultureInfo.InvariantCulture);
                    }
                }

                Hit? number = sentence.Of(Category.Number).FirstOrDefault(h => h.First == i + 1);
                if (number is not null)
                {
                    return int.Parse(number.Key, System.Globalization.CultureInfo.InvariantCulture);
                }

                if (
                    i + 1 < sentence.End
                    && sentence.Tokens[i + 1] is { Kind: TokenKind.Number, Norm.Length: <= 2 } digit
                    && int.TryParse(digit.Norm, out int value)
                )
                {
                    return value;
                }
            }

            return null;
        }

        private Actor[] Participants(List<string> parties)
        {
            int from = Grammar.ClauseStart(sentence, trigger.First);
            from = from == trigger.First ? sentence.First : from;
            int to = trigger.End;
            while (to < Math.Min(sentence.End, trigger.End + Reach) && !IsClauseEnd(to))
            {
                to++;
            }

            return
            [
                .. sentence
                    .Actors.Where(a =>
                        a.First >= from
                        && a.First < to
                        && !a.IsOwner
                        && sentence.Norm(a.First - 1) is not ("at" or "in")
                        && (a.Actor.Person is not null || a.Actor.Institution is not null)
                        && a.Actor.Economy is { } economy
                        && parties.Contains(economy)
                        && !sentence.Has(Category.Word, "reporting", a.End, a.End + 1)
                    )
                    .Select(a => a.Actor)
                    .Distinct(),
            ];
        }

        /// <summary>"talks on farm goods", "to discuss", "negotiations for a trade agreement": what is said to be talked about.</summary>
        private IReadOnlyList<Issue> Topics()
        {
            for (int i = Math.Max(sentence.First, trigger.First - 2); i < Math.Min(sentence.End, trigger.End + 14); i++)
            {
                bool about =
                    i >= trigger.End
                    && sentence.Norm(i)
                        is "on"
                            or "about"
                            or "over"
                            or "for"
                            or "discuss"
                            or "review"
                            or "resolve"
                            or "concerning"
                    && !sentence.Times.Any(t => t.First == i + 1);
                if (!about)
                {
                    if (i >= trigger.End && (IsClauseEnd(i) || sentence.Norm(i) is "and" or ","))
                    {
                        break;
                    }

                    continue;
                }

                int stop = i + 1;
                while (
                    stop < sentence.End
                    && stop < i + 16
                    && !IsClauseEnd(stop)
                    && !sentence.Times.Any(t => t.First == stop)
                )
                {
                    stop++;
                }

                return IssueFinder.All(sentence, i + 1, stop);
            }

            // "trade talks", "chip talks" say it before.
            return sentence.Of(Category.Good).Any(g => g.End == trigger.First)
                ? IssueFinder.All(sentence, trigger.First - 3, trigger.End)
                : [];
        }

        private string? City()
        {
            int from = trigger.End;
            for (int i = from; i < Math.Min(sentence.End, Math.Max(end, from)); i++)
            {
                if (IsClauseEnd(i))
                {
                    break;
                }

                if (sentence.Norm(i) is not ("in" or "at"))
                {
                    continue;
                }

                int at = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
                if (sentence.Of(Category.City).FirstOrDefault(h => h.First == at) is { } city)
                {
                    return city.Key;
                }

                if (
                    sentence.Norm(i) == "in"
                    && sentence.Of(Category.EconomyName).FirstOrDefault(h => h.First == at) is { } country
                )
                {
                    return Sentence.OneLine(sentence.Quote(country.First, country.End).Text);
                }
            }

            return null;
        }

        /// <summary>The nearest words for a time after the trigger, in the same clause; else right before it.</summary>
        private TimePhrase? Time()
        {
            // "a Thursday meeting", "last week's talks", "the June economic summit"
            if (
                trigger.Key is "noun" or "call" or "visit"
                && sentence.Times.LastOrDefault(t => t.End <= trigger.First && trigger.First - t.End <= 3) is { } before
                && Enumerable.Range(before.End, trigger.First - before.End).All(IsAdjective)
            )
            {
                return before with { Relation = TimeRelation.At };
            }

            int stop = Math.Max(end, trigger.End);
            for (int i = trigger.End; i < stop; i++)
            {
                if (sentence.Times.FirstOrDefault(t => t.First == i) is { } time)
                {
                    return time;
                }

                if (IsClauseEnd(i))
                {
                    break;
                }
            }

            // "On Friday, ministers met"
            foreach (TimePhrase time in sentence.Times.Reverse())
            {
                if (time.End > trigger.First || trigger.First - time.End > 10)
                {
                    continue;
                }

                bool clear = true;
                for (int i = time.End; i < trigger.First; i++)
                {
                    clear &=
                        sentence.Norm(i) is not ("to" or ";" or "said" or "that")
                        && !(trigger.Key == "noun" && sentence.At(i, Category.Tense) is not null);
                }

                bool first = time.First - sentence.First <= 2;
                bool beside = trigger.First - time.End <= 4;
                return clear && (first || beside) ? time : null;
            }

            return null;
        }

        private bool IsAdjective(int token) =>
            sentence.Tokens[token].Kind == TokenKind.Word
            && sentence.At(token, Category.Tense) is null
            && sentence.Norm(token)
                is not (
                    "to"
                    or "in"
                    or "at"
                    or "for"
                    or "on"
                    or "of"
                    or "the"
                    or "and"
                    or "that"
                    or "from"
                    or "after"
                    or "said"
                );

        private bool IsClauseEnd(int at)
        {
            string norm = sentence.Norm(at);
            return norm
                    is ";"
                        or ":"
                        or "\""
                        or "that"
                        or "which"
                        or "who"
                        or "since"
                        or "while"
                        or "although"
                        or "because"
                        or "after"
                        or "where"
                        or "if"
                        or "unless"
                || sentence.Has(Category.Word, "reporting", at, at + 1)
                || norm is "agreed" or "announced" or "declined"
                || (norm == "and" && sentence.At(at + 1, Category.Tense) is not null);
        }
    }
}
