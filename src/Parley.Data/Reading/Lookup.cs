using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>Finds economies or sectors by the code in a field.</summary>
/// <param name="what">Such as <c>economy</c>.</param>
/// <param name="names">Codes in order.</param>
internal sealed class Lookup(string what, string[] names)
{
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _index = names
        .Select((name, i) => (name, i))
        .ToDictionary(p => p.name, p => p.i, StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public string[] Names { get; } = names;

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
            NearestName.Suggest(value, Names)
        );
        return -1;
    }
}
