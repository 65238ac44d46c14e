namespace Parley.Data.Reading;

/// <summary>The files of a dataset folder.</summary>
internal static class DatasetFiles
{
    public const string Header = "dataset.yaml";

    public static IReadOnlyList<string> Names { get; } = [Header, .. Enum.GetValues<Table>().Select(Name)];

    public static string Name(Table table) =>
        table switch
        {
            Table.Economies => "economies.csv",
            Table.Sectors => "sectors.csv",
            Table.Trade => "trade.csv",
            Table.Tariffs => "tariffs.csv",
            Table.Inputs => "inputs.csv",
            Table.PoliticalWeights => "political-weights.csv",
            _ => "trade-elasticities.csv",
        };

    public static bool IsRequired(Table table) => table is Table.Economies or Table.Sectors or Table.Trade;
}
