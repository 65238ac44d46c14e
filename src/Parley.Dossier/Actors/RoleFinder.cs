namespace Parley.Dossier;

/// <summary>Finds the phrases around words for offices and trades, with the economy and the institution they name.</summary>
internal static class RoleFinder
{
    private const int Longest = 20;

    public static List<RolePhrase> Find(Sentence sentence, List<InstitutionPhrase> institutions)
    {
        List<RolePhrase> found = [];
        foreach (Hit head in sentence.Of(Category.Role))
        {
            if (
                institutions.Exists(p => p.First <= head.First && head.End <= p.End)
                || IsEconomy(sentence, head)
                || Read(sentence, head, institutions) is not { } role
                || IsVerb(sentence, role)
            )
            {
                continue;
            }

            // "company officials", "Trade and Industry Minister": the words before belong to the last.
            while (found.Count > 0 && role.First <= found[^1].First)
            {
                found.RemoveAt(found.Count - 1);
            }

            if (found.Count == 0 || found[^1].End <= role.First)
            {
                found.Add(role);
            }
        }

        return found;
    }

    /// <summary>"States" of the United States, "Union" of the Soviet Union.</summary>
    private static bool IsEconomy(Sentence sentence, Hit head) =>
        sentence.Mentions.Exists(m =>
            m.First <= head.First
            && head.End <= m.End
            && m.Form is not (MentionForm.Actor or MentionForm.Person)
            && m.End - m.First == 2
        );

    /// <summary>"would head up", "the study chairs": a word that may be a verb needs an article or an adjective.</summary>
    private static bool IsVerb(Sentence sentence, RolePhrase role) =>
        sentence.Norm(role.Head.First) switch
        {
            "head" or "chair" or "chief" or "heads" or "chiefs" or "partner" => !(
                role.Determiner.Length > 0
                || (role.IsDescribed && IsNamed(sentence, role.Head.End))
                || sentence.Norm(role.First - 1) == ","
                || (role.IsDescribed && sentence.Tokens[role.Head.First].Capital)
            )
                || (
                    role.Head.Length == 1
                    && role.End == role.Head.End
                    && !role.IsDescribed
                    && sentence.Norm(role.Head.End) is not ("," or ".")
                ),
            "states"
            or "partners"
            or "leaders"
            or "owners"
            or "managers"
            or "directors"
            or "workers"
            or "body"
            or "team" => !(role.Determiner.Length > 0 || role.IsDescribed),
            _ => false,
        };

