using Parley.Data;
using Parley.Model;
using Parley.Scenarios;

namespace Parley.Briefs;

/// <summary>Solves the same policies under every set of elasticities that the dataset comes with, as it is, halved and doubled, with and without
/// input-output links.</summary>
internal sealed class SensitivityStudy(Dataset dataset, IReadOnlyList<MappedEconomy> economies)
{
    private const double NotSolved = double.NaN;

    private static readonly (double Factor, string Word)[] _factors = [(1, ""), (0.5, ", halved"), (2, ", doubled")];

    /// <summary>Variants times outcomes.</summary>
    public int Solves { get; private set; }

    /// <summary>Over all that converged, relative.</summary>
    public double LargestResidual { get; private set; }

    public Sensitivity Run(IReadOnlyList<BriefOutcome> outcomes, CancellationToken cancellation)
    {
        List<SensitivityVariant> variants = Variants();
        var results = new (double Real, double Government)[variants.Count][][];
        double[] residuals = new double[variants.Count];
        Parallel.For(
            0,
            variants.Count,
            new ParallelOptions
            {
                CancellationToken = cancellation,
                MaxDegreeOfParallelism = Environment.ProcessorCount,
            },
            v => (results[v], residuals[v]) = Solve(variants[v], outcomes, cancellation)
        );
        Solves = variants.Count * outcomes.Count;
        LargestResidual = residuals.Max();

        List<SensitivityRow> rows = [];
        for (int o = 0; o < outcomes.Count; o++)
        {
            for (int e = 0; e < economies.Count; e++)
            {
                rows.Add(
                    new SensitivityRow(
                        outcomes[o].Name,
                        economies[e].Code,
                        [.. results.Select(r => r[o][e].Real)],
                        [.. results.Select(r => r[o][e].Government)],
                        Effects.IndifferenceThreshold
                    )
                );
            }
        }

        return new Sensitivity(variants, rows, []);
    }

    /// <summary>The brief's own assumptions first; a set that is the default's equal is not tried twice.</summary>
    private List<SensitivityVariant> Variants()
    {
        double[] own = [.. dataset.Sectors.Select(s => s.TradeElasticity)];
        string? ownName = dataset.ElasticitySets.FirstOrDefault(s => s.Value.SequenceEqual(own)).Key;
        List<string?> sets =
        [
            null,
            .. dataset
                .ElasticitySets.Where(s => !s.Value.SequenceEqual(own))
                .Select(s => s.Key)
                .Order(StringComparer.Ordinal),
        ];
        List<SensitivityVariant> variants = [];
        foreach (bool inputs in dataset.InputShares is null ? [true] : new[] { true, false })
        {
            foreach (string? set in sets)
            {
                foreach ((double factor, string word) in _factors)
                {
                    string name = set ?? (ownName is null ? "own elasticities" : $"own elasticities ({ownName})");
                    variants.Add(
                        new SensitivityVariant(set, factor, inputs, $"{name}{word}{(inputs ? "" : ", no inputs")}")
                    );
                }
            }
        }

        return variants;
    }

    private ((double Real, double Government)[][] Welfare, double Residual) Solve(
        SensitivityVariant variant,
        IReadOnlyList<BriefOutcome> outcomes,
        CancellationToken cancellation
    )
    {
        (double Real, double Government)[][] welfare =
        [
            .. outcomes.Select(_ => Enumerable.Repeat((NotSolved, NotSolved), economies.Count).ToArray()),
        ];
        double largest = 0;
        Solver solver;
        try
        {
            solver = new Solver(
                dataset.ToBaseline(
                    new BaselineOptions
                    {
                        ElasticitySet = variant.ElasticitySet,
                        ElasticityFactor = variant.ElasticityFactor,
                        WithInputs = variant.WithInputs,
                    }
                )
            );
        }
        catch (ModelException)
        {
            return (welfare, largest);
        }

        for (int o = 0; o < outcomes.Count; o++)
        {
            try
            {
                Equilibrium equilibrium = solver.Solve(
                    outcomes[o].Solved.Compiled.Policy,
                    new SolveOptions { Cancellation = cancellation }
                );
                if (equilibrium.Status != SolveStatus.Converged)
                {
                    continue;
                }

                largest = Math.Max(largest, equilibrium.Residual);
                Outcome outcome = Outcome.Of(equilibrium);
                welfare[o] = [.. economies.Select(e => Effects.WelfareOf(outcome, e))];
            }
            catch (ModelException)
            {
                // Stays NaN, which the findings count.
            }
        }

        return (welfare, largest);
    }
}
