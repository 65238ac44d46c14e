using Parley.Inputs;
using Parley.Model;

namespace Parley.Cli;

/// <summary>Turns exceptions into messages and exit codes: 1 the question has no answer, 2 the input is wrong.</summary>
internal static class Run
{
    public const int Done = 0;
    public const int NoAnswer = 1;
    public const int WrongInput = 2;

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
    }
}
