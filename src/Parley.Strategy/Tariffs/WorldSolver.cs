using Parley.Model;

namespace Parley.Strategy.Tariffs;

/// <summary>A solver with its gradients, and how duties enter both. One thread at a time.</summary>
internal sealed class WorldSolver
{
    /// <summary>Below what results are held to: gradients inherit it.</summary>
    private const double TightTolerance = 1e-12;

    /// <summary>What results are held to.</summary>
    private const double LoosestTolerance = 1e-10;

    private readonly Solver _solver;
    private SolveOptions _options;

    public WorldSolver(Baseline baseline, CancellationToken cancellation)
    {
        _solver = new Solver(baseline);
        Gradients = new GradientSolver(_solver);
        _options = new SolveOptions { Tolerance = TightTolerance, Cancellation = cancellation };
    }

    public Baseline Baseline => _solver.Baseline;

    public GradientSolver Gradients { get; }

    public CancellationToken Cancellation => _options.Cancellation;

    /// <summary>The equilibrium under a policy, which may not have been found.</summary>
    /// <remarks>A world whose rounding is above the tight tolerance is from then on solved to what it allows.</remarks>
    public Equilibrium Solve(Policy policy, Equilibrium? near)
    {
        Equilibrium at = _solver.Solve(policy, _options, near);
        SolveOptions looser = _options;
        while (at.Status != SolveStatus.Converged && looser.Tolerance < LoosestTolerance)
        {
            // What a solve that fails ends with says nothing of how near it came on the way.
            looser = looser with
            {
                Tolerance = Math.Min(LoosestTolerance, 10 * looser.Tolerance),
            };
            at = _solver.Solve(policy, looser, near);
        }

        _options = at.Status == SolveStatus.Converged ? looser : _options;
        return at;
    }

    /// <summary>A policy with the duties of a point.</summary>
    public Policy PolicyAt(DutyVariables variables, Policy policy, ReadOnlySpan<double> point)
    {
        TradeTensor tariffs = TariffsOf(policy).Clone();
        TradeTensor? exportTaxes = (policy.ExportTaxes ?? Baseline.Data.ExportTaxes)?.Clone();
        for (int v = 0; exportTaxes is null && v < variables.Count; v++)
        {
            if (variables[v].Instrument == Instrument.ExportTax)
            {
                exportTaxes = new TradeTensor(Baseline.Economies, Baseline.Sectors);
            }
        }

        variables.Write(point, tariffs, exportTaxes);
        return policy with { Tariffs = tariffs, ExportTaxes = exportTaxes };
    }

    /// <summary>All tariffs in force under a policy.</summary>
    public TradeTensor TariffsOf(Policy policy) =>
        policy.Tariffs ?? Baseline.Data.Tariffs ?? new TradeTensor(Baseline.Economies, Baseline.Sectors);

    /// <summary>Derivatives by variable, and their scale.</summary>
    /// <param name="variables">What is set.</param>
    /// <param name="first">The first variable to read.</param>
    /// <param name="derivatives">Of the objective.</param>
    /// <param name="least">Smallest curvature believed, as a part of theta times the flow with its duties.</param>
    /// <param name="gradient">Receives those of as many variables as it is long.</param>
    /// <param name="curvature">As long.</param>
    public void Read(
        DutyVariables variables,
        int first,
        PolicyGradient derivatives,
        double least,
        Span<double> gradient,
        Span<double> curvature
    )
    {
        Equilibrium at = derivatives.Equilibrium;
        for (int v = 0; v < gradient.Length; v++)
        {
            DutyVariables.Duty duty = variables[first + v];
            int s = duty.Sector;
            double slope = 0;
            double bend = 0;
            double floor = 0;
            foreach ((int i, int j) in duty.Flows)
            {
                double tariff = 1 + at.Tariff(i, j, s);
                double exportTax = 1 + at.ExportTax(i, j, s);
                floor += Baseline.Data.TradeElasticity[s] * tariff * exportTax * at.Trade[i, j, s];
                if (duty.Instrument == Instrument.Tariff)
                {
                    slope += tariff * derivatives.Tariff(i, j, s);
                    bend += derivatives.TariffCurvature(i, j, s);
                }
                else
                {
                    slope += exportTax * derivatives.ExportTax(i, j, s);
                    bend += derivatives.ExportTaxCurvature(i, j, s);
                }
            }

            gradient[v] = slope;
            curvature[v] = Math.Max(Math.Max(bend, least * floor), 1e-300);
        }
    }

    /// <summary>Derivatives by variable, times a factor.</summary>
    public static void Read(DutyVariables variables, PolicyGradient derivatives, double factor, Span<double> gradient)
    {
        Equilibrium at = derivatives.Equilibrium;
        for (int v = 0; v < gradient.Length; v++)
        {
            DutyVariables.Duty duty = variables[v];
            int s = duty.Sector;
            double slope = 0;
            foreach ((int i, int j) in duty.Flows)
            {
                slope +=
                    duty.Instrument == Instrument.Tariff
                        ? (1 + at.Tariff(i, j, s)) * derivatives.Tariff(i, j, s)
                        : (1 + at.ExportTax(i, j, s)) * derivatives.ExportTax(i, j, s);
            }

            gradient[v] = factor * slope;
        }
    }

    /// <summary>Their scale.</summary>
    public void ReadCurvature(DutyVariables variables, PolicyGradient derivatives, double least, double[] curvature)
    {
        double[] gradient = new double[curvature.Length];
        Read(variables, 0, derivatives, least, gradient, curvature);
    }
}
