using System.Globalization;

namespace Parley.Reports.Charts;

/// <summary>The few shapes our charts are made of. Coordinates are rounded, so that the same chart is the same bytes.</summary>
internal static class Svg
{
    /// <summary>A drawing that scales to the width it is given and that a screen reader reads as one picture.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="width">In drawing units, one a CSS pixel at full size.</param>
    /// <param name="height">The same.</param>
    /// <param name="id">Unique in the page.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="description">What a person who cannot see it must know: its figures in words.</param>
    public static MarkupWriter.Scope Open(
        MarkupWriter writer,
        double width,
        double height,
        string id,
        string title,
        string description
    )
    {
        MarkupWriter.Scope scope = writer.In(
            "svg",
            ("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc")
        );
        writer.Element("title", Printable.OneLine(title), ("id", $"{id}-title"));
        writer.Element("desc", Printable.OneLine(description), ("id", $"{id}-desc"));
        return scope;
    }

    public static void Line(MarkupWriter writer, double x1, double y1, double x2, double y2, string style) =>
        writer.Empty(
            "line",
            ("class", style),
            ("x1", Number(x1)),
            ("y1", Number(y1)),
            ("x2", Number(x2)),
            ("y2", Number(y2))
        );

    public static void Rectangle(MarkupWriter writer, double x, double y, double width, double height, string style) =>
        writer.Empty(
            "rect",
            ("class", style),
            ("x", Number(x)),
            ("y", Number(y)),
            ("width", Number(width)),
            ("height", Number(height))
        );

    public static void Circle(MarkupWriter writer, double x, double y, double radius, string style) =>
        writer.Empty("circle", ("class", style), ("cx", Number(x)), ("cy", Number(y)), ("r", Number(radius)));

    public static void Diamond(MarkupWriter writer, double x, double y, double radius, string style) =>
        writer.Empty(
            "path",
            ("class", style),
            (
                "d",
                $"M{Number(x)} {Number(y - radius)}L{Number(x + radius)} {Number(y)}L{Number(x)} {Number(y + radius)}L{Number(x - radius)} {Number(y)}Z"
            )
        );

    public static void Text(MarkupWriter writer, double x, double y, string text, string style) =>
        writer.Element("text", text, ("class", style), ("x", Number(x)), ("y", Number(y)));

    /// <summary>A name short enough for a label column: the code where the name is longer.</summary>
    public static string Label(string name, string code, int longest) => name.Length <= longest ? name : code;

    /// <summary>A name cut to a length.</summary>
    public static string Cut(string name, int longest) =>
        name.Length <= longest ? name : name[..(longest - 1)].TrimEnd(' ', ',') + "\u2026";

    public static string Number(double value) =>
        (Math.Round(value, 1, MidpointRounding.AwayFromZero) + 0.0).ToString("0.#", CultureInfo.InvariantCulture);
}
