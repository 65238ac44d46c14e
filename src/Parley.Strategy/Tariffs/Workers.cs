using System.Runtime.ExceptionServices;

namespace Parley.Strategy.Tariffs;

/// <summary>Work done side by side.</summary>
internal static class Workers
{
    /// <summary>Runs it for each worker; what one throws is thrown as it is, a cancellation before anything else.</summary>
    public static void Run(int workers, Action<int> work)
    {
        try
        {
            Parallel.For(0, workers, work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(
                e.InnerExceptions.FirstOrDefault(inner => inner is OperationCanceledException) ?? e.InnerExceptions[0]
            );
        }
    }
}
