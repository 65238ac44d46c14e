using System.Diagnostics;

namespace Parley.Cli;

/// <summary>Says on standard error what is being done, once a person has waited for a second, and then once a second at
/// most.</summary>
internal sealed class WaitingProgress : IProgress<string>
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(1);
    private readonly bool _isWatched = !Console.IsErrorRedirected;
    private long _last = Stopwatch.GetTimestamp();

    public void Report(string value)
    {
        if (_isWatched && Stopwatch.GetElapsedTime(_last) >= _patience)
        {
            _last = Stopwatch.GetTimestamp();
            Console.Error.WriteLine(value);
        }
    }
}
