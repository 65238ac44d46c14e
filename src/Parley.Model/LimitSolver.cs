using System.Diagnostics;

namespace Parley.Model;

/// <summary>
/// Finds the duties that stand for limits on quantities together with the equilibrium: a mixed complementarity problem in the
/// logarithms of 1 + these rates, solved by a semismooth Newton method (Facchinei and Pang 2003, chapter 9).
/// </summary>
/// <remarks>
/// With x = ln (1 + rate) between l and u, q the quantity and q0 the limit,
/// <c>H_f(x) = mid(x_f - l_f, x_f - u_f, ln(q0_f / q_f(x)) / (1 + theta_f))</c> vanishes where every limit has its condition
/// (<see cref="QuantityLimit"/>). Where the last of the three is the middle one the Newton step takes the derivatives of all
/// quantities with respect to all rates from adjoint solves (<see cref="LimitJacobian"/>) if there are few limits; for many, at
/// first, those of each market alone, producers' prices and spending held, which are nearly those of the world. Elsewhere a
/// step goes to the bound. Steps that do not bring H down are halved. What fails so is solved along a path on which the limits
/// tighten.
/// </remarks>
internal sealed class LimitSolver(Solver solver)
{
    private const int MostSteps = 60;

    private const int MostHalvings = 8;

    /// <summary>Steps of the path to the limits.</summary>
    private const int PathSteps = 12;

    /// <summary>Up to this many limits the derivatives are the whole world's from the first step on.</summary>
    private const int Few = 4;

    /// <summary>Up to this many limits the derivatives may be the whole world's.</summary>
    private const int MostExact = 200;

    /// <summary>A step by the derivatives of markets alone is good where it leaves no more than this part of H.</summary>
    private const double Good = 0.3;

    /// <summary>Iterations of all solves together, in those that one solve may take.</summary>
    private const int MostSolves = 5;

    /// <summary>A step moves a rate by this factor at most.</summary>
    private const double LargestStep = 3;

    /// <summary>Solves at given rates are this much tighter than limits are held, where the world allows it.</summary>
    private const double Tighter = 1e-2;

    private GradientSolver? _gradients;

    /// <summary>The equilibrium and the duties.</summary>
    public Equilibrium Solve(Policy policy, SolveOptions options, Equilibrium? start)
    {
        PolicyValidation.Validate(policy, solver.Baseline);
        Search search = new(this, policy, options);
        double[] from =
        [
            .. policy.Limits.Select(limit => start is null ? limit.LowerRate : Between(limit.RateIn(start), limit)),
        ];
        double[] limits = [.. policy.Limits.Select(limit => limit.Quantity)];
        Point first = search.At([.. from.Select(Log)], start, limits);
        Point found = search.Newton(first, limits);
        if (!search.IsFound(found) && first.IsSolved)
        {
            found = search.Follow(limits) ?? found;
        }

        return search.Answer(found);
    }

    private static double Between(double rate, QuantityLimit limit) =>
        Math.Max(limit.LowerRate, Math.Min(limit.UpperRate, rate));

    private static double Log(double rate) => Math.Log(1 + rate);

    /// <summary>Rates, what they come to, and how far each limit is from its condition.</summary>
    /// <param name="Logs">x.</param>
    /// <param name="Equilibrium">At these rates.</param>
    /// <param name="Wanted">ln(q0 / q) / (1 + theta).</param>
    /// <param name="Residual">H.</param>
    private sealed record Point(double[] Logs, Equilibrium Equilibrium, double[] Wanted, double[] Residual)
    {
        public bool IsSolved => Equilibrium.Status == SolveStatus.Converged;

        /// <summary>Infinite where the equilibrium was not found.</summary>
        public double Size => IsSolved ? Residual.Max(Math.Abs) : double.PositiveInfinity;
    }

    /// <summary>One policy's search.</summary>
    private sealed class Search
    {
        private readonly LimitSolver _owner;
        private readonly Policy _policy;
        private readonly SolveOptions _options;
        private readonly IReadOnlyList<QuantityLimit> _limits;
        private readonly double[] _lower;
        private readonly double[] _upper;
        private readonly double[] _elasticity;
        private readonly long _begin = Stopwatch.GetTimestamp();
        private double _tolerance;
        private int _iterations;
        private bool _takesWorld;

        public Search(LimitSolver owner, Policy policy, SolveOptions options)
        {
            (_owner, _policy, _options, _limits) = (owner, policy, options, policy.Limits);
            _tolerance = Tighter * options.Tolerance;
            _takesWorld = _limits.Count <= Few;
            _lower = [.. _limits.Select(limit => Log(limit.LowerRate))];
            _upper = [.. _limits.Select(limit => Log(limit.UpperRate))];
            _elasticity = [.. _limits.Select(limit => owner.Baseline.Data.TradeElasticity[limit.Sector])];
        }

