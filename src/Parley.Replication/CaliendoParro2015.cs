using Parley.Data;
using Parley.Model;

namespace Parley.Replication;

/// <summary>
/// The welfare effects of NAFTA in Caliendo and Parro (2015): the tariffs that Canada, Mexico and the United States charge one
/// another move from 1993 to 2005, all else stays.
/// </summary>
public static class CaliendoParro2015
{
    /// <summary>Half a unit of the paper's last digit, and a fiftieth of that for the paper's own solver.</summary>
    public const double Tolerance = 0.0051;

    private const string Balanced = "balanced trade";
    private const string Held = "deficits held";
    private const string NoMaterials = "no materials";
    private const string NoLinks = "no input-output links";

    /// <summary>Solves all of it.</summary>
    /// <exception cref="ModelException">A solve failed.</exception>
    public static ReplicationReport Run(CancellationToken cancellation = default)
    {
        Dataset dataset = Datasets.Load("nafta-1993");
        Dictionary<string, Outcome> outcomes = new()
        {
            [Balanced] = Nafta(RemoveDeficits(dataset.ToBaseline(), cancellation), cancellation),
            [Held] = Nafta(dataset.ToBaseline(), cancellation),
            [NoMaterials] = Nafta(RemoveDeficits(new Baseline(Tables()), cancellation), cancellation),
            [NoLinks] = Nafta(WithoutLinks(dataset, cancellation), cancellation),
        };
        List<ReplicationCell> cells = [];
        IReadOnlyList<PublishedFigure> figures = PublishedFigures.Load("caliendo-parro-2015");
        foreach (IGrouping<(string, string), PublishedFigure> economy in figures.GroupBy(f => (f.Case, f.Economy)))
        {
            PublishedFigure last = economy.Last();
            Outcome outcome = outcomes[last.Case];
            cells.AddRange(
                economy.Select(f => new ReplicationCell(
                    f.Table,
                    f.Case,
                    f.Economy,
                    f.Measure,
                    f.Percent,
                    Measures.Of(outcome, f.Economy, f.Measure),
                    Tolerance
                ))
            );
            cells.Add(
                new ReplicationCell(
                    last.Table,
                    last.Case,
                    last.Economy,
                    "real_income",
                    null,
                    Measures.Of(outcome, last.Economy, "real_income"),
                    Tolerance
                )
            );
        }

        return new ReplicationReport(
            "caliendo-parro-2015",
            "Lorenzo Caliendo and Fernando Parro (2015), Estimates of the Trade and Welfare Effects of NAFTA, Review of Economic "
                + "Studies 82(1), 1-44",
            cells,
            Notes
        );
    }

    private static IReadOnlyList<string> Notes { get; } =
    [
        "The paper's welfare is first-order: terms of trade plus volume of trade, each tariff cut valued at its old rate. It is "
            + "not the exact change of real income, which the paper does not print and which stands beside it here; for a cut as "
            + "deep as Mexico's the two are far apart.",
        "Balanced trade: aggregate deficits are removed first, at the tariffs of 1993, and the result is the baseline.",
        "No materials: value added is all of cost. No input-output links: of its materials a sector keeps only its own good; "
            + "what it spent on others becomes value added, final spending falls on goods as all spending does, and an economy's "
            + "value added stays what the data say (the paper leaves the last two open). Both start from the flows as observed.",
    ];

    private static Baseline RemoveDeficits(Baseline baseline, CancellationToken cancellation) =>
        Solver.Rebase(Solve(baseline, new Policy { Imbalances = Imbalances.Removed }, cancellation));

    private static Outcome Nafta(Baseline baseline, CancellationToken cancellation)
    {
        TradeTensor tariffs = baseline.Data.Tariffs!.Clone();
        List<string> economies = [.. baseline.Data.Economies];
        List<string> sectors = [.. baseline.Data.Sectors];
        foreach (TariffCell cell in Datasets.LoadTariffs("nafta-2005"))
        {
            tariffs[economies.IndexOf(cell.Origin), economies.IndexOf(cell.Destination), sectors.IndexOf(cell.Sector)] =
                cell.Rate;
        }

        return Outcome.Of(Solve(baseline, new Policy { Tariffs = tariffs }, cancellation));
    }

    private static Equilibrium Solve(Baseline baseline, Policy policy, CancellationToken cancellation) =>
        new Solver(baseline).Solve(policy, SolveOptions.Default with { Cancellation = cancellation }).EnsureConverged();

    private static BaselineData Tables()
    {
        const string name = "nafta-1993-tables" + DatasetArchive.Extension;
        using Stream stream = PublishedFigures.Open(name);
        return DatasetArchive.Read(stream, name).ToBaseline().Data;
    }

    /// <summary>
    /// Of its materials a sector keeps only its own good; what it spent on others becomes value added. Final spending falls on
    /// goods as all spending does, and each economy's value added stays what the data say.
    /// </summary>
    /// <remarks>The paper says neither how it gets final spending nor how large economies are in this variant. This reading
    /// gives its three figures; others come near (docs/model.md).</remarks>
    private static Baseline WithoutLinks(Dataset dataset, CancellationToken cancellation)
    {
        Baseline flows = new(Tables());
        int n = flows.Economies;
        int sectors = flows.Sectors;
        double[,,] inputs = new double[n, sectors, sectors];
        double[,] productivity = new double[n, sectors];
        for (int j = 0; j < n; j++)
        {
            double observed = 0;
            double withoutLinks = 0;
            for (int s = 0; s < sectors; s++)
            {
                inputs[j, s, s] = dataset.InputShares![j, s, s];
                observed += ValueAddedShare(dataset, j, s) * flows.Sales[j, s];
                withoutLinks += (1 - inputs[j, s, s]) * flows.Sales[j, s];
            }

            // Labour shrinks by this ratio: the same as each hour doing so much less.
            for (int s = 0; s < sectors; s++)
            {
                productivity[j, s] = Math.Pow(observed / withoutLinks, 1 - inputs[j, s, s]);
            }
        }

        Baseline baseline = new(
            flows.Data with
            {
                InputShares = inputs,
                FinalSpendingShares = flows.FinalSpendingShares,
                Transfers = flows.Transfers,
            }
        );
        Policy policy = new() { Imbalances = Imbalances.Removed, ProductivityChange = productivity };
        return Solver.Rebase(Solve(baseline, policy, cancellation));
    }

    private static double ValueAddedShare(Dataset dataset, int economy, int sector)
    {
        double share = 1;
        for (int k = 0; k < dataset.Sectors.Count; k++)
        {
            share -= dataset.InputShares![economy, k, sector];
        }

        return share;
    }
}
