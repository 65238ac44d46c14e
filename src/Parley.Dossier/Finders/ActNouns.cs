namespace Parley.Dossier;

/// <summary>
/// Acts told by a noun: "the U.S. threat against Japan", "pressure from Washington on Tokyo", "made a formal request to",
/// "faces demands from".
/// </summary>
internal static class ActNouns
{
    private const int FarthestLight = 5;
    private const int FarthestNeed = 7;

    public static Act? Of(Reading reading, Sentence sentence, Hit hit)
    {
        (ActEntry entry, _) = ActEntry.Of(hit);
        int end = Math.Max(hit.End, Grammar.ClauseEnd(sentence, hit.End));
        if (!IsOfWhatItNeeds(sentence, entry, hit))
        {
            return null;
        }

        Mention? owner = OwnerOf(sentence, hit.First);
        bool accused = entry.Event == EventType.Accuse && sentence.Norm(hit.End) == "of";
        Doer? by =
            owner is not null ? Roles.List(sentence, owner)
            : PossessedBy(reading, sentence, hit.First) is { } possessor ? possessor
            : sentence.Norm(hit.First) is "refusal" or "insistence" && sentence.Norm(hit.End) == "of"
                ? ActSides.After(sentence, hit.End, "of")
            : accused ? null // "Allegations of dumping by Japanese firms" are not theirs.
            : After(sentence, hit.End);
        Doer? to = Through(sentence, hit.End, by, entry.Through);
        if (entry.Event == EventType.Consult && to is not null)
        {
            // "Returned from a visit to Japan".
            by ??= Roles.Main(reading, sentence, hit.First);
        }

        (VerbGroup? light, Hit? verb) = by is null || to is null ? Light(sentence, hit) : (null, null);
        if (light is not null && verb is not null && !light.Loose)
        {
            Doer? subject = Roles.Subject(reading, sentence, light.First);
            if (verb.Key == "receives")
            {
                to ??= subject;
            }
            else if (by is null)
            {
                by = subject;
                to ??= Through(sentence, hit.End, by, entry.Through);
            }
        }

        Issue? about = IssueFinder.Find(sentence, hit.End, end);
        to ??= by is null || !IsTowardTheOther(sentence, entry, hit, about) ? null : Understood(reading, by, hit);
        if (by is null || to is null)
        {
            return null;
        }

        to = ActSides.Without(to, by);
        return to is null || ActFinder.IsHypothetical(sentence, Math.Min(by.First, hit.First))
            ? null
            : new Act(
                entry,
                sentence,
                hit,
                by,
                to,
                Inward: false,
                Negated: light?.Negated ?? sentence.Norm(hit.First - 1) == "no",
                light?.Modality ?? Modality.Asserted,
                light?.Time ?? EventTime.Present,
                about,
                sentence.Quote(
                    Math.Min(Math.Min(by.First, to.First), hit.First),
                    ActFinder.Trim(sentence, Math.Max(Math.Max(to.End, by.End), hit.End))
                )
            );
    }

    /// <summary>"Its refusal to open the market", "U.S. pressure to": what it is about makes it one between the two sides.</summary>
    private static bool IsTowardTheOther(Sentence sentence, ActEntry entry, Hit hit, Issue? about) =>
        about is not null
        && entry.Event is EventType.Reject or EventType.Accuse or EventType.Threaten or EventType.Request
        && !(
            entry.Event == EventType.Request
            && sentence.Norm(hit.First) is "call" or "calls" or "appeal" or "appeals" or "request" or "requests"
        )
        && sentence.Norm(hit.End) is "to" or "that" or "of" or "over" or "about" or "on" or "by" or "against" or "from";

    private static Doer? Understood(Reading reading, Doer by, Hit hit) =>
        by.Economies is [var one] && Sides.Other(reading, one) is { } other
            ? new Doer([other], hit.First, hit.End)
            : null;

