namespace Extraction.Quality.Peers;

/// <summary>Work on threads of its own: a peer may wait for the thread pool, which must then not be full of its callers.</summary>
internal static class OwnThread
{
    /// <summary>In bytes: peers walk deeply nested pages recursively, and a stack that runs over ends the process.</summary>
    private const int StackSize = 256 << 20;

    /// <summary>Runs work that is left behind when it takes too long.</summary>
    /// <param name="work">The work; must not throw.</param>
    /// <param name="patience">How long it may take.</param>
    /// <returns>Null when it took longer.</returns>
    public static T? Run<T>(Func<T?> work, TimeSpan patience) where T : class
    {
        T? result = null;
        var thread = new Thread(() => result = work(), StackSize) { IsBackground = true };
        thread.Start();
        return thread.Join(patience) ? result : null;
    }

    /// <summary>Runs work for each number under <paramref name="count"/>, as many at once as there are cores.</summary>
    public static void ForEach(int count, Action<int> work)
    {
        var next = -1;
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => new Thread(Work)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        void Work()
        {
            for (var i = Interlocked.Increment(ref next); i < count; i = Interlocked.Increment(ref next)) work(i);
        }
    }
}
