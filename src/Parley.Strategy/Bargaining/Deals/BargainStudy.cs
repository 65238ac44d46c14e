using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>Solves talks: from who wants what to the deals both would sign.</summary>
public static class BargainStudy
{
    /// <param name="talks">Who bargains over what.</param>
    /// <param name="dataset">In which world.</param>
    /// <param name="progress">Told what is being done; null = silent.</param>
    /// <param name="cancellation">Stops between solves.</param>
    /// <exception cref="InputException">As <see cref="TalksCompiler.Compile"/>, or more levers or options than can be searched.</exception>
    /// <exception cref="ModelException">No equilibrium was found; the message names the deal or what happens without one.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public static BargainAnswer Run(
        Talks talks,
        Dataset dataset,
        IProgress<string>? progress = null,
        CancellationToken cancellation = default
    ) => Run(talks, dataset, progress, withVariants: true, cancellation);

    /// <summary>The same without trades across issues and without other elasticities, which take about as long as the rest:
    /// all else is the same to the last bit.</summary>
    /// <inheritdoc cref="Run(Talks, Dataset, IProgress{string}?, CancellationToken)"/>
    public static BargainAnswer RunWithoutVariants(Talks talks, Dataset dataset, CancellationToken cancellation) =>
        Run(talks, dataset, null, withVariants: false, cancellation);

    private static BargainAnswer Run(
        Talks talks,
        Dataset dataset,
        IProgress<string>? progress,
        bool withVariants,
        CancellationToken cancellation
    )
    {
        CompiledTalks compiled = TalksCompiler.Compile(
            talks,
            dataset,
            new SolveOptions { Cancellation = cancellation }
        );
        return new BargainRun(compiled, progress, cancellation).Run(withVariants);
    }
}

/// <summary>One study on its way.</summary>
internal sealed class BargainRun(CompiledTalks compiled, IProgress<string>? progress, CancellationToken cancellation)
{
    private const int Rounds = 12;
    private const double Tolerance = 2e-7;
    private const double FrontierTolerance = 1e-5;
    private const double OthersWeight = 1e-4;
    private const double InsideTolerance = 1e-4;
    private const double Step = 0.01;
    private const int TradesShown = 6;
    private readonly DealSolver _solver = new(compiled, cancellation);
    private readonly int _parties = compiled.Parties.Count;
    private SolvedFallback[] _fallbacks = [];
    private DealSearch _search = null!;
    private bool _isReading;
    private int _otherSolves;
    private double _otherResidual;

