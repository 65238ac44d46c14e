using System.Runtime.Intrinsics;

namespace Parley.Model;

/// <summary>
/// What every destination's shares of spending would be under a policy if producers' prices stayed: fixed during a solve.
/// </summary>
/// <remarks>
/// <c>pi (d (1+t')(1+e') / ((1+t)(1+e))) ^ -theta</c>, sector x destination x origin. Destinations and origins are padded to
/// whole vectors with zeros. A policy rewrites only the rows it changes.
/// </remarks>
internal sealed class PolicyShares
{
    /// <summary>Exponents beyond this are shifted row by row, so that prohibitive tariffs everywhere do not run out of range.</summary>
    private const double LargestExponent = 200;

    private readonly Baseline _baseline;
    private readonly double[] _baseShares;
    private readonly double[] _baseNet;
    private readonly bool[] _changed;
    private readonly double[] _wedge;
    private readonly double[] _exponent;
    private readonly bool[] _same;
    private readonly bool[] _untaxedRows;
    private double[] _border = [];

    public PolicyShares(Baseline baseline)
    {
        _baseline = baseline;
        Economies = baseline.Economies;
        Sectors = baseline.Sectors;
        int lanes = Vector256<double>.Count;
        Row = (Economies + lanes - 1) / lanes * lanes;
        _baseShares = new double[Sectors * Row * Row];
        _baseNet = new double[_baseShares.Length];
        _changed = new bool[Sectors * Row];
        _wedge = new double[Row];
        _exponent = new double[Row];
        _same = new bool[Row];
        LogScale = new double[Sectors * Row];
        HomeOnly = new bool[Sectors];
        Untaxed = new bool[Sectors];
        _untaxedRows = new bool[Sectors * Row];
        FillBaseline();
        Shares = (double[])_baseShares.Clone();
        Net = (double[])_baseNet.Clone();
        for (int row = 0; row < _untaxedRows.Length; row++)
        {
            _untaxedRows[row] = IsUntaxed(row);
        }
    }

    public int Economies { get; }

    public int Sectors { get; }

    /// <summary>Length of a padded row of origins, and number of rows of a sector.</summary>
    public int Row { get; }

    public double[] Shares { get; }

    /// <summary>Shares net of tariff and export tax: what reaches the producer of a dollar spent.</summary>
    public double[] Net { get; }

    /// <summary>Shares net of tariff only; meaningful where <see cref="HasExportTaxes"/>.</summary>
    public double[] Border => _border;

    /// <summary>Logarithm of the factor taken out of a row of shares, sector x destination; mostly 0.</summary>
    public double[] LogScale { get; }

    /// <summary>Whether any row has a factor taken out.</summary>
    public bool HasLogScale { get; private set; }

    public bool HasExportTaxes { get; private set; }

    /// <summary>Whether nobody taxes a sector: its shares are its net shares.</summary>
    public bool[] Untaxed { get; }

    /// <summary>Whether a sector crosses no border.</summary>
    public bool[] HomeOnly { get; }

    /// <summary>Whether the policy's trade costs are the baseline's.</summary>
    public bool IsBaseline { get; private set; } = true;

    /// <summary>Whether a flow of the baseline has come to its end.</summary>
    public bool HasEndedFlows { get; private set; }

    public int Cell(int origin, int destination, int sector) => (((sector * Row) + destination) * Row) + origin;

    /// <summary>Takes on a policy.</summary>
    /// <exception cref="ModelException">An economy could no longer buy a good it needs.</exception>
    public void Apply(Policy policy)
    {
        TradeTensor? tariffs = policy.Tariffs ?? _baseline.Data.Tariffs;
        TradeTensor? exportTaxes = policy.ExportTaxes ?? _baseline.Data.ExportTaxes;
        HasExportTaxes = exportTaxes is not null;
        HasEndedFlows = false;
        IsBaseline = true;
        HasLogScale = false;
        if (HasExportTaxes && _border.Length == 0)
        {
            _border = new double[Shares.Length];
        }

        for (int s = 0; s < Sectors; s++)
        {
            for (int j = 0; j < Economies; j++)
            {
                int row = (s * Row) + j;
                bool changes =
                    Differs(policy.Tariffs, _baseline.Data.Tariffs, j, s, 0)
                    || Differs(policy.ExportTaxes, _baseline.Data.ExportTaxes, j, s, 0)
                    || Differs(policy.TradeCostChange, null, j, s, 1);
                bool touched = changes || _changed[row];
                if (touched)
                {
                    Restore(row);
                }

                if (changes)
                {
                    Change(row, j, s, policy.TradeCostChange, tariffs, exportTaxes);
                    IsBaseline = false;
                }

                _changed[row] = changes;
                if (touched)
                {
                    _untaxedRows[row] = IsUntaxed(row);
                }

                if (HasExportTaxes)
                {
                    FillBorder(row, j, s, tariffs);
                }
            }

            Untaxed[s] = !_untaxedRows.AsSpan(s * Row, Economies).Contains(false);
        }
    }

