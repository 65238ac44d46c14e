namespace Parley.Dossier;

/// <summary>How a verb says that a measure is: done, coming, possible, asked for.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Negated">True where it is said not to be so.</param>
/// <param name="First">The first token of the verb with its auxiliaries and the verb that leads to it ("plans to impose").</param>
/// <param name="Matrix">The first token of the word that leads to it, or the same as <paramref name="First"/>.</param>
internal sealed record Reality(Certainty Certainty, bool Negated, int First, int Matrix = 0);

internal enum Certainty
{
    None,
    Done,
    Present,
    Coming,
    Would,
    May,
    Intended,
    Threatened,
    Asked,
    Inquiry,
    Conditional,

    /// <summary>What another's deed is to prevent.</summary>
    Prevented,

    /// <summary>"would not hesitate to".</summary>
    Hesitates,

    /// <summary>A noun with nothing before it: "the imposition of".</summary>
    Nominal,
}

/// <summary>Reads it from a verb's form, its auxiliaries and the words that lead to it.</summary>
internal static class RealityReader
{
    private const int Reach = 14;

    public static Reality Of(Sentence sentence, Governor governor)
    {
        Reality read = Read(sentence, governor);

        // "has no plans for tariffs"
        bool none = governor.Entry.Form == MeasureVerbForm.Noun && sentence.Norm(governor.Hit.First - 1) == "no";
        return none ? read with { Negated = true, Certainty = Certainty.Nominal } : read;
    }

    private static Reality Read(Sentence sentence, Governor governor)
    {
        Hit hit = governor.Hit;
        VerbGroup.Reader group = new(sentence, hit.First);
        group.Back();
        bool negated = group.Make(EventTime.Present, passive: false).Negated;
        int clause = Grammar.ClauseStart(sentence, hit.First);
        bool nominal = governor.Entry.Form == MeasureVerbForm.Noun;
        VerbForm forms = governor.Entry.Forms;
        bool state = governor.Entry.Form == MeasureVerbForm.State;
        if (!nominal)
        {
            if (
                IsAfterIf(sentence, group.First, clause) && governor.Role is not (MeasureRole.Keep or MeasureRole.Stand)
            )
            {
                return new Reality(Certainty.Conditional, negated, group.First, group.First);
            }

            if (group.HasModal)
            {
                return new Reality(Modal(sentence, group.First, hit.First), negated, group.First, group.First);
            }

            if (group.Infinitive || (forms.HasFlag(VerbForm.Gerund) && !group.Be && !state))
            {
                return Led(
                    sentence,
                    group.Infinitive ? group.First : hit.First,
                    clause,
                    negated,
                    forms.HasFlag(VerbForm.Gerund)
                );
            }

            if (group.Be && forms.HasFlag(VerbForm.Gerund))
            {
                return new Reality(Certainty.Coming, negated, group.First, group.First);
            }

            bool bare = forms == VerbForm.Base && !group.HasModal && !group.Do && !group.AfterPlural && governor.Before;
            if (bare)
            {
                // "to begin negotiations and end quotas", "let the United States retaliate"
                return Led(sentence, hit.First, clause, negated, gerund: false);
            }

            bool done = group.Have || group.Past || forms.HasFlag(VerbForm.Past) || forms.HasFlag(VerbForm.Participle);
            Reality own = new(done ? Certainty.Done : Certainty.Present, negated, group.First, group.First);
            if (governor is { Passive: true } && !group.Be)
            {
                // "tariffs imposed last year": a participle without an auxiliary.
                return own;
            }

            if (group.Be && governor.Passive && IsToBe(sentence, group.First))
            {
                return Led(sentence, group.First, clause, negated, gerund: false);
            }

            return own;
        }

        string before = sentence.Norm(hit.First - 1) is "the" or "its" or "their" or "a" or "any" or "actual"
            ? sentence.Norm(hit.First - 2)
            : sentence.Norm(hit.First - 1);
        if (before is "against" or "over" or "about" or "with" or "since" or "despite" or "after")
        {
            return new Reality(
                before is "since" or "after" or "despite" ? Certainty.Done : Certainty.Nominal,
                Negated: false,
                hit.First,
                hit.First
            );
        }

        if (
            Governor.Left(sentence, hit.First, hit) is { Entry.Form: MeasureVerbForm.Verb } outer
            && outer.Role is not (MeasureRole.Avert or MeasureRole.Complain)
            && Of(sentence, outer) is { Certainty: not Certainty.None } governing
        )
        {
            // "agreed to impose increases in duties"
            return outer.Role is MeasureRole.Announce or MeasureRole.Plan
                && governing is { Certainty: Certainty.Done or Certainty.Present, Negated: false }
                    ? governing with
                    {
                        Certainty = Certainty.Intended,
                    }
                : outer.Role is MeasureRole.Propose or MeasureRole.Threaten
                    ? governing with
                    {
                        Certainty = outer.Role == MeasureRole.Propose ? Certainty.Asked : Certainty.Threatened,
                        Matrix = outer.Hit.First,
                    }
                : governing;
        }

        return Led(sentence, hit.First, clause, negated: false, gerund: true) is { Certainty: not Certainty.None } led
            ? led with
            {
                Certainty = led.Certainty == Certainty.Done ? Certainty.Nominal : led.Certainty,
            }
            : new Reality(Certainty.Nominal, negated, hit.First, hit.First);
    }

    /// <summary>"are to be imposed", "plans for tariffs to be lifted".</summary>
    private static bool IsToBe(Sentence sentence, int group) =>
        sentence.Norm(group - 1) == "to" && sentence.Norm(group) == "be";