    public BargainAnswer Run(bool withVariants)
    {
        progress?.Report("what happens without a deal");
        _fallbacks = SolveFallbacks(_solver);
        double[] probabilities = [.. _fallbacks.Select(f => f.Fallback.Probability)];
        BargainPosition position = Position(_solver, _fallbacks, probabilities, Powers());
        progress?.Report("the set of deals");
        _search = new DealSearch(_solver);

        progress?.Report("the frontier");
        (SolvedDeal fairest, double error) = SolveFrontier(position);
        progress?.Report("the solutions");
        SolveSolutions(position, fairest);
        progress?.Report("proposals, credibility and power");
        SolveCredibility(position.Powers);
        SolveThreats(position.Powers);
        SolvePower(position);
        SolvePoints(compiled.Proposals);
        SolvePoints(compiled.Later);

        // What one question found may answer another better: every answer is the best of all deals solved.
        _isReading = true;
        (fairest, _) = SolveFrontier(position);
        (SolvedDeal?[] best, SolvedDeal? nash, SolvedDeal? kalai, SolvedDeal? equal, SolvedDeal? sum) = SolveSolutions(
            position,
            fairest
        );
        AnswerStep[] credibility = SolveCredibility(position.Powers);
        ThreatStep[] threats = SolveThreats(position.Powers);
        AnswerStep[] power = nash is null ? [] : SolvePower(position);
        SolvedPoint[] proposals = SolvePoints(compiled.Proposals);
        SolvedPoint[] later = SolvePoints(compiled.Later);
        _isReading = false;
        if (nash is null)
        {
            progress?.Report("what would open a zone");
        }

        Opening? opening = nash is null
            ? new ZoneOpening(_solver, _search, _fallbacks, position).Find(fairest, WithThreatAt)
            : null;
        progress?.Report("concessions and trades");
        SolvedDeal reference = nash ?? fairest;
        IReadOnlyList<Concession> concessions = SolveConcessions(reference);
        double? slack = nash is null ? null : Slack(nash, position);
        IReadOnlyList<IssueTrade> trades = withVariants ? SolveTrades() : [];
        progress?.Report("other elasticities");
        ElasticityStep[] elasticities = withVariants ? SolveElasticities(nash, position.Powers) : [];
        return new BargainAnswer
        {
            Compiled = compiled,
            WithoutDeal = _fallbacks,
            Outside = [.. Enumerable.Range(0, _parties).Select(p => Outside(p, probabilities, position))],
            Powers = position.Powers,
            Frontier = Frontier(),
            FrontierError = error,
            Fairest = fairest,
            Best = nash is null ? [] : [.. best.OfType<SolvedDeal>()],
            Nash = nash,
            KalaiSmorodinsky = kalai,
            Egalitarian = equal,
            Utilitarian = sum,
            NashSlack = slack,
            Opening = opening,
            Concessions = concessions,
            Trades = trades,
            Credibility = credibility,
            Threats = threats,
            Power = power,
            Elasticities = elasticities,
            Proposals = proposals,
            Later = later,
            Solves = _solver.Solves + _otherSolves,
            LargestResidual = Math.Max(_solver.LargestResidual, _otherResidual),
        };
    }

    /// <summary>Searches, or reads what the search has found.</summary>
    private SolvedDeal?[] Ask(IReadOnlyList<DealProblem> problems, int rounds, double tolerance, out double error)
    {
        if (!_isReading)
        {
            return _search.Solve(problems, rounds, tolerance, out error);
        }

        error = 0;
        return [.. problems.Select(_search.Best)];
    }

    /// <summary>
    /// Rubinstein's limit: where offers follow one another ever faster, bargaining with alternating offers ends in the Nash
    /// solution with powers in inverse proportion to impatience, alpha_i = (1/r_i) / sum 1/r_k, r = -ln(discount factor)
    /// (Binmore, Rubinstein and Wolinsky 1986; for several parties, with offers by turns, Hart and Mas-Colell 1996).
    /// </summary>
    private double[] Powers()
    {
        double[] patience =
        [
            .. compiled.Parties.Select(p => p.Party.DiscountFactor is { } factor ? -1 / Math.Log(factor) : 1),
        ];
        return [.. patience.Select(p => p / patience.Sum())];
    }

    private SolvedFallback[] SolveFallbacks(DealSolver solver)
    {
        IReadOnlyList<FallbackPolicy> policies = solver.Compiled.WithoutDeal;
        Welfare[] welfare = solver.Solve(
            [.. policies.Select(f => f.Policy)],
            k => $"without a deal, '{policies[k].Fallback.Name}'"
        );
        return
        [
            .. policies.Select(
                (f, k) =>
                    new SolvedFallback(
                        f.Fallback,
                        welfare[k],
                        [.. Enumerable.Range(0, _parties).Select(p => solver.OfParty(welfare[k], p))]
                    )
            ),
        ];
    }

    internal static BargainPosition Position(
        DealSolver solver,
        IReadOnlyList<SolvedFallback> fallbacks,
        double[] probabilities,
        double[] powers
    )
    {
        double[] aversion = [.. solver.Compiled.Parties.Select(p => p.Party.RiskAversion)];
        double[] certain =
        [
            .. aversion.Select(
                (a, p) => Gain.Equivalent([.. fallbacks.Select(f => f.Parties[p].Payoff)], probabilities, a)
            ),
        ];
        return new BargainPosition(certain, [.. certain.Select((c, p) => new Gain(c, aversion[p]))], powers);
    }

