using System.Buffers;
using Parley.Inputs;

namespace Parley.Data.Reading;

/// <summary>What a code and a name must look like: every other rule finds its way by them.</summary>
internal static class NameRules
{
    private static readonly SearchValues<char> _codeCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."
    );

    public static bool IsCode(string text) => text.Length > 0 && !text.AsSpan().ContainsAnyExcept(_codeCharacters);

    /// <summary>Codes and names of one list: there, well formed, and each once.</summary>
    /// <returns>Whether other tables can find their way by the codes.</returns>
    public static bool Check(
        Table table,
        string column,
        IReadOnlyList<(string Code, string Name)> rows,
        Places places,
        Errors errors
    )
    {
        bool sound = rows.Count > 0;
        Dictionary<string, int> first = new(StringComparer.OrdinalIgnoreCase);
        for (int r = 0; r < rows.Count; r++)
        {
            (string code, string name) = rows[r];
            if (!IsCode(code))
            {
                sound = false;
                errors.Add(
                    code.Length == 0 ? $"the {column} has no code" : $"the {column}'s code holds other characters",
                    places.Cell(table, r, column),
                    code.Length == 0 ? null : code,
                    "write letters, digits, '_', '-' and '.' only"
                );
            }
            else if (!first.TryAdd(code, r))
            {
                sound = false;
                string other = rows[first[code]].Code;
                string seen = places.Cell(table, first[code]).Line is { } line ? $" on line {line}" : "";
                errors.Add(
                    other == code ? $"the {column} was there{seen}" : $"'{other}'{seen} differs by case only",
                    places.Cell(table, r, column),
                    code,
                    "keep one of them, or give them different codes"
                );
            }

            if (string.IsNullOrWhiteSpace(name) || name.Any(char.IsControl))
            {
                errors.Add(
                    string.IsNullOrWhiteSpace(name) ? $"the {column} has no name" : "a name is one line of text",
                    places.Cell(table, r, "name"),
                    name.Length == 0 ? null : name,
                    "write what people call it"
                );
            }
        }

        if (rows.Count == 0 && !errors.Any)
        {
            errors.Add($"there is no {column}", places.Whole(table), null, "add a row for each");
        }

        return sound;
    }
}
