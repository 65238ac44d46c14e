namespace Parley.Dossier;

/// <summary>Whom the article spoke of so far, in order, to tell who "he", "they", "the official" and "the ministry" are.</summary>
internal sealed class Discourse(string? home)
{
    /// <summary>A pronoun finds nobody farther back than this many sentences.</summary>
    private const int Farthest = 3;

    /// <summary>A description ("the official") finds nobody farther back than this many sentences.</summary>
    private const int FarthestRole = 12;

    private const int Remembered = 60;

    private readonly List<Referent> _before = [];

    /// <summary>The ministries, agencies and the like, to be found again by "the Ministry" however far back.</summary>
    private readonly List<Referent> _bodies = [];

    private int _sentence;

    /// <summary>Tells who each phrase of the next sentence is.</summary>
    public void Resolve(Sentence sentence, List<ActorDraft> drafts, List<SpeechTag> tags, Func<int, bool> isQuoted)
    {
        _sentence++;
        Referent? speaker = null;
        Referent? subject = null;
        foreach (ActorDraft draft in drafts)
        {
            bool quoted = isQuoted(draft.First);
            Hit? verb = quoted
                ? null
                : tags.Find(t => t.Speaker == draft && !t.Continues)?.Verb
                    ?? Speech.VerbOf(sentence, draft.First, draft.End);
            if (draft.Form == ActorForm.Pronoun)
            {
                if (!quoted)
                {
                    ResolvePronoun(sentence, draft, verb, speaker, subject);
                }
            }
            else if (draft.Form == ActorForm.Unnamed)
            {
                ResolveRole(sentence, draft, drafts);
                if (
                    draft is { Person: null, Actor: { Economy: null, Institution: null } unknown }
                    && HomeOffice.Is(sentence, draft.Role!, home)
                )
                {
                    draft.Actor = unknown with { Economy = home };
                }
            }

            if (draft.Actor is null || quoted)
            {
                continue;
            }

            Referent referent = new(draft, _sentence, IsSubject(sentence, draft) || verb is not null, verb is not null);
            Remember(referent);
            if (verb is not null)
            {
                speaker = referent;
            }

            if (referent.IsSubject)
            {
                subject ??= referent;
            }
        }
    }

    private void Remember(Referent referent)
    {
        if (_before.Count == Remembered)
        {
            _before.RemoveAt(0);
        }

        _before.Add(referent);
        if (
            referent.Draft.Form == ActorForm.Institution
            && referent.Actor.Economy is not null
            && _bodies.Count < Remembered
        )
        {
            _bodies.Add(referent);
        }
    }

    private void ResolvePronoun(Sentence sentence, ActorDraft draft, Hit? verb, Referent? speaker, Referent? subject)
    {
        // "..., he said": whoever the sentence told of before is talked about, not talking.
        bool closing =
            verb is not null && draft.First > sentence.First && sentence.Norm(draft.First - 1) is "," or "\"" or "'";
        Func<Referent, bool> fits = draft.Head switch
        {
            "he" => r => r.IsOne && r.Female is not true,
            "she" => r => r.IsOne && r.Female is not false,
            "they" => r => r.IsMany,
            "one" => r => r.IsMany,
            _ => r => r.IsBody,
        };
        closing &= !Enumerable.Range(sentence.First, draft.First - sentence.First).Any(i => sentence.Norm(i) == ";");
        Referent? found =
            speaker is not null && fits(speaker) ? speaker
            : !closing && subject is not null && fits(subject) ? subject
            : Last(fits, closing, closing && draft.Head is "they" or "it");
        if (found is null)
        {
            return;
        }

        draft.Means = found.Lemma;
        draft.Person = found.Draft.Person;
        draft.Many = found.Draft.Many && draft.Head != "one";
        if (draft.Person is null)
        {
            draft.Actor = draft.Head == "one" ? found.Actor with { Description = "one" } : found.Actor;
        }
        else
        {
            draft.Person.Female ??= draft.Head == "she";
        }
    }

    /// <summary>The latest who fits and spoke or acted; in one sentence who speaks goes before who acts. Else the last named.</summary>
    private Referent? Last(Func<Referent, bool> fits, bool skipThis, bool onlySpeakers)
    {
        Referent? best = null;
        bool active = _before.Exists(r =>
            r.Sentence >= _sentence - Farthest
            && fits(r)
            && !(skipThis && r.Sentence == _sentence)
            && (r.Speaks || (r.IsSubject && !onlySpeakers))
        );
        for (int i = _before.Count - 1; i >= 0; i--)
        {
            Referent referent = _before[i];
            if (referent.Sentence < _sentence - Farthest || (best is not null && referent.Sentence < best.Sentence))
            {
                break;
            }

            bool passive = !referent.Speaks && (onlySpeakers || !referent.IsSubject);
            if (!fits(referent) || (active && passive) || (skipThis && referent.Sentence == _sentence))
            {
                continue;
            }

            if (best is null || (referent.Speaks && !best.Speaks) || (referent.IsSubject && !best.IsSubject))
            {
                best = referent;
            }
        }

        return best;
    }