    private OutsideOption Outside(int party, double[] probabilities, BargainPosition position)
    {
        return new OutsideOption(
            Mean(w => w.RealIncome),
            Mean(w => w.GovernmentWelfare),
            Mean(w => w.Payoff),
            position.Certain[party]
        );

        double Mean(Func<PartyWelfare, double> figure) =>
            _fallbacks.Select((f, k) => probabilities[k] * figure(f.Parties[party])).Sum();
    }

    private (SolvedDeal Fairest, double Error) SolveFrontier(BargainPosition position)
    {
        double[] range = _search.Range;
        DealProblem[] ends =
        [
            .. Enumerable
                .Range(0, _parties)
                .Select(p =>
                    DealProblems.Sum([.. range.Select((r, q) => (q == p ? 1 : OthersWeight) / r)], null, range)
                ),
        ];
        double[] common = [.. Enumerable.Repeat(range.Max(), _parties)];
        DealProblem fairest = DealProblems.Least(position.InPercent, common);
        SolvedDeal?[] found = Ask([.. ends, fairest], Rounds, Tolerance, out double error);

        // Rays from the worst of the ends, and, finer, from what happens without a deal.
        double[][] payoffs = [.. found.Take(_parties).Select(d => DealSearch.Payoffs(d!))];
        double[] worst = [.. range.Select((_, p) => payoffs.Min(v => v[p]))];
        double[] span = [.. range.Select((r, p) => Math.Max(1e-6 * r, payoffs.Max(v => v[p]) - worst[p]))];
        int steps =
            _parties == 2 ? 16
            : _parties == 3 ? 7
            : 3;
        List<DealProblem> rays = [.. DealProblems.Directions(_parties, steps).Select(d => Ray(worst, span, d))];
        double[] room = [.. position.Certain.Select((c, p) => payoffs.Max(v => v[p]) - c)];
        if (position.IsGain(DealSearch.Payoffs(found[^1]!)))
        {
            rays.AddRange(
                DealProblems.Directions(_parties, _parties == 2 ? 8 : 3).Select(d => Ray(position.Certain, room, d))
            );
        }

        Ask(rays, 5, FrontierTolerance, out double rayError);
        return (_search.Best(fairest)!, Math.Max(error, rayError));

        static DealProblem Ray(double[] from, double[] span, double[] direction) =>
            DealProblems.Least([.. from.Select(f => new Gain(f, 0))], [.. span.Select((s, p) => s * direction[p])]);
    }

    private (
        SolvedDeal?[] Best,
        SolvedDeal? Nash,
        SolvedDeal? Kalai,
        SolvedDeal? Equal,
        SolvedDeal? Sum
    ) SolveSolutions(BargainPosition position, SolvedDeal fairest)
    {
        if (!position.IsGain(DealSearch.Payoffs(fairest)))
        {
            return ([], null, null, null, null);
        }

        double[] range = _search.Range;
        DealProblem[] best =
        [
            .. Enumerable
                .Range(0, _parties)
                .Select(p =>
                    DealProblems.Sum(
                        [.. range.Select((r, q) => (q == p ? 1 : OthersWeight) / r)],
                        position.Certain,
                        range
                    )
                ),
        ];
        double[] worth = [.. compiled.Parties.Select(p => p.Income / 100)];
        DealProblem money = DealProblems.Sum([.. worth.Select(w => w / worth.Sum())], position.Certain, range);
        SolvedDeal?[] found = Ask([.. best, DealProblems.Nash(position), money], Rounds, Tolerance, out _);
        double[] ideal = [.. found.Take(_parties).Select((d, p) => position.Gains[p].Of(d!.Parties[p].Payoff))];
        SolvedDeal? kalai = Ask([DealProblems.Least(position.Gains, ideal)], Rounds, Tolerance, out _)[0];
        return (found[.._parties], found[_parties], kalai, fairest, found[_parties + 1]);
    }

