namespace Parley.Dossier;

/// <summary>A verb with the words before it that tell whether, when and how it is: "has not yet", "is ready to", "could".</summary>
/// <param name="First">The first token of the group.</param>
/// <param name="Modality">How it is meant.</param>
/// <param name="Negated">True where it is said not to be so.</param>
/// <param name="Time">When, by the verb's form alone.</param>
/// <param name="Passive">True where the subject is the one it is done to.</param>
/// <param name="Backshifted">"Would", which is "will" in reported speech and "may" elsewhere.</param>
/// <param name="Bare">True where nothing shows that it is a verb but its place after a subject.</param>
/// <param name="Participial">", accusing", "by imposing": the subject is the main clause's.</param>
/// <param name="Loose">"To press" behind no word that tells how it is meant: the subject is the main clause's, or whoever is asked to.</param>
internal sealed record VerbGroup(
    int First,
    Modality Modality,
    bool Negated,
    EventTime Time,
    bool Passive,
    bool Backshifted,
    bool Bare,
    bool Participial,
    bool Loose = false
)
{
    /// <summary>Reads the group that ends in a verb; null where the word is no verb of a clause.</summary>
    public static VerbGroup? Of(Sentence sentence, int first, int end, VerbForm forms) =>
        OrPurpose(sentence, first, end, forms) is { Loose: false } group ? group : null;

    /// <summary>As <see cref="Of"/>, and an infinitive of purpose that no other word governs.</summary>
    public static VerbGroup? OrPurpose(Sentence sentence, int first, int end, VerbForm forms)
    {
        Reader reader = new(sentence, first);
        reader.Back();
        if (forms == VerbForm.None)
        {
            // An adjective: "is not totally happy with", "seems peeved at".
            return
                reader.Be || sentence.Norm(reader.First - 1) is "seems" or "seem" or "remains" or "remain" or "appears"
                ? reader.Make(reader.Past ? EventTime.Past : EventTime.Present, passive: false)
                : null;
        }

        if (reader.Infinitive)
        {
            return forms.HasFlag(VerbForm.Base) ? reader.OfInfinitive() : null;
        }

        if (forms.HasFlag(VerbForm.Base | VerbForm.Gerund))
        {
            // "Would like" has one form for all.
            return reader.Make(EventTime.Present, passive: false) with { Bare = true };
        }

        if (reader.Be && forms.HasFlag(VerbForm.Participle))
        {
            return reader.Make(reader.Past ? EventTime.Past : EventTime.Present, passive: true);
        }

        if (forms.HasFlag(VerbForm.Gerund))
        {
            return reader.Be
                ? reader.Make(reader.Past ? EventTime.Past : EventTime.Present, passive: false)
                : reader.OfGerund();
        }

        if (reader.Have)
        {
            return forms.HasFlag(VerbForm.Participle) ? reader.Make(EventTime.Past, passive: false) : null;
        }

        if (reader.Be)
        {
            return null;
        }

        if (reader.HasModal || reader.Do)
        {
            return forms.HasFlag(VerbForm.Base)
                ? reader.Make(reader.Past ? EventTime.Past : EventTime.Present, passive: false)
                : null;
        }

        if (forms.HasFlag(VerbForm.Participle) && (sentence.Norm(end) == "by" || IsDoneBy(sentence, first, end)))
        {
            return reader.Make(EventTime.Past, passive: true);
        }

        if (forms.HasFlag(VerbForm.Past))
        {
            return reader.Make(EventTime.Past, passive: false) with { Bare = true };
        }

        return forms.HasFlag(VerbForm.Third) || (forms.HasFlag(VerbForm.Base) && reader.AfterPlural)
            ? reader.Make(EventTime.Present, passive: false) with
            {
                Bare = true,
            }
            : null;
    }

    /// <summary>"Duties imposed on Brazil by": a participle after a noun with who does it.</summary>
    private static bool IsDoneBy(Sentence sentence, int first, int end)
    {
        if (
            sentence.Norm(end) is not ("on" or "against" or "from" or "of" or "to" or "for" or "in" or "last" or "this")
            || sentence.MentionAt(first - 1) is not null
            || sentence.Norm(first - 1) is "," or "and" or "who" or "which"
        )
        {
            return false;
        }

        for (int i = end; i < Math.Min(sentence.End - 1, end + 5); i++)
        {
            if (sentence.Norm(i) == "by")
            {
                return sentence.MentionAt(i + 1) is not null || sentence.MentionAt(i + 2) is not null;
            }
        }

        return false;
    }

    internal sealed class Reader(Sentence sentence, int first)
    {
        private readonly int _verb = first;
        private int _first = first;
        private Modality _modality;
        private bool _negated;
        private bool _would;

        public int First => _first;

        public bool Be { get; private set; }

        public bool Have { get; private set; }

        public bool Do { get; private set; }

        public bool HasModal { get; private set; }

        public bool Past { get; private set; }

        public bool Infinitive { get; private set; }

        public bool AfterPlural =>
            IsOfMany(_first - 1)
            || sentence.Norm(_first - 1) is "they" or "we" or "i" or "you" or "both" or "sides" or "who"
            || (
                sentence.Norm(_first - 1) is { Length: > 3 } noun
                && noun.EndsWith('s')
                && !IsVerb(_first - 1)
                && sentence.MentionAt(_first - 1) is null or { Form: MentionForm.Person or MentionForm.Actor }
            )
            || (
                sentence.MentionAt(_first - 1) is { } last
                && (
                    sentence.Norm(last.First - 1) == "and"
                    || (
                        sentence.Norm(last.First - 1) == "the"
                        && sentence.Norm(last.End - 1).EndsWith("ns", StringComparison.Ordinal)
                    )
                    || (sentence.Norm(last.First - 1) is "in" or "from" && IsMany(last.First - 2))
                )
            );

        /// <summary>"India and Indonesia, which complain", "Brazil, Argentina and Uruguay, who suspect India, want".</summary>
        private bool IsOfMany(int link)
        {
            string norm = sentence.Norm(link);
            int comma = norm is "which" or "who" or "that" ? link - 1 : link;
            if (norm == ",")
            {
                // Over a parenthesis: what stands before it.
                int open = link - 1;
                while (open > Math.Max(sentence.First, link - 16) && sentence.Norm(open) != ",")
                {
                    open--;
                }

                bool aside =
                    sentence.Norm(open) == ","
                    && sentence.Norm(open + 1)
                        is "who"
                            or "which"
                            or "whose"
                            or "including"
                            or "among"
                            or "like"
                            or "such";
                comma = aside ? open : link;
            }
            else if (norm is not ("which" or "who" or "that"))
            {
                return false;
            }

            int last = sentence.Norm(comma) == "," ? comma - 1 : comma;
            return sentence.MentionAt(last) is { } mention
                ? sentence.Norm(mention.First - 1) == "and"
                    || (sentence.Norm(mention.First - 1) == "the" && sentence.Norm(mention.First - 2) == "and")
                : comma != link && sentence.ActorAt(last) is { IsOwner: false, Many: true };
        }

        /// <summary>"Farmers in Ireland oppose".</summary>
        private bool IsMany(int at) =>
            sentence.Of(Category.Role).Any(h => h.End == at + 1 && h.Key.Contains("/many/", StringComparison.Ordinal));

        /// <summary>"Seeks lower tariffs": a verb in the third person, no noun of many.</summary>
        private bool IsVerb(int at) =>
            sentence.Of(Category.Act).Any(h => h.End == at + 1 && ActEntry.Of(h).Forms.HasFlag(VerbForm.Third));

        /// <summary>Walks back over the auxiliaries and adverbs before the verb.</summary>
        public void Back()
        {
            for (int i = _verb - 1; i >= sentence.First && _verb - i <= 10; i--)
            {
                string norm = sentence.Norm(i);
                if (norm is "not" or "never" or "n't" || (norm == "longer" && sentence.Norm(i - 1) == "no"))
                {
                    _negated = true;
                }
                else if (IsBe(norm))
                {
                    Be = true;
                    Past |= norm is "was" or "were" or "wasn't" or "weren't";
                }
                else if (norm is "been")
                {
                    Be = true;
                }
                else if (norm is "has" or "have" or "had" or "hasn't" or "haven't" or "hadn't" or "having")
                {
                    Have = true;
                    Past = true;
                }
                else if (norm is "do" or "does" or "did" or "don't" or "doesn't" or "didn't")
                {
                    Do = true;
                    Past |= norm is "did" or "didn't";
                }
                else if (Modal(i, "verb") is { } modality)
                {
                    HasModal = true;
                    _modality = modality;
                    _would |= norm is "would" or "wouldn't";
                }
                else if (norm == "to" && _first == _verb && !Be && !Have)
                {
                    Infinitive = true;
                    _first = i;
                    return;
                }
                else if (!IsAdverb(norm))
                {
                    return;
                }

                _negated |= norm.EndsWith("n't", StringComparison.Ordinal) || norm is "cannot";
                _first = IsAdverb(norm) && !HasAny ? _first : i;
            }
        }

        private bool HasAny => Be || Have || Do || HasModal || _negated;

        public VerbGroup Make(EventTime time, bool passive) =>
            new(
                _first,
                _modality,
                _negated,
                _modality is Modality.Asserted or Modality.Denies ? time : EventTime.Future,
                passive,
                _would,
                Bare: false,
                Participial: false
            );

        /// <summary>"plans to urge", "is ready to accept": the word before "to" tells how it is meant.</summary>
        public VerbGroup? OfInfinitive()
        {
            Hit? governor = sentence
                .Of(Category.Modal)
                .Where(h => h.End == _first && h.Key.EndsWith("/infinitive", StringComparison.Ordinal))
                .MaxBy(h => h.Length);
            if (governor is null)
            {
                return Make(EventTime.Future, passive: false) with
                {
                    Modality = Modality.Wants,
                    Time = EventTime.Future,
                    Loose = true,
                };
            }

            Modality modality = Of(governor);
            string norm = sentence.Norm(governor.First);
            bool failed =
                norm.StartsWith("fail", StringComparison.Ordinal)
                || norm.StartsWith("refus", StringComparison.Ordinal)
                || norm.StartsWith("declin", StringComparison.Ordinal)
                || norm is "reluctant" or "unwilling" or "loath" or "hesitant";
            if (norm == "failing" && sentence.Norm(governor.First - 1) is "for" or "of")
            {
                return null;
            }

            bool past = IsPast(norm);
            Reader outer = new(sentence, governor.First);
            outer.Back();
            if (outer.Infinitive && !failed)
            {
                // "To try to convince": whose infinitive the first is tells who does it.
                return outer.OfInfinitive() is { } above
                    ? above with
                    {
                        Modality = modality,
                        Negated = _negated || above.Negated,
                    }
                    : null;
            }

            bool not = _negated || outer._negated || failed || sentence.Norm(governor.First - 1) is "no";
            return new VerbGroup(
                outer._first,
                failed ? Modality.Asserted : modality,
                not,
                failed
                    ? past || outer.Past
                        ? EventTime.Past
                        : EventTime.Present
                    : EventTime.Future,
                Passive: false,
                Backshifted: outer._would,
                Bare: false,
                Participial: false
            );
        }

        /// <summary>"is considering taking", "denied accusing"; ", accusing"; else no verb of a clause.</summary>
        public VerbGroup? OfGerund()
        {
            Hit? governor = sentence
                .Of(Category.Modal)
                .FirstOrDefault(h => h.End == _first && h.Key.EndsWith("/gerund", StringComparison.Ordinal));
            if (governor is not null)
            {
                Reader outer = new(sentence, governor.First);
                outer.Back();
                Modality modality = Of(governor);
                return new VerbGroup(
                    outer._first,
                    modality,
                    outer._negated,
                    modality == Modality.Denies ? EventTime.Past : EventTime.Future,
                    Passive: false,
                    Backshifted: false,
                    Bare: false,
                    Participial: false
                );
            }

            if (Aspect() is var aspect and >= 0)
            {
                // "Will go on pressing", "kept demanding".
                Reader outer = new(sentence, aspect);
                outer.Back();
                return outer.Infinitive ? outer.OfInfinitive()
                    : outer.Be && !outer.HasModal ? null
                    : outer.Make(
                        IsPast(sentence.Norm(aspect)) || sentence.Norm(aspect) is "kept" or "went" || outer.Past
                            ? EventTime.Past
                            : EventTime.Present,
                        passive: false
                    );
            }

            if (sentence.Norm(_first - 1) == "at" && sentence.Norm(_first - 2) is "aimed" or "aiming" or "aims")
            {
                return Make(EventTime.Future, passive: false) with
                {
                    Modality = Modality.Wants,
                    Time = EventTime.Future,
                    Loose = true,
                };
            }

            return
                sentence.Norm(_first - 1)
                    is ","
                        or "by"
                        or "after"
                        or "before"
                        or "without"
                        or "while"
                        or "when"
                        or "despite"
                        or "since"
                || _first == sentence.First
                ? Make(EventTime.Present, passive: false) with
                {
                    Participial = true,
                }
                : null;
        }

        /// <summary>Where "keep", "go on" or "continue" stands before a gerund; -1 where none does.</summary>
        private int Aspect()
        {
            int at = sentence.Norm(_first - 1) is "on" or "up" ? _first - 2 : _first - 1;
            return
                sentence.Norm(at)
                    is "keep"
                        or "keeps"
                        or "kept"
                        or "continue"
                        or "continues"
                        or "continued"
                        or "go"
                        or "goes"
                        or "went"
                        or "persist"
                ? at
                : -1;
        }

        private Modality? Modal(int at, string governs)
        {
            foreach (Hit hit in sentence.Of(Category.Modal))
            {
                if (hit.First <= at && at < hit.End && hit.Key.EndsWith(governs, StringComparison.Ordinal))
                {
                    return Of(hit);
                }
            }

            return null;
        }

        private static Modality Of(Hit hit) =>
            SnakeCase.Find<Modality>(hit.Key[..hit.Key.IndexOf('/')])
            ?? throw new InvalidOperationException($"the lexicon has an unknown modality '{hit.Key}'");

        private static bool IsPast(string norm) => norm.EndsWith("ed", StringComparison.Ordinal) || norm is "sought";

        private static bool IsBe(string norm) =>
            norm
                is "is"
                    or "are"
                    or "was"
                    or "were"
                    or "be"
                    or "being"
                    or "isn't"
                    or "aren't"
                    or "wasn't"
                    or "weren't"
                    or "am"
                    or "'re"
                    or "'m";

        public static bool IsAdverb(string norm) =>
            norm
                is "also"
                    or "already"
                    or "again"
                    or "still"
                    or "now"
                    or "just"
                    or "only"
                    or "even"
                    or "then"
                    or "soon"
                    or "once"
                    or "no"
                    or "longer"
                    or "yet"
                    or "always"
                    or "often"
                    or "today"
                    or "yesterday"
                    or "first"
                    or "in"
                    or "turn"
                    or "both"
                    or "long"
                    or "further"
                    or "since"
                    or "instead"
                    or "later"
                    or "earlier"
                    or "jointly"
                    or "together"
                    or "thus"
                    or "therefore"
                    or "far"
                    or "so"
                    or "ever"
                    or "twice"
                    or "meanwhile"
            || (norm.Length > 4 && norm.EndsWith("ly", StringComparison.Ordinal) && norm is not "july" and not "italy");
    }
}
