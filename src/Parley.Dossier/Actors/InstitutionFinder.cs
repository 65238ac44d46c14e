namespace Parley.Dossier;

/// <summary>
/// Finds institutions: those of the lexicon, and those that their last or first word gives away ("Ministry of Posts", "Asia
/// Advisory Service Inc"). An abbreviation in brackets after a name stands for it from there on.
/// </summary>
internal sealed class InstitutionFinder
{
    private const int LongestName = 9;

    private readonly Reading _reading;
    private readonly HashSet<string> _named;
    private readonly Dictionary<string, InstitutionPhrase> _abbreviations = new(StringComparer.Ordinal);
    private readonly Dictionary<
        (string Name, string? Economy),
        (InstitutionPhrase First, List<Quote> Mentions)
    > _found = [];

    /// <summary>Ministries by their portfolio, with the economy last seen beside it.</summary>
    private readonly Dictionary<string, string> _economyOfMinistry = new(StringComparer.Ordinal);

    public InstitutionFinder(Reading reading)
    {
        _reading = reading;
        _named =
        [
            .. reading
                .Sentences.SelectMany(s => s.Mentions)
                .Where(m => m.Form is not MentionForm.Actor)
                .Select(m => m.Economy),
        ];
    }

    /// <summary>The institutions found so far, in order of appearance.</summary>
    public List<Institution> Found =>
        [
            .. _found
                .Values.Take(Reading.Most)
                .Select(f => new Institution(f.First.Name, f.First.Kind, f.First.Economy, f.Mentions)),
        ];

    /// <summary>Those of one sentence, in order; sentences must come in order.</summary>
    public List<InstitutionPhrase> In(Sentence sentence)
    {
        List<InstitutionPhrase> phrases = [];
        foreach (Hit hit in sentence.Of(Category.Institution))
        {
            if (OfLexicon(sentence, hit) is { } known)
            {
                phrases.Add(known);
            }
        }

        AddGovernments(sentence, phrases);
        AddOwnGovernment(sentence, phrases);
        foreach (Hit hit in sentence.Of(Category.InstitutionWord))
        {
            if (!phrases.Exists(p => p.First < hit.End && hit.First < p.End) && OfWord(sentence, hit) is { } made)
            {
                // A longer name swallows the part of it that the lexicon knows ("Bank of Tokyo Trust Co").
                phrases.RemoveAll(p => p.First >= made.First && p.End <= made.End);
                if (!phrases.Exists(p => p.First < made.End && made.First < p.End))
                {
                    phrases.Add(made);
                }
            }
        }

        for (int i = sentence.First; i < sentence.End; i++)
        {
            if (
                sentence.Tokens[i].AllCapitals
                && _abbreviations.TryGetValue(sentence.Norm(i), out InstitutionPhrase? full)
                && !phrases.Exists(p => p.First <= i && i < p.End)
            )
            {
                phrases.Add(full with { First = i, End = i + 1 });
            }
        }

        phrases.Sort((a, b) => a.First.CompareTo(b.First));
        foreach (InstitutionPhrase phrase in phrases)
        {
            Learn(sentence, phrase);
            Record(sentence, phrase);
        }

        return phrases;
    }

    /// <summary>"the Government of Canada", "the Thai government", "South Korea's presidential office".</summary>
    private void AddGovernments(Sentence sentence, List<InstitutionPhrase> phrases)
    {
        foreach (Mention mention in sentence.Mentions)
        {
            if (mention.Form is not (MentionForm.Name or MentionForm.Adjective) || mention.Economy == "EU")
            {
                continue;
            }

            int first = mention.First;
            int end = mention.End;
            int at = sentence.Norm(end) == "'s" ? end + 1 : end;
            int before = sentence.Norm(first - 1) == "the" ? first - 2 : first - 1;
            if (sentence.Norm(at) is "government" or "cabinet")
            {
                end = at + 1;
            }
            else if (
                sentence.Norm(at) is "presidential" or "president's" or "prime"
                && Enumerable.Range(at + 1, 3).FirstOrDefault(i => sentence.Norm(i) == "office") is var office and > 0
            )
            {
                end = office + 1;
            }
            else if (
                sentence.Norm(before) == "of"
                && sentence.Norm(before - 1) == "government"
                && sentence.Tokens[before - 1].Capital
            )
            {
                first = before - 1;
            }
            else
            {
                continue;
            }

            if (!phrases.Exists(p => p.First < end && first < p.End))
            {
                phrases.Add(
                    new InstitutionPhrase(
                        first,
                        end,
                        GovernmentOf(mention.Economy) ?? Sentence.OneLine(sentence.Quote(first, end).Text),
                        InstitutionKind.Government,
                        mention.Economy
                    )
                );
            }
        }
    }

