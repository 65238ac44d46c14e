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
/// Anderson's method (<see cref="AndersonAcceleration"/>); a step that makes things worse is taken back and damped. What does
/// not converge so is tried by <see cref="NewtonKrylov"/> and along <see cref="PolicyPath"/>. Limits on quantities are
/// <see cref="LimitSolver"/>'s.
/// </remarks>
public sealed class Solver
{
    /// <summary>Iterations spent on the straight way to a policy.</summary>
    private const int DirectIterations = 150;

    /// <summary>Iterations spent on one step of the way bit by bit.</summary>
    private const int StepIterations = 100;

    /// <summary>Evaluations spent on Newton's way from the best point of the straight way.</summary>
    private const int NewtonIterations = 300;

    /// <summary>How often firms may come back to sectors they left before the answer stands without them.</summary>
    private const int MostEntries = 40;

    /// <summary>How often one attempt may go back to its best point.</summary>
    private const int MostSetbacks = 10;

    private const double SmallestStep = 1.0 / 1024;

    private readonly WorldSystem _system;
    private readonly Preconditioner _preconditioner;
    private readonly AndersonAcceleration _acceleration;
    private readonly double[] _state;
    private readonly double[] _residual;
    private readonly double[] _step;
    private readonly double[] _best;
    private NewtonKrylov? _newton;
    private LimitSolver? _limits;

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

    internal WorldSystem World => _system;

    internal Derivatives BaselineDerivatives => _preconditioner.BaselineDerivatives;

    /// <summary>Solves the world economy under a policy.</summary>
    /// <param name="policy">What governments do.</param>
    /// <param name="options">How far and how long to go; null = the default.</param>
    /// <param name="start">An equilibrium of the same baseline to start from, best one under a policy near by; null = the
    /// baseline. The answer is as exact either way.</param>
    /// <returns>The equilibrium, whose <see cref="Equilibrium.Status"/> says whether it converged.</returns>
    /// <exception cref="ModelException">The policy cannot have an equilibrium.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public Equilibrium Solve(Policy policy, SolveOptions? options = null, Equilibrium? start = null)
    {
        ArgumentNullException.ThrowIfNull(policy);
        options ??= SolveOptions.Default;
        if (policy.Limits.Count == 0)
        {
            return SolveAtRates(policy, options, start);
        }

        _limits ??= new LimitSolver(this);
        return _limits.Solve(policy, options, start);
    }

    /// <summary>The same with the duties that stand for limits as they are.</summary>
    internal Equilibrium SolveAtRates(Policy policy, SolveOptions options, Equilibrium? start)
    {
        long begin = Stopwatch.GetTimestamp();
        Attempt attempt = new(SolveStatus.IterationLimit, 0, double.PositiveInfinity, 0);
        if (start is not null)
        {
            attempt = StartFrom(start, policy, options);
        }

        if (attempt.Status != SolveStatus.Converged)
        {
            _system.Apply(policy);
            Array.Clear(_state);
            int limit = Math.Min(attempt.Iterations + DirectIterations, options.MaxIterations);
            attempt = Iterate(options, attempt.Iterations, limit);
        }

        if (attempt.Status != SolveStatus.Converged && attempt.Iterations < options.MaxIterations)
        {
            attempt = Insist(policy, options, attempt);
        }

        return _system.Read(
            policy,
            _state,
            attempt.Status,
            attempt.Iterations,
            attempt.Residual,
            _system.MarketOf(attempt.Worst),
            Stopwatch.GetElapsedTime(begin)
        );
    }

    /// <summary>A new baseline out of an equilibrium: its flows, tariffs and export taxes become the observed ones, those that
    /// stand for limits on quantities too.</summary>
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

    /// <summary>Where the straight way fails: Newton's steps from the best point it reached, then the policy bit by bit, by the
    /// steps of the straight way and at last by Newton's. Under free entry firms come and go, which leaves no derivatives.</summary>
    private Attempt Insist(Policy policy, SolveOptions options, Attempt attempt)
    {
        if (_system.MayLeave)
        {
            return FollowPath(policy, options, attempt, Iterate);
        }

        _best.CopyTo(_state, 0);
        attempt = IterateByNewton(options, attempt.Iterations, Limit(options, attempt, NewtonIterations));
        if (attempt.Status != SolveStatus.Converged)
        {
            attempt = FollowPath(policy, options, attempt, Iterate);
        }

        return attempt.Status == SolveStatus.Converged
            ? attempt
            : FollowPath(policy, options, attempt, IterateByNewton);
    }

    private static int Limit(SolveOptions options, Attempt done, int more) =>
        Math.Min(done.Iterations + more, options.MaxIterations);

