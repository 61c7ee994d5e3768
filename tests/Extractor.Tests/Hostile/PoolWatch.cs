using System.Diagnostics.Tracing;

namespace Extraction.Tests.Hostile;

/// <summary>Notes which arrays a thread rents from the shared pools and does not give back.</summary>
internal sealed class PoolWatch : EventListener
{
    private const int Rented = 1, Returned = 3;

    [ThreadStatic]
    private static HashSet<int>? _out;

    /// <summary>Arrays that an action rents on this thread and keeps.</summary>
    public static int CountKept(Action action)
    {
        _out = [];
        try
        {
            action();
            return _out.Count;
        }
        finally
        {
            _out = null;
        }
    }

    /// <summary>Whether the runtime tells of the pools at all: without, a test of them proves nothing.</summary>
    public static bool SeesPools() => CountKept(() => System.Buffers.ArrayPool<Guid>.Shared.Rent(100)) == 1;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource.Name == "System.Buffers.ArrayPoolEventSource") EnableEvents(eventSource, EventLevel.Verbose);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (_out is not { } kept || eventData.Payload is not [int array, ..]) return;
        if (eventData.EventId == Rented) kept.Add(array);
        else if (eventData.EventId == Returned) kept.Remove(array);
    }
}