    /// <summary>"the federal government", "the presidential office", "the Prime Minister's Office": of the country told from.</summary>
    private void AddOwnGovernment(Sentence sentence, List<InstitutionPhrase> phrases)
    {
        if (_reading.Home is not { } home || home == "EU")
        {
            return;
        }

        for (int i = sentence.First; i < sentence.End - 1; i++)
        {
            int length = (sentence.Norm(i), sentence.Norm(i + 1)) switch
            {
                ("federal", "government") or ("presidential", "office") => 2,
                ("prime", "minister") when sentence.Norm(i + 2) == "'s" && sentence.Norm(i + 3) == "office" => 4,
                _ => 0,
            };
            if (length > 0 && sentence.Norm(i - 1) == "the" && !phrases.Exists(p => p.First < i + length && i < p.End))
            {
                phrases.Add(
                    new InstitutionPhrase(
                        i,
                        i + length,
                        GovernmentOf(home) ?? Sentence.OneLine(sentence.Quote(i, i + length).Text),
                        InstitutionKind.Government,
                        home
                    )
                );
            }
        }
    }

    /// <summary>The name under which the government of an economy is known: by the lexicon, else as it was first called.</summary>
    private string? GovernmentOf(string economy) =>
        Lexicon
            .Shared.Institutions.Values.FirstOrDefault(i =>
                i.Kind == InstitutionKind.Government
                && i.Economy == economy
                && (i.Name.EndsWith("government", StringComparison.Ordinal) || i.Name == "U.S. Administration")
            )
            ?.Name
        ?? _found
            .Values.FirstOrDefault(f =>
                f.First.Kind == InstitutionKind.Government
                && f.First.Economy == economy
                && f.First.Name.Contains("overnment", StringComparison.Ordinal)
            )
            .First?.Name;

    public InstitutionPhrase TradeRepresentative(Sentence sentence, Hit head)
    {
        KnownInstitution known = Lexicon.Shared.Institutions["U.S. Trade Representative's Office"];
        InstitutionPhrase phrase = new(head.First, head.End, known.Name, known.Kind, known.Economy);
        Record(sentence, phrase);
        return phrase;
    }

    private void Record(Sentence sentence, InstitutionPhrase phrase)
    {
        (string, string?) key = (Portfolio(phrase) ?? phrase.Name, phrase.Economy);
        if (!_found.TryGetValue(key, out (InstitutionPhrase First, List<Quote> Mentions) entry))
        {
            _found.Add(key, entry = (phrase, []));
        }

        if (entry.Mentions.Count < Reading.Most)
        {
            entry.Mentions.Add(sentence.Quote(phrase.First, phrase.End));
        }
    }

    /// <summary>"Ministry of Posts and Telecommunications (MPT)".</summary>
    private void Learn(Sentence sentence, InstitutionPhrase phrase)
    {
        int at = sentence.Norm(phrase.End) == "'s" ? phrase.End + 1 : phrase.End;
        if (
            sentence.Norm(at) == "("
            && sentence.Norm(at + 2) == ")"
            && sentence.Tokens[at + 1].AllCapitals
            && !sentence.Of(Category.Institution).Any(h => h.First == at + 1)
        )
        {
            _abbreviations.TryAdd(sentence.Norm(at + 1), phrase);
        }
    }

