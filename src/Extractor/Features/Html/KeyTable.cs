using System.Numerics;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Numbers keys in the order in which they first come. Keys are hashes: two that are equal count as one. Open addressing, linear.</summary>
/// <remarks>Slots go by a hash of the key that differs from process to process: nobody can make a page whose keys fall on one. The numbers do not depend on it.</remarks>
internal sealed class KeyTable : IDisposable
{
    /// <summary>An odd number of its own for each process: the upper bits of its products with keys are a universal hash (Dietzfelbinger 1997).</summary>
    private static readonly ulong Multiplier = (ulong)Random.Shared.NextInt64() | 1;

    private readonly Buffer<uint> _keys = new();
    private readonly Buffer<int> _slots = new();
    private readonly uint _mask;
    private readonly int _shift;

    /// <param name="most">Most different keys.</param>
    public KeyTable(int most)
    {
        var size = BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, most * 2));
        _mask = size - 1;
        _shift = 64 - BitOperations.Log2(size);
        _slots.Resize((int)size).Fill(-1);
    }

    public int Count => _keys.Count;

    /// <summary>The number of a key, a new one for a new key.</summary>
    public int NumberOf(uint key)
    {
        var slots = _slots.Span;
        var slot = (uint)((key * Multiplier) >> _shift);
        while (slots[(int)slot] is >= 0 and var number)
        {
            if (_keys[number] == key) return number;
            slot = (slot + 1) & _mask;
        }
        slots[(int)slot] = _keys.Count;
        _keys.Add(key);
        return _keys.Count - 1;
    }

    public void Dispose()
    {
        _keys.Dispose();
        _slots.Dispose();
    }
}
