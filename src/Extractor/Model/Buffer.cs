using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Extraction.Model;

/// <summary>A growing array rented from the shared pool; one huge page must not hold its memory for good, so large arrays are neither rented nor kept. Not thread-safe; nothing rented escapes.</summary>
/// <param name="firstSize">Items that it has room for when it holds some at all.</param>
internal sealed class Buffer<T>(int firstSize = Buffer<T>.FirstSize) : IDisposable
{
    /// <summary>First size; small in Debug so that every test makes it grow.</summary>
    private const int FirstSize = BuildInfo.IsDebug ? 4 : 1024;

    /// <summary>Largest array that is rented from the pool and given back to it: enough for pages of some megabytes.</summary>
    internal const int MostKeptBytes = 8 << 20;

    private T[] _items = [];

    public int Count { get; private set; }

    public Span<T> Span => _items.AsSpan(0, Count);

    public ReadOnlyMemory<T> Memory => _items.AsMemory(0, Count);

    public ref T this[int index] => ref _items[index];

    public ref T this[Index index] => ref _items[index.GetOffset(Count)];

    public void Add(in T item)
    {
        if (Count == _items.Length) Grow(Count + 1);
        _items[Count++] = item;
    }

    /// <summary>Adds an item that holds what it happens to hold, to be filled.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // a tenth of what reading a word takes
    public ref T AddUnset()
    {
        if (Count == _items.Length) Grow(Count + 1);
        return ref _items[Count++];
    }

    public void RemoveAt(int index)
    {
        Span[(index + 1)..].CopyTo(_items.AsSpan(index));
        Count--;
    }

    public void Append(ReadOnlySpan<T> items)
    {
        if (Count + items.Length > _items.Length) Grow(Count + items.Length);
        items.CopyTo(_items.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Sets the count; new items hold what they happen to hold.</summary>
    public Span<T> Resize(int count)
    {
        if (count > _items.Length) Grow(count);
        Count = count;
        return Span;
    }

    public void Clear() => Count = 0;

    public void Dispose()
    {
        Return(_items);
        _items = [];
        Count = 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]   // compiled into a hot loop it takes the registers of that loop
    private void Grow(int least)
    {
        var larger = Rent(Math.Max(Math.Max(least, Math.Min(firstSize, FirstSize)), _items.Length * 2));
        Span.CopyTo(larger);
        Return(_items);
        _items = larger;
    }

    private static T[] Rent(int length) => IsKept(length) ? ArrayPool<T>.Shared.Rent(length) : GC.AllocateUninitializedArray<T>(length);

    /// <summary>What the pool keeps must not keep other objects alive.</summary>
    private static void Return(T[] items)
    {
        if (items.Length > 0 && IsKept(items.Length)) ArrayPool<T>.Shared.Return(items, clearArray: RuntimeHelpers.IsReferenceOrContainsReferences<T>());
    }

    /// <summary>The pool rounds lengths up to powers of two.</summary>
    private static bool IsKept(int length) => BitOperations.RoundUpToPowerOf2((uint)length) * (long)Unsafe.SizeOf<T>() <= MostKeptBytes;
}