    /// <summary>Efficient among all deals solved, less those of which the surface knows that everyone could have more: no
    /// solved deal beats them, and yet they lie inside.</summary>
    private SolvedDeal[] Frontier()
    {
        SolvedDeal[] all = [.. _search.All];
        PayoffTable payoffs = new(_parties, [.. all.SelectMany(DealSearch.Payoffs)]);
        SolvedDeal[] efficient = [.. ParetoFrontier.Of(payoffs).Select(k => all[k]).DistinctBy(d => d.Deal)];
        double range = _search.Range.Max();
        double[] common = [.. Enumerable.Repeat(range, _parties)];
        double[] room = new double[efficient.Length];
        _search.Fit();
        Parallel.For(
            0,
            efficient.Length,
            k =>
                room[k] = _search.PromisedRoom(
                    efficient[k],
                    DealProblems.More([.. efficient[k].Parties.Select(p => new Gain(p.Payoff, 0))], common)
                )
        );
        return [.. efficient.Where((_, k) => room[k] <= InsideTolerance * range)];
    }

    private List<Concession> SolveConcessions(SolvedDeal reference)
    {
        DealSpace deals = compiled.Deals;
        Deal today = deals.Today;
        List<Deal> asked = [today];
        List<(int Issue, double To)> moves = [];
        for (int i = 0; i < deals.Issues.Count; i++)
        {
            foreach (double to in Ends(i).Where(to => to != today[i]))
            {
                moves.Add((i, to));
                asked.Add(today.With(i, to));
            }
        }

        int[] levers = [.. deals.Levers];
        int whole = asked.Count;
        asked.AddRange(Enumerable.Range(0, deals.Issues.Count).Select(i => reference.Deal.With(i, today[i])));
        int around = asked.Count;
        foreach (int lever in levers)
        {
            asked.Add(reference.Deal.With(lever, Math.Min(1, reference.Deal[lever] + Step)));
            asked.Add(reference.Deal.With(lever, Math.Max(0, reference.Deal[lever] - Step)));
        }

        SolvedDeal[] solved = _solver.Solve(asked);
        double[] origin = DealSearch.Payoffs(solved[0]);
        List<Concession> concessions = [];
        for (int m = 0; m < moves.Count; m++)
        {
            (int issue, double to) = moves[m];
            int lever = Array.IndexOf(levers, issue);
            SolvedDeal? up = lever < 0 ? null : solved[around + (2 * lever)];
            SolvedDeal? down = lever < 0 ? null : solved[around + (2 * lever) + 1];
            double width = lever < 0 ? 1 : up!.Deal[issue] - down!.Deal[issue];
            double sign = to < today[issue] ? -1 : 1;
            concessions.Add(
                new Concession(
                    issue,
                    today[issue],
                    to,
                    [.. solved[m + 1].Parties.Select((w, p) => w with { Payoff = w.Payoff - origin[p] })],
                    [
                        .. Enumerable
                            .Range(0, _parties)
                            .Select(p => Less(reference.Parties[p], solved[whole + issue].Parties[p])),
                    ],
                    lever < 0
                        ? null
                        :
                        [
                            .. Enumerable
                                .Range(0, _parties)
                                .Select(p => sign * Step * (up!.Parties[p].Payoff - down!.Parties[p].Payoff) / width),
                        ]
                )
            );
        }

        return concessions;

        static PartyWelfare Less(PartyWelfare a, PartyWelfare b) =>
            new(
                a.RealIncome - b.RealIncome,
                a.GovernmentWelfare - b.GovernmentWelfare,
                a.Stated - b.Stated,
                a.Payoff - b.Payoff
            );
    }