    private static Certainty Modal(Sentence sentence, int from, int to)
    {
        bool warned = sentence.Has(Category.Effect, "threatened", Math.Max(sentence.First, from - Reach), from);
        bool hesitates = Enumerable.Range(from, Math.Max(0, to - from)).Any(i => sentence.Norm(i) == "hesitate");
        for (int i = from; i < to; i++)
        {
            switch (sentence.Norm(i))
            {
                case "will" or "shall" or "'ll" or "won't":
                    return warned ? Certainty.Threatened : Certainty.Coming;
                case "would" or "wouldn't":
                    return hesitates ? Certainty.Hesitates
                        : warned ? Certainty.Threatened
                        : Certainty.Would;
                case "may" or "might" or "could" or "can" or "cannot" or "can't" or "couldn't":
                    return Certainty.May;
                case "should" or "must" or "ought" or "shouldn't":
                    return Certainty.Asked;
            }
        }

        return Certainty.None;
    }

    /// <summary>The word before "to impose" or "imposing" tells how it is meant: "plans to", "threatened to", "urged Japan to", "considering".</summary>
    private static Reality Led(Sentence sentence, int verb, int clause, bool negated, bool gerund)
    {
        int from = Math.Max(clause, verb - Reach);
        bool hesitates = false;
        for (int i = Math.Max(sentence.First, verb - 25); i < verb; i++)
        {
            hesitates |= sentence.Norm(i) == "hesitate";
        }

        if (hesitates)
        {
            return new Reality(Certainty.Hesitates, Negated: false, OuterFirst(sentence, verb, from), from);
        }

        Hit? nearest = null;
        foreach (Hit hit in sentence.Of(Category.Effect))
        {
            bool leads =
                hit.Key
                is "possible"
                    or "intended"
                    or "threatened"
                    or "asked"
                    or "demand"
                    or "inquiry"
                    or "undo"
                    or "forgo"
                    or "fail"
                    or "condition"
                    or "deed";
            if (
                leads
                && hit.First >= from
                && hit.End <= verb + 1
                && (
                    nearest is null
                    || hit.First > nearest.First
                    || (hit.First == nearest.First && hit.Length > nearest.Length)
                )
            )
            {
                nearest = hit;
            }
        }

        string before = sentence.Norm(verb - 1);
        if (nearest is null && gerund && WordClass.LegalActs.Contains(before))
        {
            // "signed a decree imposing", "published a regulation imposing"
            return new Reality(Certainty.Intended, negated, verb, verb);
        }

        if (nearest is null)
        {
            return new Reality(
                gerund && before is "by" or "after" or "since" or "," ? Certainty.Done : Certainty.None,
                negated || before == "without",
                verb,
                verb
            );
        }

        VerbGroup.Reader outer = new(sentence, nearest.First);
        outer.Back();
        if (outer is { HasModal: true, Have: true })
        {
            // "would have required the commission to impose limits": it was not so.
            return new Reality(Certainty.Done, Negated: true, verb, verb);
        }

        bool not =
            negated
            || outer.Make(EventTime.Present, passive: false).Negated
            || sentence.Has(Category.Effect, "negation", Math.Max(from, nearest.First - 3), nearest.End + 1)
            || nearest.Key is "forgo" or "fail"
            || IsWithdrawn(sentence, nearest);
        Certainty certainty = nearest.Key switch
        {
            "possible" => Certainty.May,
            "intended" => sentence.Has(Category.Effect, "threatened", from, nearest.First)
                ? Certainty.Threatened
                : Certainty.Intended,
            "threatened" => Certainty.Threatened,
            "asked" or "demand" => Certainty.Asked,
            "inquiry" => Certainty.Inquiry,
            "undo" => Certainty.Prevented,
            "condition"
                when sentence.Norm(nearest.First) == "whether"
                    && sentence.Has(Category.Effect, "inquiry", from, nearest.First) => Certainty.Inquiry,
            "condition" => Certainty.Conditional,
            "deed" => outer.HasModal ? Certainty.Coming : Certainty.Done,
            _ => Certainty.Intended,
        };
        return new Reality(
            certainty,
            not && certainty != Certainty.Prevented,
            certainty is Certainty.Asked or Certainty.Prevented ? verb : Math.Min(outer.First, nearest.First),
            nearest.First
        );
    }

    /// <summary>"withdrew its threat to impose", "dropped plans to".</summary>
    private static bool IsWithdrawn(Sentence sentence, Hit intent) =>
        WordClass.Intents.Contains(sentence.Norm(intent.First))
        && sentence
            .Of(Category.MeasureVerb)
            .Any(h =>
                h.End <= intent.First
                && intent.First - h.End <= 3
                && MeasureVerbEntry.Of(h)
                    is {
                        Role: MeasureRole.Lift or MeasureRole.Suspend or MeasureRole.Oppose,
                        Form: MeasureVerbForm.Verb
                    }
            );

    private static int OuterFirst(Sentence sentence, int verb, int from)
    {
        for (int i = verb - 1; i >= from; i--)
        {
            if (sentence.Norm(i) is "would" or "will")
            {
                return i;
            }
        }

        return verb;
    }

    /// <summary>"if Washington goes ahead with": what stands behind a condition is not so.</summary>
    private static bool IsAfterIf(Sentence sentence, int group, int clause)
    {
        for (int i = group - 1; i >= Math.Max(clause, group - 20); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "if" or "unless")
            {
                return true;
            }

            if (norm is "," or ";" or "that")
            {
                return false;
            }
        }

        return false;
    }
}
