using System.CommandLine;
using System.Runtime.InteropServices;
using Parley.Cli;
using Parley.Inputs;

ParseResult parsed = ParleyCommand.Create().Parse(args.Length == 0 ? ["--help"] : args);
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
    // The first time stops in good order; the second time the system stops at once.
    e.Cancel = !cancellation.IsCancellationRequested;
    cancellation.Cancel();
};
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(
    PosixSignal.SIGTERM,
    signal =>
    {
        signal.Cancel = true;
        cancellation.Cancel();
    }
);
return Run.Guarded(() =>
    parsed
        .InvokeAsync(
            // Without a timeout of its own: it would end the program before what was begun is cleared away and told.
            new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null },
            cancellation.Token
        )
        .GetAwaiter()
        .GetResult()
);