    private void ResolveRole(Sentence sentence, ActorDraft draft, List<ActorDraft> drafts)
    {
        RolePhrase role = draft.Role!;
        bool definite =
            role.Determiner is "the" or "this" or "that" or "these" or "those" && role.OfficeFirst == role.Head.First;
        bool bare = !role.IsDescribed && role.Determiner.Length == 0 && role.Class is "official" or "source";
        bool part = !role.IsDescribed && role.Determiner is "one" or "another";
        string lemma = Lemma(draft.Head);
        if (BodyOf(sentence, role) is { } house)
        {
            draft.Actor = draft.Actor! with { Economy = house.Economy, Institution = house.Institution };
        }

        if (role.Class == "body" && definite && role.Economy is null && role.Institution is null)
        {
            if ((Find(r => r.IsBody && r.Fits(draft.Head)) ?? _bodies.FindLast(r => r.Fits(draft.Head))) is { } body)
            {
                draft.Actor = body.Actor;
            }

            return;
        }

        if (
            role.Determiner == "the"
            && draft.Head is "democrat" or "republican" or "senator" or "congressman"
            && !draft.Many
        )
        {
            Referent? member = Find(r => r.Draft.Person is { Economy: "USA" } && r.Sentence >= _sentence - Farthest);
            draft.Person = member?.Draft.Person;
            if (draft.Person is not null)
            {
                return;
            }
        }

        if (definite)
        {
            Referent? same = Find(r =>
                r.Draft.Many == draft.Many
                && r.Lemma == lemma
                && (role.Economy is null || r.Actor.Economy == role.Economy)
                && (role.Institution is null || r.Actor.Institution == role.Institution)
            );
            if (same is not null)
            {
                draft.Person = same.Draft.Person;
                draft.Actor = same.Draft.Person is null ? same.Actor : null;
                return;
            }
        }

        if (
            bare
            && draft.Many
            && draft.Actor is { } of
            && drafts.Find(d => d.End <= draft.First && IsSubject(sentence, d)) is { } first
            && first.Kind is InstitutionKind.Government or InstitutionKind.Ministry or InstitutionKind.Agency
            && sentence.Norm(draft.First - 1) == ","
        )
        {
            // "The administration may also ..., officials said."
            draft.Actor = of with
            {
                Economy = first.Actor!.Economy,
                Institution = first.Actor.Institution,
            };
            return;
        }

        if (bare || part || definite)
        {
            Referent? group = Find(r =>
                r.Lemma == lemma && r.Actor.Economy is not null && r.Sentence >= _sentence - Farthest
            );
            if (group is not null && role.Economy is null && role.Institution is null && draft.Actor is { } own)
            {
                draft.Actor = own with { Economy = group.Actor.Economy, Institution = group.Actor.Institution };
            }
        }
    }

    /// <summary>The ministry, department or commission told of before that a role names by that word alone.</summary>
    public Actor? BodyOf(Sentence sentence, RolePhrase role)
    {
        if (role.Institution is not null || role.Economy is not null)
        {
            return null;
        }

        if (role.Determiner == "its" && role.Class is "representative" or "executive" or "spokesperson" or "official")
        {
            return Find(r => r.Draft.Form == ActorForm.Institution && r.Sentence >= _sentence - Farthest)?.Actor;
        }

        if (
            role.Determiner is "his" or "her"
                && role.Class is "representative" or "spokesperson" or "official" or "minister"
            || (role.Determiner is "his" or "her" && sentence.Norm(role.Head.First) is "government" or "administration")
        )
        {
            // "His spokesman", "an aide" of whoever acted last.
            return
                Find(r => r.Draft.Person is { Economy: not null } && r.Sentence >= _sentence - Farthest) is { } served
                ? new Actor(served.Actor.Economy, served.Actor.Institution)
                : null;
        }

        if (role.Determiner == "its" && role.Class == "minister")
        {
            return
                Find(r =>
                    r.Draft.Form is ActorForm.Economy or ActorForm.Institution
                    && r.Actor.Economy is not null
                    && r.IsSubject
                    && r.Sentence >= _sentence - Farthest
                )
                    is { } country
                ? new Actor(country.Actor.Economy)
                : null;
        }

        bool aide = role.Class == "spokesperson" || sentence.Norm(role.Head.First) is "aide" or "aides";
        if (aide && !role.IsDescribed && role.Determiner is "a" or "an" or "" && role.First == sentence.First)
        {
            // "A spokesperson said": of the body or the minister told of right before.
            return
                Find(r =>
                    r.Sentence >= _sentence - 1
                    && r.Actor.Economy is not null
                    && r.IsSubject
                    && (r.Draft.Form == ActorForm.Institution || r.Draft.Person is not null)
                )
                    is { } office
                ? new Actor(office.Actor.Economy, office.Actor.Institution)
                : null;
        }

        int end = sentence.Norm(role.End) is "at" or "of" or "from" or "in" ? role.End + 3 : role.End;
        for (int i = role.First; i < end; i++)
        {
            string word = sentence.Norm(i);
            if (
                word is "ministry" or "department" or "commission" or "committee"
                && i != role.Head.First
                && (
                    Find(r => r.Draft.Form == ActorForm.Institution && r.Fits(word))
                    ?? _bodies.FindLast(r => r.Fits(word))
                )
                    is { } body
            )
            {
                return body.Actor;
            }
        }

        return null;
    }

