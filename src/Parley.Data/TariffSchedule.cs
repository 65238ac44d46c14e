using System.Globalization;
using System.Text;
using Parley.Data.Reading;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Data;

/// <summary>A rate that a destination charges an origin on a sector.</summary>
/// <param name="Origin">Code of the economy charged.</param>
/// <param name="Destination">Code of the economy that charges.</param>
/// <param name="Sector">Code of the sector.</param>
/// <param name="Rate">Fraction.</param>
public sealed record TariffCell(string Origin, string Destination, string Sector, double Rate);

/// <summary>Tariffs of another year or treaty, in the economies and sectors of some dataset, as tariffs.csv holds them.</summary>
public static class TariffSchedule
{
    private const string Suffix = "-tariffs.csv";

    /// <summary>Reads a schedule that ships inside, such as <c>nafta-2005</c>.</summary>
    /// <exception cref="InputException">There is none of that name.</exception>
    internal static IReadOnlyList<TariffCell> Shipped(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        string file = name + Suffix;
        using Stream? stream = typeof(TariffSchedule).Assembly.GetManifestResourceStream(file);
        if (stream is null)
        {
            string[] known =
            [
                .. typeof(TariffSchedule)
                    .Assembly.GetManifestResourceNames()
                    .Where(n => n.EndsWith(Suffix, StringComparison.Ordinal))
                    .Select(n => n[..^Suffix.Length]),
            ];
            throw new InputException(
                "no tariffs of that name are inside this build of Parley",
                null,
                name,
                NearestName.Suggest(name, known)
            );
        }

        using StreamReader reader = new(stream);
        return Read(file, reader.ReadToEnd());
    }

    /// <summary>Tariffs of a dataset with those of a file in their place.</summary>
    /// <param name="dataset">Whose economies and sectors the file names.</param>
    /// <param name="path">A CSV of origin, destination, sector and rate; without the column origin, a rate is for all partners.</param>
    /// <returns>Origin x destination x sector, fractions.</returns>
    /// <exception cref="InputException">Everything that is wrong with the file.</exception>
    public static TradeTensor Over(Dataset dataset, string path)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        if (!File.Exists(path))
        {
            throw new InputException("there is no such file", new Place(path), null, "give a CSV file of tariffs");
        }

        int n = dataset.Economies.Count;
        TradeTensor tariffs = dataset.Tariffs?.Clone() ?? new TradeTensor(n, dataset.Sectors.Count);
        Dictionary<(int, int, int), int> lines = [];
        Errors errors = new();
        if (
            CsvTable.Open(path, File.ReadAllText(path), ["destination", "sector", "rate"], ["origin"], errors) is
            { } csv
        )
        {
            while (csv.Next())
            {
                int destination = Find("destination", dataset.EconomyIndex, NameSuggestions.Economy);
                int sector = Find("sector", dataset.SectorIndex, NameSuggestions.Sector);
                int origin = csv.Has("origin") ? Find("origin", dataset.EconomyIndex, NameSuggestions.Economy) : -1;
                double rate = csv.Number(csv.Column("rate"), out bool isNumber);
                if (isNumber && !(rate > -1 && double.IsFinite(rate)))
                {
                    string text = csv.Field(csv.Column("rate")).ToString();
                    csv.Error("not a rate", csv.Column("rate"), text, "write a fraction above -1: 0.12 for 12 %");
                }

                if (destination < 0 || sector < 0 || (csv.Has("origin") && origin < 0))
                {
                    continue;
                }

                if (origin == destination)
                {
                    csv.Error("home sales carry no tariff", csv.Column("origin"), null, "leave the row out");
                }
                else if (!lines.TryAdd((origin, destination, sector), csv.Line))
                {
                    int first = lines[(origin, destination, sector)];
                    csv.Error($"the same tariff as on line {first}", csv.Column("rate"), null, "keep one of them");
                }
                else
                {
                    for (int i = 0; i < n; i++)
                    {
                        if (i != destination && (origin < 0 || i == origin))
                        {
                            tariffs[i, destination, sector] = rate;
                        }
                    }
                }
            }

            int Find(string column, Func<string, int> indexOf, Func<Dataset, string, string> suggest)
            {
                string name = csv.Field(csv.Column(column)).ToString();
                int index = indexOf(name);
                if (index < 0)
                {
                    csv.Error(
                        $"{dataset.Name} has no such {(column == "sector" ? column : "economy")}",
                        csv.Column(column),
                        name,
                        suggest(dataset, name)
                    );
                }

                return index;
            }
        }

        errors.Throw();
        return tariffs;
    }

    /// <summary>Writes a schedule, row by row as given.</summary>
    public static void Write(IEnumerable<TariffCell> cells, string path)
    {
        ArgumentNullException.ThrowIfNull(cells);
        StringBuilder text = new("origin,destination,sector,rate\n");
        foreach (TariffCell cell in cells)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{cell.Origin},{cell.Destination},{cell.Sector},{cell.Rate:R}\n"
            );
        }

        File.WriteAllText(path, text.ToString());
    }

    private static List<TariffCell> Read(string file, string text)
    {
        Errors errors = new();
        List<TariffCell> cells = [];
        if (CsvTable.Open(file, text, ["origin", "destination", "sector", "rate"], [], errors) is { } csv)
        {
            while (csv.Next())
            {
                double rate = csv.Number(csv.Column("rate"), out _);
                cells.Add(new TariffCell(Field("origin"), Field("destination"), Field("sector"), rate));
            }

            string Field(string column) => csv.Field(csv.Column(column)).ToString();
        }

        errors.Throw();
        return cells;
    }
}
