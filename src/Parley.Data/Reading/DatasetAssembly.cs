using System.Runtime.InteropServices;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data.Reading;

/// <summary>
/// Puts a dataset together: names first, since every number is found by them, then the numbers, then the rules.
/// </summary>
internal sealed class DatasetAssembly
{
    private readonly Errors _errors;
    private readonly FilePlaces _places;
    private DatasetHeader _header = null!;
    private Lookup _economyCodes = null!;
    private Lookup _sectorCodes = null!;
    private List<Economy> _economies = [];
    private List<Sector> _sectors = [];
    private Dictionary<string, double[]> _sets = [];

    private DatasetAssembly(string folder, Errors errors) => (_places, _errors) = (new FilePlaces(folder), errors);

    /// <param name="folder">The folder as the user named it.</param>
    /// <param name="bytes">Gives a file by name; null where it is not there.</param>
    /// <param name="errors">Errors found already.</param>
    /// <exception cref="InputException">Something is wrong; every error found is there.</exception>
    public static Dataset Read(string folder, Func<string, byte[]?> bytes, Errors errors)
    {
        DatasetAssembly assembly = new(folder, errors);
        assembly.ReadNames(bytes);
        return assembly.ReadNumbers(bytes);
    }

    /// <summary>The cells of an array in memory order.</summary>
    public static Span<double> Flat(Array array) =>
        MemoryMarshal.CreateSpan(
            ref System.Runtime.CompilerServices.Unsafe.As<byte, double>(ref MemoryMarshal.GetArrayDataReference(array)),
            array.Length
        );

    private void ReadNames(Func<string, byte[]?> bytes)
    {
        bool sound = true;
        if (Text(DatasetFiles.Header, true, bytes) is { } yaml)
        {
            DatasetHeader? header = HeaderReader.Read(_places.File(DatasetFiles.Header), yaml, _errors);
            sound = header is not null;
            _header = header!;
            _places.Marks = header?.Marks ?? _places.Marks;
        }

        if (Text(DatasetFiles.Name(Table.Economies), true, bytes) is { } economies)
        {
            _economies = NamesTables.Economies(economies, _places, _errors, ref sound);
        }

        if (Text(DatasetFiles.Name(Table.Sectors), true, bytes) is { } sectors)
        {
            _sectors = NamesTables.Sectors(sectors, _places, _errors, ref sound);
        }

        if (!sound || _header is null || _economies.Count == 0 || _sectors.Count == 0)
        {
            _errors.Throw();
        }

        _economyCodes = new Lookup("economy", [.. _economies.Select(e => (e.Name, e.Code))]);
        _sectorCodes = new Lookup("sector", [.. _sectors.Select(s => (s.Name, s.Code))]);
        if (Text(DatasetFiles.Name(Table.TradeElasticities), false, bytes) is { } sets)
        {
            _sets = NamesTables.ElasticitySets(sets, _sectorCodes, _places, _errors);
        }
    }

    private Dataset ReadNumbers(Func<string, byte[]?> bytes)
    {
        int n = _economies.Count;
        int sectors = _sectors.Count;
        TradeTensor trade = new(n, sectors);
        TradeTensor tariffs = new(n, sectors);
        (string, Lookup)[] flowKeys =
        [
            ("origin", _economyCodes),
            ("destination", _economyCodes),
            ("sector", _sectorCodes),
        ];
        Read(Table.Trade, flowKeys, "value", trade.Index, trade.Values, bytes);
        Read(Table.Tariffs, flowKeys, "rate", tariffs.Index, tariffs.Values, bytes);
        double[,,] inputs = new double[n, sectors, sectors];
        bool hasInputs = Read(
            Table.Inputs,
            [("economy", _economyCodes), ("input", _sectorCodes), ("sector", _sectorCodes)],
            "share",
            (e, k, s) => DatasetRules.InputCell(e, k, s, sectors),
            Flat(inputs),
            bytes
        );
        double[,] weights = new double[n, sectors];
        Flat(weights).Fill(1);
        bool hasWeights = Read(
            Table.PoliticalWeights,
            [("economy", _economyCodes), ("sector", _sectorCodes)],
            "weight",
            (e, s, _) => (e * sectors) + s,
            Flat(weights),
            bytes
        );
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
            Economies = _economies,
            Sectors = _sectors,
            Trade = trade,
            Tariffs = tariffs,
            InputShares = hasInputs ? inputs : null,
            PoliticalWeights = hasWeights ? weights : null,
            ElasticitySets = _sets,
        };
        DatasetRules.Check(dataset, _places, _errors);
        _errors.Throw();
        return dataset;
    }

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
