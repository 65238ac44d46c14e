using System.Text.Encodings.Web;
using System.Text.Json;
using Parley.Data;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Reports.DataPages;

/// <summary>The pages about datasets as JSON: keys in snake_case, values in million USD, rates as fractions.</summary>
public static class DatasetJson
{
    private static readonly JsonSerializerOptions _options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
    };

    /// <summary>The datasets there are.</summary>
    public static string List(IReadOnlyList<Dataset> datasets) =>
        Text(
            new
            {
                Datasets = datasets.Select(d => new
                {
                    d.Name,
                    d.Title,
                    d.Purpose,
                    d.Year,
                    Economies = d.Economies.Count,
                    Sectors = d.Sectors.Count,
                    IsDefault = d.Name == Datasets.Default,
                }),
            }
        );

    /// <summary>Datasets that were built, with what was changed in their source tables.</summary>
    /// <param name="built">Each with its repairs.</param>
    /// <param name="folder">Where they were written.</param>
    public static string Build(IReadOnlyList<(Dataset Dataset, RepairReport Repairs)> built, string folder) =>
        Text(
            new
            {
                WrittenTo = folder,
                Datasets = built.Select(b => new
                {
                    b.Dataset.Name,
                    Economies = b.Dataset.Economies.Count,
                    Sectors = b.Dataset.Sectors.Count,
                    Repairs = b.Repairs.Rules.Select(
                        (rule, r) =>
                            new
                            {
                                Rule = rule,
                                CellsChanged = b.Repairs.Count(r),
                                Largest = b.Repairs.Largest(r) is { } most
                                    ? new
                                    {
                                        most.Table,
                                        most.Cell,
                                        most.Before,
                                        most.After,
                                    }
                                    : null,
                            }
                    ),
                }),
            }
        );

    /// <summary>Everything the page shows, without its limits.</summary>
    public static string Show(DatasetSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return Text(
            new
            {
                Dataset = Head(summary.Dataset),
                summary.Economies,
                summary.Dataset.Sectors,
                summary.Dataset.ElasticitySets,
                summary.Flows,
                summary.Pairs,
                summary.Peaks,
                summary.Coverage,
                Proxies = summary.Dataset.Proxies.Select(p => new
                {
                    Of = p.Of.Written(),
                    p.From,
                    p.Economies,
                }),
                summary.Dataset.EconomyGroups,
                summary.Dataset.SectorGroups,
                summary.Dataset.Sources,
                summary.Dataset.Notes,
            }
        );
    }

    /// <summary>One economy.</summary>
    public static string Show(DatasetSummary summary, EconomyDetail detail)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(detail);
        return Text(
            new
            {
                Dataset = Head(summary.Dataset),
                Economy = detail.Figures,
                detail.Groups,
                detail.Partners,
                detail.Sectors,
            }
        );
    }

    /// <summary>What a check found.</summary>
    public static string Check(DatasetSummary summary, Equilibrium unchanged)
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(unchanged);
        return Text(
            new
            {
                Dataset = Head(summary.Dataset),
                Errors = Array.Empty<string>(),
                Findings = Findings.Of(summary),
                summary.Economies,
                summary.BalanceResidual,
                summary.TransferResidual,
                unchanged.Residual,
                unchanged.Iterations,
            }
        );
    }

    /// <summary>What is wrong with a dataset.</summary>
    public static string Errors(InputException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        return Text(
            new
            {
                Errors = exception.Errors.Select(e => new
                {
                    e.Message,
                    e.Place?.File,
                    e.Place?.Line,
                    e.Place?.Column,
                    e.Place?.Path,
                    e.Value,
                    e.WayOut,
                }),
            }
        );
    }

    /// <summary>What a merge did.</summary>
    public static string Aggregate(AggregatedDataset aggregated, string folder)
    {
        ArgumentNullException.ThrowIfNull(aggregated);
        return Text(
            new
            {
                Dataset = Head(aggregated.Dataset),
                Folder = folder,
                InternalTariffRevenue = aggregated.InternalTariffRevenue.Select(l => new { l.Economy, l.Value }),
                aggregated.NarrowedGroups,
                aggregated.DroppedGroups,
            }
        );
    }

    private static object Head(Dataset dataset) =>
        new
        {
            dataset.Name,
            dataset.Title,
            dataset.Purpose,
            dataset.Year,
            dataset.Unit,
            MarketStructure = dataset.MarketStructure.Written(),
            dataset.TradeElasticitySet,
            HasInputs = dataset.InputShares is not null,
            HasPoliticalWeights = dataset.PoliticalWeights is not null,
        };

    private static string Text(object document) => JsonSerializer.Serialize(document, _options) + "\n";
}
