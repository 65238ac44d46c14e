using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Parley.Tests;

/// <summary>A page read as the well-formed XML that it must be.</summary>
internal static class HtmlDocument
{
    public static XElement Parse(string html)
    {
        using XmlReader reader = XmlReader.Create(
            new StringReader(html),
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null }
        );
        return XDocument.Load(reader).Root!;
    }

    public static string? Get(this XElement element, string attribute) => element.Attribute(attribute)?.Value;

    /// <summary>A figure as a reader takes it: a true minus sign, commas between thousands.</summary>
    public static double Figure(string text)
    {
        Assert.DoesNotContain('-', text);
        return double.Parse(text.Replace('\u2212', '-').Replace(",", ""), CultureInfo.InvariantCulture);
    }

    /// <summary>Half a unit of the last digit shown.</summary>
    public static double Rounding(string text)
    {
        int point = text.IndexOf('.');
        return (0.5 * Math.Pow(10, point < 0 ? 0 : point - text.Length + 1)) + 1e-9;
    }
}
