using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>What would open a zone where there is none: of each lever, each threat, each party's outside option and of money the
/// smallest change that does.</summary>
internal sealed class ZoneOpening(
    DealSolver solver,
    DealSearch search,
    IReadOnlyList<SolvedFallback> fallbacks,
    BargainPosition position
)
{
    private const int Rounds = 6;
    private const double Tolerance = 2e-7;
    private const double FrontierTolerance = 1e-5;
    private const int Halvings = 14;

    /// <summary>A lever that raises a tariff, or a threat, is followed this many times its own length; one that cuts a tariff to
    /// where there is none.</summary>
    private const double Farthest = 2;

    /// <summary>Levers beyond this are not tried one by one.</summary>
    private const int MostLevers = 8;

    private readonly CompiledTalks _compiled = solver.Compiled;
    private readonly int _parties = solver.Compiled.Parties.Count;
    private readonly double[] _worth = [.. solver.Compiled.Parties.Select(p => p.Income / 100)];

    /// <param name="fairest">The deal whose worst-off party is best off.</param>
    /// <param name="withThreatAt">Probabilities with the threats' together at a value; null where nothing is threatened.</param>
    public Opening Find(SolvedDeal fairest, Func<double, double[]?> withThreatAt)
    {
        (SolvedDeal? paid, double[] payments) = Pay();
        double now = fallbacks.Where(f => f.Fallback.By is not null).Sum(f => f.Fallback.Probability);
        bool isThreatened = withThreatAt(0) is not null;
        return new Opening
        {
            Shortfall = -fairest.Parties.Select((p, k) => p.Payoff - position.Certain[k]).Min(),
            PaidDeal = paid,
            Payments = payments,
            CredibilityNow = isThreatened ? now : null,
            Credibility = isThreatened ? Nearest(now, 0, 1, p => IsOpen(At(fallbacks, withThreatAt(p)!))) : null,
            Outside = [.. Enumerable.Range(0, _parties).Select(Outside)],
            Threats = [.. Enumerable.Range(0, fallbacks.Count).Select(Threat).OfType<ThreatOpening>()],
            Levers =
            [
                .. _compiled
                    .Deals.Levers.Take(MostLevers)
                    .SelectMany(l => new[] { Lever(l, 0), Lever(l, 1) })
                    .OfType<LeverOpening>(),
            ],
        };
    }

    private (SolvedDeal? Deal, double[] Payments) Pay()
    {
        double[] range = search.Range;
        DealProblem money = DealProblems.Sum([.. _worth.Select(w => w / _worth.Sum())], null, range);
        search.Solve([money], Rounds, Tolerance, out _);
        SolvedDeal? paid = search.Solve(
            [DealProblems.Payment(position.Certain, _worth, range)],
            Rounds,
            Tolerance,
            out _
        )[0];
        if (paid is null)
        {
            return (null, []);
        }

        double[] gains = [.. paid.Parties.Select((p, k) => _worth[k] * (p.Payoff - position.Certain[k]))];
        double needed = gains.Sum(g => Math.Max(0, -g));
        double surplus = gains.Sum(g => Math.Max(0, g));
        if (surplus < needed || surplus == 0)
        {
            // Nobody gains enough to pay the others: no payment opens a zone.
            return (null, []);
        }

        return (paid, [.. gains.Select(g => g < 0 ? -g : -needed * g / surplus)]);
    }

    /// <summary>The most a party can have while all others have what they have without a deal: so much less it must have without
    /// one.</summary>
    private OutsideOpening Outside(int party)
    {
        double[] range = search.Range;
        double[] floors =
        [
            .. position.Certain.Select(
                (c, p) => p == party ? search.All.Min(d => d.Parties[p].Payoff) - (10 * range[p]) : c
            ),
        ];
        DealProblem most = DealProblems.Sum([.. range.Select((r, p) => p == party ? 1 / r : 0)], floors, range);
        return search.Solve([most], Rounds, Tolerance, out _)[0] is { } deal
            ? new OutsideOpening(party, position.Certain[party] - deal.Parties[party].Payoff, deal)
            : new OutsideOpening(party, null, null);
    }

    /// <summary>How large a threat must be instead, in parts of its own size.</summary>
    private ThreatOpening? Threat(int fallback)
    {
        Policy policy = _compiled.WithoutDeal[fallback].Policy;
        bool isTariffs =
            policy.TradeCostChange is null
            && policy.ProductivityChange is null
            && policy.ExportTaxes is null
            && policy.Limits.Count == 0
            && policy.Tariffs is { } levels
            && levels.Values.All(double.IsFinite);
        Fallback threat = fallbacks[fallback].Fallback;
        if (threat.By is null || threat.Probability == 0 || threat.War is not null || !isTariffs)
        {
            return null;
        }

        double[] before = (
            _compiled.Baseline.Data.Tariffs ?? new TradeTensor(_compiled.Baseline.Economies, _compiled.Baseline.Sectors)
        ).Values;
        double[] after = policy.Tariffs!.Values;
        double? part = Nearest(
            1,
            0,
            Farthest,
            p => IsOpen(At(With(p), [.. fallbacks.Select(f => f.Fallback.Probability)]))
        );
        (double today, double threatened) = Average();
        return new ThreatOpening(
            threat,
            part,
            threatened,
            part is { } found ? today + (found * (threatened - today)) : null
        );

        SolvedFallback[] With(double share)
        {
            TradeTensor tariffs = new(_compiled.Baseline.Economies, _compiled.Baseline.Sectors);
            for (int cell = 0; cell < after.Length; cell++)
            {
                tariffs.Values[cell] = before[cell] + (share * (after[cell] - before[cell]));
            }

            Welfare welfare = solver.Solve(
                [policy with { Tariffs = tariffs }],
                _ => $"'{threat.Name}' at another rate"
            )[0];
            return
            [
                .. fallbacks.Select(
                    (f, k) =>
                        k == fallback
                            ? f with
                            {
                                Welfare = welfare,
                                Parties = [.. Enumerable.Range(0, _parties).Select(p => solver.OfParty(welfare, p))],
                            }
                            : f
                ),
            ];
        }

        // Of what it moves, by baseline trade.
        (double Today, double Threatened) Average()
        {
            int n = _compiled.Baseline.Economies;
            double trade = 0;
            double low = 0;
            double high = 0;
            for (int cell = 0; cell < after.Length; cell++)
            {
                if (after[cell] != before[cell])
                {
                    double value = _compiled.Baseline.Trade(cell % n, cell / n % n, cell / n / n);
                    trade += value;
                    low += value * before[cell];
                    high += value * after[cell];
                }
            }

            return trade > 0 ? (low / trade, high / trade) : (0, 0);
        }
    }

    /// <summary>How far past one of its ends a lever must go; null where it cannot, since it is at no tariff already.</summary>
    private LeverOpening? Lever(int lever, int end)
    {
        DealIssue issue = _compiled.Deals.Issues[lever];
        double room = Room(issue, end);
        if (!(room > 1e-6))
        {
            return null;
        }

        (double Least, double Most) reach = end == 0 ? (-room, 1) : (0, 1 + room);
        DealSearch further = new(solver, new Dictionary<int, (double Least, double Most)> { [lever] = reach });
        DealProblem fairest = DealProblems.Least(
            position.InPercent,
            [.. Enumerable.Repeat(search.Range.Max(), _parties)]
        );
        double? extra = Nearest(0, 0, room, by => Within(by) is { } deal && position.IsGain(DealSearch.Payoffs(deal)));
        return new LeverOpening(
            lever,
            end == 0 ? -room : 1 + room,
            extra is { } found ? (end == 0 ? -found : 1 + found) : null,
            extra is { } at ? Within(at) : null
        );

        SolvedDeal? Within(double by)
        {
            further.Within = end == 0 ? (lever, -by, 1) : (lever, 0, 1 + by);
            return further.Solve([fairest], 3, FrontierTolerance, out _)[0];
        }
    }

    /// <summary>Parts of its length that a lever can go past an end without paying for imports.</summary>
    private static double Room(DealIssue issue, int end)
    {
        if (issue.Spans.Count == 0 || issue.Effects.Any(e => e.Limits.Count > 0))
        {
            return 0;
        }

        double room = double.PositiveInfinity;
        foreach (TariffSpan span in issue.Spans)
        {
            (double at, double from) = end == 0 ? (span.AtZero, span.AtOne) : (span.AtOne, span.AtZero);
            if (at < from)
            {
                room = Math.Min(room, at / (from - at));
            }
            else
            {
                room = Math.Min(room, Farthest);
            }
        }

        return room;
    }

    private bool IsOpen(BargainPosition asked)
    {
        double[] common = [.. Enumerable.Repeat(search.Range.Max(), _parties)];
        DealProblem fairest = DealProblems.Least(asked.InPercent, common);
        return asked.IsGain(DealSearch.Payoffs(search.Best(fairest)!))
            || asked.IsGain(DealSearch.Payoffs(search.Solve([fairest], 3, FrontierTolerance, out _)[0]!));
    }

    private BargainPosition At(IReadOnlyList<SolvedFallback> outcomes, double[] probabilities) =>
        BargainRun.Position(solver, outcomes, probabilities, position.Powers);

    /// <summary>The value nearest to a given one at which something opens: by steps outwards on both sides, then by halving.</summary>
    private static double? Nearest(double from, double least, double most, Func<double, bool> isOpen)
    {
        const int steps = 25;
        double step = (most - least) / steps;
        for (int k = 1; k <= steps; k++)
        {
            foreach (double sign in new[] { -1.0, 1.0 })
            {
                double outside = Math.Clamp(from + (sign * (k - 1) * step), least, most);
                double inside = Math.Clamp(from + (sign * k * step), least, most);
                if (inside == outside || !isOpen(inside))
                {
                    continue;
                }

                for (int halving = 0; halving < Halvings; halving++)
                {
                    double middle = (inside + outside) / 2;
                    (inside, outside) = isOpen(middle) ? (middle, outside) : (inside, middle);
                }

                return inside;
            }
        }

        return null;
    }
}