    /// <summary>"livestock chair Declan Hanrahan", "IT chief Mark Lee": two capitals follow.</summary>
    private static bool IsNamed(Sentence sentence, int at) =>
        at + 1 < sentence.End
        && sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word }
        && sentence.Tokens[at + 1] is { Capital: true, Kind: TokenKind.Word }
        && sentence.MentionAt(at) is null;

    private static RolePhrase? Read(Sentence sentence, Hit head, List<InstitutionPhrase> institutions)
    {
        string? economy = null;
        string? institution = null;
        bool several = false;
        int i = head.First;
        int office = head.First;
        int joined = -1;
        bool inOffice = true;
        string determiner = "";
        while (i > sentence.First && head.First - i < Longest)
        {
            string norm = sentence.Norm(i - 1);
            if (joined > 0 && sentence.Hits.Exists(h => h.Category == Category.Role && h.End == i && !IsBody(h)))
            {
                // "Foreign Minister Ryohei Murata and other senior officials": another begins here.
                i = joined;
                break;
            }

            InstitutionPhrase? owner = institutions.Find(p => p.First < i && i <= p.End);
            if (owner is not null)
            {
                institution ??= owner.Name;
                Take(ref economy, ref several, owner.Economy);
                i = owner.First;
                inOffice = false;
                continue;
            }

            if (sentence.MentionAt(i - 1) is { Form: not MentionForm.Actor } mention)
            {
                Take(ref economy, ref several, mention.Economy);
                inOffice = false;
                i = mention.First;
                continue;
            }

            if (
                norm == "'s"
                && (
                    sentence.MentionAt(i - 2) is not null
                    || institutions.Exists(p => p.End == i - 1)
                    || (i - 2 >= sentence.First && sentence.Tokens[i - 2].AllCapitals)
                )
            )
            {
                i--;
                inOffice = false;
                continue;
            }

            if (norm == ")" && sentence.Norm(i - 3) == "(" && institutions.Exists(p => p.End == i - 3))
            {
                i -= 3;
                inOffice = false;
                continue;
            }

            if (IsDeterminer(norm))
            {
                determiner = norm;
                i--;
                if (sentence.Norm(i - 1) == "of" && IsCount(sentence.Norm(i - 2)))
                {
                    i -= 2;
                    determiner = sentence.Norm(i);
                }

                break;
            }

            bool link =
                norm is "and" or "or" or "&"
                && i < head.First
                && IsModifier(sentence, i - 2, institutions)
                && (economy is null || !IsName(sentence, i - 2, institutions));
            if (!link && !IsModifier(sentence, i - 1, institutions))
            {
                break;
            }

            joined = link ? i : joined;

            i--;
            if (Lexicon.Shared.EconomyOfLeader.TryGetValue(sentence.Norm(i), out string? led))
            {
                // "Reagan officials"
                Take(ref economy, ref several, led);
            }

            office = (inOffice && !link) || IsRank(norm) ? i : office;
        }

        if (sentence.MentionAt(head.First) is { Form: not MentionForm.Person } cover && cover.First <= i)
        {
            Take(ref economy, ref several, cover.Economy);
            i = Math.Min(i, cover.First);
        }

        while (i < head.First && sentence.Norm(i) is "and" or "or" or "&")
        {
            i++;
        }

        // "Other" and "some" are no part of an office.
        while (
            office < head.First
            && (IsCount(sentence.Norm(office)) || sentence.Norm(office) is "other" or "u.s." or "us" or "american")
        )
        {
            office++;
        }

        RolePhrase role = new()
        {
            First = i,
            End = head.End,
            Head = head,
            OfficeFirst = Math.Max(office, i),
            OfficeEnd = head.End,
            Determiner = determiner,
            Economy = several ? null : economy,
            Institution = institution,
        };
        AddComplement(sentence, role, institutions, several);
        if (role.Economy is null && !several && DefaultEconomy(sentence, role) is { } taken)
        {
            (role.Economy, role.IsByOffice) = (taken, true);
        }

        role.Economy ??= several ? null : OwnSide(sentence, role) ?? Seat(sentence, role);
        return role;
    }

    private static void Take(ref string? economy, ref bool several, string? found)
    {
        if (found is null)
        {
            return;
        }

        several |=
            economy is not null && economy != found && !(Lexicon.Shared.EuMembers.Contains(economy) && found == "EU");
        economy ??= found;
    }

    /// <summary>The economy that an office names by itself: "Treasury Secretary", "Senator".</summary>
    private static string? DefaultEconomy(Sentence sentence, RolePhrase role)
    {
        // "Republican Bill Frenzel"
        if (
            sentence.Norm(role.Head.First) is "republican" or "democrat" or "republicans" or "democrats"
            && sentence.Tokens[role.Head.First].Capital
            && sentence.Norm(role.Head.First - 1) is not ("social" or "liberal" or "free" or "christian")
        )
        {
            return "USA";
        }

        string own = role.Head.Key[(role.Head.Key.LastIndexOf('/') + 1)..];
        if (own.Length > 0)
        {
            return own;
        }

        Hit? office = sentence
            .Of(Category.Office)
            .FirstOrDefault(h =>
                h.Length > 1 && h.First <= role.Head.First && h.End >= role.Head.End && h.Key.Length > 0
            );

        // "the Secretary of State for Trade" is no American.
        bool portfolio =
            office is not null && sentence.Norm(office.End - 1) == "state" && sentence.Norm(office.End) == "for";
        return portfolio ? null : office?.Key;
    }

    /// <summary>"Deputy U.S. Trade Representative": a rank belongs to the office even before the economy.</summary>
    private static bool IsRank(string norm) => norm is "deputy" or "assistant" or "vice" or "acting" or "former";

    /// <summary>"government officials said Japan would": whose government is told by the economy named first in the sentence.</summary>
    private static string? OwnSide(Sentence sentence, RolePhrase role)
    {
        bool own =
            role.Class == "official"
            && role.Institution is null
            && Enumerable
                .Range(role.First, role.Head.First - role.First)
                .Any(i => sentence.Norm(i) is "government" or "company" or "ministry" or "cabinet");
        return own ? sentence.Mentions.Find(m => !m.IsPlace)?.Economy : null;
    }

    /// <summary>"A federal official in Ottawa": of the country whose capital it is, but for the seats of others and of embassies.</summary>
    private static string? Seat(Sentence sentence, RolePhrase role)
    {
        bool local =
            role.Class is "official" or "executive" or "spokesperson"
            && role.Institution is null
            && sentence.Norm(role.Head.First) is not ("diplomat" or "diplomats")
            && sentence.Norm(role.End) == "in"
            && !Enumerable
                .Range(role.First, role.End - role.First)
                .Any(i => sentence.Norm(i) is "embassy" or "foreign" or "visiting" or "other");
        string? key = local ? sentence.Of(Category.Capital).FirstOrDefault(h => h.First == role.End + 1)?.Key : null;
        return key is "CHE" or "BEL" or "EU" ? null : key;
    }

    private static bool IsBody(Hit role) => role.Key.StartsWith("body", StringComparison.Ordinal);

    private static bool IsDeterminer(string norm) =>
        norm
            is "the"
                or "a"
                or "an"
                or "this"
                or "that"
                or "these"
                or "those"
                or "his"
                or "her"
                or "its"
                or "their"
                or "one"
                or "another";

    private static bool IsCount(string norm) =>
        norm
            is "one"
                or "two"
                or "three"
                or "four"
                or "five"
                or "some"
                or "several"
                or "many"
                or "most"
                or "both"
                or "few";

    private static bool IsModifier(Sentence sentence, int at, List<InstitutionPhrase> institutions)
    {
        if (at < sentence.First)
        {
            return false;
        }

        Token token = sentence.Tokens[at];
        string norm = token.Norm;
        if (Lexicon.Shared.RoleModifiers.Contains(norm))
        {
            return true;
        }

        if (institutions.Exists(p => p.First <= at && at < p.End) || sentence.MentionAt(at) is not null)
        {
            return true;
        }

        return token is { Capital: true, Kind: TokenKind.Word }
            && norm != "'s"
            && !(at == sentence.First && Names.IsOpening(norm))
            && !Names.IsAfterInitialism(sentence, at)
            && Dates.Month(token) is null
            && !Dates.IsWeekday(token)
            && !Names.IsOpening(norm)
            && !sentence.Hits.Exists(h => h.Category is Category.Reporting && h.First == at);
    }

    /// <summary>A name of somebody: before "and Japanese Foreign Minister" it ends the words for another.</summary>
    private static bool IsName(Sentence sentence, int at, List<InstitutionPhrase> institutions) =>
        sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word }
        && !Lexicon.Shared.RoleModifiers.Contains(sentence.Norm(at))
        && sentence.MentionAt(at) is null
        && !institutions.Exists(p => p.First <= at && at < p.End);

    /// <summary>"of the Ministry's Americas Division", "for economic revitalisation", "from both sides".</summary>
    private static void AddComplement(
        Sentence sentence,
        RolePhrase role,
        List<InstitutionPhrase> institutions,
        bool several
    )
    {
        int at = role.Head.End;
        string link = sentence.Norm(at);
        if (
            link is not ("of" or "for" or "from" or "at" or "with" or "to")
            || (link == "to" && role.Class != "representative")
        )
        {
            return;
        }

        if (
            link is "to" or "of"
            && sentence.Norm(role.Head.End - 1) is "ambassador" or "envoy" or "consul" or "representative"
        )
        {
            AddPost(sentence, role);
            if (role.End > role.Head.End)
            {
                return;
            }
        }

        int i = at + 1;
        int end = at;
        string? economy = null;
        string? institution = null;
        bool office = role.Class is "minister" or "representative" or "executive" or "expert" or "spokesperson";
        bool portfolio = false;
        while (i < sentence.End && i - at <= Longest)
        {
            string norm = sentence.Norm(i);
            if (institutions.Find(p => p.First == i) is { } named)
            {
                institution ??= named.Name;
                Take(ref economy, ref several, named.Economy);
                i = end = named.End;
            }
            else if (sentence.MentionAt(i) is { Form: not MentionForm.Person } mention)
            {
                Take(ref economy, ref several, mention.Economy);
                i = end = mention.End;
            }
            else if (norm == "(" && sentence.Norm(i + 2) == ")")
            {
                i = end = i + 3;
            }
            else if (
                norm is "the" or "a" or "an" or "its" or "his" or "their" or "both" or "an" or "'s" or "and" or "&"
                || (norm == "of" && office)
            )
            {
                end = norm == "'s" ? i + 1 : end;
                i++;
            }
            else if (
                i > at + 1
                && sentence.At(i, Category.Role) is { } body
                && (
                    body.Key.StartsWith("states", StringComparison.Ordinal)
                    || (office && body.Key.StartsWith("body", StringComparison.Ordinal))
                )
            )
            {
                i = end = body.End;
                if (office && sentence.Norm(i) == "on" && IsPortfolio(sentence.Norm(i + 1)))
                {
                    i = end = i + 2;
                }
            }
            else if (
                norm is "sides" or "governments" or "countries"
                && sentence.Norm(i - 1) is "both" or "two" or "the"
            )
            {
                i = end = i + 1;
            }
            else if (IsPortfolio(norm) && (office || sentence.Tokens[i].Capital || sentence.Norm(i - 1) is "and"))
            {
                portfolio = true;
                i = end = i + 1;
            }
            else if (
                sentence.Tokens[i] is { Capital: true, Kind: TokenKind.Word }
                && !(portfolio && IsNameLike(sentence, i))
                && !sentence.Hits.Exists(h => h.Category is Category.Role && h.First == i)
            )
            {
                i = end = i + 1;
            }
            else
            {
                break;
            }
        }

        // "minister for economic revitalisation,": whatever the words, up to a comma.
        if (role.Class is "minister" or "representative" or "executive" && link is "of" or "for")
        {
            int j = end > at ? end : at + 1;
            while (
                j < sentence.End
                && j - at <= 8
                && sentence.Tokens[j].Kind == TokenKind.Word
                && !sentence.Hits.Exists(h => h.Category == Category.Reporting && h.First == j)
            )
            {
                j++;
            }

            end = sentence.Norm(j) == "," ? j : end;
        }

        if (end == at)
        {
            return;
        }

        role.End = end;
        role.Economy ??= several ? null : economy;
        bool whole =
            institution is not null
            && institutions.Exists(p => p.End == end && (p.First == at + 1 || p.First == at + 2));
        role.Institution ??= institution;
        if (office && !whole && !(economy is not null && institution is null && end - at <= 3))
        {
            role.OfficeEnd = end;
        }
    }

    /// <summary>"the Vietnamese ambassador to Bangladesh", "Ambassador of Japan to the United States": of the one, sent to the other.</summary>
    private static void AddPost(Sentence sentence, RolePhrase role)
    {
        int i = role.Head.End;
        while (sentence.Norm(i) is "to" or "of" or "in")
        {
            int at = sentence.Norm(i + 1) == "the" ? i + 2 : i + 1;
            if (sentence.Mentions.Find(m => m.First == at && m.Form == MentionForm.Name) is not { } mention)
            {
                return;
            }

            if (sentence.Norm(i) == "of")
            {
                role.Economy ??= mention.Economy;
            }

            i = role.End = mention.End;
        }
    }

    /// <summary>Two capitals that no portfolio has: a name begins ("undersecretary of Economic Affairs Robert Ortner").</summary>
    private static bool IsNameLike(Sentence sentence, int at) =>
        at + 1 < sentence.End
        && sentence.Tokens[at + 1] is { Capital: true, Kind: TokenKind.Word }
        && !IsPortfolio(sentence.Norm(at))
        && !IsPortfolio(sentence.Norm(at + 1));

    private static bool IsPortfolio(string norm) =>
        Lexicon.Shared.RoleModifiers.Contains(norm)
        || norm
            is "affairs"
                or "policy"
                or "development"
                or "division"
                or "bureau"
                or "planning"
                or "cooperation"
                or "relations"
                or "negotiations"
                or "forestry"
                or "fisheries"
                or "food"
                or "security"
                or "posts"
                or "telecommunications"
                or "environment"
                or "labour"
                or "revitalisation"
                or "revitalization";
}