    private IEnumerable<double> Ends(int issue) =>
        compiled.Deals.Issues[issue].Issue switch
        {
            OptionsIssue list => Enumerable.Range(0, list.Options.Count).Select(o => (double)o),
            // Alone it moves nothing.
            StagingIssue => [],
            _ => [0, 1],
        };

    /// <summary>The largest relative rise of the Nash product that one lever gives, moved by a hundredth of its range.</summary>
    private double? Slack(SolvedDeal nash, BargainPosition position)
    {
        DealProblem problem = DealProblems.Nash(position);
        Deal[] near =
        [
            .. compiled.Deals.Levers.SelectMany(l =>
                new[] { nash.Deal[l] - Step, nash.Deal[l] + Step }
                    .Where(x => x is >= 0 and <= 1)
                    .Select(x => nash.Deal.With(l, x))
            ),
        ];
        if (near.Length == 0)
        {
            return null;
        }

        double here = problem.Rank(DealSearch.Payoffs(nash));
        return _solver.Solve(near).Max(d => Math.Exp(problem.Rank(DealSearch.Payoffs(d)) - here) - 1);
    }

    /// <summary>Moves on two issues, each of which hurts someone, so far (in tenths of the way) that together they bring the
    /// worst-off party most; those are kept that hurt nobody.</summary>
    private IssueTrade[] SolveTrades()
    {
        Deal today = compiled.Deals.Today;
        IssueMove[] ends =
        [
            .. Enumerable
                .Range(0, compiled.Deals.Issues.Count)
                .SelectMany(i => Ends(i).Where(to => to != today[i]).Select(to => new IssueMove(i, to))),
        ];
        double[] range = _search.Range;
        double[] start = _search.Expect(today);
        List<(IssueMove First, IssueMove Second)> pairs = [];
        for (int a = 0; a < ends.Length; a++)
        {
            for (int b = a + 1; b < ends.Length; b++)
            {
                if (ends[a].Issue != ends[b].Issue && Balanced(ends[a], ends[b]) is { } pair)
                {
                    pairs.Add(pair);
                }
            }
        }

        SolvedDeal[] solved = _solver.Solve([
            today,
            .. pairs.SelectMany(p =>
                new[]
                {
                    today.With(p.First.Issue, p.First.To),
                    today.With(p.Second.Issue, p.Second.To),
                    today.With(p.First.Issue, p.First.To).With(p.Second.Issue, p.Second.To),
                }
            ),
        ]);
        double[] origin = DealSearch.Payoffs(solved[0]);
        return
        [
            .. pairs
                .Select((p, k) => (Pair: p, Deals: solved[(1 + (3 * k))..(4 + (3 * k))]))
                .Where(t =>
                    Against(t.Deals[0]).Min() < 0 && Against(t.Deals[1]).Min() < 0 && Against(t.Deals[2]).Min() > 0
                )
                .OrderByDescending(t => Against(t.Deals[2]).Select((g, p) => g / range[p]).Min())
                .Take(TradesShown)
                .Select(t => new IssueTrade(
                    t.Pair.First,
                    t.Pair.Second,
                    [.. t.Deals[2].Parties.Select((w, p) => w with { Payoff = w.Payoff - origin[p] })],
                    [Against(t.Deals[0]), Against(t.Deals[1])]
                )),
        ];

        double[] Against(SolvedDeal deal) => [.. DealSearch.Payoffs(deal).Select((v, p) => v - origin[p])];

        (IssueMove, IssueMove)? Balanced(IssueMove a, IssueMove b)
        {
            (IssueMove, IssueMove)? best = null;
            double most = 0;
            foreach (double first in Parts(a))
            {
                foreach (double second in Parts(b))
                {
                    double[] expected = _search.Expect(today.With(a.Issue, first).With(b.Issue, second));
                    double least = expected.Select((v, p) => (v - start[p]) / range[p]).Min();
                    if (least > most)
                    {
                        (best, most) = ((a with { To = first }, b with { To = second }), least);
                    }
                }
            }

            return best;
        }

        IEnumerable<double> Parts(IssueMove move) =>
            compiled.Deals.Issues[move.Issue].IsLever
                ? Enumerable.Range(1, 10).Select(k => today[move.Issue] + (k / 10.0 * (move.To - today[move.Issue])))
                : [move.To];
    }

