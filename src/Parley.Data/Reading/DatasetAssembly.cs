using System.Runtime.InteropServices;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>
/// Puts a dataset together: names first, since every number is found by them, then the numbers, then the rules.
/// </summary>
internal sealed class DatasetAssembly
{
    private readonly Errors _errors = new();
    private readonly FilePlaces _places;
    private DatasetHeader _header = null!;
    private Dictionary<string, double[]> _sets = [];

    private DatasetAssembly(string folder) => _places = new FilePlaces(folder);

    public Lookup EconomyCodes { get; private set; } = null!;

    public Lookup SectorCodes { get; private set; } = null!;

    public List<Economy> Economies { get; private set; } = [];

    public List<Sector> Sectors { get; private set; } = [];

    /// <summary>Reads what names things.</summary>
    /// <param name="folder">The folder or compact file as the user named it.</param>
    /// <param name="bytes">Gives a file by name; null where it is not there.</param>
    /// <exception cref="InputException">The names are not in order.</exception>
    public static DatasetAssembly Start(string folder, Func<string, byte[]?> bytes)
    {
        DatasetAssembly assembly = new(folder);
        assembly.ReadNames(bytes);
        return assembly;
    }

    /// <summary>Reads the tables of numbers from CSV.</summary>
    /// <exception cref="InputException">Something is wrong; every error found is there.</exception>
    public Dataset FromCsv(Func<string, byte[]?> bytes)
    {
        int n = Economies.Count;
        int sectors = Sectors.Count;
        TradeTensor trade = new(n, sectors);
        TradeTensor tariffs = new(n, sectors);
        (string, Lookup)[] flowKeys =
        [
            ("origin", EconomyCodes),
            ("destination", EconomyCodes),
            ("sector", SectorCodes),
        ];
        Read(Table.Trade, flowKeys, "value", trade.Index, trade.Values, bytes);
        Read(Table.Tariffs, flowKeys, "rate", tariffs.Index, tariffs.Values, bytes);
        double[,,] inputs = new double[n, sectors, sectors];
        bool hasInputs = Read(
            Table.Inputs,
            [("economy", EconomyCodes), ("input", SectorCodes), ("sector", SectorCodes)],
            "share",
            (e, k, s) => DatasetRules.InputCell(e, k, s, sectors),
            Flat(inputs),
            bytes
        );
        double[,] weights = new double[n, sectors];
        Flat(weights).Fill(1);
        bool hasWeights = Read(
            Table.PoliticalWeights,
            [("economy", EconomyCodes), ("sector", SectorCodes)],
            "weight",
            (e, s, _) => (e * sectors) + s,
            Flat(weights),
            bytes
        );
        return Finish(trade, tariffs, hasInputs ? inputs : null, hasWeights ? weights : null);
    }

    /// <summary>Puts everything together and applies the rules.</summary>
    /// <exception cref="InputException">Something is wrong; every error found is there.</exception>
    public Dataset Finish(TradeTensor trade, TradeTensor tariffs, double[,,]? inputs, double[,]? weights)
    {
        Dataset dataset = new()
        {
            Name = _header.Name,
            Title = _header.Title,
            Year = _header.Year,
            Unit = _header.Unit,
            Purpose = _header.Purpose,
            Sources = _header.Sources,
            Notes = _header.Notes,
            MarketStructure = _header.MarketStructure,
            TradeElasticitySet = _header.TradeElasticitySet,
            EconomyGroups = _header.EconomyGroups,
            SectorGroups = _header.SectorGroups,
            Proxies = _header.Proxies,
            Economies = Economies,
            Sectors = Sectors,
            Trade = trade,
            Tariffs = tariffs,
            InputShares = inputs,
            PoliticalWeights = weights,
            ElasticitySets = _sets,
        };
        DatasetRules.Check(dataset, _places, _errors);
        _errors.Throw();
        return dataset;
    }

    public static Span<double> Flat(Array array) =>
        MemoryMarshal.CreateSpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(array)),
            array.Length
        );

    private void ReadNames(Func<string, byte[]?> bytes)
    {
        bool sound = false;
        if (Text(DatasetFiles.Header, true, bytes) is { } yaml)
        {
            DatasetHeader? header = HeaderReader.Read(_places.File(DatasetFiles.Header), yaml, _errors);
            sound = header is not null;
            _header = header!;
            _places.Marks = header?.Marks ?? _places.Marks;
        }

        if (Text(DatasetFiles.Name(Table.Economies), true, bytes) is { } economies)
        {
            Economies = NamesTables.Economies(economies, _places, _errors);
        }

        if (Text(DatasetFiles.Name(Table.Sectors), true, bytes) is { } sectors)
        {
            Sectors = NamesTables.Sectors(sectors, _places, _errors);
        }

        string[] economyCodes = [.. Economies.Select(e => e.Code)];
        string[] sectorCodes = [.. Sectors.Select(s => s.Code)];
        if (!sound || !AreDistinct(economyCodes) || !AreDistinct(sectorCodes))
        {
            _errors.Throw();
        }

        EconomyCodes = new Lookup("economy", economyCodes);
        SectorCodes = new Lookup("sector", sectorCodes);
        if (Text(DatasetFiles.Name(Table.TradeElasticities), false, bytes) is { } sets)
        {
            _sets = NamesTables.ElasticitySets(sets, SectorCodes, _places, _errors);
        }
    }

    private static bool AreDistinct(string[] codes) =>
        codes.Length > 0 && codes.Distinct(StringComparer.Ordinal).Count() == codes.Length;

    /// <returns>Whether the file is there.</returns>
    private bool Read(
        Table table,
        (string Column, Lookup Lookup)[] keys,
        string column,
        Func<int, int, int, int> cell,
        Span<double> values,
        Func<string, byte[]?> bytes
    )
    {
        if (Text(DatasetFiles.Name(table), DatasetFiles.IsRequired(table), bytes) is not { } text)
        {
            return false;
        }

        KeyedTable.Read(table, text, keys, column, cell, values, _places, _errors);
        return true;
    }

    private string? Text(string name, bool required, Func<string, byte[]?> bytes)
    {
        if (bytes(name) is { } content)
        {
            return FileText.Decode(content, _places.File(name), _errors);
        }

        if (required)
        {
            _errors.Add("the file is missing", new Place(_places.File(name)), null, "every dataset has one");
        }

        return null;
    }
}
