using System.Collections.Concurrent;
using Parley.Model;

namespace Parley.Strategy.Bargaining;

/// <summary>Solves deals, several at a time, one solver a thread. The order of the answers is that of the questions, and every
/// solve starts afresh: the same questions have the same answers to the last bit.</summary>
internal sealed class DealSolver(CompiledTalks compiled, CancellationToken cancellation)
{
    private readonly ConcurrentBag<Solver> _idle = [];
    private readonly SolveOptions _options = new() { Tolerance = 1e-11, Cancellation = cancellation };
    private int _solves;

    public CompiledTalks Compiled => compiled;

    public CancellationToken Cancellation => cancellation;

    public int Solves => _solves;

    public double LargestResidual { get; private set; }

    /// <exception cref="ModelException">No equilibrium was found; the message names the deal.</exception>
    public SolvedDeal[] Solve(IReadOnlyList<Deal> deals)
    {
        (int Deal, Deal At)[] years =
        [
            .. deals.SelectMany((deal, k) => compiled.Deals.YearsOf(deal).Select(at => (k, at))),
        ];
        Welfare[] welfare = Solve(
            [.. years.Select(y => compiled.Deals.PolicyOf(y.At))],
            k => $"the deal {Text(deals[years[k].Deal])}"
        );
        SolvedDeal[] solved = new SolvedDeal[deals.Count];
        for (int from = 0; from < years.Length; )
        {
            int to = from;
            while (to < years.Length && years[to].Deal == years[from].Deal)
            {
                to++;
            }

            (int Deal, Deal At)[] path = years[from..to];
            Welfare[] yearly = welfare[from..to];
            solved[years[from].Deal] = new SolvedDeal(
                deals[years[from].Deal],
                yearly[^1],
                [
                    .. compiled.Parties.Select(
                        (_, p) => OverTime(p, [.. path.Select((y, t) => OfParty(yearly[t], p, Stated(y.At, p)))])
                    ),
                ]
            );
            from = to;
        }

        return solved;
    }

    /// <summary>
    /// What is worth as much every year for ever as a path whose last year lasts: with a year's discount factor d, weights
    /// (1 - d) d^(t-1) and d^(T-1) for the last.
    /// </summary>
    private PartyWelfare OverTime(int party, PartyWelfare[] years)
    {
        if (years.Length == 1)
        {
            return years[0];
        }

        double factor = 1 / (1 + compiled.Parties[party].Party.DiscountRate!.Value);
        double[] weights =
        [
            .. years.Select((_, t) => t == years.Length - 1 ? Math.Pow(factor, t) : (1 - factor) * Math.Pow(factor, t)),
        ];
        return new PartyWelfare(
            Mean(y => y.RealIncome),
            Mean(y => y.GovernmentWelfare),
            Mean(y => y.Stated),
            Mean(y => y.Payoff)
        );

        double Mean(Func<PartyWelfare, double> figure) => years.Select((y, t) => weights[t] * figure(y)).Sum();
    }

    public Welfare[] Solve(IReadOnlyList<Policy> policies, Func<int, string> name)
    {
        Welfare[] welfare = new Welfare[policies.Count];
        try
        {
            Parallel.For(
                0,
                policies.Count,
                new ParallelOptions
                {
                    CancellationToken = cancellation,
                    MaxDegreeOfParallelism = Environment.ProcessorCount,
                },
                k =>
                {
                    if (!_idle.TryTake(out Solver? solver))
                    {
                        solver = new Solver(compiled.Baseline);
                    }

                    try
                    {
                        welfare[k] = Welfare.Of(Outcome.Of(solver.Solve(policies[k], _options).EnsureConverged()));
                    }
                    catch (ModelException e)
                    {
                        throw new ModelException($"{name(k)}: {e.Message}");
                    }

                    _idle.Add(solver);
                }
            );
        }
        catch (AggregateException e) when (e.InnerExceptions.OfType<ModelException>().FirstOrDefault() is { } failure)
        {
            throw failure;
        }

        _solves += policies.Count;
        LargestResidual = welfare.Select(w => w.Residual).Append(LargestResidual).Max();
        return welfare;
    }

    /// <summary>What a party makes of what happens to its economies.</summary>
    public PartyWelfare OfParty(Welfare welfare, int party, double stated = 0)
    {
        PartyIndex index = compiled.Parties[party];
        double real = Mean(welfare.RealIncome);
        double government = Mean(welfare.GovernmentWelfare);
        double objective = index.Party.Objective == Objective.RealIncome ? real : government;
        return new PartyWelfare(real, government, stated, objective + stated);

        double Mean(IReadOnlyList<double> percent) =>
            index.Economies.Sum(e => compiled.Baseline.Income[e] * percent[e]) / index.Income;
    }

    /// <summary>What a party values in a deal outside the model, against today, percent of real income.</summary>
    public double Stated(Deal deal, int party)
    {
        PartyIndex index = compiled.Parties[party];
        double sum = 0;
        foreach (StatedValue value in index.Party.Values)
        {
            int issue = compiled.Deals.Issues.ToList().FindIndex(i => i.Issue.Name == value.Issue);
            DealIssue at = compiled.Deals.Issues[issue];
            double worth = value.InDollars ? 100 * value.Worth / index.Income : value.Worth;
            if (at.Issue is OptionsIssue list)
            {
                int option = list.Options.ToList().FindIndex(o => o.Name == value.Option);
                sum += worth * ((deal[issue] == option ? 1 : 0) - (at.Today == option ? 1 : 0));
            }
            else
            {
                sum += worth * (deal[issue] - (at.Today ?? 0));
            }
        }

        return sum;
    }

    public string Text(Deal deal) =>
        string.Join(", ", compiled.Deals.Issues.Select((i, k) => $"{i.Issue.Name} {i.TextAt(deal[k])}"));
}
