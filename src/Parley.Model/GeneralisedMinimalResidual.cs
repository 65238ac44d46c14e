namespace Parley.Model;

/// <summary>
/// Solves a system of linear equations known only by its products with vectors (GMRES, Saad and Schultz 1986), preconditioned
/// from the right. Memory is reused between solves.
/// </summary>
internal sealed class GeneralisedMinimalResidual
{
    /// <summary>Products after which it starts afresh from where it stands.</summary>
    public const int Memory = 60;

    private readonly int _length;
    private readonly double[]?[] _basis = new double[]?[Memory + 1];
    private readonly double[,] _triangle = new double[Memory + 1, Memory];
    private readonly double[] _cosine = new double[Memory];
    private readonly double[] _sine = new double[Memory];
    private readonly double[] _target = new double[Memory + 1];
    private readonly double[] _preconditioned;

    public GeneralisedMinimalResidual(int length)
    {
        _length = length;
        _preconditioned = new double[length];
    }

    /// <summary>A linear map; the product may not be the vector's own array.</summary>
    public delegate void Map(ReadOnlySpan<double> vector, Span<double> product);

    /// <summary>Adds to the solution what removes a residual, as far as <see cref="Memory"/> products go.</summary>
    /// <param name="product">The matrix.</param>
    /// <param name="preconditioner">Nearly its inverse.</param>
    /// <param name="residual">What is to be removed; becomes working memory.</param>
    /// <param name="tolerance">Size of the residual at which to stop.</param>
    /// <param name="solution">Moved in place.</param>
    /// <returns>Products taken.</returns>
    public int Improve(Map product, Map preconditioner, double[] residual, double tolerance, double[] solution)
    {
        double size = Norm(residual);
        if (!(size > tolerance))
        {
            return 0;
        }

        Basis(0).AsSpan().Clear();
        VectorMath.Add(residual, 1 / size, Basis(0));
        Array.Clear(_target);
        _target[0] = size;
        int columns = 0;
        while (columns < Memory && Math.Abs(_target[columns]) > tolerance)
        {
            double[] next = Basis(columns + 1);
            preconditioner(Basis(columns), _preconditioned);
            product(_preconditioned, next);
            bool ended = !Orthogonalise(next, columns);
            Rotate(columns);
            columns++;
            if (ended)
            {
                break;
            }
        }

        int products = columns;
        SolveTriangle(columns);
        Array.Clear(residual);
        for (int c = 0; c < columns; c++)
        {
            VectorMath.Add(Basis(c), _target[c], residual);
        }

        preconditioner(residual, _preconditioned);
        VectorMath.Add(_preconditioned, 1, solution);
        return products;
    }

    public static double Norm(ReadOnlySpan<double> vector) => Math.Sqrt(VectorMath.Dot(vector, vector));

    private double[] Basis(int column) => _basis[column] ??= new double[_length];

    /// <summary>Gram and Schmidt, twice where the first time cancels much.</summary>
    /// <returns>False where nothing is left.</returns>
    private bool Orthogonalise(double[] next, int column)
    {
        double before = Norm(next);
        for (int c = 0; c <= column; c++)
        {
            double dot = VectorMath.Dot(Basis(c), next);
            _triangle[c, column] = dot;
            VectorMath.Add(Basis(c), -dot, next);
        }

        double size = Norm(next);
        if (size < 0.1 * before)
        {
            for (int c = 0; c <= column; c++)
            {
                double dot = VectorMath.Dot(Basis(c), next);
                _triangle[c, column] += dot;
                VectorMath.Add(Basis(c), -dot, next);
            }

            size = Norm(next);
        }

        if (!(size > 1e-15 * before))
        {
            _triangle[column + 1, column] = 0;
            return false;
        }

        _triangle[column + 1, column] = size;
        VectorMath.Scale(next, 1 / size);
        return true;
    }

    /// <summary>Givens rotations keep the least-squares problem triangular.</summary>
    private void Rotate(int column)
    {
        for (int c = 0; c < column; c++)
        {
            double upper = _triangle[c, column];
            double lower = _triangle[c + 1, column];
            _triangle[c, column] = (_cosine[c] * upper) + (_sine[c] * lower);
            _triangle[c + 1, column] = (_cosine[c] * lower) - (_sine[c] * upper);
        }

        double a = _triangle[column, column];
        double b = _triangle[column + 1, column];
        double size = Math.Sqrt((a * a) + (b * b));
        _cosine[column] = size > 0 ? a / size : 1;
        _sine[column] = size > 0 ? b / size : 0;
        _triangle[column, column] = size;
        _target[column + 1] = -_sine[column] * _target[column];
        _target[column] *= _cosine[column];
    }

    private void SolveTriangle(int columns)
    {
        for (int r = columns - 1; r >= 0; r--)
        {
            double sum = _target[r];
            for (int c = r + 1; c < columns; c++)
            {
                sum -= _triangle[r, c] * _target[c];
            }

            _target[r] = _triangle[r, r] == 0 ? 0 : sum / _triangle[r, r];
        }
    }
}
