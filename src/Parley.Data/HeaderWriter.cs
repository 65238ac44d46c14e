using System.Buffers;
using System.Text;

namespace Parley.Data;

/// <summary>Writes dataset.yaml: the same dataset, the same bytes.</summary>
internal static class HeaderWriter
{
    private const int Width = 110;

    private static readonly SearchValues<char> _plain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    );

    /// <summary>Words that YAML 1.1 readers take for something other than text.</summary>
    private static readonly string[] _notText = ["y", "n", "yes", "no", "on", "off", "true", "false", "null"];

    public static string Write(Dataset dataset)
    {
        StringBuilder yaml = new();
        Line(yaml, "name", dataset.Name);
        Line(yaml, "title", dataset.Title);
        yaml.Append("year: ").Append(dataset.Year).Append('\n');
        Line(yaml, "unit", dataset.Unit);
        if (dataset.Purpose is { } purpose)
        {
            Line(yaml, "purpose", purpose);
        }

        Line(yaml, "market_structure", dataset.MarketStructure.Written());
        if (dataset.TradeElasticitySet is { } set)
        {
            Line(yaml, "trade_elasticity_set", set);
        }

        yaml.Append("sources:\n");
        foreach (Source source in dataset.Sources)
        {
            yaml.Append("  - title: ").Append(Text(source.Title)).Append('\n');
            yaml.Append("    licence: ").Append(Text(source.Licence)).Append('\n');
            yaml.Append("    used: ").Append(Text(source.Used)).Append('\n');
        }

        if (dataset.Notes.Count > 0)
        {
            yaml.Append("notes:\n");
            foreach (string note in dataset.Notes)
            {
                yaml.Append("  - ").Append(Text(note)).Append('\n');
            }
        }

        if (dataset.Proxies.Count > 0)
        {
            yaml.Append("proxies:\n");
            foreach (Proxy proxy in dataset.Proxies)
            {
                yaml.Append("  - of: ").Append(proxy.Of.Written()).Append('\n');
                yaml.Append("    from: ").Append(Text(proxy.From)).Append('\n');
                yaml.Append("    economies: ");
                List(yaml, proxy.Economies, "    economies: ".Length);
            }
        }

        Groups(yaml, "economy_groups", dataset.EconomyGroups);
        Groups(yaml, "sector_groups", dataset.SectorGroups);
        return yaml.ToString();
    }

    private static void Groups(
        StringBuilder yaml,
        string key,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups
    )
    {
        if (groups.Count == 0)
        {
            return;
        }

        yaml.Append(key).Append(":\n");
        foreach (string name in groups.Keys.Order(StringComparer.Ordinal))
        {
            string start = $"  {Text(name)}: ";
            yaml.Append(start);
            List(yaml, groups[name], start.Length);
        }
    }

    private static void List(StringBuilder yaml, IReadOnlyList<string> items, int column)
    {
        yaml.Append(items.Count == 0 ? "[]" : "[");
        column++;
        for (int i = 0; i < items.Count; i++)
        {
            string item = Text(items[i]) + (i + 1 < items.Count ? "," : "]");
            if (column + item.Length >= Width)
            {
                yaml.Append("\n      ");
                column = 6;
            }
            else if (i > 0)
            {
                yaml.Append(' ');
                column++;
            }

            yaml.Append(item);
            column += item.Length;
        }

        yaml.Append('\n');
    }

    private static void Line(StringBuilder yaml, string key, string value) =>
        yaml.Append(key).Append(": ").Append(Text(value)).Append('\n');

    /// <summary>A plain word as it is; anything else in double quotes.</summary>
    private static string Text(string value)
    {
        bool plain =
            value.Length > 0
            && char.IsAsciiLetter(value[0])
            && !value.AsSpan().ContainsAnyExcept(_plain)
            && !_notText.Contains(value, StringComparer.OrdinalIgnoreCase);
        if (plain)
        {
            return value;
        }

        StringBuilder quoted = new("\"");
        foreach (char c in value)
        {
            quoted.Append(
                c switch
                {
                    '"' => "\\\"",
                    '\\' => "\\\\",
                    '\n' => "\\n",
                    '\r' => "\\r",
                    '\t' => "\\t",
                    < ' ' or '\u007f' => $"\\x{(int)c:x2}",
                    '\u0085' or '\u2028' or '\u2029' or '\ufeff' => $"\\u{(int)c:x4}",
                    _ => c.ToString(),
                }
            );
        }

        return quoted.Append('"').ToString();
    }
}
