using Parley.Dossier;

namespace Parley.Briefs;

/// <summary>What a reader in a hurry takes away: the threat, the deals, people against governments, the lever, what it hangs on.</summary>
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

    private const string RestOfWorld = "ROW";

    public IReadOnlyList<string> Write()
    {
        List<string> sentences = [];
        foreach (
            BriefOutcome main in outcomes
                .Where(o =>
                    o.Kind
                        is BriefOutcomeKind.ThreatCarriedOut
                            or BriefOutcomeKind.MeasureInForce
                            or BriefOutcomeKind.MeasureRemoved
                )
                .Take(2)
        )
        {
            sentences.Add(Effects(main));
        }

        AddPeopleAgainstGovernments(sentences);
        AddPositions(sentences);
        AddDeals(sentences);
        AddLever(sentences);
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

    private string Effects(BriefOutcome outcome)
    {
        List<string> parts = [];
        List<string> unmoved = [];
        foreach (MappedEconomy economy in parties.Concat(others.Take(MostOthers)))
        {
            EconomyEffect effect = EffectOn(outcome, economy);
            if (effect.People == Stance.Indifferent)
            {
                unmoved.Add(economy.InText);
            }
            else
            {
                parts.Add(
                    $"{economy.InText} {(effect.RealIncome > 0 ? "gains" : "loses")} {Wording.Size(effect.RealIncome)} of its real income ({Wording.Dollars(effect.RealIncomeValue)} a year)"
                );
            }
        }

        if (unmoved.Count > 0)
        {
            parts.Add($"{Wording.List(unmoved)} {(unmoved.Count == 1 ? "sees" : "see")} no change to speak of");
        }

        return $"\"{outcome.Title}\": {Wording.List(parts)}.{Exports(outcome)}{Hardest(outcome)}";
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
        return $" {Wording.Of(Wording.Capital(Wording.The(effect.Name)))} exports of {outcome.SectorsAtStakeName} to everyone {(change < 0 ? "fall" : "rise")} by {Wording.Share(Math.Abs(change))}, from {Wording.Dollars(effect.ExportsAtStakeBaseline)} to {Wording.Dollars(effect.ExportsAtStake)}.";
    }

    /// <summary>One that the article does not name, where it loses more than all whom it names.</summary>
    private string Hardest(BriefOutcome outcome)
    {
        string[] named = [.. parties.Concat(others).Select(e => e.Code)];
        EconomyEffect? hardest = outcome.Effects.Where(e => e.Economy != RestOfWorld).MinBy(e => e.RealIncome);
        return hardest is null || named.Contains(hardest.Economy) || hardest.People != Stance.Against
            ? ""
            : $" Hardest hit is {Wording.The(hardest.Name)}, which the article does not name: it loses {Wording.Size(hardest.RealIncome)} of its real income.";
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
            sentences.Add(
                $"People and government part in {party.InText}: \"{apart.Title}\" changes real income by {Wording.Signed(effect.RealIncome)}, "
                    + $"but what the government weighs, with its regard for single sectors, by {Wording.Signed(effect.GovernmentWelfare)}."
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
                string change = $"its government would {(gains ? "gain" : "lose")} {Wording.Size(gain)}{against}";
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

        string all = parties.Count == 2 ? "both governments" : "all governments at the table";
        string[] deals =
        [
            .. outcomes
                .Where(o =>
                    IsDeal(o)
                    && parties.All(p => EffectOn(o, p).Government != Stance.Against)
                    && parties.Any(p => EffectOn(o, p).Government == Stance.For)
                )
                .Select(o =>
                    $"\"{o.Title}\" ({Wording.List([.. parties.Select(p => $"{p.InText} {Wording.Signed(EffectOn(o, p).GovernmentWelfare)}")])})"
                ),
        ];
        sentences.Add(
            deals.Length == 0
                ? $"Nothing that could be signed leaves {all} at least as well off as nothing happening."
                : $"Measured against nothing happening, {all} can sign {Wording.List(deals)}; changes below {Wording.Size(Briefs.Effects.IndifferenceThreshold)} count as none."
        );
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
                o => $"\"{o.Title}\" ({Wording.Signed(EffectOn(o, party).GovernmentWelfare)})"
            );
            string[] better = [.. isBetter[true]];
            string[] worse = [.. isBetter[false]];
            string sentence =
                $"The threat is a lever on {party.InText}: \"{threat.Title}\" would cost its government {Wording.Size(threatened)}";
            sentence += better.Length > 0 ? $", so that it would rather have {Wording.List(better)}" : "";
            sentence +=
                worse.Length == 0 ? ""
                : better.Length > 0 ? $", but not {Wording.List(worse, "or")}"
                : $", but less than {Wording.List(worse, "or")}";
            sentences.Add($"{sentence}.");
        }
    }

    private static EconomyEffect EffectOn(BriefOutcome outcome, MappedEconomy economy) =>
        outcome.Effects.First(e => e.Economy == economy.Code);
}
