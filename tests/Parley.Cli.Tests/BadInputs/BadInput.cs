namespace Parley.Cli.Tests.BadInputs;

/// <summary>Something that a person may get wrong.</summary>
/// <param name="Kind">Command line, dataset, scenario, article, dossier or result.</param>
/// <param name="What">What is wrong, a sentence without its full stop; unique.</param>
/// <param name="Command">The command line after <c>parley</c>, words divided by blanks.</param>
internal sealed record BadInput(string Kind, string What, string Command)
{
    /// <summary>Files in the working folder by their names.</summary>
    public IReadOnlyDictionary<string, byte[]> Files { get; init; } = new Dictionary<string, byte[]>();

    public string? StandardInput { get; init; }

    public int ExitCode { get; init; } = 2;

    public string[] Arguments => Command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public override string ToString() => What;
}
