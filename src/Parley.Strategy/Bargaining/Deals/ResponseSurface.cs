using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Parley.Strategy.Bargaining;

/// <summary>
/// A smooth function through solved deals, which says where to look for better ones: what each lever does alone
/// (<see cref="LineProfile"/>), and for what they do together cubic radial basis functions with a polynomial of second degree
/// (Buhmann 2003). It only proposes; whatever is reported has been solved.
/// </summary>
internal sealed class ResponseSurface
{
    private const int Lanes = 4;
    private readonly int _dimensions;
    private readonly int _outputs;
    private readonly bool _isQuadratic;
    private readonly double[] _origin;
    private readonly LineProfile[] _lines;
    private readonly GrowingSystem _system;
    private readonly List<double[]> _points;

    /// <summary>What the levers do together: values less those of the lines.</summary>
    private readonly List<double[]> _together;

    private int _padded;

    /// <summary>Lever x centre, padded to whole vectors.</summary>
    private double[] _centres = [];

    /// <summary>Output x centre, padded with zeros.</summary>
    private double[] _weights = [];

    /// <summary>Output x term of the polynomial.</summary>
    private double[][] _tail = [];

    /// <param name="points">Different from one another.</param>
    /// <param name="values">One row a point, one column an output.</param>
    /// <param name="origin">Values where the lines cross.</param>
    /// <param name="lines">What each lever does alone from there.</param>
    public ResponseSurface(double[][] points, double[][] values, double[] origin, LineProfile[] lines)
    {
        (_origin, _lines, _points) = (origin, lines, [.. points]);
        (_dimensions, _outputs) = (points[0].Length, origin.Length);
        _together = [.. values.Select((v, r) => Together(points[r], v))];
        _isQuadratic = points.Length >= Terms(_dimensions, true) + _dimensions;
        _system = Factored(ref _isQuadratic);
        Weigh();
    }

    /// <summary>Lets the surface go through more points; one that lies too near to another is left out.</summary>
    public void Add(IEnumerable<double[]> points, IEnumerable<double[]> values)
    {
        foreach ((double[] point, double[] value) in points.Zip(values))
        {
            _points.Add(point);
            if (_system.TryGrow(Row(_points.Count - 1), 0))
            {
                _together.Add(Together(point, value));
            }
            else
            {
                _points.RemoveAt(_points.Count - 1);
            }
        }

        Weigh();
    }

    private double[] Together(double[] point, double[] value) =>
        [
            .. value.Select(
                (v, o) => v - _origin[o] - _lines.Select((line, k) => line.At(point[k], o).Value - _origin[o]).Sum()
            ),
        ];

    private void Weigh()
    {
        int n = _points.Count;
        int terms = Terms(_dimensions, _isQuadratic);
        _padded = (n + Lanes - 1) / Lanes * Lanes;
        _centres = new double[_dimensions * _padded];
        _weights = new double[_outputs * _padded];
        _tail = new double[_outputs][];
        for (int c = 0; c < n; c++)
        {
            for (int k = 0; k < _dimensions; k++)
            {
                _centres[(k * _padded) + c] = _points[c][k];
            }
        }

        double[] right = new double[n + terms];
        for (int o = 0; o < _outputs; o++)
        {
            for (int r = 0; r < n; r++)
            {
                right[terms + r] = _together[r][o];
            }

            double[] solution = _system.Solve(right);
            _tail[o] = solution[..terms];
            solution.AsSpan(terms).CopyTo(_weights.AsSpan(o * _padded));
        }
    }

    /// <summary>The conditions on the polynomial first, then a row a point.</summary>
    private GrowingSystem Factored(ref bool isQuadratic)
    {
        for (; ; isQuadratic = false)
        {
            int terms = Terms(_dimensions, isQuadratic);
            double[][] matrix =
            [
                .. Enumerable.Range(0, terms + _points.Count).Select(_ => new double[terms + _points.Count]),
            ];
            for (int r = 0; r < _points.Count; r++)
            {
                double[] row = Row(r);
                row.CopyTo(matrix[terms + r], 0);
                for (int c = 0; c < row.Length; c++)
                {
                    matrix[c][terms + r] = row[c];
                }
            }

            if (GrowingSystem.Factor(matrix) is { } system)
            {
                return system;
            }

            if (!isQuadratic)
            {
                throw new InvalidOperationException("the solved deals do not span the levers");
            }
        }
    }

    /// <summary>A point's terms of the polynomial, and what it has to do with the points before it.</summary>
    private double[] Row(int point)
    {
        int terms = Terms(_dimensions, _isQuadratic);
        double[] row = new double[terms + point];
        Tail(_points[point], row, _isQuadratic);
        for (int c = 0; c < point; c++)
        {
            double distance = Distance(_points[point], _points[c]);
            row[terms + c] = distance * distance * distance;
        }

        return row;
    }

