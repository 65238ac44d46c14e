namespace Parley.Briefs;

/// <summary>What a reader in a hurry takes away: the threat, the deals, people against governments, the lever, what it hangs on.</summary>
internal sealed class BriefSummary(
    IReadOnlyList<BriefOutcome> outcomes,
    IReadOnlyList<MappedEconomy> parties,
    IReadOnlyList<MappedEconomy> others,
    IReadOnlyList<ClaimCheck> claims,
    Sensitivity sensitivity,
    IReadOnlyDictionary<string, IReadOnlyList<string>> actors
)
{
    private const int MostOthers = 3;

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
        AddDeals(sentences);
        AddLever(sentences);
        if (claims.FirstOrDefault(c => c.DataUnit == DataUnit.MillionDollars) is { } claim)
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
        foreach (MappedEconomy economy in parties.Concat(others.Take(MostOthers)))
        {
            EconomyEffect effect = EffectOn(outcome, economy);
            parts.Add(
                effect.People == Stance.Indifferent
                    ? $"{economy.InText} sees no change to speak of"
                    : $"{economy.InText} {(effect.RealIncome > 0 ? "gains" : "loses")} {Wording.Size(effect.RealIncome)} of its real income ({Wording.Dollars(effect.RealIncomeValue)} a year)"
            );
        }

        return $"\"{outcome.Title}\": {Wording.List(parts)}.";
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
                : $"Measured against nothing happening, {all} can sign {Wording.List(deals)}."
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

        foreach (MappedEconomy party in parties.Where(p => !p.Members.Any(actors[threat.Name].Contains)))
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
