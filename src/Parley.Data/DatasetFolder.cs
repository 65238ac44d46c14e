using Parley.Data.Reading;
using Parley.Inputs;

namespace Parley.Data;

/// <summary>A dataset as a folder of CSV files and dataset.yaml (docs/data-format.md).</summary>
public static class DatasetFolder
{
    /// <summary>Reads and checks a folder.</summary>
    /// <exception cref="InputException">Something is wrong; every error found is there, with file, line and column.</exception>
    public static Dataset Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        if (!Directory.Exists(folder))
        {
            throw new InputException("there is no such folder", new Place(folder), null, "check the path");
        }

        Errors errors = new();
        RefuseStrangers(folder, errors);
        byte[]? Bytes(string name)
        {
            string path = Path.Combine(folder, name);
            try
            {
                return File.Exists(path) ? File.ReadAllBytes(path) : null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new InputException($"the file cannot be read: {e.Message}", new Place(path));
            }
        }

        return DatasetAssembly.Read(folder, Bytes, errors);
    }

    /// <summary>Writes a dataset to a folder, all or nothing: it appears there complete. Replaces a dataset that is there
    /// already, and nothing else.</summary>
    /// <exception cref="InputException">The dataset breaks a rule, or the folder holds something else.</exception>
    public static void Write(Dataset dataset, string folder)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Check(dataset);
        RefuseToReplaceOtherThings(folder);
        string target = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        string beside = $"{target}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        string coming = beside + ".new";
        string going = beside + ".old";
        try
        {
            Directory.CreateDirectory(coming);
            foreach ((string name, string text) in DatasetText.Files(dataset))
            {
                File.WriteAllText(Path.Combine(coming, name), text);
            }

            if (Directory.Exists(target))
            {
                Directory.Move(target, going);
            }

            Directory.Move(coming, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(going) && !Directory.Exists(target))
            {
                Directory.Move(going, target);
            }

            throw new InputException(
                $"the folder cannot be written: {e.Message}",
                new Place(folder),
                null,
                "name a folder you may write to"
            );
        }
        finally
        {
            Delete(coming);
            Delete(going);
        }
    }

    /// <summary>Applies every rule to a dataset made in memory.</summary>
    /// <exception cref="InputException">It breaks one; every error found is there.</exception>
    public static void Check(Dataset dataset)
    {
        ArgumentNullException.ThrowIfNull(dataset);
        Errors errors = new();
        MemoryRules.Check(dataset, new NamedPlaces(dataset.Name), errors);
        errors.Throw();
    }

    /// <summary>A table under a name nobody reads would be left out without a word.</summary>
    private static void RefuseStrangers(string folder, Errors errors)
    {
        foreach (string path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            bool table = Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".YAML" or ".YML" or ".TSV";
            if (table && !DatasetFiles.Names.Contains(name, StringComparer.Ordinal))
            {
                errors.Add(
                    "a dataset has no file of that name",
                    new Place(path),
                    name,
                    NearestName.Suggest(name, DatasetFiles.Names)
                );
            }
        }
    }

    private static void RefuseToReplaceOtherThings(string folder)
    {
        if (File.Exists(folder))
        {
            throw new InputException(
                "a file stands where the folder should go",
                new Place(folder),
                null,
                "name another folder"
            );
        }

        if (!Directory.Exists(folder))
        {
            return;
        }

        string[] there = [.. Directory.EnumerateFileSystemEntries(folder).Select(p => Path.GetFileName(p)!)];
        string? strange = there
            .Where(name => !DatasetFiles.Names.Contains(name, StringComparer.Ordinal))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        if (strange is not null || (there.Length > 0 && !there.Contains(DatasetFiles.Header, StringComparer.Ordinal)))
        {
            throw new InputException(
                "the folder holds something other than a dataset, and would be replaced",
                new Place(folder),
                strange ?? there[0],
                "name another folder, or an empty one"
            );
        }
    }

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
