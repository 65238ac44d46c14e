namespace Parley.Dossier;

/// <summary>
/// Finds whoever acts or speaks in each sentence and tells who is meant: reads from the first sentence to the last and
/// remembers whom it met, so that "the minister", "Tamura", "they" and "he" find theirs.
/// </summary>
internal sealed class ActorFinder
{
    private readonly Reading _reading;
    private readonly InstitutionFinder _institutions;
    private readonly Roster _roster = new();
    private readonly Discourse _discourse;
    private readonly List<(Sentence Sentence, List<ActorDraft> Drafts)> _drafts = [];

    private ActorFinder(Reading reading)
    {
        _reading = reading;
        _institutions = new InstitutionFinder(reading);
        _discourse = new Discourse(reading.Home);
    }

    /// <summary>Fills <see cref="Sentence.Actors"/>, and gives the people and institutions of the article.</summary>
    public static (List<Person> People, List<Institution> Institutions) Find(Reading reading)
    {
        ActorFinder finder = new(reading);
        foreach (Sentence sentence in reading.Body)
        {
            finder.Read(sentence);
        }

        foreach (Sentence sentence in reading.Sentences.Where(s => s.IsTitle))
        {
            finder.Read(sentence);
        }

        foreach ((Sentence sentence, List<ActorDraft> drafts) in finder._drafts)
        {
            sentence.Actors.AddRange(drafts.Where(d => d.Actor is not null).Select(d => d.ToPhrase()));
        }

        List<Person> people =
        [
            .. finder._roster.People.OrderBy(p => p.Quote.Start).Take(Reading.Most).Select(p => p.ToPerson()),
        ];
        return (people, finder._institutions.Found);
    }

    private void Read(Sentence sentence)
    {
        List<InstitutionPhrase> institutions = _institutions.In(sentence);
        List<RolePhrase> roles = RoleFinder.Find(sentence, institutions);
        List<ActorDraft> drafts = [];
        if (!sentence.IsTitle)
        {
            AddPeople(sentence, institutions, roles, drafts);
            AddHonorifics(sentence, drafts);
            AddSpeakers(sentence, institutions, drafts);
        }

        AddSurnames(sentence, roles, drafts);
        AddTradeOffice(sentence, roles, institutions, drafts);
        foreach (RolePhrase role in roles)
        {
            if (
                IsFree(drafts, role.First, role.End)
                && !institutions.Exists(p => p.First == role.Head.First && p.End == role.Head.End)
            )
            {
                drafts.Add(ActorDraft.Of(sentence, role));
            }
        }

        foreach (InstitutionPhrase phrase in institutions)
        {
            if (IsFree(drafts, phrase.First, phrase.End))
            {
                drafts.Add(ActorDraft.Of(sentence, phrase));
            }
        }

        AddEconomies(sentence, drafts);
        if (!sentence.IsTitle)
        {
            AddPronouns(sentence, drafts);
        }

        drafts.Sort((a, b) => a.First.CompareTo(b.First));
        List<SpeechTag> tags = sentence.IsTitle ? [] : SpeechTagFinder.Find(sentence, drafts, _reading.IsQuoted);
        drafts.RemoveAll(d => d.Role?.Class == "document" && !tags.Exists(t => t.Speaker == d));
        sentence.SpeechTags.AddRange(tags);
        _discourse.Resolve(sentence, drafts, tags, _reading.IsQuoted);
        foreach (ActorDraft draft in drafts)
        {
            if (draft.Person is { } person && draft.IsLater && person.Mentions.Count < Reading.Most)
            {
                person.Mentions.Add(sentence.Quote(draft.First, draft.End));
            }
        }

        _drafts.Add((sentence, drafts));
    }

    /// <summary>"The U.S. Trade Representative opened an inquiry" is the office, where nobody was named who holds it.</summary>
    private void AddTradeOffice(
        Sentence sentence,
        List<RolePhrase> roles,
        List<InstitutionPhrase> institutions,
        List<ActorDraft> drafts
    )
    {
        foreach (RolePhrase role in roles)
        {
            bool office =
                role.Economy == "USA"
                && role.Determiner == "the"
                && sentence.Tokens[role.Head.First].Capital
                && sentence.Norm(role.Head.First) == "trade"
                && sentence.Norm(role.Head.End - 1) == "representative"
                && sentence.Norm(role.Head.End) is not (",")
                && IsFree(drafts, role.First, role.End)
                && !_roster.HasTradeRepresentative;
            if (office)
            {
                institutions.Add(_institutions.TradeRepresentative(sentence, role.Head));
            }
        }
    }