        /// <summary>The world at rates.</summary>
        /// <param name="logs">x, within the bounds.</param>
        /// <param name="near">Where to start from.</param>
        /// <param name="quantities">q0.</param>
        public Point At(double[] logs, Equilibrium? near, double[] quantities)
        {
            double[] rates =
            [
                .. logs.Select(
                    (x, f) =>
                        x == _lower[f] ? _limits[f].LowerRate
                        : x == _upper[f] ? _limits[f].UpperRate
                        : Math.Exp(x) - 1
                ),
            ];
            Policy policy = LimitRates.PutInForce(_owner.Baseline, _policy, rates);
            Equilibrium at = SolveAt(policy, near);
            double[] wanted = new double[logs.Length];
            double[] residual = new double[logs.Length];
            for (int f = 0; f < logs.Length; f++)
            {
                wanted[f] = Math.Log(quantities[f] / _limits[f].QuantityIn(at)) / (1 + _elasticity[f]);
                residual[f] = Math.Max(logs[f] - _upper[f], Math.Min(logs[f] - _lower[f], wanted[f]));
            }

            return new Point(logs, at, wanted, residual);
        }

        public bool IsFound(Point point) => point.IsSolved && Worst(point).Residual <= _options.Tolerance;

        /// <summary>Newton steps until the limits hold, or no step brings them nearer.</summary>
        public Point Newton(Point at, double[] quantities)
        {
            for (int step = 0; step < MostSteps && at.IsSolved && !Holds(at, quantities); step++)
            {
                _options.Cancellation.ThrowIfCancellationRequested();
                Point? next = _takesWorld ? Nearer(at, WorldDirection(at), quantities) : null;
                next ??= Nearer(at, MarketDirection(at), quantities);
                if (next is null && (_takesWorld || IsSpent))
                {
                    break;
                }

                _takesWorld |= !(next?.Size <= Good * at.Size);
                at = next ?? at;
            }

            return at;
        }

        /// <summary>The limits tighten from what is traded without them; null where the way ends early.</summary>
        public Point? Follow(double[] quantities)
        {
            Point at = At([.. _lower], null, quantities);
            if (!at.IsSolved)
            {
                return null;
            }

            double[] free =
            [
                .. _limits.Select((limit, f) => Math.Max(limit.QuantityIn(at.Equilibrium), quantities[f])),
            ];
            for (int step = 1; step <= PathSteps; step++)
            {
                double part = (double)step / PathSteps;
                double[] tighter =
                [
                    .. quantities.Select((q, f) => part == 1 ? q : Math.Pow(free[f], 1 - part) * Math.Pow(q, part)),
                ];
                at = Newton(At(at.Logs, at.Equilibrium, tighter), tighter);
                if (!Holds(at, tighter))
                {
                    return part == 1 ? at : null;
                }
            }

            return at;
        }

        /// <summary>Whether so much was tried that no answer is to be had.</summary>
        private bool IsSpent => _iterations > MostSolves * _options.MaxIterations;

        public Equilibrium Answer(Point found)
        {
            Equilibrium at = found.Equilibrium;
            (double residual, int worst) = found.IsSolved ? Worst(found) : (0, 0);
            bool isFound = found.IsSolved && residual <= _options.Tolerance;
            bool isLimit = residual > at.Residual;
            QuantityLimit limit = _limits[worst];
            BaselineData data = _owner.Baseline.Data;
            return at.FoundIn(
                isFound ? SolveStatus.Converged : SolveStatus.IterationLimit,
                _iterations,
                Math.Max(residual, at.Residual),
                isLimit
                    ? new Market(
                        MarketKind.Limit,
                        data.Economies[limit.Origin],
                        data.Sectors[limit.Sector],
                        data.Economies[limit.Destination]
                    )
                    : at.WorstMarket,
                Stopwatch.GetElapsedTime(_begin)
            );
        }

        private bool Holds(Point point, double[] quantities) => Worst(point, quantities).Residual <= _options.Tolerance;

        private (double Residual, int Limit) Worst(Point point) =>
            Worst(point, [.. _limits.Select(limit => limit.Quantity)]);

        private (double Residual, int Limit) Worst(Point point, double[] quantities)
        {
            double largest = point.IsSolved ? 0 : double.PositiveInfinity;
            int worst = 0;
            for (int f = 0; f < _limits.Count; f++)
            {
                QuantityLimit limit = _limits[f] with { Quantity = quantities[f] };
                double residual = limit.Residual(limit.RateIn(point.Equilibrium), limit.QuantityIn(point.Equilibrium));
                if (!(residual <= largest))
                {
                    (largest, worst) = (residual, f);
                }
            }

            return (largest, worst);
        }

        /// <summary>A part of a step that brings the limits nearer to their conditions.</summary>
        private Point? Nearer(Point at, double[]? direction, double[] quantities)
        {
            if (direction is null)
            {
                return null;
            }

            double longest = direction.Max(Math.Abs);
            double part = longest > LargestStep ? LargestStep / longest : 1;
            for (int halving = 0; halving < MostHalvings && !IsSpent; halving++, part /= 2)
            {
                double[] logs =
                [
                    .. at.Logs.Select(
                        (x, f) =>
                            part == 1 && direction[f] == _lower[f] - x ? _lower[f]
                            : part == 1 && direction[f] == _upper[f] - x ? _upper[f]
                            : Math.Max(_lower[f], Math.Min(_upper[f], x + (part * direction[f])))
                    ),
                ];
                Point next = At(logs, at.Equilibrium, quantities);
                if (next.Size < (1 - (1e-3 * part)) * at.Size || Holds(next, quantities))
                {
                    return next;
                }
            }

            return null;
        }

