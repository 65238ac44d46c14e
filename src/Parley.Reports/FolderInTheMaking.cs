namespace Parley.Reports;

/// <summary>
/// A folder that appears whole or not at all: filled beside its place under another name, then moved in. What stood there
/// before is gone only once the new one is there.
/// </summary>
internal sealed class FolderInTheMaking : IDisposable
{
    private readonly string _former;

    /// <param name="folder">Where it is to stand.</param>
    public FolderInTheMaking(string folder)
    {
        Target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        string parent = Path.GetDirectoryName(Target) ?? Target;
        Temporary = Path.Combine(parent, $".{Path.GetFileName(Target)}.{Environment.ProcessId}.part");
        _former = Temporary + ".old";
    }

    /// <summary>Full path of where it is to stand.</summary>
    public string Target { get; }

    /// <summary>Full path of where it is filled.</summary>
    public string Temporary { get; }

    /// <summary>Makes the folder to fill.</summary>
    public void Begin() => Directory.CreateDirectory(Temporary);

    /// <summary>Moves it to its place.</summary>
    public void Finish()
    {
        if (Directory.Exists(Target))
        {
            Directory.Move(Target, _former);
        }

        Directory.Move(Temporary, Target);
        DeleteIfThere(_former);
    }

    /// <summary>Leaves nothing half done: what stood there before stands there again unless the new one does.</summary>
    public void Dispose()
    {
        if (Directory.Exists(_former) && !Directory.Exists(Target))
        {
            Directory.Move(_former, Target);
        }

        DeleteIfThere(Temporary);
    }

    private static void DeleteIfThere(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