    private static bool IsFree(List<ActorDraft> drafts, int first, int end) =>
        !drafts.Exists(d => d.First < end && first < d.End);

    private void AddPeople(
        Sentence sentence,
        List<InstitutionPhrase> institutions,
        List<RolePhrase> roles,
        List<ActorDraft> drafts
    )
    {
        bool IsTaken(int at) => institutions.Exists(p => p.First <= at && at < p.End);
        foreach (RolePhrase role in roles)
        {
            if (role.Many || role.Class is "body" or "trade" or "states" or "source" or "document")
            {
                continue;
            }

            // "Trade Minister Hajime Tamura"
            int end = Names.End(sentence, role.End, IsTaken);
            int length = end - role.End;
            if (length >= 2 || (length == 1 && MayBeSurname(sentence, role) && !IsThing(sentence.Norm(role.End))))
            {
                AddPerson(sentence, role, role.End, end, institutions, roles, drafts);
                continue;
            }

            // "the minister of international trade and industry, Hajime Tamura,"
            if (sentence.Norm(role.End) == ",")
            {
                int first = role.End + 1;
                end = Names.End(sentence, first, IsTaken);
                bool known = end - first == 1 && _roster.Named(sentence.Norm(first)) is not null;
                if (
                    (end - first >= 2 || known)
                    && (sentence.Norm(end) == "," || Speech.VerbOf(sentence, first, end) is not null)
                )
                {
                    AddPerson(sentence, role, first, end, institutions, roles, drafts);
                    continue;
                }
            }

            // "Toshimitsu Motegi, Japan's minister for economic revitalisation,"
            if (sentence.Norm(role.First - 1) == ",")
            {
                int stop = role.First - 1;
                int first = Names.Start(sentence, stop, IsTaken);
                bool known = stop - first == 1 && _roster.Named(sentence.Norm(first)) is not null;
                bool closed =
                    sentence.Norm(role.End)
                        is ","
                            or "."
                            or ")"
                            or "-"
                            or "\u2014"
                            or ";"
                            or "who"
                            or ""
                            or "in"
                            or "and"
                            or "at"
                    || Speech.VerbOf(sentence, role.First, role.End) is not null;
                ActorDraft? named = drafts.Find(d => d.End == stop && d.Person is not null);
                if (named is not null && closed)
                {
                    named.End = role.End;
                    Learn(named.Person!, role);
                }
                else if ((stop - first >= 2 || known) && closed)
                {
                    AddPerson(sentence, role, first, stop, institutions, roles, drafts);
                }
            }
        }
    }

    /// <summary>"Executive Order", "Director General": a capital after an office that is no surname.</summary>
    private static bool IsThing(string norm) =>
        norm
            is "order"
                or "orders"
                or "action"
                or "board"
                or "council"
                or "committee"
                or "office"
                or "agreement"
                or "branch"
                or "summary"
                or "session"
                or "general"
                or "service"
                or "news"
                or "report";

    private bool MayBeSurname(Sentence sentence, RolePhrase role) =>
        sentence.Tokens[role.Head.First].Capital
        || _roster.Named(sentence.Norm(role.End)) is not null
        || Lexicon.Shared.EconomyOfLeader.ContainsKey(sentence.Norm(role.End));

