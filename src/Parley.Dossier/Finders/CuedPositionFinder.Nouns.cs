namespace Parley.Dossier;

/// <summary>Positions by nouns with whose they are, by adjectives, and by conditions.</summary>
internal sealed partial class CuedPositionFinder
{
    private void OfState(Sentence sentence, Hit hit, PositionCue cue)
    {
        VerbGroup? group = VerbGroup.Of(sentence, hit.First, hit.End, VerbForm.None);
        int verb = group?.First ?? CueSubjects.LinkBefore(sentence, hit.First);
        if (group is { Modality: not (Modality.Asserted or Modality.Will) })
        {
            return;
        }

        string? side = _voices.SideAt(hit.First);
        Doer? subject = verb < 0 ? null : _subjects.Of(sentence, verb);
        string[] holders =
            subject is not null ? [.. subject.Economies.Where(e => side is null || side == e)]
            : group is not null && side is not null && CueSubjects.IsSelf(sentence, verb) ? [side]
            : [];
        bool negated = group is { Negated: true } || CueLimits.IsNegated(sentence, hit.First);
        if ((negated ? cue.Negated : cue.Position) is not { } kind)
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        if (ActFinder.Trim(sentence, end) <= hit.End && (kind != PositionKind.Fears || side is not null))
        {
            return;
        }

        foreach (string economy in holders)
        {
            Add(sentence, economy, kind, Math.Min(subject?.First ?? verb, verb), hit, end, [], subject);
        }
    }

    /// <summary>"Japan's demand for", "pressure by the U.S. to", "has serious concerns about".</summary>
    private void OfOwner(Sentence sentence, Hit hit, PositionCue cue)
    {
        bool verb = sentence
            .Of(Category.PositionVerb)
            .Any(v =>
                v.First == hit.First
                && CueVerbs.Firm(sentence, v, PositionCue.Of(v).Forms) is { } group
                && !(
                    group.Bare
                    && (CueVerbs.IsNounThere(sentence, v.First) || !CueVerbs.HasSubjectBeside(sentence, hit, group))
                )
            );
        if (
            verb
            || CueLimits.IsInfinitive(sentence, hit)
            || CueLimits.IsDenied(sentence, hit)
            || CueLimits.IsConsumption(sentence, hit)
            || CueLimits.IsGivenUp(sentence, hit)
        )
        {
            return;
        }

        int end = ActFinder.ObjectEnd(sentence, hit.End);
        string? side = _voices.SideAt(hit.First);
        Doer? owner =
            _subjects.Owner(sentence, hit.First, FarthestOwner)
            ?? (
                cue.Position == PositionKind.ComplainsOf && sentence.Norm(hit.End) != "by"
                    ? null
                    : _subjects.Behind(sentence, hit.End, "by")
            )
            ?? _subjects.Behind(sentence, hit.End, "from")
            ?? (
                sentence.Norm(hit.End) is "in" or "among"
                    ? _subjects.Behind(sentence, hit.End, sentence.Norm(hit.End))
                    : null
            )
            ?? _subjects.Having(sentence, hit.First);
        if (CueSubjects.IsHandedOver(sentence, hit.First))
        {
            owner = _subjects.Having(sentence, hit.First) ?? owner;
        }

        string[] holders =
            owner is not null ? [.. owner.Economies]
            : side is not null && CueLimits.MayBeSpeakers(sentence, hit, cue) ? [side]
            : [];
        PositionKind? kind = sentence.Norm(hit.First - 1) is "no" ? cue.Negated : cue.Position;
        foreach (string economy in holders)
        {
            if (side is not null && side != economy)
            {
                if (CueLimits.OfAnother(sentence, hit, kind) is { } told && told == PositionKind.ComplainsOf)
                {
                    // "Japanese unwillingness to buy", an American says.
                    Add(sentence, side, told, Math.Min(owner!.First, hit.First), hit, end, [economy]);
                    continue;
                }

                if (CueLimits.OfAnother(sentence, hit, kind) is null)
                {
                    continue;
                }
            }

            if (
                kind is { } known
                && (
                    (known == PositionKind.Offers && CueSubjects.IsHandedOver(sentence, hit.First))
                    || IssueFinder.FindOrGoods(sentence, hit.End, end) is not null
                    || (known != PositionKind.Offers && CueVerbs.Apposed(sentence, hit, owner) is not null)
                    || (known != PositionKind.Offers && CueScope.Others(sentence, hit.End, end, economy).Count > 0)
                )
                && (owner is null || !CueLimits.AsksOwn(sentence, hit, known, owner))
            )
            {
                int from = Math.Min(owner?.First ?? hit.First, hit.First);
                Add(sentence, economy, known, CueVerbs.Apposed(sentence, hit, owner) ?? from, hit, end, [], owner);
            }
        }
    }

    /// <summary>"Unless Japan opens its market": who makes it a condition wants it.</summary>
    private void OfCondition(Sentence sentence, Hit hit)
    {
        bool harm =
            sentence.Of(Category.Measure).Any()
            || sentence.Has(Category.Effect, "threatened")
            || sentence.Has(Category.Effect, "lift");
        int end = ActFinder.ObjectEnd(sentence, hit.End);
        bool bare = sentence.Norm(hit.First) is "if";
        if (!harm || (bare && !CueLimits.RefusesWithin(sentence, hit.End, end)))
        {
            return;
        }

        string? side = _voices.SideAt(hit.First) ?? CueSubjects.First(sentence, hit.First);
        if (
            side is null
            || IssueFinder.Find(sentence, hit.End, end) is not { } issue
            || issue.Topic == IssueFinder.Widest
        )
        {
            return;
        }

        List<string> others = CueScope.Others(sentence, hit.End, end, side);
        bool own = sentence.Mentions.Exists(m => m.First - hit.End is 0 or 1 && m.Economy == side);
        if (others.Count > 0 && !own)
        {
            Add(sentence, side, PositionKind.Wants, hit.First, hit, end, others);
        }
    }
}
