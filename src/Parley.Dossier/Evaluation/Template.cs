namespace Parley.Dossier.Evaluation;

/// <summary>A finding or a label of one, slot by slot.</summary>
/// <param name="Kind">What it is a finding of.</param>
/// <param name="Values">By slot, the words in lower case; none where nothing is said; the slot is absent where it is not judged.</param>
/// <param name="Places">Every place it rests on.</param>
/// <param name="Optional">A label that may be found or not: neither counts.</param>
internal sealed record Template(
    FindingKind Kind,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Values,
    IReadOnlyList<Span> Places,
    bool Optional = false
)
{
    /// <summary>
    /// A label as somebody found it, who says nothing in the slots that were not to be judged; null where such a slot is what it would
    /// be known by.
    /// </summary>
    public Template? AsFinding() =>
        Kind.Slots.Any(s => s.Role == SlotRole.Key && !Values.ContainsKey(s.Name))
            ? null
            : this with
            {
                Values = Kind.Slots.ToDictionary(s => s.Name, s => Values.GetValueOrDefault(s.Name, [])),
            };

    public override string ToString() =>
        string.Join(
            ' ',
            Kind.Slots.Where(s => Values.TryGetValue(s.Name, out IReadOnlyList<string>? v) && v.Count > 0)
                .Select(s =>
                    s.Type == SlotType.Flag ? (Values[s.Name][0] == "true" ? s.Name : "")
                    : s.Role == SlotRole.Apart || s.Type == SlotType.Economies
                        ? $"{s.Name}={string.Join('+', Values[s.Name])}"
                    : string.Join('+', Values[s.Name])
                )
                .Where(w => w.Length > 0)
        );
}
