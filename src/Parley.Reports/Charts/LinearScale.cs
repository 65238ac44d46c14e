namespace Parley.Reports.Charts;

/// <summary>From values to places on an axis that holds zero, with round ticks.</summary>
internal sealed class LinearScale
{
    private readonly double _left;
    private readonly double _width;

    /// <param name="values">What must fit; what is not finite is left out.</param>
    /// <param name="left">Where the axis begins.</param>
    /// <param name="width">How long it is.</param>
    /// <param name="parts">Parts the ticks make of it, about.</param>
    public LinearScale(IEnumerable<double> values, double left, double width, int parts = 3)
    {
        (_left, _width) = (left, width);
        foreach (double value in values.Where(double.IsFinite))
        {
            Least = Math.Min(Least, value);
            Greatest = Math.Max(Greatest, value);
        }

        if (Greatest - Least == 0)
        {
            Greatest = 1;
        }

        double step = RoundStep((Greatest - Least) / parts);
        Decimals = Math.Clamp((int)Math.Ceiling(-Math.Log10(step) - 1e-9), 0, 9);
        int first = (int)Math.Ceiling((Least / step) - 1e-9);
        int last = (int)Math.Floor((Greatest / step) + 1e-9);
        Ticks = [.. Enumerable.Range(first, last - first + 1).Select(n => n * step)];
    }

    public double Least { get; }

    public double Greatest { get; }

    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Digits after the point that tell the ticks apart.</summary>
    public int Decimals { get; }

    public double this[double value] => _left + (_width * (value - Least) / (Greatest - Least));

    public bool Holds(double value) => value >= Least && value <= Greatest;

    /// <summary>The next of 1, 2, 5 times a power of ten.</summary>
    private static double RoundStep(double step)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double lead = step / power;
        return power
            * (
                lead <= 1 ? 1
                : lead <= 2 ? 2
                : lead <= 5 ? 5
                : 10
            );
    }
}
