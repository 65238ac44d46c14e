namespace Parley.Dossier;

/// <summary>How the words around a number say what it measures.</summary>
/// <param name="What">What it measures.</param>
/// <param name="Head">The word for it; null where it is taken over.</param>
/// <param name="Sign">1 or -1 for a change, 0 for a level.</param>
internal sealed record Frame(MeasuredEntry What, Hit? Head, int Sign)
{
    /// <summary>The number before, whose owner, partner, good and time hold on.</summary>
    public Measurement? Continues { get; init; }
}
