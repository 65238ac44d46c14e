namespace Parley.Strategy.Tariffs;

/// <summary>The derivatives of all parties' gains by the variables that are free, each over the root of its curvature; and, where
/// duties of a market bend together, one more column a market, so that products are those with the inverse of the whole
/// (Sherman and Morrison).</summary>
internal sealed class ScaledGradients
{
    /// <summary>Part of what a product would be were all variables free that is added to it: few free variables leave weights
    /// undetermined.</summary>
    private const double Ridge = 1e-10;

    private readonly int _threads;
    private readonly int _variables;
    private readonly double[] _squares;

    /// <param name="parties">Whose gains.</param>
    /// <param name="variables">By which.</param>
    /// <param name="markets">Further columns.</param>
    /// <param name="threads">At work at once.</param>
    public ScaledGradients(int parties, int variables, int markets, int threads)
    {
        _variables = variables;
        _threads = threads;
        _squares = new double[parties];
        Rows = [.. Enumerable.Range(0, parties).Select(_ => new double[variables + markets])];
        Products = new double[parties, parties];
    }

    /// <summary>By party, and by variable and market.</summary>
    public double[][] Rows { get; }

    /// <summary>By party and party, their inner products.</summary>
    public double[,] Products { get; }

    /// <summary>With what bends in a market together.</summary>
    public void Set(double[][] gradients, MarketCurvature curvature, Func<int, bool> isFree)
    {
        Deal(p =>
        {
            for (int m = 0; m < curvature.Markets; m++)
            {
                double held = curvature.Held[m];
                double sum = 0;
                foreach (int v in curvature.Of(m))
                {
                    if (isFree(v))
                    {
                        sum += gradients[p][v];
                    }
                    else
                    {
                        held += curvature.Own[v];
                    }
                }

                Rows[p][_variables + m] = sum / Math.Sqrt(held);
            }
        });
        Set(gradients, curvature.Own, isFree);
    }

    /// <summary>Each variable by itself.</summary>
    public void Set(double[][] gradients, double[] curvature, Func<int, bool> isFree)
    {
        Deal(p =>
        {
            double[] to = Rows[p];
            double sum = 0;
            for (int v = 0; v < _variables; v++)
            {
                double part = gradients[p][v] / Math.Sqrt(curvature[v]);
                sum += part * part;
                to[v] = isFree(v) ? part : 0;
            }

            _squares[p] = sum;
        });
        Deal(p =>
        {
            for (int q = 0; q <= p; q++)
            {
                Products[p, q] = LongVectors.Dot(Rows[p], Rows[q]);
            }
        });
        for (int p = 0; p < Rows.Length; p++)
        {
            for (int q = p + 1; q < Rows.Length; q++)
            {
                Products[p, q] = Products[q, p];
            }
        }
    }

    /// <summary>The equations A w - c g = first, c'w = last, with A the products and c the shares.</summary>
    /// <param name="shares">By party.</param>
    /// <param name="binds">By party; one that is not bound has no equation, and 0 for w.</param>
    /// <param name="first">By party.</param>
    /// <param name="last">One number.</param>
    /// <param name="solution">Receives w, then g.</param>
    /// <returns>False where they are singular.</returns>
    public bool Solve(double[] shares, bool[] binds, double[] first, double last, double[] solution)
    {
        int n = shares.Length;
        double[,] system = new double[n + 1, n + 2];
        for (int p = 0; p < n; p++)
        {
            if (!binds[p])
            {
                system[p, p] = 1;
                continue;
            }

            for (int q = 0; q < n; q++)
            {
                system[p, q] = binds[q] ? Products[p, q] : 0;
            }

            system[p, p] += Ridge * _squares[p];
            system[p, n] = -shares[p];
            system[p, n + 1] = first[p];
            system[n, p] = shares[p];
        }

        system[n, n + 1] = last;
        if (!LinearEquations.Solve(system, solution))
        {
            return false;
        }

        // What rounding leaves of the last equation.
        double left = last;
        double squares = 0;
        for (int p = 0; p < n; p++)
        {
            left -= shares[p] * solution[p];
            squares += binds[p] ? shares[p] * shares[p] : 0;
        }

        for (int p = 0; p < n; p++)
        {
            solution[p] += binds[p] ? shares[p] * left / squares : 0;
        }

        return true;
    }

    private void Deal(Action<int> ofParty) =>
        Workers.Run(
            _threads,
            worker =>
            {
                for (int p = worker; p < Rows.Length; p += _threads)
                {
                    ofParty(p);
                }
            }
        );
}
