using System.Diagnostics;

namespace Parley.Model;

/// <summary>
/// Solves one baseline for any number of policies, to the last digit that matters. Keeps its working memory, so one
/// thread at a time; nothing is allocated between the first and the last iteration.
/// </summary>
/// <remarks>
/// The unknowns are logarithms of the changes of wages and incomes and, where the economy has intermediates or scale
/// economies, of price indices and sales. One evaluation of all equilibrium conditions (<see cref="WorldSystem"/>) reads the
/// trade tensor once. Steps come from an approximate Newton direction (<see cref="Preconditioner"/>), accelerated by
/// Anderson's method (<see cref="AndersonAcceleration"/>); a step that makes things worse is taken back and damped.
/// </remarks>
public sealed class Solver
{
    private readonly WorldSystem _system;
    private readonly Preconditioner _preconditioner;
    private readonly AndersonAcceleration _acceleration;
    private readonly double[] _state;
    private readonly double[] _residual;
    private readonly double[] _step;
    private readonly double[] _best;

    public Solver(Baseline baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        Baseline = baseline;
        _system = new WorldSystem(baseline);
        _preconditioner = new Preconditioner(_system);
        _acceleration = new AndersonAcceleration(_system.Unknowns);
        _state = new double[_system.Unknowns];
        _residual = new double[_system.Unknowns];
        _step = new double[_system.Unknowns];
        _best = new double[_system.Unknowns];
    }

    public Baseline Baseline { get; }

    /// <summary>Solves the world economy under a policy.</summary>
    /// <returns>The equilibrium, whose <see cref="Equilibrium.Status"/> says whether it converged.</returns>
    /// <exception cref="ModelException">The policy cannot have an equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Equilibrium Solve(Policy policy, SolveOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options ??= SolveOptions.Default;
        long start = Stopwatch.GetTimestamp();
        _system.Apply(policy);
        Array.Clear(_state);
        (SolveStatus status, int iterations, double residual, int worst) = Iterate(options);
        return _system.Read(
            policy,
            _state,
            status,
            iterations,
            residual,
            _system.MarketOf(worst),
            Stopwatch.GetElapsedTime(start)
        );
    }

    /// <summary>A new baseline out of an equilibrium: its flows, tariffs and export taxes become the observed ones.</summary>
    /// <exception cref="ModelException">The equilibrium has not converged.</exception>
    public static Baseline Rebase(Equilibrium equilibrium)
    {
        ArgumentNullException.ThrowIfNull(equilibrium);
        equilibrium.EnsureConverged();
        Policy policy = equilibrium.Policy;
        BaselineData data = equilibrium.Baseline.Data;
        TradeTensor tariffs =
            (policy.Tariffs ?? data.Tariffs)?.Clone() ?? new(data.Economies.Count, data.Sectors.Count);
        for (int c = 0; c < tariffs.Values.Length; c++)
        {
            // An embargo leaves no trade to charge.
            tariffs.Values[c] = double.IsInfinity(tariffs.Values[c]) ? 0 : tariffs.Values[c];
        }

        return new Baseline(
            data with
            {
                Trade = equilibrium.Trade,
                Tariffs = tariffs,
                ExportTaxes = policy.ExportTaxes ?? data.ExportTaxes,
                FinalSpendingShares = null,
                Transfers = null,
            }
        );
    }

    private (SolveStatus Status, int Iterations, double Residual, int Worst) Iterate(SolveOptions options)
    {
        double mixing = 1;
        double bestResidual = double.PositiveInfinity;
        int sinceBest = 0;
        _acceleration.Restart();
        _preconditioner.UseBaseline();
        for (int iteration = 0; ; iteration++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            _system.Evaluate(_state, _residual);
            (double residual, int worst) = _system.LargestResidual(_residual);
            options.Progress?.Report(new SolveProgress(iteration, residual));
            if (residual <= options.Tolerance)
            {
                return (SolveStatus.Converged, iteration, residual, worst);
            }

            if (iteration >= options.MaxIterations)
            {
                return (SolveStatus.IterationLimit, iteration, residual, worst);
            }

            if (residual < 0.9 * bestResidual)
            {
                bestResidual = residual;
                sinceBest = 0;
                _state.CopyTo(_best, 0);
            }
            else if (!(residual < 1e3 * bestResidual) || ++sinceBest >= 12)
            {
                // Worse or stuck: back to the best point, with fresh derivatives there and shorter steps.
                _best.CopyTo(_state, 0);
                _system.Evaluate(_state, _residual);
                bestResidual = _system.LargestResidual(_residual).Residual;
                _acceleration.Restart();
                _preconditioner.Refresh();
                mixing = Math.Max(mixing / 2, 1.0 / 64);
                sinceBest = 0;
            }

            _preconditioner.Step(_residual, _step);
            _acceleration.Advance(_state, _step, mixing);
            _system.Normalise(_state);
        }
    }
}
