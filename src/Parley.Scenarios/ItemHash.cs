namespace Parley.Scenarios;

/// <summary>Hash codes of lists that are equal item by item.</summary>
internal static class ItemHash
{
    public static int Of<T>(IReadOnlyList<T> items)
    {
        HashCode hash = new();
        foreach (T item in items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
