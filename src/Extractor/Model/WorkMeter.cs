namespace Extraction.Model;

/// <summary>Counts the steps of one extraction, and ends it when they pass its budget or the caller cancels. Not thread-safe.</summary>
/// <remarks>
/// A step is about one character read once, one comparison, or one move up a tree. Loops count once a line or token what they are about to do
/// or have done, so that counting costs next to nothing. The same page under the same options takes the same steps everywhere.
/// </remarks>
/// <param name="budget">Steps after which the extraction ends.</param>
/// <param name="cancellation">Looked at every <see cref="Stride"/> steps.</param>
internal sealed class WorkMeter(long budget = long.MaxValue, CancellationToken cancellation = default)
{
    /// <summary>Steps between two looks at the token: a fraction of a millisecond.</summary>
    private const int Stride = 1 << 16;

    private long _next = Math.Min(budget, Stride);

    /// <summary>Steps so far.</summary>
    public long Steps { get; private set; }

    /// <summary>Counts steps.</summary>
    /// <exception cref="WorkBudgetException">The budget is spent.</exception>
    /// <exception cref="OperationCanceledException">The caller has cancelled.</exception>
    public void Add(long steps)
    {
        Steps += steps;
        if (Steps > _next) Check();
    }

    private void Check()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Steps > budget) throw new WorkBudgetException();
        _next = Math.Min(budget, Steps + Stride);
    }
}

/// <summary>An extraction has spent its budget. Never leaves the library: <see cref="Extractor"/> makes a status of it.</summary>
internal sealed class WorkBudgetException : Exception;
