namespace Parley.Strategy.Bargaining;

/// <summary>What each outcome is worth to each party, outcome x party, one flat array so that a sweep reads it in order.</summary>
public sealed class PayoffTable
{
    private readonly double[] _values;

    /// <param name="parties">Two or more.</param>
    /// <param name="values">Outcome by outcome, parties in their order; finite.</param>
    /// <exception cref="ArgumentException">One party, a ragged table, or a value that is no number.</exception>
    public PayoffTable(int parties, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (parties < 2)
        {
            throw new ArgumentException("a bargain takes two parties", nameof(parties));
        }

        if (values.Length % parties != 0 || !Array.TrueForAll(values, double.IsFinite))
        {
            throw new ArgumentException("every party has a finite payoff in every outcome", nameof(values));
        }

        (Parties, Count, _values) = (parties, values.Length / parties, values);
    }

    public int Parties { get; }

    /// <summary>Number of outcomes.</summary>
    public int Count { get; }

    public double this[int outcome, int party] => _values[(outcome * Parties) + party];

    /// <summary>One outcome's payoffs, party by party.</summary>
    public ReadOnlySpan<double> Of(int outcome) => _values.AsSpan(outcome * Parties, Parties);
}
