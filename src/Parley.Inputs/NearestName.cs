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

        string list = string.Join(", ", known.Take(12));
        return known.Count <= 12 ? $"known are {list}" : $"known are {list} and {known.Count - 12} more";
    }

    /// <summary>The nearest known name by edit distance, ignoring case; null where none is near enough.</summary>
    public static string? Find(string value, IEnumerable<string> known)
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

        return best;
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
