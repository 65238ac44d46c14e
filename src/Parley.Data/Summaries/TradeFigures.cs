namespace Parley.Data;

/// <summary>One flow across a border.</summary>
/// <param name="Origin">Code of the exporter.</param>
/// <param name="Destination">Code of the importer.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Value">Million USD before tariff.</param>
/// <param name="Rate">Tariff, fraction.</param>
public sealed record Flow(string Origin, string Destination, string Sector, double Value, double Rate);

/// <summary>What two economies sell each other, million USD before tariff; the first is the one in surplus.</summary>
/// <param name="Economy">Code of the economy in surplus.</param>
/// <param name="Partner">Code of the other.</param>
/// <param name="Exports">From the first to the second.</param>
/// <param name="Imports">From the second to the first.</param>
/// <param name="Balance">Exports less imports.</param>
/// <param name="GoodsBalance">The same without services; null where the dataset has no group <c>services</c>.</param>
public sealed record PairBalance(
    string Economy,
    string Partner,
    double Exports,
    double Imports,
    double Balance,
    double? GoodsBalance
);

/// <summary>A sector an importer protects.</summary>
/// <param name="Importer">Code of the importer.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Imports">Million USD before tariff.</param>
/// <param name="AverageRate">Weighed by imports, fraction.</param>
/// <param name="HighestRate">The highest rate on an origin that sells there, fraction.</param>
/// <param name="HighestOrigin">Code of that origin; where several pay it, the one that sells most.</param>
/// <param name="Cost">Half the rate squared times imports, summed over origins, million USD: the first-order loss from a tariff is
/// in proportion to it (Harberger 1964).</param>
public sealed record Peak(
    string Importer,
    string Sector,
    double Imports,
    double AverageRate,
    double HighestRate,
    string HighestOrigin,
    double Cost
);

/// <summary>How much of the world the dataset covers; counts of cells.</summary>
/// <param name="Flows">Flows across borders that could be.</param>
/// <param name="PositiveFlows">Those that are.</param>
/// <param name="TariffedFlows">Positive flows that pay a tariff.</param>
/// <param name="EmptySectors">Economy and sector pairs that make nothing.</param>
/// <param name="WithoutHomeSales">Economy and sector pairs that make something and sell none of it at home.</param>
/// <param name="EconomiesWithProxies">Economies some of whose figures are another's.</param>
public sealed record Coverage(
    int Flows,
    int PositiveFlows,
    int TariffedFlows,
    int EmptySectors,
    int WithoutHomeSales,
    int EconomiesWithProxies
);

/// <summary>One economy's trade with another, million USD before tariff, rates as fractions.</summary>
/// <param name="Economy">Code of the other.</param>
/// <param name="Exports">To it.</param>
/// <param name="Imports">From it.</param>
/// <param name="Balance">Exports less imports.</param>
/// <param name="GoodsBalance">The same without services; null where the dataset has no group <c>services</c>.</param>
/// <param name="TopExport">Code of the goods sector that sells most there; null where none does.</param>
/// <param name="TopImport">Code of the goods sector bought most there; null where none is.</param>
/// <param name="TariffFaced">Weighed by exports.</param>
/// <param name="TariffCharged">Weighed by imports.</param>
public sealed record Partner(
    string Economy,
    double Exports,
    double Imports,
    double Balance,
    double? GoodsBalance,
    string? TopExport,
    string? TopImport,
    double TariffFaced,
    double TariffCharged
);

/// <summary>One economy's sector, million USD before tariff, rates as fractions.</summary>
/// <param name="Sector">Code.</param>
/// <param name="Name">Name.</param>
/// <param name="Output">Sales.</param>
/// <param name="Exports">To all.</param>
/// <param name="Imports">From all.</param>
/// <param name="HomeShare">Home sales over purchases before tariff; null where nothing is bought.</param>
/// <param name="AverageTariff">Charged on imports, weighed by them.</param>
/// <param name="HighestTariff">On an origin that sells there.</param>
/// <param name="HighestOrigin">Code of that origin; null where no import pays.</param>
/// <param name="TariffFaced">Charged by others on its exports, weighed by them.</param>
/// <param name="PoliticalWeight">1 where the dataset has none.</param>
public sealed record SectorFigures(
    string Sector,
    string Name,
    double Output,
    double Exports,
    double Imports,
    double? HomeShare,
    double AverageTariff,
    double HighestTariff,
    string? HighestOrigin,
    double TariffFaced,
    double PoliticalWeight
);

/// <summary>One economy in detail.</summary>
/// <param name="Figures">Its accounts.</param>
/// <param name="Partners">Largest trade first.</param>
/// <param name="Sectors">In the dataset's order.</param>
/// <param name="Groups">Names of the groups it belongs to.</param>
public sealed record EconomyDetail(
    EconomyFigures Figures,
    IReadOnlyList<Partner> Partners,
    IReadOnlyList<SectorFigures> Sectors,
    IReadOnlyList<string> Groups
);
