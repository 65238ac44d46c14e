using Parley.Data.Reading;
using Parley.Inputs;

namespace Parley.Data;

/// <summary>The datasets that ship inside, by name.</summary>
public static class Datasets
{
    /// <summary>The dataset used where none is named.</summary>
    public const string Default = "pacific-2017";

    /// <summary>Names of the shipped datasets.</summary>
    public static IReadOnlyList<string> Names { get; } = ["pacific-2017", "world-2017", "ossa-2007", "nafta-1993"];

    /// <summary>Loads a shipped dataset by name, or a dataset folder or compact file by path. A name wins over a folder of
    /// that name; write <c>./name</c> for the folder.</summary>
    /// <exception cref="InputException">There is no such dataset, or it breaks a rule.</exception>
    public static Dataset Load(string nameOrFolder)
    {
        ArgumentNullException.ThrowIfNull(nameOrFolder);
        if (Names.Contains(nameOrFolder, StringComparer.Ordinal))
        {
            return Shipped(nameOrFolder);
        }

        if (Directory.Exists(nameOrFolder))
        {
            return DatasetFolder.Read(nameOrFolder);
        }

        if (File.Exists(nameOrFolder))
        {
            return Path.GetFileName(nameOrFolder) == DatasetFiles.Header
                ? DatasetFolder.Read(Path.GetDirectoryName(Path.GetFullPath(nameOrFolder))!)
                : DatasetArchive.Read(nameOrFolder);
        }

        throw new InputException(
            "there is no dataset of that name, and no such folder",
            null,
            nameOrFolder,
            Nearest(nameOrFolder)
        );
    }

    /// <summary>Tariffs of another year that ship inside: <c>nafta-2005</c>, the rates Canada, Mexico and the United States
    /// charged one another in 2005, in the economies and sectors of <c>nafta-1993</c>.</summary>
    /// <exception cref="InputException">There are none of that name.</exception>
    public static IReadOnlyList<TariffCell> LoadTariffs(string name) => TariffSchedule.Shipped(name);

    /// <summary>Names are known by their first word too: <c>pacific</c> for <c>pacific-2017</c>.</summary>
    private static string Nearest(string name)
    {
        string? nearest =
            NearestName.Find(name, Names)
            ?? Names.FirstOrDefault(known => NearestName.Find(name, [known.Split('-')[0]]) is not null);
        return nearest is null ? NearestName.Suggest(name, Names) : $"did you mean '{nearest}'?";
    }

    private static Dataset Shipped(string name)
    {
        string file = name + DatasetArchive.Extension;
        using Stream? stream = typeof(Datasets).Assembly.GetManifestResourceStream(file);
        return stream is null
            ? throw new InputException(
                "the dataset is not inside this build of Parley",
                null,
                name,
                "make it with 'parley data build' and name its folder"
            )
            : DatasetArchive.Read(stream, file);
    }
}