    private InstitutionPhrase? OfLexicon(Sentence sentence, Hit hit)
    {
        bool careful = hit.Key.EndsWith('?');
        KnownInstitution known = Lexicon.Shared.Institutions[careful ? hit.Key[..^1] : hit.Key];
        if (careful && (known.Economy is null || !_named.Contains(known.Economy) || !IsName(sentence, hit)))
        {
            return null;
        }

        // "Trade Department officials" of another country, "the Canadian Commerce Department".
        Mention? owner = OwnerBefore(sentence, hit.First);
        bool foreign =
            owner is not null
            && known.Economy is not null
            && owner.Economy != known.Economy
            && !(known.Economy == "EU" && Lexicon.Shared.EuMembers.Contains(owner.Economy));
        if (foreign)
        {
            return null;
        }

        // "the Democratic Party" told of from Seoul is not that of Washington.
        bool another =
            careful
            && known.Kind == InstitutionKind.PoliticalParty
            && owner is null
            && _reading.Home is { } home
            && home != known.Economy;
        return new InstitutionPhrase(
            hit.First,
            hit.End,
            known.Name,
            known.Kind,
            another ? _reading.Home : known.Economy
        );
    }

    /// <summary>"the House" and "House lawmakers" are the chamber; "House of Lords" and "open house" are not.</summary>
    private bool IsName(Sentence sentence, Hit hit) =>
        sentence.Norm(hit.First) switch
        {
            "house" when hit.Length == 1 => sentence.Norm(hit.First - 1) is not ("white" or "blue" or "opera" or "'s")
                && sentence.Norm(hit.End) is not "of",
            "treasury" when hit.Length == 1 => sentence.Tokens[hit.First].Capital
                && sentence.Norm(hit.End)
                    is not (
                        "bill"
                        or "bills"
                        or "bond"
                        or "bonds"
                        or "note"
                        or "notes"
                        or "yield"
                        or "yields"
                        or "securities"
                        or "stock"
                        or "secretary"
                        or "markets"
                        or "market"
                        or "prices"
                        or "minister"
                    )
                && !_named.Contains("GBR"),
            "administration" => sentence.Norm(hit.First - 1) is "the" or "an"
                || (
                    sentence.Norm(hit.First - 1) == "'s"
                    && Lexicon.Shared.EconomiesOfSurname.GetValueOrDefault(sentence.Norm(hit.First - 2)) is { } led
                    && led.Contains("USA")
                )
                || sentence.MentionAt(hit.First - 1) is { Economy: "USA" }
                || sentence.Norm(hit.End) is "officials" or "official" or "aides",
            "commission" => sentence.Norm(hit.First - 1) is "the" or "a" or "eu" or "ec"
                || sentence.Norm(hit.End) is "officials" or "official" or "spokesman" or "president" or "sources",
            _ => true,
        };

    private InstitutionPhrase? OfWord(Sentence sentence, Hit hit)
    {
        if (hit.Key == "portfolio" || sentence.Mentions.Exists(m => m.First < hit.End && hit.First < m.End))
        {
            return null;
        }

        InstitutionKind kind = SnakeCase.Find<InstitutionKind>(hit.Key)!.Value;
        int end = EndOf(sentence, hit, kind);
        int first = FirstOf(sentence, hit, kind);
        bool after = end > hit.End;
        bool before = first < hit.First;
        if (!after && !before && Alone(sentence, hit, kind) is { } alone)
        {
            return alone;
        }

        // "a Joint Committee", "the ministry's Department of Africa": nothing that stands by itself.
        bool part =
            sentence.Norm(first) == "joint"
            || (
                kind == InstitutionKind.Ministry
                && sentence.Norm(first) == "department"
                && sentence.Norm(first - 1) == "'s"
                && sentence.MentionAt(first - 2) is null
            );
        if (part || (!after && !before) || end - first > LongestName || (after && !sentence.Tokens[hit.First].Capital))
        {
            return null;
        }

        string name = Sentence.OneLine(sentence.Quote(first, end).Text);
        InstitutionPhrase phrase = new(first, end, name, kind, null);
        return phrase with { Economy = EconomyOf(sentence, phrase) };
    }

