namespace Parley.Strategy.Tariffs;

/// <summary>Anderson's method for a fixed point whose variables matter unequally.</summary>
/// <remarks>Walker and Ni (2011), in the form of differences; normal equations of a few columns by Cholesky with a ridge.</remarks>
internal sealed class WeightedAnderson
{
    private const int Memory = 8;
    private const double Ridge = 1e-10;

    private readonly int _n;
    private readonly double[][] _points = new double[Memory][];
    private readonly double[][] _changes = new double[Memory][];
    private readonly double[] _lastPoint;
    private readonly double[] _lastStep;
    private readonly double[,] _normal = new double[Memory, Memory];
    private readonly double[] _weights = new double[Memory];
    private int _kept = -1;
    private int _next;

    public WeightedAnderson(int variables)
    {
        _n = variables;
        _lastPoint = new double[variables];
        _lastStep = new double[variables];
        for (int m = 0; m < Memory; m++)
        {
            _points[m] = new double[variables];
            _changes[m] = new double[variables];
        }
    }

    /// <summary>Forgets.</summary>
    public void Restart() => _kept = -1;

    /// <summary>Moves a point by its step and by what is known of how steps change.</summary>
    /// <param name="point">Becomes the next.</param>
    /// <param name="step">From this point by the plain iteration.</param>
    /// <param name="weight">How much each variable matters.</param>
    public void Advance(Span<double> point, ReadOnlySpan<double> step, ReadOnlySpan<double> weight)
    {
        if (_kept >= 0)
        {
            for (int v = 0; v < _n; v++)
            {
                _points[_next][v] = point[v] - _lastPoint[v];
                _changes[_next][v] = step[v] - _lastStep[v];
            }

            _next = (_next + 1) % Memory;
            _kept = Math.Min(_kept + 1, Memory);
        }
        else
        {
            _kept = 0;
            _next = 0;
        }

        point.CopyTo(_lastPoint);
        step.CopyTo(_lastStep);
        for (int v = 0; v < _n; v++)
        {
            point[v] += step[v];
        }

        if (_kept == 0 || !FindWeights(step, weight))
        {
            return;
        }

        for (int m = 0; m < _kept; m++)
        {
            for (int v = 0; v < _n; v++)
            {
                point[v] -= _weights[m] * (_points[m][v] + _changes[m][v]);
            }
        }
    }

    private bool FindWeights(ReadOnlySpan<double> step, ReadOnlySpan<double> weight)
    {
        for (int a = 0; a < _kept; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                _normal[a, b] = Dot(_changes[a], _changes[b], weight);
            }

            _weights[a] = Dot(_changes[a], step, weight);
        }

        for (int a = 0; a < _kept; a++)
        {
            _normal[a, a] *= 1 + Ridge;
        }

        for (int a = 0; a < _kept; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double sum = _normal[a, b];
                for (int c = 0; c < b; c++)
                {
                    sum -= _normal[a, c] * _normal[b, c];
                }

                if (a != b)
                {
                    _normal[a, b] = sum / _normal[b, b];
                }
                else if (sum > 0)
                {
                    _normal[a, a] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        for (int a = 0; a < _kept; a++)
        {
            for (int c = 0; c < a; c++)
            {
                _weights[a] -= _normal[a, c] * _weights[c];
            }

            _weights[a] /= _normal[a, a];
        }

        for (int a = _kept - 1; a >= 0; a--)
        {
            for (int c = a + 1; c < _kept; c++)
            {
                _weights[a] -= _normal[c, a] * _weights[c];
            }

            _weights[a] /= _normal[a, a];
        }

        return true;
    }

    private double Dot(ReadOnlySpan<double> left, ReadOnlySpan<double> right, ReadOnlySpan<double> weight)
    {
        double sum = 0;
        for (int v = 0; v < _n; v++)
        {
            sum += weight[v] * left[v] * right[v];
        }

        return sum;
    }
}
