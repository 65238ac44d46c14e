using System.Diagnostics;

namespace Parley.Cli;

/// <summary>Says on standard error what is being done: to a person every second from the first second on, to a file or another
/// program every ten.</summary>
internal sealed class WaitingProgress : IProgress<string>
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(Console.IsErrorRedirected ? 10 : 1);
    private readonly Lock _gate = new();
    private long _last = Stopwatch.GetTimestamp();

    public void Report(string value)
    {
        lock (_gate)
        {
            if (Stopwatch.GetElapsedTime(_last) >= _patience)
            {
                _last = Stopwatch.GetTimestamp();
                Console.Error.WriteLine(value);
            }
        }
    }
}