    /// <summary>Values with their first and second derivatives.</summary>
    /// <param name="x">Where.</param>
    /// <param name="value">By output.</param>
    /// <param name="gradient">Output x lever.</param>
    /// <param name="hessian">Output x lever x lever; null = not wanted.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Evaluate(double[] x, double[] value, double[,] gradient, double[,,]? hessian)
    {
        Array.Clear(value);
        Array.Clear(gradient);
        if (hessian is not null)
        {
            Array.Clear(hessian);
        }

        AddTogether(x, value, gradient, hessian);
        AddTail(x, value, gradient, hessian);
        for (int o = 0; o < _outputs; o++)
        {
            value[o] += _origin[o];
            for (int k = 0; k < _dimensions; k++)
            {
                (double alone, double first, double second) = _lines[k].At(x[k], o);
                value[o] += alone - _origin[o];
                gradient[o, k] += first;
                if (hessian is not null)
                {
                    hessian[o, k, k] += second;
                }
            }
        }
    }

    /// <summary>The radial part, sum of w r^3: gradient 3 w r (x - c), second derivatives 3 w ((x - c)(x - c)' / r + r I). Four
    /// centres at a time whatever the processor, so that the bytes are the same everywhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTogether(double[] x, double[] value, double[,] gradient, double[,,]? hessian)
    {
        int d = _dimensions;
        Span<double> apart = stackalloc double[d * Lanes];
        Span<double> firsts = stackalloc double[_outputs * d * Lanes];
        Span<double> seconds = stackalloc double[hessian is null ? 0 : _outputs * d * d * Lanes];
        Span<double> values = stackalloc double[_outputs * Lanes * 2];
        firsts.Clear();
        seconds.Clear();
        values.Clear();
        for (int c = 0; c < _padded; c += Lanes)
        {
            Vector256<double> square = Vector256<double>.Zero;
            for (int k = 0; k < d; k++)
            {
                Vector256<double> a = Vector256.Create(x[k]) - Load(_centres, (k * _padded) + c);
                Store(a, apart, k);
                square += a * a;
            }

            Vector256<double> distance = Vector256.Sqrt(square);
            Vector256<double> inverse = Vector256.ConditionalSelect(
                Vector256.GreaterThan(distance, Vector256<double>.Zero),
                Vector256<double>.One / distance,
                Vector256<double>.Zero
            );
            for (int o = 0; o < _outputs; o++)
            {
                Vector256<double> weight = Load(_weights, (o * _padded) + c);
                Vector256<double> first = weight * distance;
                Add(first * square, values, 2 * o);
                Add(first, values, (2 * o) + 1);
                Vector256<double> second = weight * inverse;
                for (int k = 0; k < d; k++)
                {
                    Vector256<double> a = Load(apart, k * Lanes);
                    Add(first * a, firsts, (o * d) + k);
                    Vector256<double> part = second * a;
                    for (int l = 0; hessian is not null && l <= k; l++)
                    {
                        Add(part * Load(apart, l * Lanes), seconds, (((o * d) + k) * d) + l);
                    }
                }
            }
        }

        for (int o = 0; o < _outputs; o++)
        {
            value[o] += Sum(values, 2 * o);
            double all = 3 * Sum(values, (2 * o) + 1);
            for (int k = 0; k < d; k++)
            {
                gradient[o, k] += 3 * Sum(firsts, (o * d) + k);
                for (int l = 0; hessian is not null && l <= k; l++)
                {
                    double second = (3 * Sum(seconds, (((o * d) + k) * d) + l)) + (k == l ? all : 0);
                    hessian[o, k, l] += second;
                    if (l < k)
                    {
                        hessian[o, l, k] += second;
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Load(ReadOnlySpan<double> values, int at) =>
        Vector256.Create(values.Slice(at, Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<double> vector, Span<double> to, int place) =>
        vector.CopyTo(to.Slice(place * Lanes, Lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(Vector256<double> vector, Span<double> to, int place) =>
        Store(Load(to, place * Lanes) + vector, to, place);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(ReadOnlySpan<double> values, int place) => Vector256.Sum(Load(values, place * Lanes));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTail(double[] x, double[] value, double[,] gradient, double[,,]? hessian)
    {
        for (int o = 0; o < _outputs; o++)
        {
            double[] weights = _tail[o];
            int t = 0;
            value[o] += weights[t++];
            for (int k = 0; k < _dimensions; k++)
            {
                double weight = weights[t++];
                value[o] += weight * x[k];
                gradient[o, k] += weight;
            }

            for (int k = 0; _isQuadratic && k < _dimensions; k++)
            {
                for (int l = k; l < _dimensions; l++)
                {
                    double weight = weights[t++];
                    value[o] += weight * x[k] * x[l];
                    gradient[o, k] += weight * x[l];
                    gradient[o, l] += weight * x[k];
                    if (hessian is not null)
                    {
                        hessian[o, k, l] += weight;
                        hessian[o, l, k] += weight;
                    }
                }
            }
        }
    }

    private static void Tail(double[] x, double[] tail, bool isQuadratic)
    {
        int t = 0;
        tail[t++] = 1;
        foreach (double value in x)
        {
            tail[t++] = value;
        }

        for (int k = 0; isQuadratic && k < x.Length; k++)
        {
            for (int l = k; l < x.Length; l++)
            {
                tail[t++] = x[k] * x[l];
            }
        }
    }

    private static int Terms(int d, bool isQuadratic) => 1 + d + (isQuadratic ? d * (d + 1) / 2 : 0);

    private static double Distance(double[] a, double[] b)
    {
        double sum = 0;
        for (int k = 0; k < a.Length; k++)
        {
            sum += (a[k] - b[k]) * (a[k] - b[k]);
        }

        return Math.Sqrt(sum);
    }
}