    private Attempt StartFrom(Equilibrium start, Policy policy, SolveOptions options)
    {
        if (!ReferenceEquals(start.Baseline, Baseline))
        {
            throw new ArgumentException("the start belongs to another baseline", nameof(start));
        }

        _system.Apply(policy);
        _system.WriteState(start.EnsureConverged(), _state);
        return Iterate(options, 0, Math.Min(StepIterations, options.MaxIterations));
    }

    /// <summary>
    /// The policy is put in force bit by bit, each step from the last equilibrium; steps shrink where they fail and grow where
    /// they do not. Fails where the steps have become small, or iterations run out.
    /// </summary>
    private Attempt FollowPath(
        Policy policy,
        SolveOptions options,
        Attempt before,
        Func<SolveOptions, int, int, Attempt> iterate
    )
    {
        double reached = 0;
        double step = 0.25;
        _system.Apply(PolicyPath.At(Baseline, policy, 0), 0);
        Array.Clear(_state);
        Attempt attempt = iterate(options, before.Iterations, Limit(options, before, StepIterations));
        if (attempt.Status != SolveStatus.Converged)
        {
            step = 0;
        }

        double[] solved = (double[])_state.Clone();
        while (step >= SmallestStep && attempt.Iterations < options.MaxIterations)
        {
            double next = Math.Min(1, reached + step);
            _system.Apply(PolicyPath.At(Baseline, policy, next), next);
            attempt = iterate(options, attempt.Iterations, Limit(options, attempt, StepIterations));
            if (attempt.Status != SolveStatus.Converged)
            {
                step /= 4;
                solved.CopyTo(_state, 0);
            }
            else if (next == 1)
            {
                return attempt;
            }
            else
            {
                reached = next;
                step *= 2;
                _state.CopyTo(solved, 0);
            }
        }

        // No further: say what is wrong with the policy asked for, nearest to where the path came to.
        solved.CopyTo(_state, 0);
        _system.Apply(policy);
        _system.Evaluate(_state, _residual);
        (double residual, int worst) = _system.LargestResidual(_residual);
        return new Attempt(SolveStatus.IterationLimit, attempt.Iterations, residual, worst);
    }

    private Attempt IterateByNewton(SolveOptions options, int done, int limit)
    {
        _newton ??= new NewtonKrylov(_system, _preconditioner);
        (bool converged, int iterations, double residual, int worst) = _newton.Solve(_state, options, done, limit);
        return new Attempt(converged ? SolveStatus.Converged : SolveStatus.IterationLimit, iterations, residual, worst);
    }

    /// <summary>Iterates from the state as it stands.</summary>
    /// <param name="options">How far.</param>
    /// <param name="done">Iterations done before.</param>
    /// <param name="limit">Iterations at most, those before included.</param>
    private Attempt Iterate(SolveOptions options, int done, int limit)
    {
        double mixing = 1;
        double bestResidual = double.PositiveInfinity;
        int sinceBest = 0;
        int entries = 0;
        int setbacks = 0;
        _state.CopyTo(_best, 0);
        _acceleration.Restart();
        _preconditioner.UseBaseline();
        for (int iteration = done; ; iteration++)
        {
            options.Cancellation.ThrowIfCancellationRequested();
            _system.Evaluate(_state, _residual);
            (double residual, int worst) = _system.LargestResidual(_residual);
            options.Progress?.Report(new SolveProgress(iteration, residual));
            if (
                residual <= options.Tolerance
                && !(_system.MayLeave && entries < MostEntries && LetFirmsEnter(ref entries))
            )
            {
                return new Attempt(SolveStatus.Converged, iteration, residual, worst);
            }

            if (iteration >= limit)
            {
                return new Attempt(SolveStatus.IterationLimit, iteration, residual, worst);
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
                (bestResidual, worst) = _system.LargestResidual(_residual);
                if (double.IsInfinity(bestResidual) || ++setbacks > MostSetbacks)
                {
                    return new Attempt(SolveStatus.IterationLimit, iteration, bestResidual, worst);
                }

                _acceleration.Restart();
                _preconditioner.Refresh();
                mixing = Math.Max(mixing / 2, 1.0 / 64);
                sinceBest = 0;
            }

            if (_system.MayLeave && _system.LetFirmsLeave(_state, _residual))
            {
                _system.Evaluate(_state, _residual);
                _acceleration.Restart();
                _preconditioner.Refresh();
                bestResidual = double.PositiveInfinity;
                sinceBest = 0;
            }

            _preconditioner.Step(_residual, _step);
            _acceleration.Advance(_state, _step, mixing);
            _system.Normalise(_state);
        }
    }

    private bool LetFirmsEnter(ref int entries)
    {
        if (!_system.LetFirmsEnter(_state))
        {
            return false;
        }

        entries++;
        _acceleration.Restart();
        _system.Evaluate(_state, _residual);
        _preconditioner.Refresh();
        return true;
    }

    private readonly record struct Attempt(SolveStatus Status, int Iterations, double Residual, int Worst);
}
