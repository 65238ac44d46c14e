using Parley.Data;
using Parley.Inputs;

namespace Parley.Scenarios;

/// <summary>From names to indices in one dataset; what it does not know becomes an error with the way out.</summary>
internal sealed class NameLookup(Dataset dataset, List<InputError> errors)
{
    private readonly string[] _economies = [.. dataset.Economies.Select(e => e.Code)];
    private readonly string[] _sectors = [.. dataset.Sectors.Select(s => s.Code)];

    /// <summary>Indices in order; empty where something is wrong, with the error added.</summary>
    public int[] Economies(Selection selection) =>
        Resolve(selection, _economies, dataset.EconomyGroups, [.. _economies.Select(_ => true)], SuggestEconomy);

    /// <summary>Indices in order; all are all goods.</summary>
    public int[] Goods(Selection selection) =>
        Resolve(selection, _sectors, dataset.SectorGroups, AllGoods(), SuggestSector);

    /// <summary>Indices in order; all are goods and services.</summary>
    public int[] Sectors(Selection selection) =>
        Resolve(selection, _sectors, dataset.SectorGroups, [.. _sectors.Select(_ => true)], SuggestSector);

    /// <summary>Members of a group of economies.</summary>
    public int[] Agreement(string name, Place? place)
    {
        if (dataset.EconomyGroups.TryGetValue(name, out IReadOnlyList<string>? members))
        {
            return [.. members.Select(dataset.EconomyIndex).Order()];
        }

        errors.Add(
            new InputError(
                $"no group of economies in {dataset.Name} has this name",
                place,
                name,
                NearestName.Suggest(name, [.. dataset.EconomyGroups.Keys.Order(StringComparer.Ordinal)])
            )
        );
        return [];
    }

    private bool[] AllGoods()
    {
        IReadOnlyList<string> services = dataset.SectorGroups.GetValueOrDefault("services") ?? [];
        return [.. _sectors.Select(s => !services.Contains(s))];
    }

    private int[] Resolve(
        Selection selection,
        string[] codes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        bool[] all,
        Func<string, Place?, string> suggest
    )
    {
        int errorsBefore = errors.Count;
        bool[] chosen = selection.Names.Count == 0 ? [.. all] : new bool[codes.Length];
        foreach (string name in selection.Names)
        {
            foreach (int index in Find(name, selection, codes, groups, suggest))
            {
                chosen[index] = true;
            }
        }

        foreach (string name in selection.Except)
        {
            if (selection.Names.Contains(name))
            {
                Add("this is named and excepted", selection, name, "take it out of one of the two");
                continue;
            }

            int[] found = Find(name, selection, codes, groups, suggest);
            if (selection.Names.Count > 0 && found.Length > 0 && !found.Any(i => chosen[i]))
            {
                Add(
                    $"this is not in {string.Join(", ", selection.Names)}, so it cannot be taken out",
                    selection,
                    name,
                    "leave it out"
                );
            }

            foreach (int index in found)
            {
                chosen[index] = false;
            }
        }

        int[] result = [.. Enumerable.Range(0, codes.Length).Where(i => chosen[i])];
        if (errors.Count > errorsBefore)
        {
            return [];
        }

        if (result.Length == 0)
        {
            errors.Add(
                new InputError(
                    "after the exceptions nothing is left",
                    selection.Place,
                    null,
                    "except less, or name more"
                )
            );
        }

        return result;
    }

    private int[] Find(
        string name,
        Selection selection,
        string[] codes,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        Func<string, Place?, string> suggest
    )
    {
        int index = Array.IndexOf(codes, name);
        if (index >= 0)
        {
            return [index];
        }

        if (groups.TryGetValue(name, out IReadOnlyList<string>? members))
        {
            return [.. members.Select(m => Array.IndexOf(codes, m))];
        }

        bool isSector = codes == _sectors;
        Add(
            $"{dataset.Name} has no {(isSector ? "sector" : "economy")} or group of this name",
            selection,
            name,
            suggest(name, selection.PlaceOf(name))
        );
        return [];
    }

    private string SuggestEconomy(string name, Place? place)
    {
        if (dataset.SectorIndex(name) >= 0 || dataset.SectorGroups.ContainsKey(name))
        {
            return "it is a sector here; sectors stand under 'on' and 'except'";
        }

        return NameSuggestions.Economy(dataset, name);
    }

    private string SuggestSector(string name, Place? place)
    {
        if (dataset.EconomyIndex(name) >= 0 || dataset.EconomyGroups.ContainsKey(name))
        {
            return place?.Path?.Contains("except", StringComparison.Ordinal) == true
                ? "it is an economy; write it under the key that takes economies out, such as 'except_from'"
                : "it is an economy; economies do not stand under 'on'";
        }

        return NameSuggestions.Sector(dataset, name);
    }

    private void Add(string message, Selection selection, string name, string wayOut) =>
        errors.Add(new InputError(message, selection.PlaceOf(name), name, wayOut));
}