        private Equilibrium SolveAt(Policy policy, Equilibrium? near)
        {
            SolveOptions options = _options with { Tolerance = _tolerance };
            Equilibrium at = Count(_owner.Solver.SolveAtRates(policy, options, near));
            if (at.Status != SolveStatus.Converged && _tolerance < _options.Tolerance)
            {
                // A world whose rounding is above the tight tolerance is from then on solved to what is asked of it.
                at = Count(_owner.Solver.SolveAtRates(policy, _options, near));
                _tolerance = at.Status == SolveStatus.Converged ? _options.Tolerance : _tolerance;
            }

            return at;

            Equilibrium Count(Equilibrium solved)
            {
                _iterations += solved.Iterations;
                return solved;
            }
        }

        /// <summary>Whether a limit goes to a bound of its rate, and how far.</summary>
        private double? ToBound(Point at, int f)
        {
            double toLower = at.Logs[f] - _lower[f];
            double toUpper = at.Logs[f] - _upper[f];
            return toLower <= at.Wanted[f] ? -toLower
                : toUpper >= at.Wanted[f] ? -toUpper
                : null;
        }

        /// <summary>Newton's step; null where there are too many limits or no derivatives.</summary>
        private double[]? WorldDirection(Point at)
        {
            int[] filled = [.. Enumerable.Range(0, _limits.Count).Where(f => ToBound(at, f) is null)];
            if (filled.Length == 0 || filled.Length > MostExact)
            {
                return null;
            }

            IReadOnlyList<PolicyGradient> gradients;
            try
            {
                _owner._gradients ??= new GradientSolver(_owner.Solver);
                gradients = _owner._gradients.GradientsAtRates(
                    at.Equilibrium,
                    [
                        .. filled.Select(f =>
                            Objective.Quantity(_limits[f].Origin, _limits[f].Destination, _limits[f].Sector)
                        ),
                    ]
                );
            }
            catch (ModelException)
            {
                return null;
            }

            double[] step = [.. _limits.Select((_, f) => ToBound(at, f) ?? 0)];
            int n = filled.Length;
            double[] inverse = new double[n * n];
            double[] right = new double[n];
            for (int a = 0; a < n; a++)
            {
                // The gradient is of the quantity in percent of the baseline's: per percent of what it is now.
                int f = filled[a];
                double[] slopes = LimitJacobian.ByRate(gradients[a], _limits);
                double percent = 100 + gradients[a].Value;
                right[a] = at.Wanted[f] * (1 + _elasticity[f]);
                for (int g = 0; g < _limits.Count; g++)
                {
                    right[a] -= slopes[g] / percent * step[g];
                }

                for (int b = 0; b < n; b++)
                {
                    inverse[(a * n) + b] = slopes[filled[b]] / percent;
                }
            }

            if (!DenseInverse.Invert(inverse, n, new int[n]))
            {
                return null;
            }

            for (int a = 0; a < n; a++)
            {
                step[filled[a]] = VectorMath.Dot(inverse.AsSpan(a * n, n), right);
            }

            return step.All(double.IsFinite) ? step : null;
        }

        /// <summary>
        /// Newton's step were producers' prices and spending to stay: <c>dln q_f = theta sum_g pi_g dx_g - (1 + theta) dx_f</c> over
        /// the limits of a market, with pi the shares of its spending.
        /// </summary>
        private double[]? MarketDirection(Point at)
        {
            double[] step = [.. _limits.Select((_, f) => ToBound(at, f) ?? 0)];
            foreach (
                IGrouping<(int, int), int> market in Enumerable
                    .Range(0, _limits.Count)
                    .GroupBy(f => (_limits[f].Destination, _limits[f].Sector))
            )
            {
                double theta = _elasticity[market.First()];
                double moved = 0;
                double share = 0;
                foreach (int f in market)
                {
                    double part = Share(at.Equilibrium, _limits[f]);
                    bool isFilled = ToBound(at, f) is null;
                    moved += part * (isFilled ? -at.Wanted[f] : step[f]);
                    share += isFilled ? part : 0;
                }

                moved /= 1 - (theta / (1 + theta) * share);
                foreach (int f in market.Where(f => ToBound(at, f) is null))
                {
                    step[f] = (theta / (1 + theta) * moved) - at.Wanted[f];
                }
            }

            return step.All(double.IsFinite) ? step : null;
        }

        private static double Share(Equilibrium at, QuantityLimit limit)
        {
            (int i, int j, int s) = (limit.Origin, limit.Destination, limit.Sector);
            return at.Trade[i, j, s] * (1 + at.Tariff(i, j, s)) * (1 + at.ExportTax(i, j, s)) / at.Spending[j, s];
        }
    }

    private Solver Solver => solver;

    private Baseline Baseline => solver.Baseline;
}
