using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Reads the two tables that name things, and the published elasticities by sector.</summary>
internal static class NamesTables
{
    private static readonly string[] _economyColumns = ["economy", "name"];
    private static readonly string[] _sectorColumns = ["sector", "name", "trade_elasticity"];
    private static readonly string[] _optionalSectorColumns = ["scale_elasticity", "sigma", "tradable"];

    public static List<Economy> Economies(string text, FilePlaces places, Errors errors, ref bool sound)
    {
        List<Economy> economies = [];
        List<int> lines = [];
        CsvTable? csv = CsvTable.Open(places.File("economies.csv"), text, _economyColumns, [], errors);
        if (csv is null)
        {
            sound = false;
            return economies;
        }

        int code = csv.Column("economy");
        int name = csv.Column("name");
        while (csv.Next())
        {
            economies.Add(new Economy(csv.Field(code).ToString(), csv.Field(name).ToString()));
            lines.Add(csv.Line);
        }

        lines.CopyTo(places.Track(Table.Economies, csv, lines.Count));
        sound &= NameRules.Check(
            Table.Economies,
            "economy",
            [.. economies.Select(e => (e.Code, e.Name))],
            places,
            errors
        );
        return economies;
    }

    public static List<Sector> Sectors(string text, FilePlaces places, Errors errors, ref bool sound)
    {
        List<Sector> sectors = [];
        List<int> lines = [];
        CsvTable? csv = CsvTable.Open(places.File("sectors.csv"), text, _sectorColumns, _optionalSectorColumns, errors);
        if (csv is null)
        {
            sound = false;
            return sectors;
        }

        int code = csv.Column("sector");
        int name = csv.Column("name");
        int theta = csv.Column("trade_elasticity");
        int psi = csv.Column("scale_elasticity");
        int sigma = csv.Column("sigma");
        int tradable = csv.Column("tradable");
        while (csv.Next())
        {
            sectors.Add(
                new Sector(
                    csv.Field(code).ToString(),
                    csv.Field(name).ToString(),
                    csv.Number(theta, out bool read) is var value && read ? value : 1,
                    Optional(csv, psi),
                    Optional(csv, sigma),
                    tradable < 0 || Flag(csv, tradable)
                )
            );
            lines.Add(csv.Line);
        }

        lines.CopyTo(places.Track(Table.Sectors, csv, lines.Count));
        sound &= NameRules.Check(Table.Sectors, "sector", [.. sectors.Select(s => (s.Code, s.Name))], places, errors);
        return sectors;
    }

    public static Dictionary<string, double[]> ElasticitySets(
        string text,
        Lookup sectors,
        FilePlaces places,
        Errors errors
    )
    {
        Dictionary<string, double[]> sets = new(StringComparer.Ordinal);
        CsvTable? csv = CsvTable.Open(places.File("trade-elasticities.csv"), text, ["sector"], null, errors);
        if (csv is null)
        {
            return sets;
        }

        int[] columns = [.. csv.Others.Select(csv.Column)];
        foreach (string name in csv.Others)
        {
            sets[name] = new double[sectors.Names.Length];
            if (!NameRules.IsCode(name))
            {
                errors.Add(
                    "the set's name holds other characters",
                    csv.PlaceOf(1, name),
                    name,
                    "write letters, digits, '_', '-' and '.' only"
                );
            }
        }

        int[] lines = places.Track(Table.TradeElasticities, csv, sectors.Names.Length);
        int sectorColumn = csv.Column("sector");
        while (csv.Next())
        {
            int sector = sectors.Find(csv, sectorColumn);
            if (sector < 0 || !KeyedTable.Claim(lines, sector, csv))
            {
                continue;
            }

            for (int c = 0; c < columns.Length; c++)
            {
                double value = csv.Number(columns[c], out bool read);
                sets[csv.Others[c]][sector] = read ? value : 1;
            }
        }

        if (csv.Others.Count == 0)
        {
            errors.Add(
                "the file names no set of elasticities",
                new Place(csv.File, 1),
                null,
                "give each set a column, or leave the file away"
            );
        }

        for (int s = 0; s < lines.Length && csv.Others.Count > 0; s++)
        {
            if (lines[s] == 0)
            {
                errors.Add(
                    "a sector has no row",
                    new Place(csv.File),
                    sectors.Names[s],
                    "give every sector an elasticity in every set"
                );
                foreach (double[] set in sets.Values)
                {
                    set[s] = 1;
                }
            }
        }

        return sets;
    }

    private static double? Optional(CsvTable csv, int column)
    {
        if (column < 0 || csv.Field(column).IsEmpty)
        {
            return null;
        }

        double value = csv.Number(column, out bool read);
        return read ? value : null;
    }

    private static bool Flag(CsvTable csv, int column)
    {
        ReadOnlySpan<char> field = csv.Field(column);
        if (field is "true" or "false")
        {
            return field is "true";
        }

        csv.Error("tradable must be true or false", column, field.ToString(), "write true or false");
        return true;
    }
}
