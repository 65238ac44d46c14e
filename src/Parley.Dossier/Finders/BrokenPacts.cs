namespace Parley.Dossier;

/// <summary>Carries complaints of a broken agreement over to the positions of the agreement complained of.</summary>
internal static class BrokenPacts
{
    public static List<Agreement> Join(List<Agreement> agreements, List<Claim> claims)
    {
        int[] open =
        [
            .. Enumerable
                .Range(0, agreements.Count)
                .Where(i => agreements[i].Scope is AgreementScope.Sectoral or AgreementScope.FreeTrade),
        ];
        if (open is not [var only])
        {
            return agreements;
        }

        List<Position> positions = [.. agreements[only].Positions];
        foreach (Claim claim in claims.Where(c => c.Kind == ClaimKind.BrokenAgreement))
        {
            foreach (string economy in claim.Denied ? claim.Against : claim.By)
            {
                Attitude attitude = claim.Denied ? Attitude.SaysKept : Attitude.SaysBroken;
                if (!positions.Exists(p => p.Economy == economy && p.Attitude == attitude))
                {
                    positions.Add(new Position(economy, attitude, null, claim.Quote));
                }
            }
        }

        // Who complains of a pact and who is complained of are its members, where the article names them nowhere else.
        Claim? complaint = claims.Find(c =>
            c.Kind == ClaimKind.BrokenAgreement && c.By.Count == 1 && c.Against.Count == 1
        );
        IReadOnlyList<string> members =
            agreements[only].Members.Count >= 2 || complaint is null
                ? agreements[only].Members
                : [complaint.By[0], complaint.Against[0]];
        agreements[only] = agreements[only] with { Positions = positions, Members = members };
        return agreements;
    }
}