    private SolvedPoint[] SolvePoints(IReadOnlyList<PlacedPoint> points)
    {
        SolvedDeal[] solved = _solver.Solve([.. points.Select(p => p.Deal)]);
        double[] common = [.. Enumerable.Repeat(_search.Range.Max(), _parties)];
        DealProblem[] problems =
        [
            .. solved.Select(d => DealProblems.Least([.. d.Parties.Select(p => new Gain(p.Payoff, 0))], common)),
        ];
        SolvedDeal?[] better = Ask(problems, 3, FrontierTolerance, out _);
        return
        [
            .. points.Select(
                (point, k) =>
                    new SolvedPoint(
                        point.Point,
                        solved[k],
                        Math.Max(0, better[k]!.Parties.Select((p, i) => p.Payoff - solved[k].Parties[i].Payoff).Min())
                    )
            ),
        ];
    }

    /// <summary>Probabilities with the threats' together at a value, the rest in the file's proportion.</summary>
    private double[]? WithThreatAt(double credibility)
    {
        bool[] isThreat = [.. _fallbacks.Select(f => f.Fallback.By is not null)];
        double threats = _fallbacks.Where((_, k) => isThreat[k]).Sum(f => f.Fallback.Probability);
        double others = _fallbacks.Where((_, k) => !isThreat[k]).Sum(f => f.Fallback.Probability);
        int number = isThreat.Count(t => t);
        int rest = isThreat.Length - number;
        return number == 0
            ? null
            :
            [
                .. _fallbacks.Select(
                    (f, k) =>
                        isThreat[k]
                            ? credibility * (threats > 0 ? f.Fallback.Probability / threats : 1.0 / number)
                            : (1 - credibility) * (others > 0 ? f.Fallback.Probability / others : 1.0 / rest)
                ),
            ];
    }

    private AnswerStep[] SolveCredibility(double[] powers)
    {
        double[] at = [.. Enumerable.Range(0, 11).Select(k => k / 10.0)];
        if (WithThreatAt(0) is null)
        {
            return [];
        }

        BargainPosition[] positions = [.. at.Select(p => Position(_solver, _fallbacks, WithThreatAt(p)!, powers))];
        SolvedDeal?[] nash = _isReading
            ? Ask([.. positions.Select(DealProblems.Nash)], 0, 0, out _)
            : Answers(_search, positions);
        return [.. at.Select((p, k) => new AnswerStep(p, positions[k].Certain, nash[k]))];
    }

    /// <summary>The answer where one threat alone is believed, with the probability of all; only where there are several.</summary>
    private ThreatStep[] SolveThreats(double[] powers)
    {
        int[] threats = [.. Enumerable.Range(0, _fallbacks.Length).Where(k => _fallbacks[k].Fallback.By is not null)];
        if (threats.Length < 2)
        {
            return [];
        }

        double together = threats.Sum(k => _fallbacks[k].Fallback.Probability);
        BargainPosition[] positions =
        [
            .. threats.Select(threat =>
                Position(
                    _solver,
                    _fallbacks,
                    [
                        .. _fallbacks.Select(
                            (f, k) =>
                                k == threat ? together
                                : f.Fallback.By is null ? f.Fallback.Probability
                                : 0
                        ),
                    ],
                    powers
                )
            ),
        ];
        SolvedDeal?[] nash = _isReading
            ? Ask([.. positions.Select(DealProblems.Nash)], 0, 0, out _)
            : Answers(_search, positions);
        return
        [
            .. threats.Select(
                (threat, k) =>
                    new ThreatStep(_fallbacks[threat].Fallback, new AnswerStep(together, positions[k].Certain, nash[k]))
            ),
        ];
    }

