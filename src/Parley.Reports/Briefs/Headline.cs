using Parley.Briefs;

namespace Parley.Reports.Briefs;

/// <summary>The answer in a few sentences, worked out from the figures of the brief.</summary>
internal static class Headline
{
    /// <summary>What the governments at the table could both sign; null where there is nobody or nothing to ask.</summary>
    public static string? Signable(BriefReading reading)
    {
        if (reading.Parties.Count == 0 || reading.Outcomes.Count == 0)
        {
            return null;
        }

        string governments = reading.Parties.Count switch
        {
            1 => $"The government of {reading.NameInSentence(reading.Parties[0].Economy)} is",
            2 => "Both governments are",
            _ => $"All {reading.Parties.Count} governments at the table are",
        };
        string[] gained = Labels(reading, stances => stances.All(s => s == Stance.For));
        if (gained.Length > 0)
        {
            return $"{governments} better off under {WithTitles(reading, gained)} than if nothing happens.";
        }

        string[] harmless = Labels(
            reading,
            stances => stances.All(s => s != Stance.Against) && stances.Contains(Stance.For)
        );
        string none = reading.Parties.Count switch
        {
            1 => $"{governments} better off under none of the outcomes than if nothing happens.",
            2 => "Under none of the outcomes are both governments better off than if nothing happens.",
            _ =>
                $"Under none of the outcomes are all {reading.Parties.Count} governments better off than if nothing happens.",
        };
        return harmless.Length == 0 ? none
            : harmless.Length == 1 ? $"{none} {WithTitles(reading, harmless)} harms none of them."
            : $"{none} {Joined(harmless)} harm none of them.";
    }

    /// <summary>A few letters are spelled out; many would hide the answer.</summary>
    private static string WithTitles(BriefReading reading, string[] labels) =>
        labels.Length > 2
            ? Joined(labels)
            : BriefReading.Join(labels.Select(l => $"{l} ({reading.Outcomes.First(o => o.Label == l).Title})"));

    /// <summary>What one side gains and risks, people and government apart.</summary>
    public static string Side(BriefReading reading, BriefEconomy economy)
    {
        (LabelledOutcome Outcome, EconomyEffect Effect)[] effects =
        [
            .. reading
                .Outcomes.Select(o => (o, Effect: o.Effect(economy.Economy)!))
                .Where(pair => pair.Effect is not null),
        ];
        string people = Extremes(
            Verbs.OfPeople,
            effects,
            e => e.RealIncome,
            e => e.People,
            e => $"{Figures.PercentSize(e.RealIncome)}, {Figures.Dollars(Math.Abs(e.RealIncomeValue))} a year"
        );
        string government = Extremes(
            Verbs.OfGovernment,
            effects,
            e => e.GovernmentWelfare,
            e => e.Government,
            e => Figures.PercentSize(e.GovernmentWelfare)
        );
        return $"people {people}; the government {government}.";
    }

    /// <summary>Where people gain and the government loses, or the other way: the reason why both are shown.</summary>
    public static string? Apart(BriefReading reading, BriefEconomy economy)
    {
        string[] against = Apart(reading, economy, Stance.For, Stance.Against);
        string[] alone = Apart(reading, economy, Stance.Against, Stance.For);
        List<string> parts = [];
        if (against.Length > 0)
        {
            parts.Add($"under {Joined(against)} people gain and the government loses");
        }

        if (alone.Length > 0)
        {
            parts.Add($"under {Joined(alone)} the government gains and people lose");
        }

        return parts.Count == 0 ? null : $"The two pull apart: {string.Join("; ", parts)}.";
    }

    private static string[] Apart(BriefReading reading, BriefEconomy economy, Stance people, Stance government) =>
        [
            .. reading
                .Outcomes.Where(o =>
                    o.Effect(economy.Economy) is { } e && e.People == people && e.Government == government
                )
                .Select(o => o.Label),
        ];

    private static string[] Labels(BriefReading reading, Func<List<Stance>, bool> isWanted) =>
        [
            .. reading
                .Outcomes.Where(o =>
                {
                    List<Stance> stances = [];
                    foreach (BriefEconomy party in reading.Parties)
                    {
                        if (o.Effect(party.Economy) is not { } effect)
                        {
                            return false;
                        }

                        stances.Add(effect.Government);
                    }

                    return isWanted(stances);
                })
                .Select(o => o.Label),
        ];

    private static string Extremes(
        Verbs verbs,
        (LabelledOutcome Outcome, EconomyEffect Effect)[] effects,
        Func<EconomyEffect, double> value,
        Func<EconomyEffect, Stance> stance,
        Func<EconomyEffect, string> figure
    )
    {
        var gains = effects
            .Where(e => stance(e.Effect) == Stance.For)
            .OrderByDescending(e => value(e.Effect))
            .ToArray();
        var losses = effects.Where(e => stance(e.Effect) == Stance.Against).OrderBy(e => value(e.Effect)).ToArray();
        return (gains.Length, losses.Length) switch
        {
            (0, 0) => $"neither {verbs.Gain} nor {verbs.Lose} under any of the outcomes",
            (_, 0) => $"{Most(verbs.Gain, gains)} and {verbs.Lose} under none",
            (0, _) => $"{verbs.Gain} under none and {Most(verbs.Lose, losses)}",
            _ => $"{Most(verbs.Gain, gains)} and {Most(verbs.Lose, losses)}",
        };

        string Most(string verb, (LabelledOutcome Outcome, EconomyEffect Effect)[] ordered) =>
            $"{verb} {(ordered.Length > 1 ? "most " : "")}under {ordered[0].Outcome.Label} ({figure(ordered[0].Effect)})";
    }

    private sealed record Verbs(string Gain, string Lose)
    {
        public static Verbs OfPeople { get; } = new("gain", "lose");

        public static Verbs OfGovernment { get; } = new("gains", "loses");
    }

    private static string Joined(string[] labels) => BriefReading.Join(labels);
}
