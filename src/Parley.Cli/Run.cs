using System.CommandLine;
using Parley.Inputs;
using Parley.Model;

namespace Parley.Cli;

/// <summary>Turns exceptions into messages and exit codes: 1 the question has no answer, 2 the input is wrong.</summary>
internal static class Run
{
    public const int Done = 0;
    public const int NoAnswer = 1;
    public const int WrongInput = 2;
    public const int Cancelled = 130;

    public static int Guarded(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (InputException e)
        {
            foreach (InputError error in e.Errors)
            {
                Console.Error.WriteLine($"error: {error}");
            }

            return WrongInput;
        }
        catch (ModelException e)
        {
            Console.Error.WriteLine($"no answer: {e.Message}");
            return NoAnswer;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("cancelled");
            return Cancelled;
        }
    }

    /// <summary>The names of the commands the user typed, outermost first, without the program's own.</summary>
    public static IEnumerable<string> CommandPath(ParseResult parsed)
    {
        Stack<string> names = new();
        System.CommandLine.Parsing.SymbolResult? at = parsed.CommandResult;
        while (at is System.CommandLine.Parsing.CommandResult command && command.Parent is not null)
        {
            names.Push(command.Command.Name);
            at = command.Parent;
        }

        return names;
    }
}
