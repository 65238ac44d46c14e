namespace Parley.Strategy.Tariffs;

/// <summary>Something smooth to be maximised over a box.</summary>
internal abstract class SmoothProblem
{
    private MarketCurvature? _single;

    /// <summary>How many variables there are.</summary>
    public abstract int Variables { get; }

    /// <summary>By variable; may be minus infinity.</summary>
    public abstract ReadOnlySpan<double> Lower { get; }

    /// <summary>By variable; may be infinity.</summary>
    public abstract ReadOnlySpan<double> Upper { get; }

    /// <summary>The objective at a point.</summary>
    /// <param name="point">Within the bounds.</param>
    /// <param name="gradient">Receives the derivatives.</param>
    /// <param name="curvature">Receives a guess of minus the second derivatives, positive: the scale of each variable.</param>
    /// <returns>The objective; NaN where it has none.</returns>
    public abstract double Evaluate(ReadOnlySpan<double> point, Span<double> gradient, Span<double> curvature);

    /// <summary>What is known of how the variables bend together, where the last evaluation was.</summary>
    /// <param name="own">By variable, as evaluated.</param>
    public virtual MarketCurvature Curvature(ReadOnlySpan<double> own)
    {
        _single ??= new MarketCurvature([], Variables);
        own.CopyTo(_single.Own);
        return _single;
    }
}
