using Parley.Data.Reading;
using Parley.Inputs;

namespace Parley.Data;

/// <summary>
/// Reads what to merge, as a person writes it on a command line: <c>EU=eu,ROW=rest</c>, or the path of a CSV file of
/// <c>code,new[,name]</c>.
/// </summary>
/// <remarks>
/// Items are separated by commas. <c>NEW=A+B+group</c> merges codes and groups into NEW; <c>group</c> alone merges the group
/// into one of its own name; <c>CODE</c> alone keeps the code; <c>NEW=rest</c> merges all that no other item names. Without
/// <c>rest</c>, what is not named stays.
/// </remarks>
public static class MergeList
{
    private const string Rest = "rest";

    private static readonly string[] _columns = ["code", "new"];
    private static readonly string[] _optionalColumns = ["name"];

    /// <summary>Merges of economies.</summary>
    /// <exception cref="InputException">The text names what the dataset does not have.</exception>
    public static IReadOnlyList<Merge> OfEconomies(string text, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return Read(
            text,
            "economy",
            "--economies",
            [.. dataset.Economies.Select(e => (e.Code, e.Name))],
            dataset.EconomyGroups
        );
    }

    /// <summary>Merges of sectors.</summary>
    /// <exception cref="InputException">The text names what the dataset does not have.</exception>
    public static IReadOnlyList<Merge> OfSectors(string text, Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        return Read(
            text,
            "sector",
            "--sectors",
            [.. dataset.Sectors.Select(s => (s.Code, s.Name))],
            dataset.SectorGroups
        );
    }

    private static List<Merge> Read(
        string text,
        string what,
        string option,
        IReadOnlyList<(string Code, string Name)> known,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups
    )
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)
            ? ReadFile(text, what, known)
            : ReadItems(text, what, option, known, groups);
    }

    private static List<Merge> ReadItems(
        string text,
        string what,
        string option,
        IReadOnlyList<(string Code, string Name)> known,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups
    )
    {
        Dictionary<string, string> names = known.ToDictionary(k => k.Code, k => k.Name, StringComparer.Ordinal);
        List<Merge> merges = [];
        List<InputError> errors = [];
        HashSet<string> named = new(StringComparer.Ordinal);
        string? rest = null;
        int column = 1;
        foreach (string item in text.Split(','))
        {
            Place place = new("command line", null, null, $"{option}, character {column}");
            column += item.Length + 1;
            string[] sides = item.Split('=');
            string code = sides[0].Trim();
            string members = sides.Length == 2 ? sides[1].Trim() : code;
            if (sides.Length > 2 || code.Length == 0 || members.Length == 0)
            {
                errors.Add(
                    new InputError("an item is not understood", place, item, "write NEW=A+B, a group, or NEW=rest")
                );
            }
            else if (!NameRules.IsCode(code))
            {
                errors.Add(
                    new InputError(
                        "a code holds other characters",
                        place,
                        code,
                        "write letters, digits, '_', '-' and '.'"
                    )
                );
            }
            else if (members == Rest && !groups.ContainsKey(Rest))
            {
                if (rest is not null)
                {
                    errors.Add(new InputError("'rest' is taken twice", place, item, "keep one of them"));
                }

                rest = code;
            }
            else
            {
                List<string> codes = [];
                foreach (string member in members.Split('+', StringSplitOptions.TrimEntries))
                {
                    if (groups.TryGetValue(member, out IReadOnlyList<string>? group))
                    {
                        codes.AddRange(group);
                    }
                    else if (names.ContainsKey(member))
                    {
                        codes.Add(member);
                    }
                    else
                    {
                        errors.Add(
                            new InputError(
                                $"no {what} and no group of that name",
                                place,
                                member,
                                NearestName.Suggest(
                                    member,
                                    [.. groups.Keys.Order(StringComparer.Ordinal), .. names.Keys],
                                    [.. known.Select(k => (k.Name, k.Code))]
                                )
                            )
                        );
                    }
                }

                named.UnionWith(codes);
                string name = groups.ContainsKey(members) ? GroupName(members) : code;
                merges.Add(new Merge(code, names.GetValueOrDefault(code, name), [.. codes.Distinct()]));
            }
        }

        if (rest is not null)
        {
            string[] others = [.. known.Select(k => k.Code).Where(c => !named.Contains(c))];
            if (others.Length == 0)
            {
                errors.Add(
                    new InputError($"no {what} is left for 'rest'", new Place("command line"), rest, "leave it away")
                );
            }

            merges.Add(
                new Merge(
                    rest,
                    names.GetValueOrDefault(rest, what == "economy" ? "Rest of the world" : "Other sectors"),
                    others
                )
            );
        }

        return errors.Count > 0 ? throw new InputException(errors) : merges;
    }

    /// <summary>A group's name as a person writes it: <c>EU</c>, <c>TPP11</c>, <c>Agriculture and food</c>.</summary>
    private static string GroupName(string group) =>
        group.Length <= 3 || char.IsAsciiDigit(group[^1])
            ? group.ToUpperInvariant()
            : char.ToUpperInvariant(group[0]) + group[1..].Replace('_', ' ').Replace('-', ' ');

    private static List<Merge> ReadFile(string path, string what, IReadOnlyList<(string Code, string Name)> known)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException($"the file cannot be read: {e.Message}", new Place(path), null, "check the path");
        }

        Errors errors = new();
        List<Merge> merges = [];
        if (
            FileText.Decode(bytes, path, errors) is { } text
            && CsvTable.Open(path, text, _columns, _optionalColumns, errors) is { } csv
        )
        {
            Lookup lookup = new(what, [.. known.Select(k => (k.Name, k.Code))]);
            Dictionary<string, (string Name, List<string> Members)> byCode = new(StringComparer.Ordinal);
            int[] lines = new int[known.Count];
            int codeColumn = csv.Column("code");
            int newColumn = csv.Column("new");
            int nameColumn = csv.Column("name");
            while (csv.Next())
            {
                int old = lookup.Find(csv, codeColumn);
                string code = csv.Field(newColumn).ToString();
                if (!NameRules.IsCode(code))
                {
                    csv.Error(
                        "the new code is empty or holds other characters",
                        newColumn,
                        code,
                        "write letters, digits, '_', '-' and '.' only"
                    );
                }
                else if (old >= 0 && KeyedTable.Claim(lines, old, csv))
                {
                    string given = nameColumn < 0 ? "" : csv.Field(nameColumn).ToString();
                    (string name, List<string> members) = byCode.GetValueOrDefault(code, ("", []));
                    members.Add(known[old].Code);
                    byCode[code] = (name.Length > 0 ? name : given, members);
                }
            }

            merges.AddRange(
                byCode.Select(m => new Merge(
                    m.Key,
                    m.Value.Name.Length > 0 ? m.Value.Name
                        : known.FirstOrDefault(k => k.Code == m.Key).Name is { } name ? name
                        : m.Key,
                    m.Value.Members
                ))
            );
        }

        errors.Throw();
        return merges;
    }
}
