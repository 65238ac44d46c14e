using System.CommandLine;
using Parley.Cli;
using Parley.Cli.Commands;
using Parley.Inputs;

RootCommand root = new("Parley: a workbench for trade talks");
root.Add(BriefCommand.Create());
root.Add(ReadCommand.Create());
root.Add(SolveCommand.Create());
root.Add(BargainCommand.Create());
root.Add(DataCommand.Create());
root.Add(GradientCommand.Create());
root.Add(OptimalCommand.Create());
root.Add(WarCommand.Create());
root.Add(CooperateCommand.Create());
root.Add(ReplicateCommand.Create());
root.Add(CheckCommand.Create());

ParseResult parsed = root.Parse(args.Length == 0 ? ["--help"] : args);
if (parsed.Errors.Count > 0)
{
    foreach (InputError error in CommandLineErrors.Of(parsed))
    {
        Console.Error.WriteLine($"error: {error}");
    }

    Console.Error.WriteLine($"see 'parley {string.Join(' ', Run.CommandPath(parsed))} --help'".Replace("  ", " "));
    return Run.WrongInput;
}

using CancellationTokenSource cancellation = new();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    cancellation.Cancel();
};
return Run.Guarded(() =>
    parsed
        .InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }, cancellation.Token)
        .GetAwaiter()
        .GetResult()
);