    private void AddPerson(
        Sentence sentence,
        RolePhrase role,
        int first,
        int end,
        List<InstitutionPhrase> institutions,
        List<RolePhrase> roles,
        List<ActorDraft> drafts
    )
    {
        string name = Sentence.OneLine(sentence.Quote(first, end).Text);
        string office = Sentence.OneLine(sentence.Quote(role.OfficeFirst, role.OfficeEnd).Text);
        int from = Math.Min(first, role.OfficeFirst);
        int to = Math.Max(end, role.OfficeEnd);
        int count = _roster.People.Count;
        KnownPerson person = _roster.Add(name, office, sentence.Quote(from, to));
        if (role.IsByOffice && (EconomyOfLeader(sentence, first, end) is not null || IsElsewhere(role)))
        {
            // "Secretary of State Xiana Méndez", "Foreign Secretary Momen"
            role.Economy = EconomyOfLeader(sentence, first, end);
        }

        Learn(person, role);
        if (sentence.Norm(role.First - 1) is "under")
        {
            // "the Federal Reserve under Chairman Paul Volcker"
            InstitutionPhrase? led = institutions.Find(p => p.End == role.First - 1);
            person.Institution ??= led?.Name;
            person.Economy ??= led?.Economy;
        }

        if (person.Institution is null && _discourse.BodyOf(sentence, role) is { } body)
        {
            // "a ministry spokesman", of the ministry told of before.
            person.Institution = body.Institution;
            person.Economy ??= body.Economy;
        }

        person.Economy ??=
            sentence.MentionAt(end - 1)?.Economy
            ?? EconomyOfLeader(sentence, first, end)
            ?? EconomyOfSurname(sentence, role, first, end)
            ?? EconomyOfOthers(sentence, end, roles)
            ?? EconomyOfContext(sentence, role)
            ?? (HomeOffice.Is(sentence, role, _reading.Home) ? _reading.Home : null);
        int stop = Math.Max(end, role.End);
        int owner = sentence.Norm(stop + 1) == "the" ? stop + 2 : stop + 1;
        if (sentence.Norm(stop) == "of" && sentence.Mentions.Find(m => m.First == owner) is { } served)
        {
            // "Commissioner Willy De Clercq of the EC"
            person.Economy ??= served.Economy;
            stop = served.End;
        }

        drafts.Add(
            new ActorDraft(Math.Min(first, role.First), stop, ActorForm.Person)
            {
                Person = person,
                Head = sentence.Norm(role.Head.End - 1),
                IsLater = _roster.People.Count == count,
            }
        );
    }

    /// <summary>An office that is Britain's or Mexico's by its name, where the article tells of neither.</summary>
    private bool IsElsewhere(RolePhrase role) =>
        role.Economy is not ("USA" or "EU") && !_reading.Named.Contains(role.Economy!);

    private static void Learn(KnownPerson person, RolePhrase role)
    {
        person.Economy ??= role.Economy;
        person.Institution ??= role.Institution;
        person.Spokesperson |= role.Class == "spokesperson";
    }

    /// <summary>"Foreign Minister Ryohei Murata and other senior Japanese officials".</summary>
    private static string? EconomyOfOthers(Sentence sentence, int end, List<RolePhrase> roles) =>
        sentence.Norm(end) == "and" && sentence.Norm(end + 1) == "other"
            ? roles.Find(r => r.First <= end + 1 && r.End > end + 1)?.Economy
            : null;

    /// <summary>"Representative Gephardt" sits in Congress; a minister serves the government in play.</summary>
    private string? EconomyOfContext(Sentence sentence, RolePhrase role)
    {
        string head = sentence.Norm(role.Head.End - 1);
        if (head == "representative" && !role.IsDescribed && sentence.Tokens[role.Head.First].Capital)
        {
            return "USA";
        }

        // "Vietnam's trade ministry said that Trade Minister Nguyen Hong Dien"
        string[] before =
        [
            .. sentence
                .Mentions.Where(m => m.End <= role.First && m.Economy != "USA")
                .Select(m => m.Economy)
                .Distinct(),
        ];
        if (head is "minister" or "premier" && before is [var only])
        {
            return only;
        }

        string[] near =
        [
            .. sentence
                .Mentions.Concat(sentence.Before?.Mentions ?? [])
                .Select(m => m.Economy)
                .Where(e => e != "USA")
                .Distinct(),
        ];
        // "South Korea's surplus is bound to diminish, Trade Minister Rha said", under a title that names no other.
        bool ofTitle =
            sentence.Mentions.Find(m => !m.IsPlace)?.Economy == _reading.MainOther
            && _reading.TitleEconomies.Where(e => e != "USA").ToArray() is [var titled]
            && titled == _reading.MainOther;
        if (
            head is "minister" or "premier"
            && _reading.MainOther is { } other
            && (ofTitle || (near is [var one] && one == other))
        )
        {
            return other;
        }

        // Told from a capital, an office that no country is named with is of that country.
        bool own = role.Class is "minister" or "lawmaker" or "executive" || head is "secretary";
        return
            own
            && _reading.Home is { } home
            && home is not ("EU" or "CHE")
            && !(home == "USA" && head is "minister" or "premier")
            ? home
            : null;
    }

