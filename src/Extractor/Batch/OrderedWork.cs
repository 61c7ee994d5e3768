using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Extraction.Batch;

/// <summary>Works on items on several threads and gives the results in the order of the items, with a bounded number of items in memory.</summary>
/// <remarks>
/// A reader starts work on one item after the other and puts the running work into a bounded channel, from which the caller takes it: the order
/// of the channel is that of the items. The channel bounds how far ahead of the caller is worked, the slots bound how many items are worked on at once.
/// </remarks>
internal sealed class OrderedWork<TItem, TResult>(IAsyncEnumerable<TItem> items, Func<TItem, TResult> work, int degree)
{
    /// <summary>Finished results that wait behind a slow one, for each thread: enough to keep the others busy past a page ten times as long.</summary>
    private const int WaitingPerThread = 2;

    private readonly Channel<Task<TResult>> _started =
        Channel.CreateBounded<Task<TResult>>(new BoundedChannelOptions(degree * WaitingPerThread) { SingleReader = true, SingleWriter = true });

    /// <summary>Runs once. When the enumeration has ended, for whatever reason, nothing runs any more.</summary>
    public async IAsyncEnumerable<TResult> Run([EnumeratorCancellation] CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var slots = new SemaphoreSlim(degree);
        var reading = Task.Run(() => Start(slots, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var running in _started.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
                yield return await running.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await reading.ConfigureAwait(false);
            while (_started.Reader.TryRead(out var running)) await Settle(running).ConfigureAwait(false);
            for (var i = 0; i < degree; i++) await slots.WaitAsync(CancellationToken.None).ConfigureAwait(false);   // the one that was waited for
        }
    }

    private async Task Start(SemaphoreSlim slots, CancellationToken stop)
    {
        var error = default(Exception);
        try
        {
            await foreach (var item in items.WithCancellation(stop).ConfigureAwait(false))
            {
                await slots.WaitAsync(stop).ConfigureAwait(false);
                var running = Task.Run(() => Work(item, slots), CancellationToken.None);
                await _started.Writer.WriteAsync(running, stop).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
        }
        catch (Exception e)
        {
            error = e;   // the caller sees it where the next result would stand
        }
        _started.Writer.Complete(error);
    }

    private TResult Work(TItem item, SemaphoreSlim slots)
    {
        try
        {
            return work(item);
        }
        finally
        {
            slots.Release();
        }
    }

    private static async Task Settle(Task running) => await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
