using Parley.Inputs;

namespace Parley.Strategy.Bargaining;

/// <summary>A question to the search.</summary>
/// <param name="Rank">How good a deal with these payoffs is; negative infinity where it does not count.</param>
/// <param name="Stages">Smooth scores that lead to the best by rank.</param>
internal sealed record DealProblem(Func<double[], double> Rank, IReadOnlyList<DealScore> Stages);

/// <summary>
/// Finds the best deals: solves a design of deals over the levers for every choice of options, lays a surface through them,
/// climbs on it, solves where the climb ends, and goes on until solving a deal gives what the surface said. Every answer is a
/// deal that was solved, and the best of all that were. Inside, a lever is measured by the logarithm of 1 + its tariff, in
/// which trade is far less curved than in the tariff itself.
/// </summary>
internal sealed class DealSearch
{
    /// <summary>Levers beyond this would need more deals solved than anyone waits for.</summary>
    public const int MostLevers = 10;

    /// <summary>Choices of options beyond this likewise.</summary>
    public const int MostChoices = 512;

    private const int CornersUpTo = 6;

    /// <summary>Of the polynomial along each lever.</summary>
    private const int Degree = 12;

    private const int Starts = 3;
    private const int Candidates = 32;
    private const double Apart = 1e-5;
    private static readonly int[] _primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29];
    private readonly DealSolver _solver;
    private readonly int[] _levers;
    private readonly int _parties;
    private readonly List<Choice> _choices = [];
    private readonly double[] _stretch;
    private readonly (double Least, double Most)[] _reach;

    /// <exception cref="InputException">More levers or options than can be searched.</exception>
    /// <param name="solver">Solves the deals.</param>
    /// <param name="reach">Positions that levers can take where these are not from 0 to 1, by issue; null = all from 0 to 1.</param>
    public DealSearch(DealSolver solver, IReadOnlyDictionary<int, (double Least, double Most)>? reach = null)
    {
        _solver = solver;
        DealSpace deals = solver.Compiled.Deals;
        _levers = [.. deals.Levers];
        _parties = solver.Compiled.Parties.Count;
        if (_levers.Length > MostLevers)
        {
            throw new InputException(
                $"{_levers.Length} levers are more than {MostLevers}",
                deals.Issues[_levers[MostLevers]].Issue.Place,
                deals.Issues[_levers[MostLevers]].Issue.Name,
                "join levers that move together, or make options of some"
            );
        }

        double[][] choices =
        [
            [.. deals.Issues.Select(_ => 0.0)],
        ];
        for (int i = 0; i < deals.Issues.Count; i++)
        {
            if (deals.Issues[i].Choices is > 0 and int count)
            {
                choices =
                [
                    .. choices.SelectMany(c =>
                        Enumerable.Range(0, count).Select(o => c.Select((p, k) => k == i ? o : p).ToArray())
                    ),
                ];
            }

            if (choices.Length > MostChoices)
            {
                throw new InputException(
                    $"the lists of options make more than {MostChoices} choices",
                    deals.Issues[i].Issue.Place,
                    deals.Issues[i].Issue.Name,
                    "leave out options nobody would choose"
                );
            }
        }

        _reach =
        [
            .. _levers.Select(l =>
                reach is not null && reach.TryGetValue(l, out (double Least, double Most) own) ? own : (0, 1)
            ),
        ];
        _stretch = [.. _levers.Select((l, k) => Stretch(deals.Issues[l], _reach[k]))];
        double[] origin = Inside(deals.Today);
        double[][] design = Distinct([.. Lines(origin), .. Design(_levers.Length)]);
        (Choice Choice, double[] X)[] asked = [.. choices.SelectMany(c => Ask(new Choice(c), design))];
        SolvedDeal[] solved = solver.Solve([.. asked.Select(a => DealAt(a.Choice, a.X))]);
        for (int k = 0; k < asked.Length; k++)
        {
            asked[k].Choice.Add(asked[k].X, solved[k]);
        }

        foreach (Choice choice in _choices.Where(_ => _levers.Length > 0))
        {
            choice.Anchor(origin, Degree);
        }
    }

    /// <summary>Positions that one lever is held to; null = all.</summary>
    public (int Issue, double Least, double Most)? Within { get; set; }

    /// <summary>Every deal solved so far.</summary>
    public IEnumerable<SolvedDeal> All => _choices.SelectMany(c => c.Solved);

    /// <summary>Percentage points between the least and the greatest payoff of each party so far.</summary>
    public double[] Range =>
        [
            .. Enumerable
                .Range(0, _parties)
                .Select(p => Math.Max(1e-9, All.Max(d => d.Parties[p].Payoff) - All.Min(d => d.Parties[p].Payoff))),
        ];

    /// <summary>The best deal for each problem; null where no deal counts.</summary>
    /// <param name="problems">The questions.</param>
    /// <param name="rounds">Times to solve and climb again at most.</param>
    /// <param name="tolerance">Parts of the range of payoffs that solving may differ from the surface.</param>
    /// <param name="error">The largest difference left, percentage points.</param>
    public SolvedDeal?[] Solve(IReadOnlyList<DealProblem> problems, int rounds, double tolerance, out double error)
    {
        double[] errors = new double[problems.Count];
        (Choice Choice, double[] X)?[] last = new (Choice, double[])?[problems.Count];
        List<int> active = _levers.Length == 0 ? [] : [.. Enumerable.Range(0, problems.Count)];
        for (int round = 0; round < rounds && active.Count > 0; round++)
        {
            _solver.Cancellation.ThrowIfCancellationRequested();
            Parallel.ForEach(_choices, choice => choice.Fit());
            (Choice Choice, double[] X, double[] Expected)?[] found = new (Choice, double[], double[])?[active.Count];
            int most = round == 0 ? Starts : 1;
            Parallel.For(0, active.Count, k => found[k] = Climb(problems[active[k]], most, last[active[k]]));

            List<(int Problem, Choice Choice, double[] X, double[] Expected)> asked = [];
            for (int k = 0; k < active.Count; k++)
            {
                errors[active[k]] = 0;
                last[active[k]] = found[k] is { } end ? (end.Choice, end.X) : null;
                if (
                    found[k] is { } f
                    && f.Choice.IsNew(f.X)
                    && !asked.Exists(a => a.Choice == f.Choice && Choice.Distance(a.X, f.X) < Apart)
                )
                {
                    asked.Add((active[k], f.Choice, f.X, f.Expected));
                }
            }

            SolvedDeal[] solved = _solver.Solve([.. asked.Select(a => DealAt(a.Choice, a.X))]);
            double[] range = Range;
            List<int> left = [];
            for (int k = 0; k < asked.Count; k++)
            {
                asked[k].Choice.Add(asked[k].X, solved[k]);
                double[] apart = [.. solved[k].Parties.Select((p, i) => Math.Abs(p.Payoff - asked[k].Expected[i]))];
                errors[asked[k].Problem] = apart.Max();
                if (apart.Where((a, i) => a > tolerance * range[i]).Any())
                {
                    left.Add(asked[k].Problem);
                }
            }

            active = left;
        }

        error = errors.DefaultIfEmpty(0).Max();
        return [.. problems.Select(Best)];
    }

    /// <summary>The best of all deals solved so far.</summary>
    public SolvedDeal? Best(DealProblem problem)
    {
        SolvedDeal? best = null;
        double rank = double.NegativeInfinity;
        foreach (SolvedDeal deal in All.Where(IsWithin))
        {
            double found = problem.Rank(Payoffs(deal));
            if (found > rank)
            {
                (best, rank) = (deal, found);
            }
        }

        return best;
    }

    /// <summary>What the surface through all deals solved so far says of a deal.</summary>
    public double[] Expect(Deal deal)
    {
        Choice choice = _choices.First(c => !c.Options.Where((o, i) => !_levers.Contains(i) && o != deal[i]).Any());
        if (_levers.Length == 0)
        {
            return Payoffs(choice.Solved[0]);
        }

        choice.Fit();
        double[] value = new double[_parties];
        choice.Surface!.Evaluate(Inside(deal), value, new double[_parties, _levers.Length], null);
        return value;
    }

    /// <summary>Percentage points that the surface promises every party more than a solved deal gives, without other options.</summary>
    public double PromisedRoom(SolvedDeal deal, IReadOnlyList<DealScore> stages)
    {
        if (_levers.Length == 0)
        {
            return 0;
        }

        Choice choice = _choices.First(c => c.Solved.Contains(deal));
        BoxMaximiser maximiser = new(choice.Surface!, _levers.Length, _parties);
        return maximiser.From(Inside(deal.Deal), stages) is { } x
            ? maximiser.PayoffsAt(x).Select((v, p) => v - deal.Parties[p].Payoff).Min()
            : 0;
    }

    /// <summary>Lays the surfaces through all that was solved.</summary>
    public void Fit() => Parallel.ForEach(_levers.Length == 0 ? [] : _choices, choice => choice.Fit());

    public static double[] Payoffs(SolvedDeal deal) => [.. deal.Parties.Select(p => p.Payoff)];

    /// <param name="problem">The question.</param>
    /// <param name="most">Solved deals to start from, for every choice of options.</param>
    /// <param name="last">Where the climb before this one ended; null = there was none.</param>
    private (Choice Choice, double[] X, double[] Expected)? Climb(
        DealProblem problem,
        int most,
        (Choice Choice, double[] X)? last
    )
    {
        (Choice Choice, double[] X, double[] Expected)? best = null;
        double rank = double.NegativeInfinity;
        foreach (Choice choice in _choices)
        {
            (double[] least, double[] greatest) = Box();
            BoxMaximiser maximiser = new(choice.Surface!, _levers.Length, _parties, least, greatest);
            List<double[]> starts = choice.StartsFor(problem, most);
            if (last is { } end && end.Choice == choice)
            {
                starts.Add(end.X);
            }

            foreach (double[] start in starts)
            {
                if (maximiser.From(start, problem.Stages) is not { } x)
                {
                    continue;
                }

                double[] expected = maximiser.PayoffsAt(x);
                double found = problem.Rank(expected);
                if (found > rank)
                {
                    (best, rank) = ((choice, x, expected), found);
                }
            }
        }

        return best;
    }

    private IEnumerable<(Choice, double[])> Ask(Choice choice, double[][] design)
    {
        _choices.Add(choice);
        return design.Select(x => (choice, x));
    }

    private Deal DealAt(Choice choice, double[] x)
    {
        double[] positions = [.. choice.Options];
        for (int k = 0; k < _levers.Length; k++)
        {
            (double least, double most) = _reach[k];
            positions[_levers[k]] = least + (Position(x[k], _stretch[k]) * (most - least));
        }

        return new Deal(positions);
    }

    /// <summary>How many times 1 + the tariff is larger at the end of a lever than at its beginning, by trade.</summary>
    private static double Stretch(DealIssue issue, (double Least, double Most) reach)
    {
        double trade = issue.Spans.Sum(s => s.Trade);
        return trade == 0
            ? 1
            : (1 + issue.AverageRateAt(reach.Most)!.Value) / (1 + issue.AverageRateAt(reach.Least)!.Value);
    }

    private bool IsWithin(SolvedDeal deal) =>
        Within is not { } within
        || (deal.Deal[within.Issue] >= within.Least - 1e-12 && deal.Deal[within.Issue] <= within.Most + 1e-12);

    private (double[] Least, double[] Most) Box()
    {
        double[] least = new double[_levers.Length];
        double[] most = [.. Enumerable.Repeat(1.0, _levers.Length)];
        if (Within is { } within)
        {
            int k = Array.IndexOf(_levers, within.Issue);
            least[k] = Inside(within.Least, k);
            most[k] = Inside(within.Most, k);
        }

        return (least, most);
    }

    /// <summary>From a position to the part of the way in logarithms.</summary>
    private double Inside(double position, int lever)
    {
        (double least, double most) = _reach[lever];
        double part = (position - least) / (most - least);
        return part is 0 or 1 || Math.Abs(_stretch[lever] - 1) < 1e-3
            ? part
            : Math.Log(1 + (part * (_stretch[lever] - 1))) / Math.Log(_stretch[lever]);
    }

    /// <summary>From the part of the way in logarithms to the part of the way in rates.</summary>
    private static double Position(double x, double stretch) =>
        x is 0 or 1 || Math.Abs(stretch - 1) < 1e-3 ? x : (Math.Pow(stretch, x) - 1) / (stretch - 1);

    private double[] Inside(Deal deal) => [.. _levers.Select((l, k) => Inside(deal[l], k))];

    /// <summary>Through today along each lever.</summary>
    private IEnumerable<double[]> Lines(double[] origin) =>
        _levers
            .SelectMany(
                (_, k) =>
                    Enumerable
                        .Range(0, Degree + 1)
                        .Select(j => origin.Select((o, i) => i == k ? LineProfile.Node(j, Degree) : o).ToArray())
            )
            .Prepend(origin);

    private static double[][] Distinct(IEnumerable<double[]> points)
    {
        List<double[]> distinct = [];
        foreach (double[] point in points)
        {
            if (point.Length == 0 ? distinct.Count == 0 : !distinct.Exists(d => Choice.Distance(d, point) < Apart))
            {
                distinct.Add(point);
            }
        }

        return [.. distinct];
    }

    /// <summary>Corners of the box where they are few, its middle, and points of Halton's sequence (1960) that fill it evenly.</summary>
    private static double[][] Design(int levers)
    {
        if (levers == 0)
        {
            return
            [
                [],
            ];
        }

        List<double[]> design =
        [
            [.. Enumerable.Repeat(0.5, levers)],
        ];
        if (levers <= CornersUpTo)
        {
            for (int corner = 0; corner < 1 << levers; corner++)
            {
                design.Add([.. Enumerable.Range(0, levers).Select(k => (double)((corner >> k) & 1))]);
            }
        }
        else
        {
            design.Add(new double[levers]);
            design.Add([.. Enumerable.Repeat(1.0, levers)]);
            for (int one = 0; one < levers && levers > 1; one++)
            {
                design.Add([.. Enumerable.Range(0, levers).Select(k => k == one ? 1.0 : 0)]);
                if (levers > 2)
                {
                    design.Add([.. Enumerable.Range(0, levers).Select(k => k == one ? 0.0 : 1)]);
                }
            }
        }

        int filling = 6 + (5 * levers) + (levers > CornersUpTo ? levers * levers : 0);
        for (int n = 1; n <= filling; n++)
        {
            design.Add([.. Enumerable.Range(0, levers).Select(k => Halton(n, _primes[k]))]);
        }

        return [.. design];
    }

    private static double Halton(int n, int prime)
    {
        double value = 0;
        for (double part = 1.0 / prime; n > 0; n /= prime, part /= prime)
        {
            value += part * (n % prime);
        }

        // In one dimension the sequence begins with the middle, which the design has.
        return value == 0.5 ? 0.53 : value;
    }

    /// <summary>One choice of options with what was solved of its levers.</summary>
    private sealed class Choice(double[] options)
    {
        private readonly List<double[]> _points = [];
        private int _fitted;
        private double[] _origin = [];
        private LineProfile[] _lines = [];

        public double[] Options => options;

        public List<SolvedDeal> Solved { get; } = [];

        public ResponseSurface? Surface { get; private set; }

        public void Add(double[] x, SolvedDeal deal)
        {
            _points.Add(x);
            Solved.Add(deal);
        }

        /// <summary>Takes what each lever does alone from the deals solved along it.</summary>
        public void Anchor(double[] origin, int degree)
        {
            _origin = At(origin);
            _lines =
            [
                .. origin.Select(
                    (_, k) =>
                        new LineProfile([
                            .. Enumerable
                                .Range(0, degree + 1)
                                .Select(j =>
                                    At([.. origin.Select((o, i) => i == k ? LineProfile.Node(j, degree) : o)])
                                ),
                        ])
                ),
            ];

            double[] At(double[] x) => Payoffs(Solved[_points.FindIndex(p => Distance(p, x) < Apart)]);
        }

        public void Fit()
        {
            if (Surface is null)
            {
                Surface = new ResponseSurface([.. _points], [.. Solved.Select(Payoffs)], _origin, _lines);
            }
            else if (_fitted < _points.Count)
            {
                Surface.Add(_points.Skip(_fitted), Solved.Skip(_fitted).Select(Payoffs));
            }

            _fitted = _points.Count;
        }

        public bool IsNew(double[] x) => !_points.Exists(p => Distance(p, x) < Apart);

        /// <summary>The best deal so far and, of the next best, those farthest from one another: a set of deals need have no
        /// single top.</summary>
        public List<double[]> StartsFor(DealProblem problem, int count)
        {
            double[][] best =
            [
                .. Enumerable
                    .Range(0, _points.Count)
                    .Select(k => (Rank: problem.Rank(Payoffs(Solved[k])), k))
                    .Where(s => s.Rank > double.NegativeInfinity)
                    .OrderByDescending(s => s.Rank)
                    .ThenBy(s => s.k)
                    .Take(Candidates)
                    .Select(s => _points[s.k]),
            ];
            List<double[]> starts = [.. best.Take(1)];
            while (starts.Count < Math.Min(count, best.Length))
            {
                starts.Add(best.MaxBy(b => starts.Min(s => Distance(s, b)))!);
            }

            return starts;
        }

        public static double Distance(double[] a, double[] b) => a.Select((v, k) => Math.Abs(v - b[k])).Max();
    }
}