    /// <summary>By the whole name: many a surname is also somebody else's.</summary>
    private static string? EconomyOfLeader(Sentence sentence, int first, int end)
    {
        return Lexicon.Shared.EconomyOfLeader.GetValueOrDefault(
            string.Join(' ', Enumerable.Range(first, end - first).Select(sentence.Norm))
        );
    }

    /// <summary>"President Bush", "Foreign Minister Uno": by the surname, where those who have it serve one economy that the article names.</summary>
    private string? EconomyOfSurname(Sentence sentence, RolePhrase role, int first, int end)
    {
        string name = string.Join(' ', Enumerable.Range(first, end - first).Select(sentence.Norm));
        bool held =
            role.Class is "minister" or "representative" or "lawmaker" && sentence.Tokens[role.Head.First].Capital;
        if (!held || !Lexicon.Shared.EconomiesOfSurname.TryGetValue(name, out HashSet<string>? economies))
        {
            return null;
        }

        string[] named = [.. economies.Where(_reading.Named.Contains)];
        return named is [var only] ? only
            : named.Length == 0 && economies.Count == 1 ? economies.First()
            : named.Length > 1 && _reading.Home is { } home && named.Contains(home) ? home
            : null;
    }

    /// <summary>"Mr. Abe", "Mrs Thatcher".</summary>
    private void AddHonorifics(Sentence sentence, List<ActorDraft> drafts)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (
                !sentence.Tokens[i].Capital
                || sentence.Norm(i) is not ("mr" or "mrs" or "ms" or "miss" or "sir" or "lord" or "dame")
            )
            {
                continue;
            }

            int first = sentence.Norm(i + 1) == "." ? i + 2 : i + 1;
            int end = first < sentence.End ? Names.End(sentence, first, _ => false) : first;
            if (end == first || !IsFree(drafts, i, end))
            {
                continue;
            }

