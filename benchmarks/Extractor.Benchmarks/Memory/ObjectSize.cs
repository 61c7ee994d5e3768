using System.Runtime.CompilerServices;

namespace Extraction.Benchmarks.Memory;

/// <summary>Bytes that an object takes on the heap, by asking the runtime: one of the same type and length is made and the counter of the thread read.</summary>
internal static class ObjectSize
{
    /// <summary>The object alone, without what it refers to.</summary>
    public static long Of(object it)
    {
        MakeLike(it);   // the first of a type may fill caches of the runtime
        var before = GC.GetAllocatedBytesForCurrentThread();
        var like = MakeLike(it);
        var size = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(like);
        return size;
    }

    private static object MakeLike(object it) => it switch
    {
        string text => new string(' ', text.Length),
        Array array => Array.CreateInstanceFromArrayType(array.GetType(), array.Length),
        Delegate call => call.Clone(),
        _ => RuntimeHelpers.GetUninitializedObject(it.GetType()),
    };
}
