using System.Numerics;

namespace Extraction.Lexicons;

/// <summary>Values by hash of a name, key and value side by side: one look into memory a name. Hashes stand for their names. Immutable and thread-safe.</summary>
internal sealed class HashMap<T>
    where T : struct
{
    private readonly (uint Key, T Value)[] _slots;

    /// <param name="count">How many values there are at most.</param>
    /// <param name="values">The values, each hash once.</param>
    public HashMap(int count, IEnumerable<KeyValuePair<uint, T>> values)
    {
        Count = count;
        _slots = new (uint, T)[BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count * 2))];
        foreach (var (key, value) in values) _slots[FreeSlot(key)] = (Mark(key), value);
    }

    public int Count { get; }

    public bool TryGet(uint key, out T value)
    {
        var slots = _slots;
        key = Mark(key);
        for (var slot = key; ; slot++)
        {
            ref readonly var it = ref slots[(int)(slot & (uint)(slots.Length - 1))];
            value = it.Value;
            if (it.Key == key) return true;
            if (it.Key == 0) return false;
        }
    }

    /// <summary>A free slot has the key 0, so no name may.</summary>
    private static uint Mark(uint key) => key == 0 ? 1 : key;

    private int FreeSlot(uint key)
    {
        var slot = Mark(key);
        while (_slots[slot & (uint)(_slots.Length - 1)].Key != 0) slot++;
        return (int)(slot & (uint)(_slots.Length - 1));
    }
}
