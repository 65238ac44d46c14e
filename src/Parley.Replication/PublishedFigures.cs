using System.Globalization;
using Sylvan.Data.Csv;

namespace Parley.Replication;

/// <summary>A figure as published, percent.</summary>
internal sealed record PublishedFigure(string Table, string Case, string Economy, string Measure, double Percent);

/// <summary>The figures that ship inside, one table a paper.</summary>
internal static class PublishedFigures
{
    public static IReadOnlyList<PublishedFigure> Load(string name)
    {
        using StreamReader text = new(Open(name + ".csv"));
        using CsvDataReader rows = CsvDataReader.Create(text);
        List<PublishedFigure> figures = [];
        while (rows.Read())
        {
            figures.Add(
                new PublishedFigure(
                    rows.GetString(0),
                    rows.GetString(1),
                    rows.GetString(2),
                    rows.GetString(3),
                    double.Parse(rows.GetString(4), CultureInfo.InvariantCulture)
                )
            );
        }

        return figures;
    }

    public static Stream Open(string file) =>
        typeof(PublishedFigures).Assembly.GetManifestResourceStream(file)
        ?? throw new InvalidOperationException($"{file} is not inside this build of Parley");
}
