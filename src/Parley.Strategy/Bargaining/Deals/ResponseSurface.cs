namespace Parley.Strategy.Bargaining;

/// <summary>
/// A smooth function through solved deals, which says where to look for better ones: what each lever does alone
/// (<see cref="LineProfile"/>), and for what they do together cubic radial basis functions with a polynomial of second degree
/// (Buhmann 2003). It only proposes; whatever is reported has been solved.
/// </summary>
internal sealed class ResponseSurface
{
    private readonly double[][] _centres;
    private readonly double[][] _weights;
    private readonly int _dimensions;
    private readonly int _outputs;
    private readonly bool _isQuadratic;
    private readonly double[] _origin;
    private readonly LineProfile[] _lines;

    private ResponseSurface(
        double[][] centres,
        double[][] weights,
        bool isQuadratic,
        double[] origin,
        LineProfile[] lines
    )
    {
        (_centres, _weights, _isQuadratic, _origin, _lines) = (centres, weights, isQuadratic, origin, lines);
        (_dimensions, _outputs) = (centres[0].Length, origin.Length);
    }

    /// <param name="points">Different from one another.</param>
    /// <param name="values">One row a point, one column an output.</param>
    /// <param name="origin">Values where the lines cross.</param>
    /// <param name="lines">What each lever does alone from there.</param>
    public static ResponseSurface Through(double[][] points, double[][] values, double[] origin, LineProfile[] lines)
    {
        int n = points.Length;
        double[][] together =
        [
            .. values.Select((v, r) => v.Select((value, o) => value - Alone(points[r], o, origin, lines)).ToArray()),
        ];
        int d = points[0].Length;
        int outputs = values[0].Length;
        for (bool isQuadratic = n >= Terms(d, true) + d; ; isQuadratic = false)
        {
            int terms = Terms(d, isQuadratic);
            double[][] matrix = new double[n + terms][];
            double[][] right = new double[n + terms][];
            for (int r = 0; r < n + terms; r++)
            {
                matrix[r] = new double[n + terms];
                right[r] = r < n ? [.. together[r]] : new double[outputs];
            }

            double[] tail = new double[terms];
            for (int r = 0; r < n; r++)
            {
                for (int c = 0; c < n; c++)
                {
                    double distance = Distance(points[r], points[c]);
                    matrix[r][c] = distance * distance * distance;
                }

                Tail(points[r], tail, isQuadratic);
                for (int t = 0; t < terms; t++)
                {
                    matrix[r][n + t] = tail[t];
                    matrix[n + t][r] = tail[t];
                }
            }

            if (DenseSystem.Solve(matrix, right))
            {
                return new ResponseSurface(points, right, isQuadratic, origin, lines);
            }

            if (!isQuadratic)
            {
                throw new InvalidOperationException("the solved deals do not span the levers");
            }
        }
    }

    /// <summary>Values with their first and second derivatives.</summary>
    /// <param name="x">Where.</param>
    /// <param name="value">By output.</param>
    /// <param name="gradient">Output x lever.</param>
    /// <param name="hessian">Output x lever x lever; null = not wanted.</param>
    public void Evaluate(double[] x, double[] value, double[,] gradient, double[,,]? hessian)
    {
        Array.Clear(value);
        Array.Clear(gradient);
        if (hessian is not null)
        {
            Array.Clear(hessian);
        }

        double[] apart = new double[_dimensions];
        for (int c = 0; c < _centres.Length; c++)
        {
            double distance = 0;
            for (int k = 0; k < _dimensions; k++)
            {
                apart[k] = x[k] - _centres[c][k];
                distance += apart[k] * apart[k];
            }

            distance = Math.Sqrt(distance);
            for (int o = 0; o < _outputs; o++)
            {
                double weight = _weights[c][o];
                value[o] += weight * distance * distance * distance;
                for (int k = 0; k < _dimensions; k++)
                {
                    gradient[o, k] += 3 * weight * distance * apart[k];
                    for (int l = 0; hessian is not null && distance > 0 && l < _dimensions; l++)
                    {
                        hessian[o, k, l] += 3 * weight * ((k == l ? distance : 0) + (apart[k] * apart[l] / distance));
                    }
                }
            }
        }

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

    private static double Alone(double[] x, int output, double[] origin, LineProfile[] lines) =>
        origin[output] + lines.Select((line, k) => line.At(x[k], output).Value - origin[output]).Sum();

    private void AddTail(double[] x, double[] value, double[,] gradient, double[,,]? hessian)
    {
        for (int o = 0; o < _outputs; o++)
        {
            int t = _centres.Length;
            value[o] += _weights[t++][o];
            for (int k = 0; k < _dimensions; k++)
            {
                double weight = _weights[t++][o];
                value[o] += weight * x[k];
                gradient[o, k] += weight;
            }

            for (int k = 0; _isQuadratic && k < _dimensions; k++)
            {
                for (int l = k; l < _dimensions; l++)
                {
                    double weight = _weights[t++][o];
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
