using System.Globalization;
using System.Text;
using Parley.Data.Reading;
using Parley.Model;

namespace Parley.Data;

/// <summary>The text of a dataset's files: rows in order of the codes, zeros left out, numbers in the fewest digits that
/// read back the same.</summary>
internal static class DatasetText
{
    /// <summary>Every file of the folder, name and text.</summary>
    public static IEnumerable<(string Name, string Text)> Files(Dataset dataset)
    {
        yield return (DatasetFiles.Header, HeaderWriter.Write(dataset));
        yield return (DatasetFiles.Name(Table.Economies), Economies(dataset));
        yield return (DatasetFiles.Name(Table.Sectors), Sectors(dataset));
        if (dataset.ElasticitySets.Count > 0)
        {
            yield return (DatasetFiles.Name(Table.TradeElasticities), ElasticitySets(dataset));
        }

        yield return (DatasetFiles.Name(Table.Trade), Flows(dataset, dataset.Trade, "value"));
        if (dataset.Tariffs.Values.AsSpan().ContainsAnyExcept(0.0))
        {
            yield return (DatasetFiles.Name(Table.Tariffs), Flows(dataset, dataset.Tariffs, "rate"));
        }

        if (dataset.InputShares is { } shares && DatasetAssembly.Flat(shares).ContainsAnyExcept(0.0))
        {
            yield return (DatasetFiles.Name(Table.Inputs), Inputs(dataset, shares));
        }

        if (dataset.PoliticalWeights is { } weights)
        {
            yield return (DatasetFiles.Name(Table.PoliticalWeights), PoliticalWeights(dataset, weights));
        }
    }

    private static string Economies(Dataset dataset)
    {
        StringBuilder csv = new("economy,name\n");
        foreach (Economy economy in dataset.Economies)
        {
            csv.Append(economy.Code).Append(',').Append(Field(economy.Name)).Append('\n');
        }

        return csv.ToString();
    }

    private static string Sectors(Dataset dataset)
    {
        bool scale = dataset.Sectors.Any(s => s.ScaleElasticity is not null);
        bool sigma = dataset.Sectors.Any(s => s.Sigma is not null);
        bool tradable = dataset.Sectors.Any(s => !s.Tradable);
        StringBuilder csv = new("sector,name,trade_elasticity");
        csv.Append(scale ? ",scale_elasticity" : "").Append(sigma ? ",sigma" : "").Append(tradable ? ",tradable" : "");
        csv.Append('\n');
        foreach (Sector sector in dataset.Sectors)
        {
            csv.Append(sector.Code).Append(',').Append(Field(sector.Name)).Append(',');
            Number(csv, sector.TradeElasticity);
            Optional(scale, sector.ScaleElasticity);
            Optional(sigma, sector.Sigma);
            if (tradable)
            {
                csv.Append(sector.Tradable ? ",true" : ",false");
            }

            csv.Append('\n');
        }

        return csv.ToString();

        void Optional(bool column, double? value)
        {
            if (column)
            {
                csv.Append(',');
                if (value is { } number)
                {
                    Number(csv, number);
                }
            }
        }
    }

    private static string ElasticitySets(Dataset dataset)
    {
        string[] names = [.. dataset.ElasticitySets.Keys.Order(StringComparer.Ordinal)];
        StringBuilder csv = new("sector," + string.Join(',', names) + "\n");
        for (int s = 0; s < dataset.Sectors.Count; s++)
        {
            csv.Append(dataset.Sectors[s].Code);
            foreach (string name in names)
            {
                csv.Append(',');
                Number(csv, dataset.ElasticitySets[name][s]);
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static string Flows(Dataset dataset, TradeTensor tensor, string column)
    {
        StringBuilder csv = new($"origin,destination,sector,{column}\n");
        for (int i = 0; i < tensor.Economies; i++)
        {
            for (int j = 0; j < tensor.Economies; j++)
            {
                for (int s = 0; s < tensor.Sectors; s++)
                {
                    double value = tensor[i, j, s];
                    if (value != 0)
                    {
                        csv.Append(dataset.Economies[i].Code).Append(',').Append(dataset.Economies[j].Code).Append(',');
                        csv.Append(dataset.Sectors[s].Code).Append(',');
                        Number(csv, value);
                        csv.Append('\n');
                    }
                }
            }
        }

        return csv.ToString();
    }

    private static string Inputs(Dataset dataset, double[,,] shares)
    {
        StringBuilder csv = new("economy,input,sector,share\n");
        for (int e = 0; e < dataset.Economies.Count; e++)
        {
            for (int k = 0; k < dataset.Sectors.Count; k++)
            {
                for (int s = 0; s < dataset.Sectors.Count; s++)
                {
                    if (shares[e, k, s] != 0)
                    {
                        csv.Append(dataset.Economies[e].Code).Append(',').Append(dataset.Sectors[k].Code).Append(',');
                        csv.Append(dataset.Sectors[s].Code).Append(',');
                        Number(csv, shares[e, k, s]);
                        csv.Append('\n');
                    }
                }
            }
        }

        return csv.ToString();
    }

    private static string PoliticalWeights(Dataset dataset, double[,] weights)
    {
        StringBuilder csv = new("economy,sector,weight\n");
        for (int e = 0; e < dataset.Economies.Count; e++)
        {
            for (int s = 0; s < dataset.Sectors.Count; s++)
            {
                csv.Append(dataset.Economies[e].Code).Append(',').Append(dataset.Sectors[s].Code).Append(',');
                Number(csv, weights[e, s]);
                csv.Append('\n');
            }
        }

        return csv.ToString();
    }

    private static void Number(StringBuilder csv, double value) =>
        csv.Append(CultureInfo.InvariantCulture, $"{value:R}");

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