    private Referent? Find(Func<Referent, bool> fits)
    {
        for (int i = _before.Count - 1; i >= 0 && _before[i].Sentence >= _sentence - FarthestRole; i--)
        {
            if (fits(_before[i]))
            {
                return _before[i];
            }
        }

        return null;
    }

    /// <summary>The same word for one and for many.</summary>
    private static string Lemma(string head) =>
        head switch
        {
            "spokeswoman" or "spokesperson" or "spokesmen" or "spokespeople" => "spokesman",
            "secretaries" => "secretary",
            _ when head.EndsWith('s') && head.Length > 3 => head[..^1],
            _ => head,
        };

    /// <summary>True where a clause may begin before the phrase, so that it acts.</summary>
    private static bool IsSubject(Sentence sentence, ActorDraft draft)
    {
        if (draft.IsOwner)
        {
            return false;
        }

        string before = sentence.Norm(draft.First - 1);
        if (draft.First > sentence.First && Dates.IsWeekday(sentence.Tokens[draft.First - 1]))
        {
            return true;
        }

        return before
            is ""
                or "today"
                or "yesterday"
                or "earlier"
                or "later"
                or ","
                or "\""
                or "and"
                or "but"
                or "that"
                or "because"
                or "if"
                or "when"
                or "while"
                or "as"
                or "after"
                or "before"
                or "-"
                or ";"
                or ":"
                or "where"
                or "whether"
                or "although"
                or "though"
                or "by"
                or "said"
                or "says"
                or "meanwhile";
    }

    private sealed class Referent(ActorDraft draft, int sentence, bool isSubject, bool speaks)
    {
        public ActorDraft Draft => draft;

        public Actor Actor => draft.Actor!;

        public int Sentence => sentence;

        public bool IsSubject => isSubject;

        public bool Speaks => speaks;

        public string Lemma { get; } = draft.Means ?? Discourse.Lemma(draft.Head);

        /// <summary>One human being.</summary>
        public bool IsOne =>
            draft.Person is not null
            || (
                draft.Form is ActorForm.Unnamed or ActorForm.Pronoun
                && !draft.Many
                && Actor.Description is not null
                && !IsCompany
            );

        public bool IsMany => draft.Many && draft.Form is ActorForm.Unnamed or ActorForm.Pronoun;

        public bool IsBody => draft.Form is ActorForm.Economy or ActorForm.Institution || IsCompany;

        public bool? Female =>
            draft.Person is not null ? draft.Person.Female
            : draft.Head == "spokeswoman" ? true
            : draft.Head == "spokesman" ? false
            : null;

        private bool IsCompany => draft.Role?.Class is "body";

        /// <summary>"the ministry" for a ministry, "the group" for an association.</summary>
        public bool Fits(string word) =>
            draft.Kind switch
            {
                InstitutionKind.Ministry => word is "ministry" or "department",
                InstitutionKind.Agency => word is "agency" or "commission" or "council" or "department",
                InstitutionKind.Legislature => word
                    is "committee"
                        or "subcommittee"
                        or "panel"
                        or "parliament"
                        or "legislature"
                    && (
                        word is "parliament" or "legislature"
                        || Actor.Institution!.Contains("ommittee", StringComparison.Ordinal)
                    ),
                InstitutionKind.CentralBank => word is "bank",
                InstitutionKind.Industry => word is "association" or "group" or "federation" or "body",
                InstitutionKind.Union => word is "union",
                InstitutionKind.Company => word is "company" or "firm" or "bank",
                InstitutionKind.International => word is "body" or "bank" or "group",
                InstitutionKind.Government => word is "government" or "administration" or "commission",
                _ => Actor.Economy == "EU" && word is "community" or "bloc",
            };
    }
}