            string name = Sentence.OneLine(sentence.Quote(first, end).Text);
            int count = _roster.People.Count;
            KnownPerson person = _roster.Add(name, "", sentence.Quote(first, end));
            person.Economy ??= sentence.MentionAt(end - 1)?.Economy;
            person.Female ??= sentence.Norm(i) is "mrs" or "ms" or "miss" or "dame";
            drafts.Add(
                new ActorDraft(i, end, ActorForm.Person) { Person = person, IsLater = _roster.People.Count == count }
            );
        }
    }

    /// <summary>"said Jim McGroarty of Discount Corp": a full name that speaks needs no office.</summary>
    private void AddSpeakers(Sentence sentence, List<InstitutionPhrase> institutions, List<ActorDraft> drafts)
    {
        bool IsTaken(int at) => institutions.Exists(p => p.First <= at && at < p.End) || !IsFree(drafts, at, at + 1);
        int i = sentence.First;
        while (i < sentence.End)
        {
            int end = Names.End(sentence, i, IsTaken);
            if (end - i < 2)
            {
                i = Math.Max(i + 1, end);
                continue;
            }

            int to = end;
            InstitutionPhrase? house = sentence.Norm(end) is "of" or "at" or "from"
                ? institutions.Find(p => p.First == end + 1 || (p.First == end + 2 && sentence.Norm(end + 1) == "the"))
                : null;
            to = house?.End ?? end;

            // "USTR Jamieson Greer"
            InstitutionPhrase? title = institutions.Find(p => p.End == i);
            house ??= title;
            bool placed = sentence.Norm(i - 1) is "in" or "at" or "from" or "on" or "near" or "of" or "for";
            bool speaks =
                Speech.VerbOf(sentence, i, to) is not null
                || (
                    sentence.Norm(to) == "in"
                    && to + 2 < sentence.End
                    && Speech.VerbOf(sentence, i, Math.Min(sentence.End, to + PlaceLength(sentence, to))) is not null
                );
            bool leads =
                sentence.Norm(end) == ","
                && sentence.Norm(end + 1) == "who"
                && sentence.Norm(end + 2) is "heads" or "leads" or "chairs" or "headed" or "led" or "chaired" or "runs"
                && (
                    house ??= institutions.Find(p =>
                        p.First == end + 3 || (p.First == end + 4 && sentence.Norm(end + 3) is "the" or "a")
                    )
                )
                    is not null;
            speaks |= leads;
            bool known = _roster.Has(Sentence.OneLine(sentence.Quote(i, end).Text));
            bool leader = EconomyOfLeader(sentence, i, end) is not null;
            if ((leader || (!placed && (speaks || known))) && !IsRoom(sentence.Norm(end - 1)))
            {
                int count = _roster.People.Count;
                KnownPerson person = _roster.Add(
                    Sentence.OneLine(sentence.Quote(i, end).Text),
                    "",
                    sentence.Quote(i, to)
                );
                person.Institution ??= house?.Name;
                person.Economy ??=
                    title?.Economy ?? (leads ? house?.Economy : null) ?? EconomyOfLeader(sentence, i, end);
                drafts.Add(
                    new ActorDraft(title?.First ?? i, to, ActorForm.Person)
                    {
                        Person = person,
                        IsLater = _roster.People.Count == count,
                    }
                );
            }

            i = Math.Max(to, i + 1);
        }
    }

    /// <summary>"the East Room", "the Rose Garden": places with the names of no people.</summary>
    private static bool IsRoom(string norm) =>
        norm
            is "room"
                or "house"
                or "hall"
                or "garden"
                or "building"
                or "office"
                or "street"
                or "palace"
                or "centre"
                or "center"
                or "markets"
                or "affairs"
                or "department"
                or "division"
                or "bureau"
                or "times"
                or "post"
                or "news"
                or "daily"
                or "standard"
                or "journal"
                or "agency"
                or "service"
                or "forum"
                or "group"
                or "board"
                or "council"
                or "summit"
                or "day"
                or "order"
                or "act"
                or "report";

    /// <summary>"in New York" is three tokens.</summary>
    private static int PlaceLength(Sentence sentence, int at)
    {
        int i = at + 1;
        while (i < sentence.End && i - at <= 3 && sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word })
        {
            i++;
        }

        return i - at;
    }

    private void AddSurnames(Sentence sentence, List<RolePhrase> roles, List<ActorDraft> drafts)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (
                !sentence.Tokens[i].Capital
                || sentence.Tokens[i].Kind != TokenKind.Word
                || _roster.Named(sentence.Norm(i)) is not { } person
                || !IsFree(drafts, i, i + 1)
                || roles.Exists(r => r.First <= i && i < r.Head.First)
                || (IsNameWord(sentence, i + 1) && !IsOf(person, sentence.Norm(i + 1)))
                || (i == sentence.First && Names.IsOpening(sentence.Norm(i)))
                || sentence.MentionAt(i) is { Form: not (MentionForm.Person or MentionForm.Actor) }
            )
            {
                continue;
            }

            // "De Croo", "von der Leyen", "Woong-Bae Rha": the parts beside it belong to it.
            int first = i;
            while (first > sentence.First && IsOf(person, sentence.Norm(first - 1)) && IsFree(drafts, first - 1, first))
            {
                first--;
            }

            int end = i + 1;
            while (end < sentence.End && IsOf(person, sentence.Norm(end)))
            {
                end++;
            }

            // "Jardine Fleming's Edwards"
            if (sentence.Norm(first - 1) == "'s")
            {
                int house = Names.Start(sentence, first - 1, at => !IsFree(drafts, at, at + 1));
                first = house < first - 1 ? house : first;
            }

            drafts.Add(
                new ActorDraft(first, end, ActorForm.Person)
                {
                    Person = person,
                    IsLater = true,
                    IsOwner = sentence.Norm(end) == "'s",
                }
            );
        }
    }

    private static bool IsOf(KnownPerson person, string norm) =>
        norm.Length > 1 && person.Name.Split(' ', '-').Any(p => p.Equals(norm, StringComparison.OrdinalIgnoreCase));

    /// <summary>A capital right after a surname makes it part of something else ("Reagan Administration", "Baker Street").</summary>
    private static bool IsNameWord(Sentence sentence, int at) =>
        at < sentence.End
        && !sentence.IsTitle
        && sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word, Norm: not "'s" }
        && sentence.At(at, Category.Reporting) is null;

    private static void AddEconomies(Sentence sentence, List<ActorDraft> drafts)
    {
        foreach (Mention mention in sentence.Mentions)
        {
            if (mention.IsPlace || mention.Form == MentionForm.Person || !IsFree(drafts, mention.First, mention.End))
            {
                continue;
            }

            if (mention.Form == MentionForm.Adjective && !IsPeople(sentence, mention))
            {
                continue;
            }

            int first = sentence.Norm(mention.First - 1) == "the" ? mention.First - 1 : mention.First;
            drafts.Add(
                new ActorDraft(first, mention.End, ActorForm.Economy)
                {
                    Actor = new Actor(mention.Economy),
                    Many = mention.Form == MentionForm.Adjective,
                    IsOwner = Owns(sentence, mention),
                }
            );
        }
    }

    /// <summary>"the Japanese have", "Europeans".</summary>
    private static bool IsPeople(Sentence sentence, Mention mention) =>
        sentence.Norm(mention.End - 1) is var norm
        && (
            (norm.EndsWith('s') && norm is not ("swiss" or "u.s." or "us"))
            || (
                sentence.Norm(mention.First - 1) == "the"
                && (
                    Verbs.IsAuxiliary(sentence.Norm(mention.End))
                    || sentence.At(mention.End, Category.Reporting) is not null
                )
            )
        );

    private static bool Owns(Sentence sentence, Mention mention)
    {
        string next = sentence.Norm(mention.End);
        if (next is "'s" or "'")
        {
            return true;
        }

        if (
            sentence.Hits.Exists(h =>
                h.First == mention.End
                && h.Category
                    is Category.Good
                        or Category.GoodsWord
                        or Category.Measure
                        or Category.Concept
                        or Category.Pact
                        or Category.Law
                        or Category.Agreement
            )
        )
        {
            return true;
        }

        // "U.S." and "EC" are adjectives as well: a noun may follow.
        bool both = sentence.Norm(mention.End - 1) is "u.s." or "us" or "eu" or "ec" or "u.k." or "uk";
        return both
            && mention.End < sentence.End
            && sentence.Tokens[mention.End].Kind == TokenKind.Word
            && !Verbs.IsAuxiliary(next)
            && !Verbs.IsLink(next)
            && !sentence.Hits.Exists(h =>
                h.First == mention.End
                && h.Category is Category.Reporting or Category.Effect or Category.Attitude or Category.Word
                && h.Key is not "percent"
            );
    }

    private static void AddPronouns(Sentence sentence, List<ActorDraft> drafts)
    {
        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (
                sentence.Norm(i) is "one"
                && sentence.Norm(i + 1) == "of"
                && sentence.Norm(i + 2) == "them"
                && IsFree(drafts, i, i + 3)
            )
            {
                drafts.Add(new ActorDraft(i, i + 3, ActorForm.Pronoun) { Head = "one", IsLater = true });
                i += 2;
                continue;
            }

            if (
                sentence.Norm(i) is "he" or "she" or "they" or "it" or "him" or "them" or "one"
                && IsFree(drafts, i, i + 1)
            )
            {
                bool subject = sentence.Norm(i) is "he" or "she";
                bool speaks = Speech.VerbOf(sentence, i, i + 1) is not null;
                if (subject || (speaks && sentence.Norm(i) is "they" or "it" or "one") || sentence.Norm(i) == "they")
                {
                    drafts.Add(new ActorDraft(i, i + 1, ActorForm.Pronoun) { Head = sentence.Norm(i), IsLater = true });
                }
            }
        }
    }
}
