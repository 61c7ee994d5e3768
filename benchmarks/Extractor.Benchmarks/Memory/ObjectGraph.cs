using System.Reflection;

namespace Extraction.Benchmarks.Memory;

/// <summary>Measures how much memory a result holds: everything that can be reached from it and is its own.</summary>
/// <remarks>
/// What two results of the same page have in common, such as names of rules or comparers, was not made for either of them: it belongs to the
/// library and does not count. Nothing is assumed about the layout of objects. Not thread-safe.
/// </remarks>
internal sealed class ObjectGraph
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private readonly Dictionary<Type, FieldInfo[]> _fields = [];

    /// <summary>Bytes on the heap that only the first of two equal results holds.</summary>
    public long OwnBytes(object result, object twin)
    {
        var shared = Reach(twin);
        return Reach(result).Where(it => !shared.Contains(it)).Sum(ObjectSize.Of);
    }

    /// <summary>Every object that can be reached, the first one included. A loop, not a recursion: graphs may be deep.</summary>
    private HashSet<object> Reach(object root)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<object>([root]);
        while (open.TryPop(out var it))
        {
            if (!it.GetType().IsValueType && !seen.Add(it)) continue;
            foreach (var part in Parts(it)) open.Push(part);
        }
        return seen;
    }

    /// <summary>What an object refers to. Structs are looked into as boxes that do not count.</summary>
    private IEnumerable<object> Parts(object it)
    {
        if (it is string or Type or Pointer) return [];
        if (it is Array array) return HoldsNothing(array.GetType().GetElementType()!) ? [] : array.Cast<object?>().OfType<object>();
        return FieldsOf(it.GetType()).Select(field => field.GetValue(it)).OfType<object>();
    }

    private FieldInfo[] FieldsOf(Type type)
    {
        if (_fields.TryGetValue(type, out var fields)) return fields;
        var all = new List<FieldInfo>();
        for (var t = type; t is not null; t = t.BaseType) all.AddRange(t.GetFields(Instance).Where(field => !HoldsNothing(field.FieldType)));
        return _fields[type] = [.. all];
    }

    private static bool HoldsNothing(Type type) => type.IsPrimitive || type.IsEnum || type.IsPointer || type == typeof(decimal);
}
