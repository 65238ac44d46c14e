using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>
/// What a reader in a hurry takes away, most important first: what the greatest measure does to people and governments, what
/// could be signed instead, the lever, people against governments, what it hangs on. Every conclusion says in how many variants
/// it holds.
/// </summary>
internal sealed class BriefSummary(
    IReadOnlyList<BriefOutcome> outcomes,
    IReadOnlyList<MappedEconomy> parties,
    IReadOnlyList<MappedEconomy> others,
    IReadOnlyList<ClaimCheck> claims,
    Sensitivity sensitivity,
    IReadOnlyDictionary<string, OutcomeDraft> drafts,
    EconomyMap economies,
    int dataYear
)
{
    private const int MostOthers = 3;

    /// <summary>Measures of the article that are summed up.</summary>
    private const int MostMains = 2;

    private const string RestOfWorld = "ROW";

    public IReadOnlyList<string> Write()
    {
        List<string> sentences = [];
        BriefOutcome[] mains = Mains();
        if (mains.Length > 0)
        {
            sentences.Add(Effects(mains[0]));
        }

        AddCuts(sentences);

        AddDeals(sentences);
        foreach (BriefOutcome main in mains.Skip(1))
        {
            sentences.Add(Effects(main));
        }

        AddLever(sentences);
        if (mains.Length > 0 && string.Concat(Exports(mains[0]), Hardest(mains[0])) is { Length: > 0 } more)
        {
            sentences.Add(more.TrimStart());
        }

        AddPeopleAgainstGovernments(sentences);
        AddPositions(sentences);
        ClaimCheck? claim = claims.FirstOrDefault(c =>
            c.DataUnit == DataUnit.MillionDollars && c.ClaimedYear is { } year && Math.Abs(year - dataYear) <= 1
        );
        if (claim is not null)
        {
            sentences.Add($"{claim.Claim}, says the article. {claim.DataText}");
        }

        if (sensitivity.Findings.Count > 0)
        {
            sentences.Add(sensitivity.Findings[0]);
        }

        return sentences;
    }

    /// <summary>
    /// The measures that the article tells of, the one first that moves the parties most; where it tells of the answer too, the
    /// two together.
    /// </summary>
    private BriefOutcome[] Mains()
    {
        OutcomeDraft[] answers = [.. outcomes.Select(o => drafts[o.Name]).Where(d => d.AnswerIsTold)];
        return
        [
            .. outcomes
                .Where(o =>
                    drafts[o.Name].AnswerIsTold
                    || (
                        o.Kind
                            is BriefOutcomeKind.ThreatCarriedOut
                                or BriefOutcomeKind.MeasureInForce
                                or BriefOutcomeKind.MeasureRemoved
                                or BriefOutcomeKind.DutyAfterCut
                        && !answers.Any(a => a.IsMadeOf(drafts[o.Name]))
                    )
                )
                .OrderByDescending(o =>
                    parties.Select(p => Math.Abs(EffectOn(o, p).RealIncomeValue)).DefaultIfEmpty(0).Max()
                )
                .Take(MostMains),
        ];
    }

    /// <summary>What a cut of a duty brings each party: from the world with the duty as it was to that with the duty as it is to be.</summary>
    private void AddCuts(List<string> sentences)
    {
        for (int k = 1; k < outcomes.Count; k++)
        {
            (BriefOutcome before, BriefOutcome after) = (outcomes[k - 1], outcomes[k]);
            if (before.Kind != BriefOutcomeKind.DutyBeforeCut || after.Kind != BriefOutcomeKind.DutyAfterCut)
            {
                continue;
            }

            IEnumerable<string> sides = parties.Select(p =>
                $"{p.InText} {Wording.Signed(Way(EffectOn(before, p).RealIncome, EffectOn(after, p).RealIncome))} of real income (government {Wording.Signed(Way(EffectOn(before, p).GovernmentWelfare, EffectOn(after, p).GovernmentWelfare))})"
            );
            sentences.Add($"The cut itself, from \"{before.Title}\" to \"{after.Title}\": {string.Join("; ", sides)}.");
        }

        static double Way(double before, double after) => 100 * (((1 + (after / 100)) / (1 + (before / 100))) - 1);
    }

    /// <summary>What an outcome does to the people and the government of each party, and to the third countries it moves most.</summary>
    private string Effects(BriefOutcome outcome)
    {
        IEnumerable<string> sides = parties.Select(p => Side(outcome, p));
        string[] third =
        [
            .. others
                .Where(e => EffectOn(outcome, e).People != Stance.Indifferent)
                .OrderByDescending(e => Math.Abs(EffectOn(outcome, e).RealIncome))
                .Take(MostOthers)
                .Select(e =>
                {
                    EconomyEffect effect = EffectOn(outcome, e);
                    Tally tally = TallyOf(outcome, e, government: false);
                    return $"{e.InText} {Wording.Signed(effect.RealIncome)} ({Tally.Part(tally.Count(effect.People), tally.Solved)})";
                }),
        ];
        string named = third.Length == 0 ? "" : $" People of others whom the article names: {Wording.List(third)}.";
        return $"\"{outcome.Title}\": {string.Join("; ", sides)}.{named}";
    }

    private string Side(BriefOutcome outcome, MappedEconomy economy)
    {
        EconomyEffect effect = EffectOn(outcome, economy);
        Tally people = TallyOf(outcome, economy, government: false);
        Tally government = TallyOf(outcome, economy, government: true);
        string first =
            effect.People == Stance.Indifferent
                ? $"people see no change to speak of ({Split(people)})"
                : $"people {(effect.People == Stance.For ? "gain" : "lose")} {Wording.Size(effect.RealIncome)} of real income, {Wording.Dollars(effect.RealIncomeValue)} a year ({Tally.In(people.Count(effect.People), people.Solved)})";
        string second =
            effect.Government == Stance.Indifferent
                ? $"the government sees none ({Split(government)})"
                : $"the government {(effect.Government == Stance.For ? "gains" : "loses")} {Wording.Size(effect.GovernmentWelfare)} ({Tally.Part(government.Count(effect.Government), government.Solved)})";
        return $"in {economy.InText} {first}, {second}";
    }

    /// <summary>All three counts: <c>gain in 19, loss in 23 of 48 variants</c>.</summary>
    private static string Split(Tally tally) =>
        tally.Indifferent == tally.Solved
            ? Tally.In(tally.Solved, tally.Solved)
            : $"gain in {tally.For}, loss in {tally.Against}, none in {tally.Indifferent} of {tally.Solved} variants";

    private Tally TallyOf(BriefOutcome outcome, MappedEconomy economy, bool government) =>
        Tally.Of(Changes(outcome, economy, government));

    /// <summary>One a variant, percent; that nothing happens changes nothing.</summary>
    private IReadOnlyList<double> Changes(BriefOutcome outcome, MappedEconomy economy, bool government)
    {
        SensitivityRow? row = sensitivity.Rows.FirstOrDefault(r =>
            r.Outcome == outcome.Name && r.Economy == economy.Code
        );
        return row is null ? [.. sensitivity.Variants.Select(_ => 0.0)]
            : government ? row.GovernmentWelfare
            : row.RealIncome;
    }

    /// <summary>In how many variants something holds of several changes, for a sentence; those without an equilibrium do not count.</summary>
    private string Holds(IReadOnlyList<IReadOnlyList<double>> changes, Func<double[], bool> holds)
    {
        double[][] solved =
        [
            .. Enumerable
                .Range(0, sensitivity.Variants.Count)
                .Select(v => changes.Select(c => c[v]).ToArray())
                .Where(v => Array.TrueForAll(v, double.IsFinite)),
        ];
        return Tally.Part(solved.Count(holds), solved.Length);
    }

    /// <summary>What becomes of the exports at stake of the party that they move most for.</summary>
    private string Exports(BriefOutcome outcome)
    {
        EconomyEffect? effect = parties
            .Select(p => EffectOn(outcome, p))
            .MaxBy(e => Math.Abs(e.ExportsAtStake - e.ExportsAtStakeBaseline));
        if (effect is null || !(effect.ExportsAtStakeBaseline > 0))
        {
            return "";
        }

        double change = (effect.ExportsAtStake / effect.ExportsAtStakeBaseline) - 1;
        return $"With \"{outcome.Title}\" {Wording.Of(Wording.The(effect.Name))} exports of {outcome.SectorsAtStakeName} to everyone {(change < 0 ? "fall" : "rise")} by {Wording.Share(Math.Abs(change))}, from {Wording.Dollars(effect.ExportsAtStakeBaseline)} to {Wording.Dollars(effect.ExportsAtStake)}.";
    }

    /// <summary>One that the article does not name, where it loses more than all whom it names.</summary>
    private string Hardest(BriefOutcome outcome)
    {
        string[] named = [.. parties.Concat(others).Select(e => e.Code)];
        EconomyEffect? hardest = outcome.Effects.Where(e => e.Economy != RestOfWorld).MinBy(e => e.RealIncome);
        return hardest is null || named.Contains(hardest.Economy) || hardest.People != Stance.Against
            ? ""
            : $" Hardest hit is {Wording.The(hardest.Name)}, which the article does not name: its people lose {Wording.Size(hardest.RealIncome)} of real income ({HoldsFor(outcome, hardest)}) and its government {(hardest.GovernmentWelfare < 0 ? "loses" : "gains")} {Wording.Size(hardest.GovernmentWelfare)}.";
    }

    private string HoldsFor(BriefOutcome outcome, EconomyEffect effect)
    {
        SensitivityRow row = sensitivity.Rows.First(r => r.Outcome == outcome.Name && r.Economy == effect.Economy);
        Tally tally = Tally.Of(row.RealIncome);
        return Tally.In(tally.Count(effect.People), tally.Solved);
    }

    /// <summary>Where people gain and their government does not, or the other way.</summary>
    private void AddPeopleAgainstGovernments(List<string> sentences)
    {
        foreach (MappedEconomy party in parties)
        {
            BriefOutcome? apart = outcomes
                .Where(o =>
                {
                    EconomyEffect e = EffectOn(o, party);
                    return (e.People, e.Government) is (Stance.For, Stance.Against) or (Stance.Against, Stance.For);
                })
                .OrderByDescending(o => Math.Abs(EffectOn(o, party).RealIncome - EffectOn(o, party).GovernmentWelfare))
                .FirstOrDefault();
            if (apart is null)
            {
                continue;
            }

            EconomyEffect effect = EffectOn(apart, party);
            string holds = Holds(
                [Changes(apart, party, government: false), Changes(apart, party, government: true)],
                v =>
                    (Briefs.Effects.StanceOf(v[0]), Briefs.Effects.StanceOf(v[1])) == (effect.People, effect.Government)
            );
            sentences.Add(
                $"People and government part in {party.InText}: \"{apart.Title}\" changes real income by {Wording.Signed(effect.RealIncome)}, "
                    + $"but what the government weighs, with its regard for single sectors, by {Wording.Signed(effect.GovernmentWelfare)} (so in {holds} variants)."
            );
        }
    }

    /// <summary>Whether what a side is said to want is what its government gains from.</summary>
    private void AddPositions(List<string> sentences)
    {
        foreach (BriefOutcome outcome in outcomes)
        {
            foreach (Position position in drafts[outcome.Name].Positions.DistinctBy(p => (p.Economy, p.Attitude)))
            {
                MappedEconomy? party = parties.FirstOrDefault(p => p.Code == economies.Find(position.Economy).Code);
                bool wants = position.Attitude is Attitude.Wants or Attitude.Favours or Attitude.WantsBack;
                if (party is null || !wants && position.Attitude is not (Attitude.Wary or Attitude.Opposes))
                {
                    continue;
                }

                // Whoever wants another one back compares with the agreement as it stands without it.
                BriefOutcome? without =
                    position.Attitude == Attitude.WantsBack
                        ? outcomes.FirstOrDefault(o =>
                            o.Kind == BriefOutcomeKind.AgreementWithoutFormerMember
                            && drafts[o.Name].Agreement == drafts[outcome.Name].Agreement
                        )
                        : null;
                double gain =
                    EffectOn(outcome, party).GovernmentWelfare
                    - (without is null ? 0 : EffectOn(without, party).GovernmentWelfare);
                if (Briefs.Effects.StanceOf(gain) == Stance.Indifferent)
                {
                    continue;
                }

                bool gains = gain > 0;
                string against = without is null ? "" : $" against \"{without.Title}\"";
                IReadOnlyList<double> before = without is null
                    ? [.. sensitivity.Variants.Select(_ => 0.0)]
                    : Changes(without, party, government: true);
                string holds = Holds(
                    [Changes(outcome, party, government: true), before],
                    v => Briefs.Effects.StanceOf(v[0] - v[1]) == (gains ? Stance.For : Stance.Against)
                );
                string change =
                    $"its government would {(gains ? "gain" : "lose")} {Wording.Size(gain)}{against} ({holds})";
                string clause = Words.Clause(position, economies, drafts[outcome.Name].Agreement);
                sentences.Add(
                    gains == wants
                        ? $"The numbers bear the article out where it says that {clause}: {change}."
                        : $"The numbers do not bear the article out where it says that {clause}: in these data {change}."
                );
            }
        }
    }

    private void AddDeals(List<string> sentences)
    {
        if (parties.Count < 2 || !outcomes.Any(IsDeal))
        {
            return;
        }

        string all = parties.Count == 2 ? "both governments" : "all governments that take part";
        string[] deals = [.. outcomes.Where(o => IsDeal(o) && CanSign([.. Governments(o)])).Select(Deal)];
        sentences.Add(
            deals.Length == 0
                ? $"Nothing that could be signed leaves {all} at least as well off as nothing happening."
                : $"{Wording.Capital(all)} can sign {string.Join("; ", deals)}: none loses against nothing happening, where changes below {Wording.Size(Briefs.Effects.IndifferenceThreshold)} count as none."
        );

        IEnumerable<double> Governments(BriefOutcome outcome) =>
            parties.Select(p => EffectOn(outcome, p).GovernmentWelfare);
    }

    /// <summary>Nobody loses and somebody gains.</summary>
    private static bool CanSign(double[] changes) =>
        changes.All(c => Briefs.Effects.StanceOf(c) != Stance.Against)
        && changes.Any(c => Briefs.Effects.StanceOf(c) == Stance.For);

    private string Deal(BriefOutcome outcome)
    {
        string sides = Wording.List([
            .. parties.Select(p =>
                $"{p.InText} {Wording.Signed(EffectOn(outcome, p).GovernmentWelfare)}, its people {Wording.Signed(EffectOn(outcome, p).RealIncome)}"
            ),
        ]);
        string holds = Holds([.. parties.Select(p => Changes(outcome, p, government: true))], CanSign);
        return $"\"{outcome.Title}\" (in {holds} variants; {sides})";
    }

    private static bool IsDeal(BriefOutcome outcome) =>
        outcome.Kind
            is BriefOutcomeKind.Agreement
                or BriefOutcomeKind.AgreementWithoutSensitiveSectors
                or BriefOutcomeKind.AgreementWithFormerMember
                or BriefOutcomeKind.AgreementWithNewMember
                or BriefOutcomeKind.MeasureRemoved;

    /// <summary>What each party that a threat hits would rather have than see it carried out.</summary>
    private void AddLever(List<string> sentences)
    {
        BriefOutcome? threat = outcomes.FirstOrDefault(o => o.Kind == BriefOutcomeKind.ThreatCarriedOut);
        BriefOutcome[] agreements = [.. outcomes.Where(IsDeal)];
        if (threat is null || agreements.Length == 0)
        {
            return;
        }

        foreach (MappedEconomy party in parties.Where(p => !p.Members.Any(drafts[threat.Name].Actors.Contains)))
        {
            double threatened = EffectOn(threat, party).GovernmentWelfare;
            if (Briefs.Effects.StanceOf(threatened) != Stance.Against)
            {
                continue;
            }

            ILookup<bool, string> isBetter = agreements.ToLookup(
                o => EffectOn(o, party).GovernmentWelfare > threatened,
                o =>
                {
                    bool better = EffectOn(o, party).GovernmentWelfare > threatened;
                    string holds = Holds(
                        [Changes(o, party, government: true), Changes(threat, party, government: true)],
                        v => (v[0] > v[1]) == better
                    );
                    return $"\"{o.Title}\" ({Wording.Signed(EffectOn(o, party).GovernmentWelfare)}; {holds})";
                }
            );
            string[] better = [.. isBetter[true]];
            string[] worse = [.. isBetter[false]];
            Tally loses = TallyOf(threat, party, government: true);
            string sentence =
                $"The threat is a lever on {party.InText}: \"{threat.Title}\" would cost its government {Wording.Size(threatened)} ({Tally.Part(loses.Against, loses.Solved)})";
            sentence += better.Length > 0 ? $", so that it would rather have {Wording.List(better)}" : "";
            sentence +=
                worse.Length == 0 ? ""
                : better.Length > 0 ? $", but not {Wording.List(worse, "or")}"
                : $", but less than {Wording.List(worse, "or")}";
            sentences.Add($"{sentence}.{Credibility(threat)}");
        }
    }

    /// <summary>Whether the threat would hurt the one who makes it, alone or once it is answered.</summary>
    private string Credibility(BriefOutcome threat)
    {
        BriefOutcome[] carriedOut =
        [
            threat,
            .. outcomes.Where(o =>
                o.Kind == BriefOutcomeKind.Retaliation && drafts[o.Name].IsMadeOf(drafts[threat.Name])
            ),
        ];
        List<string> hurt = [];
        foreach (MappedEconomy actor in parties.Where(p => p.Members.Any(drafts[threat.Name].Actors.Contains)))
        {
            List<string> costs = [];
            foreach (BriefOutcome outcome in carriedOut.Where(o => EffectOn(o, actor).Government == Stance.Against))
            {
                Tally tally = TallyOf(outcome, actor, government: true);
                costs.Add(
                    $"{Wording.Size(EffectOn(outcome, actor).GovernmentWelfare)} with \"{outcome.Title}\" ({Tally.Part(tally.Against, tally.Solved)})"
                );
            }

            if (costs.Count > 0)
            {
                hurt.Add($"the government of {actor.InText} loses {Wording.List(costs)}");
            }
        }

        return hurt.Count == 0 ? "" : $" But it would also hurt the one who makes it: {Wording.List(hurt)}.";
    }

    private static EconomyEffect EffectOn(BriefOutcome outcome, MappedEconomy economy) =>
        outcome.Effects.First(e => e.Economy == economy.Code);
}
