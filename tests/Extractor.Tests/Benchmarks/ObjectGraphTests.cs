using System.Collections.Immutable;
using Extraction.Benchmarks.Memory;

namespace Extraction.Tests.Benchmarks;

public sealed class ObjectGraphTests
{
    /// <summary>One object that making the graph may need and does not keep: the compiler decides.</summary>
    private const int Scratch = 32;

    private sealed record Node(string Name, ImmutableArray<string> Tags, DateTimeOffset? When, int Number)
    {
        public Node? Next { get; set; }
    }

    [Fact]
    public void OwnBytes_Graph_IsWhatMakingItAllocated()
    {
        var twin = Make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var graph = Make();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.InRange(new ObjectGraph().OwnBytes(graph, twin), allocated - Scratch, allocated);
    }

    [Fact]
    public void OwnBytes_PartOfBoth_DoesNotCount()
    {
        var shared = new string('s', 1_000);
        var graph = new ObjectGraph();
        var own = graph.OwnBytes(new[] { shared, new string('o', 10) }, new[] { shared, new string('o', 10) });
        Assert.Equal(graph.OwnBytes(new[] { null, new string('o', 10) }, new[] { null, new string('o', 10) }), own);
    }

    [Fact]
    public void OwnBytes_PartReachedTwice_CountsOnce()
    {
        var text = new string('t', 100);
        var graph = new ObjectGraph();
        Assert.Equal(graph.OwnBytes(new[] { text, null }, new[] { "", null }), graph.OwnBytes(new[] { text, text }, new[] { "", null }));
    }

    [Fact]
    public void OwnBytes_Circle_Ends()
    {
        var node = Make();
        node.Next!.Next = node;
        Assert.True(new ObjectGraph().OwnBytes(node, Make()) > 0);
    }

    private static Node Make() =>
        new(new string('n', 33), [new string('a', 5), new string('b', 8)], DateTimeOffset.UnixEpoch, 1) { Next = new Node(new string('m', 4), [], null, 2) };
}