    /// <summary>"Parliament", "the Supreme Court", "the National Assembly": that of the country named before it, or told from.</summary>
    private InstitutionPhrase? Alone(Sentence sentence, Hit hit, InstitutionKind kind)
    {
        bool whole =
            kind is InstitutionKind.Legislature or InstitutionKind.Court or InstitutionKind.CentralBank
            && sentence.Tokens[hit.First].Capital
            && sentence.Norm(hit.End - 1) is not ("committee" or "subcommittee" or "panel");
        string? economy = whole ? OwnerBefore(sentence, hit.First)?.Economy ?? _reading.Home : null;
        return economy is null
            ? null
            : new InstitutionPhrase(
                hit.First,
                hit.End,
                Sentence.OneLine(sentence.Quote(hit.First, hit.End).Text),
                kind,
                economy
            );
    }

    /// <summary>Where the name ends that begins "Ministry of", "Association of", "Corp".</summary>
    private static int EndOf(Sentence sentence, Hit hit, InstitutionKind kind)
    {
        int i = hit.End;
        if (kind == InstitutionKind.Company)
        {
            // "Kawasaki Heavy Industries Co Ltd"
            while (sentence.At(i, Category.InstitutionWord) is { Key: "company" } more)
            {
                i = more.End;
            }

            return i;
        }

        if (
            kind == InstitutionKind.Industry
            && sentence.Norm(i) is "and" or "&"
            && sentence.Tokens[i + 1].Capital
            && sentence.Norm(i + 1)
                is "industry"
                    or "industries"
                    or "agriculture"
                    or "services"
                    or "trade"
                    or "manufacturing"
                    or "exporters"
                    or "crafts"
        )
        {
            // "Chamber of Commerce and Industry of Japan"
            i += 2;
        }

        if (sentence.Norm(i) is not ("of" or "for" or "on"))
        {
            return i;
        }

        int at = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
        int end = i;
        while (at < sentence.End && at - hit.End < LongestName)
        {
            bool capital =
                sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word }
                && !sentence.Hits.Exists(h => h.Category == Category.Role && h.First == at);
            if (capital && kind == InstitutionKind.Ministry && end > i && IsPersonAt(sentence, at))
            {
                // "Ministry of Commerce Jafar Uddin said": somebody of it.
                break;
            }
            else if (capital)
            {
                end = ++at;
            }
            else if (
                sentence.Norm(at) is "and" or "&" or "," or "of"
                && at + 1 < sentence.End
                && sentence.Tokens[at + 1] is { Capital: true, Kind: TokenKind.Word }
                && (sentence.Norm(at) != "," || IsList(sentence, at))
            )
            {
                at++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>Two capitals and no more, neither of them a portfolio.</summary>
    private static bool IsPersonAt(Sentence sentence, int at) =>
        at + 1 < sentence.End
        && sentence.Tokens[at + 1] is { Capital: true, Kind: TokenKind.Word }
        && !Lexicon.Shared.RoleModifiers.Contains(sentence.Norm(at))
        && !Lexicon.Shared.RoleModifiers.Contains(sentence.Norm(at + 1))
        && sentence.Norm(at - 1) is not ("and" or "&" or "," or "of")
        && sentence.Norm(at + 2) is not ("and" or "&");

    /// <summary>"Agriculture, Forestry and Fisheries": a comma within a name has an "and" after the next word.</summary>
    private static bool IsList(Sentence sentence, int comma) =>
        sentence.Norm(comma + 2) is "and" or "&"
        || (sentence.Norm(comma + 2) == "," && sentence.Norm(comma + 4) == "and");

    private static int FirstOf(Sentence sentence, Hit hit, InstitutionKind kind)
    {
        int i = hit.First;
        bool ministry = kind is InstitutionKind.Ministry;
        if (
            ministry
            && sentence.Of(Category.InstitutionWord, "portfolio").FirstOrDefault(h => h.End == i) is { } portfolio
        )
        {
            i = portfolio.First;
        }

        while (i > sentence.First && hit.First - i < LongestName)
        {
            string norm = sentence.Norm(i - 1);
            Token token = sentence.Tokens[i - 1];
            if (
                kind == InstitutionKind.Company
                && norm == ")"
                && sentence.Norm(i - 3) == "("
                && i - 4 >= sentence.First
            )
            {
                // "Jardine Fleming (Securities) Ltd"
                i -= 3;
                continue;
            }

            if (norm == "'" && sentence.Norm(i - 2).EndsWith('s') && sentence.Tokens[i - 2].Capital)
            {
                // "National Farmers' Union"
                i--;
                continue;
            }

            bool link =
                norm is "and" or "&"
                && i < hit.First
                && i - 2 >= sentence.First
                && sentence.Tokens[i - 2] is { Capital: true, Kind: TokenKind.Word }
                && !(
                    kind == InstitutionKind.Company
                    && sentence.Of(Category.InstitutionWord, "company").Any(h => h.End == i - 1)
                );
            bool capital =
                token is { Capital: true, Kind: TokenKind.Word }
                && norm is not "'s"
                && sentence.MentionAt(i - 1) is null
                && !sentence.Hits.Exists(h =>
                    h.Category == Category.Role && h.End == i && !h.Key.StartsWith("trade/", StringComparison.Ordinal)
                )
                && Dates.Month(token) is null
                && !Dates.IsWeekday(token)
                && !(i - 1 == sentence.First && Names.IsOpening(norm))
                && !Names.IsAfterInitialism(sentence, i - 1);
            if (!link && !capital)
            {
                break;
            }

            i--;
        }

        while (i < hit.First && sentence.Norm(i) is "and" or "&" or "the")
        {
            i++;
        }

        return i;
    }

    private string? EconomyOf(Sentence sentence, InstitutionPhrase phrase)
    {
        string? portfolio = Portfolio(phrase);
        Mention? owner =
            OwnerBefore(sentence, phrase.First)
            ?? (
                sentence.Norm(phrase.End) is "of" or "in"
                    ? sentence.Mentions.Find(m => m.First == phrase.End + 1 || m.First == phrase.End + 2)
                    : null
            );
        owner ??= sentence.Mentions.Find(m => m.First > phrase.First && m.End <= phrase.End && !m.IsPlace);
        if (owner is not null)
        {
            if (portfolio is not null)
            {
                _economyOfMinistry[portfolio] = owner.Economy;
            }

            return owner.Economy;
        }

        if (portfolio is null)
        {
            // "European Electrical Component Manufacturers Association", "Tokyo Electric Power Co"
            return Enumerable
                    .Range(phrase.First, phrase.End - phrase.First)
                    .Select(i =>
                        Lexicon.Shared.EconomyNamed(sentence.Norm(i))
                        ?? Lexicon.Shared.EconomyOfRegion(sentence.Norm(i))
                    )
                    .FirstOrDefault(e => e is not null)
                ?? (phrase.Kind is InstitutionKind.Company or InstitutionKind.Research ? null : _reading.Home);
        }

        if (_economyOfMinistry.TryGetValue(portfolio, out string? known))
        {
            return known;
        }

        // "foreign ministry spokesperson Mao Ning told a briefing in Beijing"
        if (
            sentence
                .Of(Category.Capital)
                .FirstOrDefault(h => h.First > phrase.End && sentence.Norm(h.First - 1) == "in") is
            { Key: not ("USA" or "CHE" or "BEL" or "EU") } seat
        )
        {
            return seat.Key;
        }

        // The United States has departments; a ministry is of the other government in play.
        return !phrase.Name.Contains("inistry", StringComparison.Ordinal) ? null
            : _reading.Home is null or "USA" or "EU" ? _reading.MainOther
            : _reading.Home;
    }

    /// <summary>"Japanese", "Japan's" right before a name.</summary>
    private static Mention? OwnerBefore(Sentence sentence, int first)
    {
        int at = sentence.Norm(first - 1) is "'s" or "'" ? first - 2 : first - 1;
        return sentence.MentionAt(at);
    }

    /// <summary>"finance" for the Finance Ministry and the Ministry of Finance; null for what is no ministry.</summary>
    private static string? Portfolio(InstitutionPhrase phrase)
    {
        if (phrase.Kind != InstitutionKind.Ministry || Lexicon.Shared.Institutions.ContainsKey(phrase.Name))
        {
            return null;
        }

        string name = phrase.Name.ToLowerInvariant();
        foreach (string word in new[] { "ministry", "department", "secretariat", "dept" })
        {
            name = name.Replace(word + " of ", "", StringComparison.Ordinal)
                .Replace(word + " for ", "", StringComparison.Ordinal)
                .Replace(word, "", StringComparison.Ordinal);
        }

        return name.Trim();
    }
}
