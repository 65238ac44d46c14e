using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>The rules for a dataset made in memory: shapes and names first, which a file has by its form.</summary>
internal static class MemoryRules
{
    public static void Check(Dataset dataset, NamedPlaces places, Errors errors)
    {
        NameRules.Check(
            Table.Economies,
            "economy",
            [.. dataset.Economies.Select(e => (e.Code, e.Name))],
            places,
            errors
        );
        NameRules.Check(Table.Sectors, "sector", [.. dataset.Sectors.Select(s => (s.Code, s.Name))], places, errors);
        Shapes(dataset, places, errors);
        Texts(dataset, places, errors);
        if (!errors.Any)
        {
            DatasetRules.Check(dataset, places, errors);
        }
    }

    private static void Shapes(Dataset dataset, NamedPlaces places, Errors errors)
    {
        int n = dataset.Economies.Count;
        int sectors = dataset.Sectors.Count;
        Shape(Table.Trade, dataset.Trade);
        Shape(Table.Tariffs, dataset.Tariffs);
        if (
            dataset.InputShares is { } inputs
            && (inputs.GetLength(0) != n || inputs.GetLength(1) != sectors || inputs.GetLength(2) != sectors)
        )
        {
            Wrong(Table.Inputs, $"{n} x {sectors} x {sectors}");
        }

        if (dataset.PoliticalWeights is { } weights && (weights.GetLength(0) != n || weights.GetLength(1) != sectors))
        {
            Wrong(Table.PoliticalWeights, $"{n} x {sectors}");
        }

        if (dataset.ElasticitySets.Values.Any(set => set.Length != sectors))
        {
            Wrong(Table.TradeElasticities, $"{sectors}");
        }

        void Shape(Table table, TradeTensor tensor)
        {
            if (tensor.Economies != n || tensor.Sectors != sectors)
            {
                Wrong(table, $"{n} x {n} x {sectors}");
            }
        }

        void Wrong(Table table, string shape) =>
            errors.Add(
                $"the table must be {shape}",
                places.Whole(table),
                null,
                "give it the dataset's economies and sectors"
            );
    }

    private static void Texts(Dataset dataset, NamedPlaces places, Errors errors)
    {
        List<(string Path, string? Text)> texts = [("title", dataset.Title), ("purpose", dataset.Purpose ?? "none")];
        texts.AddRange(dataset.Notes.Select((note, i) => ($"notes[{i}]", (string?)note)));
        texts.AddRange(dataset.Proxies.Select((proxy, i) => ($"proxies[{i}].from", (string?)proxy.From)));
        for (int s = 0; s < dataset.Sources.Count; s++)
        {
            Source source = dataset.Sources[s];
            texts.Add(($"sources[{s}].title", source.Title));
            texts.Add(($"sources[{s}].licence", source.Licence));
            texts.Add(($"sources[{s}].used", source.Used));
        }

        foreach ((string path, string? text) in texts)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                errors.Add("this is empty", places.Header(path), null, "write it");
            }
        }

        if (dataset.Year is < 1800 or > 2200)
        {
            errors.Add(
                "this is not a year",
                places.Header("year"),
                $"{dataset.Year}",
                "write four digits, such as 2017"
            );
        }
    }
}
