namespace Parley.Model;

/// <summary>
/// How an objective changes with every tariff, export tax and trade cost in the world, all else following as the model says. In
/// units of the objective per unit of the instrument: per 1 (100 points) of a tariff or an export tax, per 1 of the change of
/// trade cost. A flow that does not exist or is under embargo has no derivative: 0.
/// </summary>
/// <remarks>
/// Holds what sales, prices and revenues are worth, a few numbers a market, from which a cell takes a few operations:
/// <code>
/// v_ijs = lambda_is + iota_j t_ijs (1 + e_ijs) + iota_i e_ijs
/// dW / dln d_ijs = pi_ijs rho_js - theta_s v_ijs Z_ijs
/// dW / dt_ijs    = (dW / dln d_ijs - v_ijs Z_ijs) / (1 + t_ijs) + iota_j (1 + e_ijs) Z_ijs
/// dW / de_ijs    = (dW / dln d_ijs - v_ijs Z_ijs) / (1 + e_ijs) + (iota_j t_ijs + iota_i) Z_ijs
/// </code>
/// with the letters of <see cref="AdjointSystem"/>.
/// </remarks>
public sealed class PolicyGradient
{
    private readonly int _n;
    private readonly double[] _salesValue;
    private readonly double[] _priceValue;
    private readonly double[] _tariffRevenueValue;
    private readonly double[] _exportTaxRevenueValue;
    private readonly TradeTensor? _tariffs;
    private readonly TradeTensor? _exportTaxes;
    private TradeTensor? _byTariff;
    private TradeTensor? _byExportTax;
    private TradeTensor? _byTradeCost;

    internal PolicyGradient(
        Equilibrium equilibrium,
        Objective objective,
        AdjointSystem adjoint,
        double residual,
        int products
    )
    {
        Equilibrium = equilibrium;
        Objective = objective;
        Value = objective.Value(equilibrium);
        AdjointResidual = residual;
        Products = products;
        _n = equilibrium.Baseline.Economies;
        _salesValue = [.. adjoint.SalesValue];
        _priceValue = [.. adjoint.PriceValue];
        _tariffRevenueValue = [.. adjoint.TariffRevenueValue];
        _exportTaxRevenueValue = [.. adjoint.ExportTaxRevenueValue];
        _tariffs = equilibrium.Policy.Tariffs ?? equilibrium.Baseline.Data.Tariffs;
        _exportTaxes = equilibrium.Policy.ExportTaxes ?? equilibrium.Baseline.Data.ExportTaxes;
    }

    public Equilibrium Equilibrium { get; }

    public Objective Objective { get; }

    /// <summary>The objective at the equilibrium.</summary>
    public double Value { get; }

    /// <summary>Residual of the transposed system relative to the objective's own derivatives.</summary>
    public double AdjointResidual { get; }

    /// <summary>Products with the transposed system that the solve took.</summary>
    public int Products { get; }

    /// <summary>Derivatives with respect to tariffs, origin x destination x sector; home sales are 0.</summary>
    public TradeTensor Tariffs => _byTariff ??= Fill(Tariff);

    /// <summary>With respect to export taxes; home sales are 0.</summary>
    public TradeTensor ExportTaxes => _byExportTax ??= Fill(ExportTax);

    /// <summary>With respect to <see cref="Policy.TradeCostChange"/>, home sales included.</summary>
    public TradeTensor TradeCosts => _byTradeCost ??= Fill(TradeCost);

    /// <summary>The derivatives with respect to one instrument.</summary>
    public TradeTensor Of(Instrument instrument) =>
        instrument switch
        {
            Instrument.Tariff => Tariffs,
            Instrument.ExportTax => ExportTaxes,
            _ => TradeCosts,
        };

    /// <summary>One cell of <see cref="Tariffs"/>.</summary>
    public double Tariff(int origin, int destination, int sector)
    {
        Cell cell = At(origin, destination, sector);
        return origin == destination || cell.Trade == 0
            ? 0
            : ((cell.ByLogCost - (cell.Value * cell.Trade)) / (1 + cell.Tariff))
                + (_tariffRevenueValue[destination] * (1 + cell.ExportTax) * cell.Trade);
    }

    /// <summary>One cell of <see cref="ExportTaxes"/>.</summary>
    public double ExportTax(int origin, int destination, int sector)
    {
        Cell cell = At(origin, destination, sector);
        double revenue = (_tariffRevenueValue[destination] * cell.Tariff) + _exportTaxRevenueValue[origin];
        return origin == destination || cell.Trade == 0
            ? 0
            : ((cell.ByLogCost - (cell.Value * cell.Trade)) / (1 + cell.ExportTax)) + (revenue * cell.Trade);
    }

    /// <summary>One cell of <see cref="TradeCosts"/>.</summary>
    public double TradeCost(int origin, int destination, int sector) =>
        At(origin, destination, sector).ByLogCost
        / (Equilibrium.Policy.TradeCostChange?[origin, destination, sector] ?? 1);

    private Cell At(int i, int j, int s)
    {
        int index = (((s * _n) + j) * _n) + i;
        double trade = Equilibrium.Trade.Values[index];
        if (trade == 0)
        {
            return default;
        }

        double tariff = _tariffs?.Values[index] ?? 0;
        double exportTax = _exportTaxes?.Values[index] ?? 0;
        double value =
            _salesValue[(s * _n) + i]
            + (_tariffRevenueValue[j] * tariff * (1 + exportTax))
            + (_exportTaxRevenueValue[i] * exportTax);
        double share = (1 + tariff) * (1 + exportTax) * trade / Equilibrium.Spending[j, s];
        double byLogCost =
            (share * _priceValue[(s * _n) + j]) - (Equilibrium.Baseline.Data.TradeElasticity[s] * value * trade);
        return new Cell(trade, tariff, exportTax, value, byLogCost);
    }

    private TradeTensor Fill(Func<int, int, int, double> cell)
    {
        TradeTensor tensor = TradeTensor.Uninitialised(_n, Equilibrium.Baseline.Sectors);
        int at = 0;
        for (int s = 0; s < tensor.Sectors; s++)
        {
            for (int j = 0; j < _n; j++)
            {
                for (int i = 0; i < _n; i++)
                {
                    tensor.Values[at++] = cell(i, j, s);
                }
            }
        }

        return tensor;
    }

    private readonly record struct Cell(double Trade, double Tariff, double ExportTax, double Value, double ByLogCost);
}
