namespace Parley.Dossier;

/// <summary>Makes people stand for the economies they serve.</summary>
internal static class Surnames
{
    /// <summary>Makes later surnames stand for the economy that the person serves.</summary>
    public static void Mark(Reading reading, List<Person> people)
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
}
