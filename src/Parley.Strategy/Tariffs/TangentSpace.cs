namespace Parley.Strategy.Tariffs;

/// <summary>The directions in which gains stay in their proportions to first order, in variables scaled by the root of their
/// curvature.</summary>
internal sealed class TangentSpace
{
    private readonly ScaledGradients _scaled;
    private readonly double[] _shares;
    private readonly bool[] _binds;
    private readonly bool[] _free;
    private readonly double[] _along;
    private readonly double[] _solution;

    public TangentSpace(
        double[][] gradients,
        double[] shares,
        bool[] binds,
        double[] curvature,
        bool[] free,
        int threads
    )
    {
        _shares = shares;
        _binds = binds;
        _free = free;
        _scaled = new ScaledGradients(shares.Length, free.Length, 0, threads);
        _scaled.Set(gradients, curvature, v => free[v]);
        _along = new double[shares.Length];
        _solution = new double[shares.Length + 1];
    }

    /// <summary>Takes away what lies outside.</summary>
    public void Project(double[] vector)
    {
        for (int v = 0; v < vector.Length; v++)
        {
            vector[v] = _free[v] ? vector[v] : 0;
        }

        for (int p = 0; p < _shares.Length; p++)
        {
            _along[p] = LongVectors.Dot(_scaled.Rows[p], vector);
        }

        // What is taken away is a sum of gradients whose weights, times the shares, sum to 0.
        if (_scaled.Solve(_shares, _binds, _along, 0, _solution))
        {
            for (int p = 0; p < _shares.Length; p++)
            {
                LongVectors.Add(vector, _scaled.Rows[p], -_solution[p]);
            }
        }
    }
}
