using Parley.Data;

namespace Parley.Briefs;

/// <summary>Says in sentences whose gain or loss turns on the assumptions, on which of them, and whose does not.</summary>
internal sealed class SensitivityFindings(
    Dataset dataset,
    Sensitivity study,
    IReadOnlyList<BriefOutcome> outcomes,
    IReadOnlyList<MappedEconomy> parties,
    IReadOnlyDictionary<string, IReadOnlyList<string>> actors
)
{
    /// <summary>Sentences about single signs; what is beyond is counted.</summary>
    private const int Most = 6;

    /// <summary>Outcomes named in one sentence.</summary>
    private const int MostTitles = 4;

    public IReadOnlyList<string> Write()
    {
        List<Sign> signs = [.. outcomes.SelectMany(SignsOf)];
        List<Sign> turning = [.. signs.Where(s => s.Turns).OrderBy(s => s.IsGovernment ? 1 : 0)];
        List<string> findings = [.. turning.Take(Most).Select(Sentence)];
        if (turning.Count > Most)
        {
            findings.Add(
                $"{Wording.Capital(Wording.Count(turning.Count - Most))} more {(turning.Count == Most + 1 ? "sign turns" : "signs turn")} on the assumptions; the table has them."
            );
        }

        findings.AddRange(Steady([.. signs.Where(s => !s.Turns && s.Solved > 0)]));
        if (findings.Count == 0)
        {
            double largest = signs
                .SelectMany(s => s.Values)
                .Where(double.IsFinite)
                .Select(Math.Abs)
                .DefaultIfEmpty(0)
                .Max();
            findings.Add(
                $"No gain or loss of the parties turns on the assumptions: over {study.Variants.Count} variants none is larger than {Wording.Size(largest)}."
            );
        }

        int missing = study.Rows.GroupBy(r => r.Outcome).Sum(rows => rows.First().Unsolved);
        if (missing > 0)
        {
            int all = study.Variants.Count * outcomes.Count;
            findings.Add(
                $"In {missing} of {all} cases no equilibrium was found; they are left blank and count neither way."
            );
        }

        if (dataset.PoliticalWeights is not null)
        {
            findings.Add(
                "Political weights stay as they are in every variant; strictly, each set of elasticities would have weights of its own."
            );
        }

        return findings;
    }

    /// <summary>People before governments, those who act before the other parties.</summary>
    private IEnumerable<Sign> SignsOf(BriefOutcome outcome)
    {
        IReadOnlyList<MappedEconomy> ordered =
        [
            .. parties.OrderBy(p => p.Members.Any(actors[outcome.Name].Contains) ? 0 : 1),
        ];
        foreach (bool government in new[] { false, true })
        {
            foreach (MappedEconomy party in ordered)
            {
                SensitivityRow? row = study.Rows.FirstOrDefault(r =>
                    r.Outcome == outcome.Name && r.Economy == party.Code
                );
                if (row is not null)
                {
                    yield return new Sign(
                        outcome,
                        party,
                        government,
                        government ? row.GovernmentWelfare : row.RealIncome
                    );
                }
            }
        }
    }

    private string Sentence(Sign sign)
    {
        string who = sign.Who;
        string first = Effects.StanceOf(sign.Values[0]) switch
        {
            Stance.For => $"a gain of {Wording.Size(sign.Values[0])}",
            Stance.Against => $"a loss of {Wording.Size(sign.Values[0])}",
            _ => $"no change to speak of ({Wording.Signed(sign.Values[0])})",
        };
        List<string> counts = [];
        AddCount(counts, sign.Count(Stance.For), "gains", sign.Values.Where(double.IsFinite).Max(), "at most");
        AddCount(counts, sign.Count(Stance.Against), "loses", sign.Values.Where(double.IsFinite).Min(), "at worst");
        if (sign.Count(Stance.Indifferent) is > 0 and int indifferent)
        {
            counts.Add($"sees no change in {indifferent}");
        }

        string all = $" of {sign.Solved} variants";
        counts[0] = Insert(counts[0], all);
        return $"Whether {who} gains from \"{sign.Outcome.Title}\" turns on the assumptions: it {Wording.List(counts)}. "
            + $"The brief's own assumptions give {first}.{Reason(sign)}";
    }

    private static string Insert(string count, string text)
    {
        int at = count.IndexOf(" (", StringComparison.Ordinal);
        return at < 0 ? count + text : count.Insert(at, text);
    }

    private static void AddCount(List<string> counts, int count, string verb, double extreme, string word)
    {
        if (count > 0)
        {
            counts.Add($"{verb} in {count} ({word} {Wording.Signed(extreme)})");
        }
    }

    /// <summary>The assumption that sorts gains from the rest best, and how.</summary>
    private string Reason(Sign sign)
    {
        List<Split> splits =
        [
            SplitBy(
                sign,
                v => v.WithInputs ? "with input-output links" : "without input-output links",
                "whether inputs are traded between sectors"
            ),
            SplitBy(
                sign,
                v =>
                    v.ElasticityFactor switch
                    {
                        0.5 => "with trade elasticities halved",
                        2 => "with trade elasticities doubled",
                        _ => "with trade elasticities as published",
                    },
                "how strongly trade answers to prices"
            ),
            SplitBy(sign, v => v.ElasticitySet ?? "", "whose elasticities are taken"),
        ];
        Split best = splits.Where(s => s.Groups.Count > 1).OrderByDescending(s => s.Purity).FirstOrDefault(splits[0]);
        int overall = Math.Max(sign.Count(Stance.For), sign.Solved - sign.Count(Stance.For));
        if (best.Groups.Count < 2 || best.Right <= overall)
        {
            return " No single assumption decides it.";
        }

        if (best.Name != "whose elasticities are taken")
        {
            IEnumerable<string> parts = best
                .Groups.OrderByDescending(g => g.Gains / (double)g.Count)
                .Select(g =>
                    g.Gains == g.Count ? $"{g.Key} it always gains"
                    : g.Gains == 0 ? $"{g.Key} it never does"
                    : $"{g.Key} it gains in {g.Gains} of {g.Count}"
                );
            return $" It hangs most on {best.Name}: {Wording.List([.. parts])}.";
        }

        string[] always = [.. best.Groups.Where(g => g.Gains == g.Count).Select(g => SetName(g.Key))];
        string[] never = [.. best.Groups.Where(g => g.Gains == 0).Select(g => SetName(g.Key))];
        string[] mixed = [.. best.Groups.Where(g => g.Gains > 0 && g.Gains < g.Count).Select(g => SetName(g.Key))];
        List<string> sets = [];
        AddSets(sets, always, "it gains throughout with");
        AddSets(sets, never, "it never does with");
        AddSets(sets, mixed, "it is now one, now the other with");
        return $" It hangs most on whose elasticities are taken: {string.Join("; ", sets)}.";
    }

    private static void AddSets(List<string> sets, string[] names, string words)
    {
        if (names.Length > 0)
        {
            sets.Add($"{words} {Wording.List(names)}");
        }
    }

    private static string SetName(string set) => set.Length == 0 ? "the brief's own" : set;

    private Split SplitBy(Sign sign, Func<SensitivityVariant, string> key, string name)
    {
        List<Group> groups =
        [
            .. study
                .Variants.Select((variant, index) => (Key: key(variant), Value: sign.Values[index]))
                .Where(v => double.IsFinite(v.Value))
                .GroupBy(v => v.Key)
                .Select(g => new Group(g.Key, g.Count(), g.Count(v => Effects.StanceOf(v.Value) == Stance.For))),
        ];
        int right = groups.Sum(g => Math.Max(g.Gains, g.Count - g.Gains));
        // A split into more groups sorts better by chance: one case off for each group.
        return new Split(name, groups, right, right - groups.Count);
    }

    /// <summary>For each party what it gains from or loses from in every variant, and then what it does in most of them.</summary>
    private IEnumerable<string> Steady(List<Sign> signs)
    {
        foreach (bool government in new[] { false, true })
        {
            foreach (MappedEconomy party in parties)
            {
                List<Sign> own = [.. signs.Where(s => s.IsGovernment == government && s.Party.Code == party.Code)];
                List<string> parts = [];
                foreach (Stance stance in new[] { Stance.For, Stance.Against })
                {
                    AddTitles(parts, Verb(stance), [.. own.Where(s => s.IsAlways(stance)).Select(Always)]);
                }

                if (parts.Count > 0)
                {
                    yield return $"Whatever the assumptions, {own[0].Who} {Wording.List(parts)}.";
                }

                List<string> mostly = [];
                foreach (Stance stance in new[] { Stance.For, Stance.Against })
                {
                    AddTitles(
                        mostly,
                        Verb(stance),
                        [.. own.Where(s => s.IsMostly(stance)).Select(s => Mostly(s, stance))]
                    );
                }

                if (mostly.Count > 0)
                {
                    yield return $"Under some of the assumptions, {own[0].Who} {string.Join("; it ", mostly)}.";
                }
            }
        }
    }

    private static string Verb(Stance stance) => stance == Stance.For ? "gains from" : "loses from";

    private static string Always(Sign sign) => $"\"{sign.Outcome.Title}\" ({sign.Range})";

    /// <summary>Counts and range of a change that is not the same in every variant.</summary>
    private static string Mostly(Sign sign, Stance stance)
    {
        Stance other = stance == Stance.For ? Stance.Against : Stance.For;
        List<string> counts = [$"in {sign.Count(stance)} of {sign.Solved} variants"];
        if (sign.Count(other) > 0)
        {
            counts.Add($"{(other == Stance.For ? "gains" : "loses")} in {sign.Count(other)}");
        }

        if (sign.Count(Stance.Indifferent) > 0)
        {
            counts.Add($"no change in {sign.Count(Stance.Indifferent)}");
        }

        return $"\"{sign.Outcome.Title}\" ({string.Join(", ", counts)}; {sign.Range})";
    }

    private static void AddTitles(List<string> parts, string verb, string[] titles)
    {
        string[] listed =
            titles.Length <= MostTitles + 1
                ? titles
                : [.. titles.Take(MostTitles), $"{Wording.Count(titles.Length - MostTitles)} other outcomes"];
        if (listed.Length > 0)
        {
            parts.Add($"{verb} {Wording.List(listed)}");
        }
    }

    /// <summary>One change in every variant.</summary>
    private sealed record Sign(
        BriefOutcome Outcome,
        MappedEconomy Party,
        bool IsGovernment,
        IReadOnlyList<double> Values
    )
    {
        public string Who => IsGovernment ? $"the government of {Party.InText}" : Party.InText;

        public int Solved => Values.Count(double.IsFinite);

        /// <summary>More than a stray variant on either side.</summary>
        public bool Turns => Math.Min(Count(Stance.For), Count(Stance.Against)) >= Math.Max(1, Solved / 20);

        public bool IsAlways(Stance stance) => Solved > 0 && Count(stance) == Solved;

        /// <summary>More often than the opposite, but not in every variant; a tie counts as a gain.</summary>
        public bool IsMostly(Stance stance)
        {
            int ahead = Count(Stance.For) - Count(Stance.Against);
            return !IsAlways(stance) && Count(stance) > 0 && (stance == Stance.For ? ahead >= 0 : ahead < 0);
        }

        /// <summary>The least and the greatest change with their signs.</summary>
        public string Range
        {
            get
            {
                string least = Wording.Signed(Values.Where(double.IsFinite).Min());
                string greatest = Wording.Signed(Values.Where(double.IsFinite).Max());
                return least == greatest ? least : $"{least} to {greatest}";
            }
        }

        public int Count(Stance stance) => Tally.Of(Values).Count(stance);
    }

    private sealed record Group(string Key, int Count, int Gains);

    private sealed record Split(string Name, IReadOnlyList<Group> Groups, int Right, int Purity);
}