    private AnswerStep[] SolvePower(BargainPosition position)
    {
        double[] at = [.. Enumerable.Range(1, 9).Select(k => k / 10.0)];
        BargainPosition[] positions =
        [
            .. at.Select(share =>
                position with
                {
                    Powers =
                    [
                        share,
                        .. position.Powers.Skip(1).Select(p => (1 - share) * p / position.Powers.Skip(1).Sum()),
                    ],
                }
            ),
        ];
        SolvedDeal?[] nash = Ask([.. positions.Select(DealProblems.Nash)], 4, Tolerance, out _);
        return [.. at.Select((share, k) => new AnswerStep(share, position.Certain, nash[k]))];
    }

    /// <summary>The Nash deal for each position, found by way of the fairest one; null without a zone.</summary>
    private SolvedDeal?[] Answers(DealSearch search, BargainPosition[] positions)
    {
        double[] common = [.. Enumerable.Repeat(search.Range.Max(), _parties)];
        search.Solve([.. positions.Select(p => DealProblems.Least(p.InPercent, common))], 3, FrontierTolerance, out _);
        return search.Solve([.. positions.Select(DealProblems.Nash)], 4, Tolerance, out _);
    }

    private ElasticityStep[] SolveElasticities(SolvedDeal? nash, double[] powers)
    {
        Dataset dataset = compiled.Dataset;
        double[] own = [.. compiled.Baseline.Data.TradeElasticity];
        List<(string Title, Talks Talks)> variants =
        [
            .. dataset
                .ElasticitySets.Where(s => s.Key != compiled.Talks.Model.Elasticities && !s.Value.SequenceEqual(own))
                .OrderBy(s => s.Key, StringComparer.Ordinal)
                .Select(s => (s.Key, With(m => m with { Elasticities = s.Key }))),
            ("halved", With(m => m with { ElasticityFactor = m.ElasticityFactor / 2 })),
            ("doubled", With(m => m with { ElasticityFactor = m.ElasticityFactor * 2 })),
        ];
        ElasticityStep[] steps = new ElasticityStep[variants.Count];
        DealSolver?[] solvers = new DealSolver?[variants.Count];
        Parallel.For(
            0,
            variants.Count,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            v => steps[v] = Under(variants[v].Title, variants[v].Talks, out solvers[v])
        );
        _otherSolves += solvers.Sum(s => s?.Solves ?? 0);
        _otherResidual = Math.Max(_otherResidual, solvers.Max(s => s?.LargestResidual ?? 0));
        return steps;

        ElasticityStep Under(string title, Talks talks, out DealSolver? solver)
        {
            solver = null;
            try
            {
                CompiledTalks other = TalksCompiler.Compile(
                    talks,
                    dataset,
                    new SolveOptions { Cancellation = cancellation }
                );
                solver = new DealSolver(other, cancellation);
                SolvedFallback[] fallbacks = SolveFallbacks(solver);
                double[] probabilities = [.. fallbacks.Select(f => f.Fallback.Probability)];
                BargainPosition position = Position(solver, fallbacks, probabilities, powers);
                SolvedDeal? answer = Answers(new DealSearch(solver), [position])[0];
                SolvedDeal? same = nash is null ? null : solver.Solve([nash.Deal])[0];
                return new ElasticityStep(title, position.Certain, answer, same);
            }
            catch (ModelException e)
            {
                return new ElasticityStep(title, [], null, null, e.Message);
            }
        }

        Talks With(Func<Parley.Scenarios.ModelChoices, Parley.Scenarios.ModelChoices> change) =>
            compiled.Talks with
            {
                Model = change(compiled.Talks.Model),
                Proposals = [],
                Later = [],
            };
    }
}
