namespace Parley.Inputs;

/// <summary>Finds the known name a person most likely meant.</summary>
public static class NearestName
{
    /// <summary>The way out for an unknown name: <c>did you mean 'JPN'?</c>, or the known names where none is near.</summary>
    /// <param name="value">The name found.</param>
    /// <param name="known">The names that would have been accepted.</param>
    public static string Suggest(string value, IReadOnlyCollection<string> known)
    {
        string? nearest = Find(value, known);
        if (nearest is not null)
        {
            return $"did you mean '{nearest}'?";
        }

        string[] names = [.. known.Where(n => n.Length > 0).Distinct()];
        string list = string.Join(", ", names.Take(12));
        return names.Length == 0 ? "none is known here"
            : names.Length <= 12 ? $"known are {list}"
            : $"known are {list} and {names.Length - 12} more";
    }

    /// <summary>The same where codes are wanted and people write names: <c>did you mean 'JPN' (Japan)?</c> for <c>Japan</c>,
    /// <c>japan</c>, <c>Jap</c> or <c>Jappan</c>.</summary>
    /// <param name="value">The name found.</param>
    /// <param name="known">The codes and groups that would have been accepted.</param>
    /// <param name="named">What people call the things that have codes.</param>
    public static string Suggest(
        string value,
        IReadOnlyCollection<string> known,
        IReadOnlyCollection<(string Name, string Code)> named
    )
    {
        (string? code, int codeDistance) = Nearest(value, known);
        (string? name, int nameDistance) = Nearest(value, named.Select(n => n.Name));
        if (name is null || (code is not null && codeDistance <= nameDistance))
        {
            name = code is null ? OnlyOneWith(value, named.Select(n => n.Name)) : null;
        }

        string? meant = named.FirstOrDefault(n => n.Name == name).Code;
        return meant is null || meant == name ? Suggest(value, known) : $"did you mean '{meant}' ({name})?";
    }

    /// <summary>The nearest known name by edit distance, ignoring case; null where none is near enough.</summary>
    public static string? Find(string value, IEnumerable<string> known) => Nearest(value, known).Name;

    private static (string? Name, int Distance) Nearest(string value, IEnumerable<string> known)
    {
        string? best = null;
        int bestDistance = Math.Max(1, value.Length / 3) + 1;
        foreach (string name in known)
        {
            int distance = Distance(value.ToUpperInvariant(), name.ToUpperInvariant());
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return (best, bestDistance);
    }

    /// <summary>The one name in which a word begins like the value, such as <c>Korea</c> in <c>South Korea</c>; null where
    /// there is none, or several.</summary>
    private static string? OnlyOneWith(string value, IEnumerable<string> names)
    {
        const int shortest = 3;
        string[] found =
        [
            .. names.Where(n =>
                value.Length >= shortest && $" {n}".Contains($" {value}", StringComparison.OrdinalIgnoreCase)
            ),
        ];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>Damerau's optimal string alignment distance.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > 100 || b.Length > 100)
        {
            return a == b ? 0 : int.MaxValue;
        }

        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            d[i, 0] = i;
        }

        for (int j = 0; j <= b.Length; j++)
        {
            d[0, j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
