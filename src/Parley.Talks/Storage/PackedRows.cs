using System.Globalization;

namespace Parley.Records;

/// <summary>The rows of a group as one value, a line each: a row's number and what it says. To fetch a row from SQLite costs more than to find
/// it, and most rows say what others say.</summary>
/// <typeparam name="T">What a row says.</typeparam>
/// <param name="read">Reads it from its words.</param>
internal sealed class PackedRows<T>(Func<string, T> read)
{
    private readonly Dictionary<string, T> _known = [];

    /// <summary>The column of a query that <see cref="Read"/> reads.</summary>
    /// <param name="says">Columns with what a row says.</param>
    /// <param name="order">In which order.</param>
    public static string Column(string says, string order) =>
        $"group_concat(rowid || ' ' || {says}, char(10) ORDER BY {order})";

    public List<(long Row, T Says)> Read(string packed)
    {
        Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> known = _known.GetAlternateLookup<
            ReadOnlySpan<char>
        >();
        List<(long, T)> rows = [];
        foreach (Range at in packed.AsSpan().Split('\n'))
        {
            ReadOnlySpan<char> line = packed.AsSpan(at);
            int space = line.IndexOf(' ');
            ReadOnlySpan<char> words = line[(space + 1)..];
            if (!known.TryGetValue(words, out T? says))
            {
                says = read(words.ToString());
                known[words] = says;
            }

            rows.Add((long.Parse(line[..space], CultureInfo.InvariantCulture), says));
        }

        return rows;
    }
}
