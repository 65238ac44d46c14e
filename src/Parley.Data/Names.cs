using System.Text;
using Parley.Model;

namespace Parley.Data;

/// <summary>How values of an enumeration are written in files and on the command line: in snake_case.</summary>
public static class Names
{
    /// <summary>Every market structure by its written name, such as <c>fixed_firms</c>.</summary>
    public static IReadOnlyDictionary<string, MarketStructure> MarketStructures { get; } = Of<MarketStructure>();

    internal static IReadOnlyDictionary<string, ProxyKind> ProxyKinds { get; } = Of<ProxyKind>();

    /// <summary>The written name, such as <c>perfect_competition</c>.</summary>
    public static string Written(this MarketStructure structure) => Snake(structure.ToString());

    /// <summary>The written name, such as <c>political_weights</c>.</summary>
    public static string Written(this ProxyKind kind) => Snake(kind.ToString());

    private static Dictionary<string, T> Of<T>()
        where T : struct, Enum => Enum.GetValues<T>().ToDictionary(v => Snake(v.ToString()), StringComparer.Ordinal);

    private static string Snake(string name)
    {
        StringBuilder text = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