    private void FillBaseline()
    {
        for (int s = 0; s < Sectors; s++)
        {
            HomeOnly[s] = true;
            for (int j = 0; j < Economies; j++)
            {
                double spending = _baseline.Spending[j, s];
                for (int i = 0; spending > 0 && i < Economies; i++)
                {
                    int cell = Cell(i, j, s);
                    double z = _baseline.Trade(i, j, s);
                    _baseNet[cell] = z / spending;
                    _baseShares[cell] = z * BaseWedge(i, j, s) / spending;
                    HomeOnly[s] &= z == 0 || i == j;
                }
            }
        }
    }

    private double BaseWedge(int origin, int destination, int sector) =>
        (1 + _baseline.Tariff(origin, destination, sector)) * (1 + _baseline.ExportTax(origin, destination, sector));

    private bool Differs(TradeTensor? policy, TradeTensor? baseline, int j, int s, double neutral)
    {
        if (policy is null || ReferenceEquals(policy, baseline))
        {
            return false;
        }

        ReadOnlySpan<double> row = policy.Values.AsSpan(policy.Index(0, j, s), Economies);
        return baseline is null
            ? row.ContainsAnyExcept(neutral)
            : !row.SequenceEqual(baseline.Values.AsSpan(baseline.Index(0, j, s), Economies));
    }

    private void Restore(int row)
    {
        int cell = row * Row;
        _baseShares.AsSpan(cell, Row).CopyTo(Shares.AsSpan(cell));
        _baseNet.AsSpan(cell, Row).CopyTo(Net.AsSpan(cell));
        LogScale[row] = 0;
    }

    private void Change(int row, int j, int s, TradeTensor? costs, TradeTensor? tariffs, TradeTensor? exportTaxes)
    {
        int cell = row * Row;
        FillWedge(tariffs, exportTaxes, j, s, _wedge);
        FillWedge(_baseline.Data.Tariffs, _baseline.Data.ExportTaxes, j, s, _exponent);
        ReadOnlySpan<double> cost = costs is null ? default : costs.Values.AsSpan(costs.Index(0, j, s), Economies);
        for (int i = 0; i < Economies; i++)
        {
            double change = cost.IsEmpty ? 1 : cost[i];
            _same[i] = change == 1 && _wedge[i] == _exponent[i];
            _exponent[i] = change * _wedge[i] / _exponent[i];
        }

        VectorMath.Log(_exponent, _exponent);
        VectorMath.Scale(_exponent, -_baseline.Data.TradeElasticity[s]);
        double largest = double.NegativeInfinity;
        for (int i = 0; i < Economies; i++)
        {
            if (_baseShares[cell + i] > 0)
            {
                largest = Math.Max(largest, _exponent[i]);
            }
        }

        if (double.IsNegativeInfinity(largest))
        {
            RefuseToStarve(j, s);
            return;
        }

        if (Math.Abs(largest) > LargestExponent)
        {
            LogScale[row] = largest;
            HasLogScale = true;
            for (int i = 0; i < Economies; i++)
            {
                _exponent[i] -= largest;
            }
        }

        Write(cell);
    }

    private void FillWedge(TradeTensor? tariffs, TradeTensor? exportTaxes, int j, int s, double[] wedge)
    {
        Array.Fill(wedge, 1);
        if (tariffs is not null)
        {
            ReadOnlySpan<double> rates = tariffs.Values.AsSpan(tariffs.Index(0, j, s), Economies);
            for (int i = 0; i < rates.Length; i++)
            {
                wedge[i] = 1 + rates[i];
            }
        }

        if (exportTaxes is not null)
        {
            ReadOnlySpan<double> rates = exportTaxes.Values.AsSpan(exportTaxes.Index(0, j, s), Economies);
            for (int i = 0; i < rates.Length; i++)
            {
                wedge[i] *= 1 + rates[i];
            }
        }
    }

    private void Write(int cell)
    {
        VectorMath.Exp(_exponent, _exponent);
        for (int i = 0; i < Economies; i++)
        {
            // A flow whose cost is the baseline's keeps the baseline's digits.
            double share = _baseShares[cell + i];
            if (share == 0 || (_same[i] && _exponent[i] == 1))
            {
                continue;
            }

            share *= _exponent[i];
            HasEndedFlows |= share == 0;
            Shares[cell + i] = share;
            Net[cell + i] = share == 0 ? 0 : share / _wedge[i];
        }
    }

    private bool IsUntaxed(int row) => Shares.AsSpan(row * Row, Row).SequenceEqual(Net.AsSpan(row * Row, Row));

    private void RefuseToStarve(int j, int s)
    {
        if (_baseline.Spending[j, s] > 0)
        {
            throw new ModelException(
                $"{_baseline.Data.Economies[j]} could buy {_baseline.Data.Sectors[s]} from nobody: every source it has is "
                    + "under embargo; leave it one"
            );
        }
    }

    private void FillBorder(int row, int j, int s, TradeTensor? tariffs)
    {
        int cell = row * Row;
        for (int i = 0; i < Economies; i++)
        {
            double share = Shares[cell + i];
            _border[cell + i] = share == 0 ? 0 : share / (1 + (tariffs?[i, j, s] ?? 0));
        }
    }
}
