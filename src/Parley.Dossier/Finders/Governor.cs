namespace Parley.Dossier;

/// <summary>The verb or the noun that says what is done to a measure.</summary>
/// <param name="Role">What it does.</param>
/// <param name="Hit">Where it stands.</param>
/// <param name="Entry">Its row of the lexicon.</param>
/// <param name="Before">True where it stands before the measure.</param>
/// <param name="Passive">True where the measure or whom it falls on is its subject.</param>
/// <param name="Doer">Who does it, where the words name him between the measure and its verb.</param>
internal sealed record Governor(
    MeasureRole Role,
    Hit Hit,
    MeasureVerbEntry Entry,
    bool Before,
    bool Passive,
    Mention? Doer = null
)
{
    private const int FarthestBefore = 12;
    private const int FarthestAfter = 16;
    private const int FarthestRelative = 8;

    /// <summary>A verb that is the measure itself.</summary>
    public static Governor Itself(Hit verb, string written)
    {
        MeasureVerbEntry entry =
            verb.Category == Category.MeasureVerb
                ? MeasureVerbEntry.Of(verb)
                : new MeasureVerbEntry(
                    MeasureRole.Restrict,
                    MeasureVerbForm.Verb,
                    written.EndsWith("ing", StringComparison.Ordinal) ? VerbForm.Gerund
                        : written.EndsWith("ed", StringComparison.Ordinal) ? VerbForm.Past | VerbForm.Participle
                        : written.EndsWith('s') ? VerbForm.Third
                        : VerbForm.Base
                );
        return new Governor(MeasureRole.Restrict, verb, entry, Before: true, Passive: false);
    }

    /// <summary>The nearest one before a measure, with nothing between that would part the two.</summary>
    public static Governor? Left(Sentence sentence, int first, Hit noun)
    {
        bool with =
            sentence.Norm(first - 1) == "with"
            || (sentence.Norm(first - 1) is "to" or "on" && sentence.Norm(noun.End - 1) == "list");
        Governor? best = null;
        foreach (Hit hit in sentence.Of(Category.MeasureVerb))
        {
            if (hit.End > first || first - hit.End > FarthestBefore)
            {
                continue;
            }

            MeasureVerbEntry entry = MeasureVerbEntry.Of(hit);
            bool fits = entry.Form switch
            {
                MeasureVerbForm.With => with && IsOpenTo(sentence, hit.End, first - 1),
                MeasureVerbForm.State => entry.Role == MeasureRole.Face && IsOpen(sentence, hit.End, first),
                MeasureVerbForm.Verb => IsVerb(sentence, hit, entry)
                    && IsOpen(sentence, hit.End, first)
                    && Has(sentence, hit, first),
                _ => IsOpen(sentence, hit.End, first),
            };
            bool nearer =
                best is null || hit.End > best.Hit.End || (hit.End == best.Hit.End && hit.Length > best.Hit.Length);
            if (fits && nearer)
            {
                bool passive = entry.Form == MeasureVerbForm.With && IsAfterBe(sentence, hit.First);
                MeasureRole role =
                    entry.Role == MeasureRole.Provoke && IsDecided(sentence, hit.First)
                        ? MeasureRole.Impose
                        : entry.Role;
                best = new Governor(role, hit, entry, Before: true, passive);
            }
        }

        return best;
    }

    /// <summary>The nearest one before a measure, or the verb that does something to that deed: "delay the imposition of".</summary>
    public static Governor? Outermost(Sentence sentence, int first, Hit noun)
    {
        Governor? near = Left(sentence, first, noun);
        Governor? outer = near is { Entry.Form: MeasureVerbForm.Noun } ? Left(sentence, near.Hit.First, noun) : null;
        if (
            outer is { Entry.Form: MeasureVerbForm.Verb, Role: MeasureRole.Lift }
            && near is { Role: MeasureRole.Threaten or MeasureRole.Announce or MeasureRole.Plan or MeasureRole.Propose }
            && WordClass.Intents.Contains(sentence.Norm(near.Hit.First))
        )
        {
            // "dropped plans for a tariff": what is dropped is the plan.
            return outer with { Role = MeasureRole.Oppose };
        }

        return
            outer
                is {
                    Entry.Form: MeasureVerbForm.Verb,
                    Role: MeasureRole.Delay
                        or MeasureRole.Avert
                        or MeasureRole.Oppose
                        or MeasureRole.Complain
                        or MeasureRole.Suspend
                }
            ? outer
            : near;
    }

    /// <summary>"a Senate plan to trigger a tariff".</summary>
    private static bool IsDecided(Sentence sentence, int verb) =>
        sentence.Norm(verb - 1) == "to" && sentence.Of(Category.Word, "decision").Any(h => h.End == verb - 1);

    /// <summary>"sanctions urged by": a participle right behind the noun.</summary>
    public static Governor? Reduced(Sentence sentence, int noun)
    {
        Hit? hit = sentence
            .Of(Category.MeasureVerb)
            .FirstOrDefault(h =>
                h.First == noun
                && MeasureVerbEntry.Of(h) is { Form: MeasureVerbForm.Verb } e
                && e.Forms.HasFlag(VerbForm.Participle)
                && !e.Forms.HasFlag(VerbForm.Base)
                && e.Role is not (MeasureRole.Face or MeasureRole.Avert or MeasureRole.Complain)
                && IsReduced(sentence, noun, h)
            );
        return hit is null
            ? null
            : new Governor(MeasureVerbEntry.Of(hit).Role, hit, MeasureVerbEntry.Of(hit), Before: false, Passive: true);
    }

    /// <summary>A passive, or a verb without an object, whose subject is the measure: "will be lifted", "took effect", "imposed on".</summary>
    public static Governor? Right(Sentence sentence, int noun, int after)
    {
        int end = Math.Min(Grammar.ClauseEnd(sentence, noun), after + FarthestAfter);
        foreach (Hit hit in sentence.Of(Category.MeasureVerb))
        {
            if (hit.First < noun || hit.End > end)
            {
                continue;
            }

            MeasureVerbEntry entry = MeasureVerbEntry.Of(hit);
            bool state = entry is { Form: MeasureVerbForm.State, Role: not MeasureRole.Face };
            bool participle = entry.Form == MeasureVerbForm.Verb && entry.Forms.HasFlag(VerbForm.Participle);
            bool passive =
                participle
                && entry.Role is not (MeasureRole.Face or MeasureRole.Avert or MeasureRole.Complain)
                && (IsAfterBe(sentence, hit.First) || (hit.First - noun <= 2 && IsReduced(sentence, noun, hit)));
            bool open = IsOpenAfter(sentence, noun, hit.First, after);
            if ((state || passive) && open)
            {
                return new Governor(entry.Role, hit, entry, Before: false, Passive: passive);
            }
        }

        return null;
    }

    /// <summary>"the tariffs President Reagan imposed", "tariffs on cars that the United States has threatened".</summary>
    public static Governor? Relative(Sentence sentence, int noun, int after)
    {
        foreach (Hit hit in sentence.Of(Category.MeasureVerb))
        {
            if (hit.First < noun || (hit.First - noun > FarthestRelative && hit.First - after > FarthestRelative))
            {
                continue;
            }

            MeasureVerbEntry entry = MeasureVerbEntry.Of(hit);
            if (
                entry.Form != MeasureVerbForm.Verb
                || entry.Role is MeasureRole.Face or MeasureRole.Avert or MeasureRole.Complain or MeasureRole.Restrict
                || sentence.Norm(hit.First) is "has" or "have" or "had"
            )
            {
                continue;
            }

            VerbGroup.Reader group = new(sentence, hit.First);
            group.Back();
            if (group.Be || group.Infinitive)
            {
                continue;
            }

            Mention? doer = sentence.Actors.Find(a => a.First >= noun && a.End == group.First)
                is {
                    Form: ActorForm.Institution or ActorForm.Person or ActorForm.Unnamed,
                    Actor.Economy: { } economy
                } actor
                ? new Mention(economy, actor.First, actor.End, MentionForm.Actor, IsPlace: false)
                : sentence.Mentions.Find(m => m.First >= noun && m.End == group.First && !m.IsPlace);
            foreach (int from in new[] { noun, after })
            {
                if (doer is not null && doer.First >= from && IsOpenToDoer(sentence, from, doer.First))
                {
                    return new Governor(entry.Role, hit, entry, Before: false, Passive: false, doer);
                }

                bool pronoun = sentence.Norm(group.First - 1) is "it" or "he" or "they" or "she";
                if (pronoun && group.First - 1 >= from && IsOpenToDoer(sentence, from, group.First - 1))
                {
                    return new Governor(entry.Role, hit, entry, Before: false, Passive: false);
                }
            }
        }

        return null;
    }

    /// <summary>"in place", said of a noun before it.</summary>
    private static bool IsOpenAfter(Sentence sentence, int noun, int verb, int after)
    {
        if (verb < after)
        {
            return true;
        }

        int verbs = 0;
        for (int i = after; i < verb; i++)
        {
            string norm = sentence.Norm(i);
            bool other = sentence.Of(Category.Measure).Any(m => m.First == i && m.First > noun && !m.Key.EndsWith('?'));
            if (norm is ";" or ":" or "and" or "but" or "\"" or "who" or "if" or "unless" || other)
            {
                return false;
            }

            verbs += sentence.At(i, Category.Reporting) is not null ? 1 : 0;
        }

        return verbs == 0;
    }

    private static bool IsOpenToDoer(Sentence sentence, int from, int to) =>
        to - from <= 5
        && Enumerable
            .Range(from, Math.Max(0, to - from))
            .All(i =>
                sentence.Norm(i) is "that" or "which" or "the" or "president" or ","
                || sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word }
            );

    /// <summary>"tariffs imposed last year": a participle right behind the noun.</summary>
    private static bool IsReduced(Sentence sentence, int noun, Hit hit) =>
        Enumerable
            .Range(noun, hit.First - noun)
            .All(i => VerbGroup.Reader.IsAdverb(sentence.Norm(i)) || sentence.Norm(i) is "," or "being")
        && WordClass.BehindParticiple.Contains(sentence.Norm(hit.End));

    private static bool IsAfterBe(Sentence sentence, int verb)
    {
        VerbGroup.Reader group = new(sentence, verb);
        group.Back();
        return group.Be;
    }

    /// <summary>True where the word is a verb here and not a noun: "the cut", "a set of".</summary>
    private static bool IsVerb(Sentence sentence, Hit hit, MeasureVerbEntry entry)
    {
        string before = sentence.Norm(hit.First - 1);
        bool noun = WordClass.BeforeVerbLikeNoun.Contains(before);
        if (
            (entry.Forms & (VerbForm.Past | VerbForm.Gerund | VerbForm.Participle)) != 0
            && before is not ("the" or "a" or "an" or "its" or "their")
        )
        {
            return true;
        }

        return !noun
            || (before is "that" && entry.Forms.HasFlag(VerbForm.Third))
            || (before is "the" or "its" && entry.Forms.HasFlag(VerbForm.Gerund));
    }

    /// <summary>"Japan has tariffs on": a verb of having, and no auxiliary.</summary>
    private static bool Has(Sentence sentence, Hit hit, int first) =>
        sentence.Norm(hit.First) is not ("has" or "have" or "had" or "having")
        || hit.Length > 1
        || Enumerable
            .Range(hit.End, first - hit.End)
            .All(i =>
                sentence.Norm(i) is "a" or "an" or "no" or "some" or "the" or "its" or "also" or "long" or "already"
                || sentence.At(i, Category.MeasureAdjective) is not null
                || VerbGroup.Reader.IsAdverb(sentence.Norm(i))
            );

    private static bool IsOpenTo(Sentence sentence, int from, int to) =>
        Enumerable
            .Range(from, Math.Max(0, to - from))
            .All(i =>
                sentence.Norm(i) is not (";" or ":" or "." or "\"" or "that" or "which" or "who" or "said" or "by")
            );

    /// <summary>True where only words of the object stand between a verb and its measure.</summary>
    private static bool IsOpen(Sentence sentence, int from, int to)
    {
        for (int i = from; i < to; i++)
        {
            string norm = sentence.Norm(i);
            bool money = sentence.QuantityAt(i) is not null;
            bool upTo =
                norm == "to"
                && (sentence.Norm(i - 1) == "up" || (i <= from + 1 && MeasureRates.After(sentence, i) is not null));
            bool inTariffs = norm is "in" or "on" && sentence.QuantityAt(i - 1) is not null;
            bool afterOn = norm == "on" && i == from && sentence.MentionAt(i + 1) is not null;
            if (money || upTo || inTariffs || afterOn)
            {
                continue;
            }

            bool blocks =
                WordClass.PartsVerbFromMeasure.Contains(norm)
                || sentence.At(i, Category.Reporting) is not null
                || sentence.Hits.Exists(h =>
                    h.First == i
                    && h.Category == Category.MeasureVerb
                    && h.End > from
                    && MeasureVerbEntry.Of(h).Form == MeasureVerbForm.State
                );
            if (blocks)
            {
                return false;
            }
        }

        return true;
    }
}