    /// <summary>The verb that carries the noun: "made a formal request", "issued a warning", "faces pressure".</summary>
    private static (VerbGroup? Group, Hit? Verb) Light(Sentence sentence, Hit noun)
    {
        Hit? verb = sentence
            .Of(Category.Light)
            .LastOrDefault(h => h.End <= noun.First && noun.First - h.End <= FarthestLight);
        if (verb is null)
        {
            return (null, null);
        }

        for (int i = verb.End; i < noun.First; i++)
        {
            if (sentence.Norm(i) is "," or ";" or "of" or "to" or "and" or "that" or "from")
            {
                return (null, null);
            }
        }

        int bar = verb.Key.IndexOf('/');
        VerbForm forms = (VerbForm)
            int.Parse(verb.Key.AsSpan(bar + 1), System.Globalization.CultureInfo.InvariantCulture);
        return (VerbGroup.Of(sentence, verb.First, verb.End, forms), verb with { Key = verb.Key[..bar] });
    }

    /// <summary>"the U.S. threat", "Japan's repeated complaints".</summary>
    private static Mention? OwnerOf(Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            if (Grammar.Owner(sentence, i + 1) is { } owner)
            {
                return owner;
            }

            if (sentence.Tokens[i].Kind != TokenKind.Word || IsLink(sentence.Norm(i)))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"The imposition of tariffs", "withdrawal from the pact", and not "the removal of rubbish".</summary>
    private static bool IsOfWhatItNeeds(Sentence sentence, ActEntry entry, Hit hit)
    {
        int end = Math.Min(sentence.End, hit.End + FarthestNeed);
        bool Holds(string word) => sentence.Of(Category.Word, word).Any(h => h.First >= hit.End && h.First < end);
        bool measure = sentence.Of(Category.Measure).Any(h => h.First >= hit.End && h.First < end);
        return entry.Needs switch
        {
            ActNeeds.Harm => hit.Length > 1 || IsItself(hit) || measure || Holds("burden"),
            ActNeeds.Measure => measure || Holds("restrict") || Holds("burden"),
            ActNeeds.Preference => Holds("preference"),
            ActNeeds.Agreement => Holds("pact") || sentence.Agreements.Exists(a => a.First >= hit.End && a.First < end),
            _ => true,
        };

        // "Sanctions against": the noun is the harm itself.
        bool IsItself(Hit noun) =>
            sentence.Of(Category.Word, "burden").Any(h => h.First == noun.First)
            || sentence.At(noun.First, Category.Measure) is not null;
    }

    /// <summary>"Its firm opposition", "their demand".</summary>
    private static Doer? PossessedBy(Reading reading, Sentence sentence, int noun)
    {
        for (int i = noun - 1; i >= Math.Max(sentence.First, noun - 4); i--)
        {
            string norm = sentence.Norm(i);
            if (norm is "its" or "their" or "his" or "her" or "our")
            {
                return sentence.ActorAt(i) is { Form: ActorForm.Pronoun, Actor: { Economy: not null } meant }
                        ? new Doer([meant], i, i + 1)
                    : norm == "our" ? Sides.Speaker(reading, i)
                    : Roles.Main(reading, sentence, i);
            }

            if (
                sentence.Tokens[i].Kind != TokenKind.Word
                || sentence.ActorAt(i) is { Form: ActorForm.Economy }
                || IsLink(norm)
            )
            {
                return null;
            }
        }

        return null;
    }

    private static bool IsLink(string norm) =>
        norm is "the" or "a" or "an" or "of" or "to" or "and" or "by" or "in" or "on" or "for";

    /// <summary>Those that one of the given words leads to: "threats against Japan", "complaint about the U.S.-Japan accord".</summary>
    private static Doer? Through(Sentence sentence, int from, Doer? by, HashSet<string> words)
    {
        for (int i = from; i < Math.Min(sentence.End - 1, from + 10); i++)
        {
            string norm = sentence.Norm(i);
            if (norm is "," or ";" or "." or "\"")
            {
                return null;
            }

            // "U.S. charges Japan has violated a pact"
            if (i == from && words.Contains("that") && sentence.MentionAt(i) is { IsPlace: false } charged)
            {
                return Roles.List(sentence, charged);
            }

            if (!words.Contains(norm))
            {
                continue;
            }

            for (int j = i + 1; j < Math.Min(sentence.End, i + 5); j++)
            {
                if (Sides.At(sentence, j) is { } found && !found.Economies.Any(e => by?.Economies.Contains(e) ?? false))
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>"Demands by Canada", "pressure from Washington", "the threat of U.S. tariffs".</summary>
    private static Doer? After(Sentence sentence, int from) =>
        ActSides.After(sentence, from, "by") ?? ActSides.After(sentence, from, "from");
}
