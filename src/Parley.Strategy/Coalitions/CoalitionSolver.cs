using System.Diagnostics;
using Parley.Model;
using Parley.Strategy.Tariffs;

namespace Parley.Strategy.Coalitions;

/// <summary>
/// Solves every coalition that some candidates can form, and says which are stable: nobody would rather leave, nobody would
/// rather join (d'Aspremont, Jacquemin, Gabszewicz and Weymark 1983). Keeps its memory: one thread at a time.
/// </summary>
/// <remarks>
/// Members set all their duties together so that the sum of their aims in dollars is largest. All others either keep their duties
/// or set their own best ones, each alone, and the game is a Nash equilibrium between the coalition and them. One who leaves or
/// joins moves alone; the other members stay together and everything is solved anew.
/// </remarks>
public sealed class CoalitionSolver
{
    private readonly Baseline _baseline;
    private readonly CancellationToken _cancellation;
    private readonly TradeWarSolver _wars;
    private readonly BestResponseSolver _responses;

    public CoalitionSolver(Baseline baseline, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        (_baseline, _cancellation) = (baseline, cancellation);
        _wars = new TradeWarSolver(baseline, cancellation: cancellation);
        _responses = new BestResponseSolver(baseline, cancellation);
    }

    /// <summary>Solves them.</summary>
    /// <param name="candidates">What each may set alone; two at least, <see cref="CoalitionStudy.MostCandidates"/> at most.</param>
    /// <param name="opponents">Those who can never be members.</param>
    /// <param name="othersPlay">Whether all who are not members set their own best duties too.</param>
    /// <param name="progress">Told where it stands; null = silent.</param>
    /// <exception cref="ModelException">A world has no equilibrium, or someone may set nothing that is traded.</exception>
    /// <exception cref="OperationCanceledException">Cancelled.</exception>
    public CoalitionStudy Solve(
        IReadOnlyList<TariffPowers> candidates,
        IReadOnlyList<TariffPowers> opponents,
        bool othersPlay,
        IProgress<string>? progress = null
    )
    {
        ArgumentNullException.ThrowIfNull(candidates);
        ArgumentNullException.ThrowIfNull(opponents);
        if (candidates.Count is < 2 or > CoalitionStudy.MostCandidates)
        {
            throw new ArgumentException("two candidates at least, and not too many", nameof(candidates));
        }

        long begin = Stopwatch.GetTimestamp();
        int[][] sets =
        [
            .. Enumerable
                .Range(0, 1 << candidates.Count)
                .Select(bits => Enumerable.Range(0, candidates.Count).Where(c => (bits & (1 << c)) != 0).ToArray())
                // Where everyone plays, a coalition of one is everyone for itself.
                .Where(set => set.Length != 1 || !othersPlay)
                .OrderBy(set => set.Length)
                .ThenBy(set => string.Join(' ', set), StringComparer.Ordinal),
        ];
        List<Coalition> solved = [];
        foreach (int[] set in sets)
        {
            _cancellation.ThrowIfCancellationRequested();
            string names = string.Join(" + ", set.Select(c => _baseline.Data.Economies[candidates[c].Economy]));
            progress?.Report(
                $"{solved.Count} of {sets.Length} coalitions done, now {(set.Length == 0 ? "everyone alone" : names)}"
            );
            solved.Add(Solve(candidates, opponents, othersPlay, set));
        }

        CoalitionStudy study = new()
        {
            Candidates = candidates,
            Opponents = opponents,
            OthersPlay = othersPlay,
            Coalitions = solved,
            Duration = default,
        };
        return new CoalitionStudy
        {
            Candidates = candidates,
            Opponents = opponents,
            OthersPlay = othersPlay,
            Coalitions = [.. solved.Select(c => Judge(study, c))],
            Duration = Stopwatch.GetElapsedTime(begin),
        };
    }

    private Coalition Solve(
        IReadOnlyList<TariffPowers> candidates,
        IReadOnlyList<TariffPowers> opponents,
        bool othersPlay,
        int[] set
    )
    {
        TariffPowers[] players =
        [
            .. set.Length == 0
                ? []
                : (TariffPowers[])
                    [candidates[set[0]] with { Allies = [.. set.Skip(1).Select(c => candidates[c].Economy)] }],
            .. othersPlay
                ? candidates.Where((_, c) => !set.Contains(c)).Concat(opponents)
                : Enumerable.Empty<TariffPowers>(),
        ];
        switch (players)
        {
            case []:
                Equilibrium today = new Solver(_baseline).Solve(Policy.Unchanged).EnsureConverged();
                return Of(today, 0, 0, isFound: true);
            case [TariffPowers alone]:
                BestResponse best = _responses.Solve(alone, Policy.Unchanged);
                return Of(best.Equilibrium, best.Residual, 0, best.Reason == StopReason.FirstOrderConditions);
            default:
                TradeWar war = _wars.Solve(players, Policy.Unchanged);
                return Of(war.Equilibrium, war.Players.Max(p => p.Residual), war.LargestGain, war.IsFound);
        }

        Coalition Of(Equilibrium at, double residual, double gain, bool isFound) =>
            new()
            {
                Members = set,
                Equilibrium = at,
                Values = [.. candidates.Select(p => p.Aim.Of(p.Economy).Value(at))],
                OpponentValues = [.. opponents.Select(p => p.Aim.Of(p.Economy).Value(at))],
                Residual = residual,
                LargestGain = gain,
                IsFound = isFound,
            };
    }

    /// <summary>Who would rather be elsewhere.</summary>
    private Coalition Judge(CoalitionStudy study, Coalition coalition)
    {
        IReadOnlyList<int> members = coalition.Members;
        Dictionary<int, double> gained = members.ToDictionary(
            i => i,
            i => coalition.Values[i] - Without(members, i).Values[i]
        );
        IEnumerable<(int, double)> joiners = Enumerable
            .Range(0, study.Candidates.Count)
            .Where(j => !members.Contains(j))
            .Select(j => (j, Joining(j) - coalition.Values[j]));
        return coalition with
        {
            Leavers = [.. members.Select(i => (i, -gained[i])).Where(l => l.Item2 > CoalitionStudy.Better)],
            Joiners = [.. joiners.Where(j => j.Item2 > CoalitionStudy.Better)],
            Surplus = members.Sum(i => gained[i] * _baseline.Income[study.Candidates[i].Economy] / 100),
        };

        Coalition Without(IReadOnlyList<int> set, int i)
        {
            int[] left = [.. set.Where(m => m != i)];
            return study.Of(left.Length == 1 && study.OthersPlay ? [] : left);
        }

        // Where everyone plays for itself, one joins a coalition of one: any of the others.
        double Joining(int j) =>
            members.Count == 0 && study.OthersPlay
                ? Enumerable.Range(0, study.Candidates.Count).Where(i => i != j).Max(i => study.Of([i, j]).Values[j])
                : study.Of([.. members, j]).Values[j];
    }
}
