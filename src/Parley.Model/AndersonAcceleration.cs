namespace Parley.Model;

/// <summary>
/// Anderson's acceleration (type II, Walker and Ni 2011): of the last steps, the combination whose residual is least.
/// </summary>
internal sealed class AndersonAcceleration
{
    private const int Memory = 8;

    private readonly int _length;
    private readonly double[][] _stateChanges = new double[Memory][];
    private readonly double[][] _stepChanges = new double[Memory][];
    private readonly double[] _previousState;
    private readonly double[] _previousStep;
    private readonly double[,] _gram = new double[Memory, Memory];
    private readonly double[,] _factor = new double[Memory, Memory];
    private readonly double[] _weights = new double[Memory];
    private readonly double[] _target = new double[Memory];
    private int _held;
    private int _next;
    private bool _hasPrevious;

    public AndersonAcceleration(int length)
    {
        _length = length;
        _previousState = new double[length];
        _previousStep = new double[length];
        for (int m = 0; m < Memory; m++)
        {
            _stateChanges[m] = new double[length];
            _stepChanges[m] = new double[length];
        }
    }

    /// <summary>Forgets all steps.</summary>
    public void Restart()
    {
        _held = 0;
        _next = 0;
        _hasPrevious = false;
    }

    /// <summary>Moves the state, given the plain step there.</summary>
    /// <param name="state">The point; moved in place.</param>
    /// <param name="step">The step an unaccelerated method would take.</param>
    /// <param name="mixing">Part of the step taken, in (0, 1].</param>
    public void Advance(double[] state, double[] step, double mixing)
    {
        if (_hasPrevious)
        {
            Remember(state, step);
        }

        state.CopyTo(_previousState, 0);
        step.CopyTo(_previousStep, 0);
        _hasPrevious = true;
        VectorMath.Add(step, mixing, state);
        if (_held == 0)
        {
            return;
        }

        for (int a = 0; a < _held; a++)
        {
            _target[a] = VectorMath.Dot(_stepChanges[a], step);
        }

        if (!SolveWeights())
        {
            Restart();
            return;
        }

        for (int a = 0; a < _held; a++)
        {
            VectorMath.Add(_stateChanges[a], -_weights[a], state);
            VectorMath.Add(_stepChanges[a], -mixing * _weights[a], state);
        }
    }

    private void Remember(double[] state, double[] step)
    {
        double[] dx = _stateChanges[_next];
        double[] df = _stepChanges[_next];
        for (int u = 0; u < _length; u++)
        {
            dx[u] = state[u] - _previousState[u];
            df[u] = step[u] - _previousStep[u];
        }

        _held = Math.Min(_held + 1, Memory);
        for (int a = 0; a < _held; a++)
        {
            double dot = VectorMath.Dot(_stepChanges[a], df);
            _gram[a, _next] = dot;
            _gram[_next, a] = dot;
        }

        _next = (_next + 1) % Memory;
    }

    /// <summary>Least squares by Cholesky's factorisation of the normal equations, scaled to a unit diagonal.</summary>
    private bool SolveWeights()
    {
        for (int a = 0; a < _held; a++)
        {
            if (!(_gram[a, a] > 0))
            {
                return false;
            }
        }

        for (int a = 0; a < _held; a++)
        {
            for (int b = 0; b <= a; b++)
            {
                double sum = (_gram[a, b] / Math.Sqrt(_gram[a, a] * _gram[b, b])) + (a == b ? 1e-13 : 0);
                for (int c = 0; c < b; c++)
                {
                    sum -= _factor[a, c] * _factor[b, c];
                }

                if (a != b)
                {
                    _factor[a, b] = sum / _factor[b, b];
                }
                else if (sum > 1e-14)
                {
                    _factor[a, a] = Math.Sqrt(sum);
                }
                else
                {
                    return false;
                }
            }
        }

        for (int a = 0; a < _held; a++)
        {
            double sum = _target[a] / Math.Sqrt(_gram[a, a]);
            for (int c = 0; c < a; c++)
            {
                sum -= _factor[a, c] * _weights[c];
            }

            _weights[a] = sum / _factor[a, a];
        }

        for (int a = _held - 1; a >= 0; a--)
        {
            double sum = _weights[a];
            for (int c = a + 1; c < _held; c++)
            {
                sum -= _factor[c, a] * _weights[c];
            }

            _weights[a] = sum / _factor[a, a];
        }

        for (int a = 0; a < _held; a++)
        {
            _weights[a] /= Math.Sqrt(_gram[a, a]);
        }

        return true;
    }
}
