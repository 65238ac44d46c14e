using Parley.Inputs;

namespace Parley.Data;

/// <summary>Old indices to new ones and back; an economy or sector that is not merged stands alone.</summary>
internal sealed class Partition
{
    private Partition(string[] codes, string[] names, int[][] members, int[] target)
    {
        Codes = codes;
        Names = names;
        Members = members;
        Target = target;
    }

    /// <summary>New codes, in order.</summary>
    public string[] Codes { get; }

    public string[] Names { get; }

    /// <summary>Old indices by new index.</summary>
    public int[][] Members { get; }

    /// <summary>New index by old index.</summary>
    public int[] Target { get; }

    public int Count => Codes.Length;

    /// <summary>The new list is in the order of the old one's first members.</summary>
    /// <param name="what">Such as <c>economy</c>.</param>
    /// <param name="merges">What becomes one.</param>
    /// <param name="old">Codes and names there are.</param>
    /// <exception cref="InputException">A merge names what is not there, names it twice, or takes a code in use.</exception>
    public static Partition Of(string what, IReadOnlyList<Merge> merges, IReadOnlyList<(string Code, string Name)> old)
    {
        string[] codes = [.. old.Select(o => o.Code)];
        List<InputError> errors = [];
        Merge?[] mergeOf = new Merge?[codes.Length];
        foreach (Merge merge in merges)
        {
            Place place = new("aggregation", Path: merge.Code);
            if (merge.Members.Count == 0)
            {
                errors.Add(new InputError($"no {what} is merged", place, null, $"name the {what} codes to merge"));
            }

            foreach (string member in merge.Members)
            {
                int at = Array.IndexOf(codes, member);
                if (at < 0)
                {
                    errors.Add(
                        new InputError(
                            $"unknown {what}",
                            place,
                            member,
                            NearestName.Suggest(member, codes, [.. old.Select(o => (o.Name, o.Code))])
                        )
                    );
                }
                else if (mergeOf[at] is { } other)
                {
                    errors.Add(
                        new InputError(
                            $"the {what} is merged into '{other.Code}' already",
                            place,
                            member,
                            "name it once"
                        )
                    );
                }
                else
                {
                    mergeOf[at] = merge;
                }
            }
        }

        if (errors.Count > 0)
        {
            throw new InputException(errors);
        }

        List<(string Code, string Name, List<int> Members)> result = [];
        Dictionary<Merge, int> seen = new(ReferenceEqualityComparer.Instance);
        int[] target = new int[codes.Length];
        for (int o = 0; o < codes.Length; o++)
        {
            if (mergeOf[o] is { } merge && seen.TryGetValue(merge, out int there))
            {
                result[there].Members.Add(o);
                target[o] = there;
                continue;
            }

            target[o] = result.Count;
            if (mergeOf[o] is { } first)
            {
                seen[first] = result.Count;
            }

            result.Add((mergeOf[o]?.Code ?? codes[o], mergeOf[o]?.Name ?? old[o].Name, [o]));
        }

        foreach (IGrouping<string, (string Code, string Name, List<int>)> same in result.GroupBy(r => r.Code))
        {
            if (same.Count() > 1)
            {
                errors.Add(
                    new InputError(
                        $"two {(what == "economy" ? "economies" : what + "s")} would have one code",
                        new Place("aggregation"),
                        same.Key,
                        "give the merged one a code that nothing else has"
                    )
                );
            }
        }

        return errors.Count > 0
            ? throw new InputException(errors)
            : new Partition(
                [.. result.Select(r => r.Code)],
                [.. result.Select(r => r.Name)],
                [.. result.Select(r => r.Members.ToArray())],
                target
            );
    }
}
