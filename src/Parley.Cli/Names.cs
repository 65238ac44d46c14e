using Parley.Data;
using Parley.Inputs;

namespace Parley.Cli;

/// <summary>Names on the command line, looked up in a dataset: codes and the names of its groups, comma between them.</summary>
internal static class Names
{
    /// <summary>Indices of economies, each once, in the order given.</summary>
    /// <exception cref="InputException">The dataset knows some of them not.</exception>
    public static IReadOnlyList<int> Economies(Dataset dataset, string option, string text) =>
        Find(
            option,
            text,
            "economy",
            dataset.Name,
            dataset.EconomyIndex,
            dataset.EconomyGroups,
            name => NameSuggestions.Economy(dataset, name)
        );

    /// <summary>The same for sectors.</summary>
    /// <exception cref="InputException">The dataset knows some of them not.</exception>
    public static IReadOnlyList<int> Sectors(Dataset dataset, string option, string text) =>
        Find(
            option,
            text,
            "sector",
            dataset.Name,
            dataset.SectorIndex,
            dataset.SectorGroups,
            name => NameSuggestions.Sector(dataset, name)
        );

    /// <summary>What a look-up finds; what is wrong goes to the errors, and nothing is found.</summary>
    public static IReadOnlyList<int> Collect(List<InputError> errors, Func<IReadOnlyList<int>> find)
    {
        try
        {
            return find();
        }
        catch (InputException e)
        {
            errors.AddRange(e.Errors);
            return [];
        }
    }

    private static List<int> Find(
        string option,
        string text,
        string kind,
        string dataset,
        Func<string, int> indexOf,
        IReadOnlyDictionary<string, IReadOnlyList<string>> groups,
        Func<string, string> suggest
    )
    {
        List<int> found = [];
        List<InputError> errors = [];
        string[] names = text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (string name in names)
        {
            IReadOnlyList<string> members = groups.TryGetValue(name, out IReadOnlyList<string>? group) ? group : [name];
            foreach (int index in members.Select(indexOf))
            {
                if (index < 0)
                {
                    errors.Add(
                        new InputError(
                            $"{dataset} has no {kind} or group of this name",
                            new Place("command line", Path: option),
                            name,
                            suggest(name)
                        )
                    );
                }
                else if (!found.Contains(index))
                {
                    found.Add(index);
                }
            }
        }

        if (names.Length == 0)
        {
            errors.Add(
                new InputError(
                    "nothing is named",
                    new Place("command line", Path: option),
                    null,
                    "give codes, comma between them"
                )
            );
        }

        return errors.Count > 0 ? throw new InputException(errors) : found;
    }
}
