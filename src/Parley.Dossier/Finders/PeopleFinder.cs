namespace Parley.Dossier;

/// <summary>Finds people named with an office, before or after their name.</summary>
internal static class PeopleFinder
{
    private const int LongestName = 4;
    private const int LongestOffice = 8;

    public static List<Person> Find(Reading reading)
    {
        List<Person> people = [];
        HashSet<string> names = [];
        foreach (Sentence sentence in reading.Body)
        {
            foreach (Hit office in sentence.Of(Category.Office))
            {
                if (people.Count < Reading.Most && Read(sentence, office) is { } person && names.Add(person.Name))
                {
                    people.Add(person);
                }
            }
        }

        return people;
    }

    /// <summary>Makes later surnames stand for the economy that the person serves.</summary>
    public static void MarkSurnames(Reading reading, List<Person> people)
    {
        Dictionary<string, string> economyOf = [];
        foreach (Person person in people.Where(p => p.Economy is not null))
        {
            string surname = person.Name[(person.Name.LastIndexOf(' ') + 1)..].ToLowerInvariant();
            economyOf.TryAdd(surname, person.Economy!);
        }

        foreach (Sentence sentence in reading.Body)
        {
            bool added = false;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                if (
                    sentence.Tokens[i].Capital
                    && economyOf.TryGetValue(sentence.Norm(i), out string? economy)
                    && sentence.MentionAt(i) is null
                )
                {
                    sentence.Mentions.Add(new Mention(economy, i, i + 1, MentionForm.Person, IsPlace: false));
                    added = true;
                }
            }

            if (added)
            {
                sentence.Mentions.Sort((a, b) => a.First.CompareTo(b.First));
            }
        }
    }

    private static Person? Read(Sentence sentence, Hit office)
    {
        (int officeFirst, Mention? owner) = ExtendLeft(sentence, office.First);
        string? economy = owner?.Economy ?? (office.Key.Length > 0 ? office.Key : null);

        // "Trade Representative Robert Lighthizer"
        int nameEnd = NameEnd(sentence, office.End);
        if (nameEnd > office.End)
        {
            return Make(sentence, office.End, nameEnd, officeFirst, office.End, economy);
        }

        int officeEnd = ExtendRight(sentence, office.End);

        // "the minister of international trade and industry, Hajime Tamura,"
        if (officeEnd > office.End && sentence.Norm(officeEnd) == ",")
        {
            int end = NameEnd(sentence, officeEnd + 1);
            if (end > officeEnd + 1 && sentence.Norm(end) == ",")
            {
                return Make(sentence, officeEnd + 1, end, officeFirst, officeEnd, economy);
            }
        }

        // "Toshimitsu Motegi, Japan's minister for economic revitalisation,"
        int before = owner?.First ?? officeFirst;
        before = sentence.Norm(before - 1) == "the" ? before - 1 : before;
        if (sentence.Norm(before - 1) == ",")
        {
            int first = NameStart(sentence, before - 1);
            if (first < before - 1)
            {
                return Make(sentence, first, before - 1, officeFirst, officeEnd, economy);
            }
        }

        return null;
    }

    private static Person Make(Sentence sentence, int first, int end, int officeFirst, int officeEnd, string? economy)
    {
        string name = Sentence.OneLine(sentence.Quote(first, end).Text);
        string office = Sentence.OneLine(sentence.Quote(officeFirst, officeEnd).Text);
        Quote quote = sentence.Quote(Math.Min(first, officeFirst), Math.Max(end, officeEnd));
        string? known = economy ?? sentence.MentionAt(end - 1)?.Economy;
        return new Person(name, office, known, quote);
    }

    /// <summary>Takes in the capitals before the office, up to the economy it belongs to.</summary>
    private static (int First, Mention? Owner) ExtendLeft(Sentence sentence, int first)
    {
        int i = first;
        while (i > sentence.First && first - i < LongestOffice)
        {
            Mention? mention = sentence.MentionAt(i - 1);
            if (mention is not null && mention.Form != MentionForm.Person)
            {
                return (i, mention);
            }

            string norm = sentence.Norm(i - 1);
            if (norm == "'s" && sentence.MentionAt(i - 2) is { } possessor)
            {
                return (i, possessor);
            }

            bool capital = sentence.Tokens[i - 1] is { Capital: true, Kind: TokenKind.Word };
            bool link = norm is "of" or "and" or "for" && i < first;
            if (!capital && !link)
            {
                break;
            }

            i--;
        }

        while (i < first && (sentence.Norm(i) is "of" or "and" or "for"))
        {
            i++;
        }

        // A capital that only begins the sentence is no part of the office.
        return (
            i == sentence.First && i < first && sentence.Norm(i) is "the" or "a" or "but" or "and" ? i + 1 : i,
            null
        );
    }

    private static int ExtendRight(Sentence sentence, int end)
    {
        if (sentence.Norm(end) is not ("of" or "for"))
        {
            return end;
        }

        int i = end + 1;
        while (i < sentence.End && i - end <= LongestOffice && sentence.Tokens[i].Kind == TokenKind.Word)
        {
            i++;
        }

        return sentence.Norm(i) == "," ? i : end;
    }

    private static int NameEnd(Sentence sentence, int first)
    {
        int i = first;
        while (
            i < sentence.End
            && i - first < LongestName
            && (IsNamePart(sentence, i) || (i > first && (IsParticle(sentence, i) || sentence.IsHyphenated(i))))
        )
        {
            i++;
        }

        while (i > first && IsParticle(sentence, i - 1) && !sentence.IsHyphenated(i - 1))
        {
            i--;
        }

        return i - first >= 2 ? i : first;
    }

    private static int NameStart(Sentence sentence, int end)
    {
        int i = end;
        while (
            i > sentence.First
            && end - i < LongestName
            && (IsNamePart(sentence, i - 1) || (i < end && IsParticle(sentence, i - 1)))
        )
        {
            i--;
        }

        return end - i >= 2 ? i : end;
    }

    private static bool IsNamePart(Sentence sentence, int at) =>
        sentence.Tokens[at] is { Capital: true, Kind: TokenKind.Word } token
        && token.Norm is not "'s"
        && Dates.Month(token) is null
        && !Dates.IsWeekday(token)
        && !(at == sentence.First && IsOpening(token.Norm))
        && (sentence.MentionAt(at) is null or { Form: MentionForm.Actor })
        && !sentence.Hits.Exists(h => h.Category == Category.Office && h.First == at);

    private static bool IsOpening(string norm) =>
        norm is "in" or "on" or "at" or "the" or "a" or "an" or "but" or "and" or "when" or "after" or "as" or "while";

    private static bool IsParticle(Sentence sentence, int at) =>
        sentence.Norm(at) is "de" or "van" or "von" or "der" or "du" or "da" or "bin" or "al";
}
