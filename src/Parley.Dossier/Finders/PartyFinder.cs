namespace Parley.Dossier;

/// <summary>Tells who talks from who is talked about, by adding up what each is found to do.</summary>
internal static class PartyFinder
{
    private const int EnoughToTalk = 4;

    /// <summary>Sets the two that "both sides" are: the two economies named most, where no third comes near.</summary>
    public static void ResolveBoth(Reading reading)
    {
        (string Economy, int Count)[] counts =
        [
            .. reading
                .Sentences.SelectMany(s => s.Mentions)
                .GroupBy(m => m.Economy)
                .Select(g => (g.Key, g.Count()))
                .OrderByDescending(c => c.Item2),
        ];
        if (
            counts.Length >= 2
            && counts[1].Count >= 2
            && (counts.Length == 2 || 2 * counts[2].Count <= counts[1].Count)
        )
        {
            reading.Both = [counts[0].Economy, counts[1].Economy];
        }
    }

    public static List<Party> Find(
        Reading reading,
        List<Measure> measures,
        List<Agreement> agreements,
        List<MoneyAmount> amounts,
        List<Claim> claims,
        List<Meeting> meetings
    )
    {
        Dictionary<string, int> evidence = [];
        void Add(string? economy, int points)
        {
            if (economy is not null)
            {
                evidence[economy] = evidence.GetValueOrDefault(economy) + points;
            }
        }

        foreach (Measure measure in measures)
        {
            // Who is threatened or answered back is a side of the dispute; who bears an old duty may not be.
            bool disputed =
                (measure.Status != MeasureStatus.InForce || measure.Retaliation) && measure.Imposers.Count > 0;
            foreach (string imposer in measure.Imposers)
            {
                Add(imposer, disputed || measure.RemovalAskedBy.Count > 0 ? 4 : 2);
            }

            foreach (string target in measure.Targets.Economies.Count <= 3 ? measure.Targets.Economies : [])
            {
                Add(target, disputed ? 4 : 2);
            }

            foreach (string asker in measure.RemovalAskedBy)
            {
                Add(asker, 4);
            }
        }

        foreach (
            Agreement agreement in agreements.Where(a => a.Scope is AgreementScope.FreeTrade or AgreementScope.Sectoral)
        )
        {
            foreach (string member in agreement.MembersFrom == MembersFrom.Article ? agreement.Members : [])
            {
                Add(member, 3);
            }

            foreach (Position position in agreement.Positions)
            {
                Add(position.Economy, 3);
            }
        }

        foreach (MoneyAmount amount in amounts.Where(a => a.Partner is not null && a.Measures != AmountConcept.Other))
        {
            Add(amount.Economy, 1);
            Add(amount.Partner, 1);
        }

        foreach (Claim claim in claims)
        {
            foreach (string economy in claim.By.Concat(claim.Against))
            {
                Add(economy, 2);
            }
        }

        foreach (Meeting meeting in meetings.Where(m => m.Parties.Count >= 2))
        {
            foreach (string economy in meeting.Parties)
            {
                Add(economy, 2);
            }
        }

        AddPairs(reading, Add);
        int most = evidence.Values.DefaultIfEmpty().Max();
        int[] ranked = [.. evidence.Values.OrderDescending()];

        // Nobody talks alone: where one side is found, the next likeliest is the other.
        int enough =
            ranked.Length >= 2 && ranked[0] >= EnoughToTalk ? Math.Clamp(ranked[1], 2, EnoughToTalk) : EnoughToTalk;
        List<Party> parties = [];
        foreach ((string economy, List<Quote> mentions) in MentionsByEconomy(reading))
        {
            int own = evidence.GetValueOrDefault(economy);
            bool talks = own >= enough && 5 * own >= most;
            parties.Add(
                new Party(
                    economy,
                    Lexicon.Shared.Economies[economy],
                    talks ? PartyRole.TalkingParty : PartyRole.ThirdCountry,
                    mentions
                )
            );
        }

        return parties;
    }

    /// <summary>"U.S.-Japan talks", "the row between the U.S. and Japan".</summary>
    private static void AddPairs(Reading reading, Action<string?, int> add)
    {
        foreach (Sentence sentence in reading.Sentences)
        {
            if (!sentence.Has(Category.Word, "talks") && !sentence.Of(Category.Pact).Any())
            {
                continue;
            }

            // Each side counts once a sentence, and a list of three or more is a list of those who meet.
            HashSet<string> joined = [];
            for (int i = 1; i < sentence.Mentions.Count; i++)
            {
                Mention a = sentence.Mentions[i - 1];
                Mention b = sentence.Mentions[i];
                int gap = b.First - a.End;
                bool beside = gap == 0 || (gap <= 2 && (sentence.Norm(a.End) is "and" or "with" or "/" or ","));
                if (beside && a.Economy != b.Economy && !a.IsPlace && !b.IsPlace)
                {
                    joined.Add(a.Economy);
                    joined.Add(b.Economy);
                }
            }

            bool meeting =
                joined.Count >= 4
                && Enumerable
                    .Range(sentence.First, sentence.End - sentence.First)
                    .Any(i => sentence.Norm(i).StartsWith("meeting", StringComparison.Ordinal));
            foreach (string economy in joined)
            {
                add(economy, meeting ? EnoughToTalk : 2);
            }
        }
    }

    private static List<(string Economy, List<Quote> Mentions)> MentionsByEconomy(Reading reading)
    {
        List<(string Economy, List<Quote> Mentions)> all = [];
        Dictionary<string, List<Quote>> byEconomy = [];
        foreach (Sentence sentence in reading.Sentences)
        {
            foreach (Mention mention in sentence.Mentions)
            {
                if (!byEconomy.TryGetValue(mention.Economy, out List<Quote>? quotes))
                {
                    byEconomy.Add(mention.Economy, quotes = []);
                    all.Add((mention.Economy, quotes));
                }

                if (quotes.Count < Reading.Most)
                {
                    quotes.Add(sentence.Quote(mention.First, mention.End));
                }
            }
        }

        return all;
    }
}
