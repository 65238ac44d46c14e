using System.CommandLine;
using Parley.Data;

namespace Parley.Cli;

/// <summary><c>--economies</c>: who takes part; all where it is left out. <c>--economy</c> says the same.</summary>
internal sealed class EconomiesOption
{
    public const string Name = "--economies";

    private readonly Option<string?> _option;

    /// <param name="what">What they do, such as <c>whose tariffs</c>.</param>
    public EconomiesOption(string what) =>
        _option = new Option<string?>(Name, "--economy")
        {
            Description = $"{what}: codes or groups, comma between them; all where it is left out",
            HelpName = "CODE,...",
        };

    public void AddTo(Command command) => command.Add(_option);

    /// <summary>As it was written.</summary>
    public string? Text(ParseResult parsed) => parsed.GetValue(_option);

    /// <summary>Indices of economies.</summary>
    /// <exception cref="Inputs.InputException">The dataset knows some of them not.</exception>
    public IReadOnlyList<int> Of(ParseResult parsed, Dataset dataset) =>
        Text(parsed) is { } text
            ? Names.Economies(dataset, Name, text)
            : [.. Enumerable.Range(0, dataset.Economies.Count)];
}
