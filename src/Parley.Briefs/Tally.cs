namespace Parley.Briefs;

/// <summary>In how many variants a change is a gain, a loss, or none to speak of; those without an equilibrium count neither way.</summary>
/// <param name="For">Gains.</param>
/// <param name="Against">Losses.</param>
/// <param name="Indifferent">Changes too small to count.</param>
internal readonly record struct Tally(int For, int Against, int Indifferent)
{
    public int Solved => For + Against + Indifferent;

    public static Tally Of(IEnumerable<double> changes)
    {
        ILookup<Stance, double> by = changes.Where(double.IsFinite).ToLookup(Effects.StanceOf);
        return new Tally(by[Stance.For].Count(), by[Stance.Against].Count(), by[Stance.Indifferent].Count());
    }

    public int Count(Stance stance) =>
        stance switch
        {
            Stance.For => For,
            Stance.Against => Against,
            _ => Indifferent,
        };

    /// <summary>A count of variants for a sentence: <c>in 36 of 48 variants</c>, <c>in all 48 variants</c>.</summary>
    public static string In(int count, int all) => $"in {Part(count, all)} variants";

    /// <summary>The count alone: <c>36 of 48</c>, <c>all 48</c>, <c>none of 48</c>.</summary>
    public static string Part(int count, int all) =>
        count == all ? $"all {all}"
        : count == 0 ? $"none of {all}"
        : $"{count} of {all}";
}
