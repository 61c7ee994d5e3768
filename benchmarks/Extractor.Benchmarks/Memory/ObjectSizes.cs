using System.Runtime.CompilerServices;

namespace Extraction.Benchmarks.Memory;

/// <summary>Bytes that objects take on the heap, by asking the runtime: one of the kind is made and the thread's counter read.</summary>
internal sealed class ObjectSizes
{
    private readonly Dictionary<(Type Type, int Length), long> _known = [];

    /// <summary>The object alone, without what it refers to.</summary>
    public long Of(object it)
    {
        var key = (it.GetType(), it switch { string text => text.Length, Array array => array.Length, _ => 0 });
        if (_known.TryGetValue(key, out var size)) return size;
        Make(key);   // the first of a type may set the type up
        var before = GC.GetAllocatedBytesForCurrentThread();
        var made = Make(key);
        size = GC.GetAllocatedBytesForCurrentThread() - before;
        GC.KeepAlive(made);
        return _known[key] = size;
    }

    private static object Make((Type Type, int Length) key) =>
        key.Type == typeof(string) ? new string('\0', key.Length)
        : key.Type.IsArray ? Array.CreateInstance(key.Type.GetElementType()!, key.Length)
        : RuntimeHelpers.GetUninitializedObject(key.Type);
}
