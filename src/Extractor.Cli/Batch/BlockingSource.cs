using System.Runtime.CompilerServices;

namespace Extraction.Cli.Batch;

/// <summary>Reads a source that blocks, such as standard input, so that a run can end while it does.</summary>
internal static class BlockingSource
{
    public static async IAsyncEnumerable<T> Read<T>(IEnumerable<T> source, [EnumeratorCancellation] CancellationToken stop)
    {
        var items = source.GetEnumerator();
        var reading = Task.FromResult(false);
        try
        {
            while (true)
            {
                reading = Task.Run(items.MoveNext, CancellationToken.None);
                if (!await reading.WaitAsync(stop)) yield break;
                yield return items.Current;
            }
        }
        finally
        {
            // A read that hangs is left behind; it ends with the process.
            _ = reading.ContinueWith(_ => items.Dispose(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }
}
