using System.Globalization;
using System.Text;
using Parley.Data.Reading;
using Parley.Inputs;

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
