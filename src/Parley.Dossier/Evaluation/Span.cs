namespace Parley.Dossier.Evaluation;

/// <summary>Characters of a text, from the first to one past the last.</summary>
internal readonly record struct Span(int Start, int End)
{
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Characters in both over characters in either, white space left out; 0 where neither holds any.</summary>
    public static double Common(string text, IReadOnlyList<Span> some, IReadOnlyList<Span> others)
    {
        HashSet<int> first = Characters(text, some);
        HashSet<int> second = Characters(text, others);
        int both = first.Count(second.Contains);
        int either = first.Count + second.Count - both;
        return either == 0 ? 0 : (double)both / either;
    }

    private static HashSet<int> Characters(string text, IReadOnlyList<Span> spans) =>
        [
            .. spans
                .SelectMany(s => Enumerable.Range(s.Start, s.End - s.Start))
                .Where(i => i < text.Length && !char.IsWhiteSpace(text[i])),
        ];
}
