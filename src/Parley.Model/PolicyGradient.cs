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
    private readonly double[] _trade;
    private readonly double[]? _tariffs;
    private readonly double[]? _exportTaxes;
    private readonly double[]? _tradeCosts;
    private readonly Dictionary<int, double>? _ownCosts;
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
        _trade = equilibrium.Trade.Values;
        _tariffs = (equilibrium.Policy.Tariffs ?? equilibrium.Baseline.Data.Tariffs)?.Values;
        _exportTaxes = (equilibrium.Policy.ExportTaxes ?? equilibrium.Baseline.Data.ExportTaxes)?.Values;
        _tradeCosts = equilibrium.Policy.TradeCostChange?.Values;
        Dictionary<int, double> ownCosts = [];
        objective.AddOwnCosts(equilibrium, 1, ownCosts);
        _ownCosts = ownCosts.Count > 0 ? ownCosts : null;
    }

    private PolicyGradient(
        IReadOnlyList<PolicyGradient> terms,
        IReadOnlyList<double> weights,
        Objective objective,
        double value
    )
    {
        PolicyGradient first = terms[0];
        Equilibrium = first.Equilibrium;
        Objective = objective;
        Value = value;
        AdjointResidual = terms.Max(term => term.AdjointResidual);
        _n = first._n;
        _salesValue = Sum(terms, weights, term => term._salesValue);
        _priceValue = Sum(terms, weights, term => term._priceValue);
        _tariffRevenueValue = Sum(terms, weights, term => term._tariffRevenueValue);
        _exportTaxRevenueValue = Sum(terms, weights, term => term._exportTaxRevenueValue);
        _trade = first._trade;
        _tariffs = first._tariffs;
        _exportTaxes = first._exportTaxes;
        _tradeCosts = first._tradeCosts;
        Products = terms.Sum(term => term.Products);
        for (int k = 0; k < terms.Count; k++)
        {
            foreach ((int flow, double cost) in terms[k]._ownCosts ?? [])
            {
                _ownCosts ??= [];
                _ownCosts[flow] = _ownCosts.GetValueOrDefault(flow) + (weights[k] * cost);
            }
        }
    }

    public Equilibrium Equilibrium { get; }

    public Objective Objective { get; }

    /// <summary>The objective at the equilibrium.</summary>
    public double Value { get; }

    /// <summary>Residual of the transposed system, relative to the larger of the objective's own derivatives and the
    /// multipliers.</summary>
    public double AdjointResidual { get; }

    /// <summary>Products with the transposed system that the solve took.</summary>
    public int Products { get; }

    /// <summary>The gradient of a weighted sum of objectives from theirs at the same equilibrium, without another solve.</summary>
    /// <exception cref="ArgumentException">They are of different equilibria, or there is none.</exception>
    public static PolicyGradient WeightedSum(IReadOnlyList<PolicyGradient> terms, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(weights);
        if (terms.Count == 0 || terms.Any(term => !ReferenceEquals(term.Equilibrium, terms[0].Equilibrium)))
        {
            throw new ArgumentException("gradients of one equilibrium are to be summed", nameof(terms));
        }

        return new PolicyGradient(
            terms,
            weights,
            Objective.WeightedSum([.. terms.Select((term, k) => (term.Objective, weights[k]))]),
            terms.Select((term, k) => weights[k] * term.Value).Sum()
        );
    }

    /// <summary>The same gradient where quantities are held: as much less of each as keeps it.</summary>
    /// <param name="quantities">Gradients of the quantities held.</param>
    /// <param name="worth">What a unit of each is worth to the objective.</param>
    internal PolicyGradient Holding(IReadOnlyList<PolicyGradient> quantities, IReadOnlyList<double> worth) =>
        new([this, .. quantities], [1, .. worth.Select(w => -w)], Objective, Value);

    /// <summary>Derivatives with respect to tariffs, origin x destination x sector; home sales are 0.</summary>
    public TradeTensor Tariffs => _byTariff ??= Fill(Instrument.Tariff);

    /// <summary>With respect to export taxes; home sales are 0.</summary>
    public TradeTensor ExportTaxes => _byExportTax ??= Fill(Instrument.ExportTax);

    /// <summary>With respect to <see cref="Policy.TradeCostChange"/>, home sales included.</summary>
    public TradeTensor TradeCosts => _byTradeCost ??= Fill(Instrument.TradeCost);

    /// <summary>The derivatives with respect to one instrument.</summary>
    public TradeTensor Of(Instrument instrument) =>
        instrument switch
        {
            Instrument.Tariff => Tariffs,
            Instrument.ExportTax => ExportTaxes,
            _ => TradeCosts,
        };

    /// <summary>One cell of <see cref="Tariffs"/>.</summary>
    public double Tariff(int origin, int destination, int sector) =>
        Cell(Instrument.Tariff, origin, MarketOf(destination, sector));

    /// <summary>One cell of <see cref="ExportTaxes"/>.</summary>
    public double ExportTax(int origin, int destination, int sector) =>
        Cell(Instrument.ExportTax, origin, MarketOf(destination, sector));

    /// <summary>One cell of <see cref="TradeCosts"/>.</summary>
    public double TradeCost(int origin, int destination, int sector) =>
        Cell(Instrument.TradeCost, origin, MarketOf(destination, sector));

    /// <summary>All origins' cells of one market, without allocating.</summary>
    /// <param name="instrument">Which instrument.</param>
    /// <param name="destination">Index of the importer.</param>
    /// <param name="sector">Index of the sector.</param>
    /// <param name="byOrigin">Receives them, one for each economy.</param>
    public void Read(Instrument instrument, int destination, int sector, Span<double> byOrigin)
    {
        MarketFigures market = MarketOf(destination, sector);
        for (int i = 0; i < _n; i++)
        {
            byOrigin[i] = Cell(instrument, i, market);
        }
    }

    /// <summary>
    /// How fast the derivative with respect to ln (1 + tariff) falls as that tariff rises while everything keeps the worth it
    /// has: in units of the objective. Divided by it, that derivative is the relative distance from where it vanishes.
    /// </summary>
    /// <remarks>
    /// <code>dW / dln (1 + t_ijs) = h_ijs ((1 + t*_ijs) / (1 + t_ijs) - 1),   h_ijs = (theta_s iota_j - rho_js / X_js) tau_ijs Z_ijs</code>
    /// with tau = (1 + t)(1 + e). Positive for the tariffs of an economy whose objective it is, but for odd markets. Zero where
    /// nothing is traded and at home.
    /// </remarks>
    public double TariffCurvature(int origin, int destination, int sector)
    {
        MarketFigures market = MarketOf(destination, sector);
        int index = market.Row + origin;
        double worth = (market.TradeElasticity * market.RevenueValue) - market.PriceValue;
        return origin == destination || _trade[index] == 0
            ? 0
            : worth * (1 + (_tariffs?[index] ?? 0)) * (1 + (_exportTaxes?[index] ?? 0)) * _trade[index];
    }

    /// <summary>The same for ln (1 + export tax).</summary>
    /// <remarks><code>(theta_s (iota_j t_ijs + iota_i) - (1 + t_ijs) rho_js / X_js) (1 + e_ijs) Z_ijs</code></remarks>
    public double ExportTaxCurvature(int origin, int destination, int sector)
    {
        MarketFigures market = MarketOf(destination, sector);
        int index = market.Row + origin;
        double tariff = _tariffs?[index] ?? 0;
        double revenue = (market.RevenueValue * tariff) + _exportTaxRevenueValue[origin];
        double worth = (market.TradeElasticity * revenue) - ((1 + tariff) * market.PriceValue);
        return origin == destination || _trade[index] == 0
            ? 0
            : worth * (1 + (_exportTaxes?[index] ?? 0)) * _trade[index];
    }

    private static double[] Sum(
        IReadOnlyList<PolicyGradient> terms,
        IReadOnlyList<double> weights,
        Func<PolicyGradient, double[]> values
    )
    {
        double[] sum = new double[values(terms[0]).Length];
        for (int k = 0; k < terms.Count; k++)
        {
            VectorMath.Add(values(terms[k]), weights[k], sum);
        }

        return sum;
    }

    private MarketFigures MarketOf(int j, int s)
    {
        double spending = Equilibrium.Spending[j, s];
        return new MarketFigures(
            j,
            s * _n,
            ((s * _n) + j) * _n,
            Equilibrium.Baseline.Data.TradeElasticity[s],
            spending > 0 ? _priceValue[(s * _n) + j] / spending : 0,
            _tariffRevenueValue[j]
        );
    }

    private double Cell(Instrument instrument, int i, in MarketFigures market)
    {
        int index = market.Row + i;
        double trade = _trade[index];
        if (trade == 0 || (i == market.Destination && instrument != Instrument.TradeCost))
        {
            return 0;
        }

        double tariff = _tariffs is null ? 0 : _tariffs[index];
        double exportTax = _exportTaxes is null ? 0 : _exportTaxes[index];
        double border = 1 + exportTax;
        double value =
            _salesValue[market.FirstOrigin + i]
            + (market.RevenueValue * tariff * border)
            + (_exportTaxRevenueValue[i] * exportTax);
        double byLogCost = trade * (((1 + tariff) * border * market.PriceValue) - (market.TradeElasticity * value));
        byLogCost += _ownCosts?.GetValueOrDefault(index) ?? 0;
        return instrument switch
        {
            Instrument.Tariff => ((byLogCost - (value * trade)) / (1 + tariff))
                + (market.RevenueValue * border * trade),
            Instrument.ExportTax => ((byLogCost - (value * trade)) / border)
                + (((market.RevenueValue * tariff) + _exportTaxRevenueValue[i]) * trade),
            _ => _tradeCosts is null ? byLogCost : byLogCost / _tradeCosts[index],
        };
    }

    private TradeTensor Fill(Instrument instrument)
    {
        TradeTensor tensor = TradeTensor.Uninitialised(_n, Equilibrium.Baseline.Sectors);
        for (int s = 0; s < tensor.Sectors; s++)
        {
            for (int j = 0; j < _n; j++)
            {
                Read(instrument, j, s, tensor.Values.AsSpan(tensor.Index(0, j, s), _n));
            }
        }

        return tensor;
    }

    /// <summary>What all flows of a market have in common.</summary>
    /// <param name="Destination">Index of the importer.</param>
    /// <param name="FirstOrigin">Where the sector's origins begin.</param>
    /// <param name="Row">Where the market's flows begin.</param>
    /// <param name="TradeElasticity">theta.</param>
    /// <param name="PriceValue">rho per dollar of spending.</param>
    /// <param name="RevenueValue">iota: a dollar of tariff revenue.</param>
    private readonly record struct MarketFigures(
        int Destination,
        int FirstOrigin,
        int Row,
        double TradeElasticity,
        double PriceValue,
        double RevenueValue
    );
}
