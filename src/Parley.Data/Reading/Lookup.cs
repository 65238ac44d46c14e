using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Finds economies or sectors by the code in a field.</summary>
/// <param name="what">Such as <c>economy</c>.</param>
/// <param name="known">Codes in order, with the names that people write for them.</param>
internal sealed class Lookup(string what, (string Name, string Code)[] known)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index = known
        .Select((k, i) => (k.Code, i))
        .ToDictionary(p => p.Code, p => p.i, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public string[] Names { get; } = [.. known.Select(k => k.Code)];

    /// <summary>Index of the code in a column; -1 where there is none such, which is an error added.</summary>
    public int Find(CsvTable csv, int column)
    {
        ReadOnlySpan<char> field = csv.Field(column);
        if (_index.TryGetValue(field, out int index))
        {
            return index;
        }

        string value = field.ToString();
        csv.Error(
            value.Length == 0 ? $"the {what} is empty" : $"unknown {what}",
            column,
            value.Length == 0 ? null : value,
            NearestName.Suggest(value, Names, known)
        );
        return -1;
    }
}
