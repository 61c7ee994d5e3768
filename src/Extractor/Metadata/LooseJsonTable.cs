using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>What a <see cref="LooseJson"/> is.</summary>
internal enum LooseJsonKind : byte
{
    None,
    Object,
    Array,
    /// <summary>A string, number or literal.</summary>
    Text,
}

/// <summary>A row of a <see cref="LooseJsonTable"/>.</summary>
internal struct LooseJsonEntry
{
    /// <summary>The property; empty for items and whole texts.</summary>
    public string Name;
    /// <summary>Of a text its characters, in those of the table.</summary>
    public Slice Text;
    /// <summary>The row behind it and all that stands in it.</summary>
    public int Next;
    /// <summary>How many members it has.</summary>
    public int Count;
    public LooseJsonKind Kind;
}

/// <summary>The values of JSON texts in rented arrays, each followed by its members. Not thread-safe.</summary>
internal sealed class LooseJsonTable : IDisposable
{
    private const int FirstEntries = 64, FirstChars = 512;

    public Buffer<LooseJsonEntry> Entries { get; } = new(FirstEntries);

    /// <summary>The texts of the values, escapes resolved.</summary>
    public Buffer<char> Characters { get; } = new(FirstChars);

    /// <summary>The value of a row.</summary>
    public LooseJson this[int index] => new(this, index);

    public ReadOnlySpan<char> TextOf(in LooseJsonEntry entry) => Characters.Span.Slice(entry.Text.Start, entry.Text.Length);

    public void Dispose()
    {
        Entries.Dispose();
        Characters.Dispose();
    }
}

/// <summary>Values that follow each other in a table.</summary>
/// <param name="table">The table.</param>
/// <param name="first">Row of the first one.</param>
/// <param name="end">The row behind the last.</param>
internal readonly struct LooseJsonList(LooseJsonTable table, int first, int end)
{
    /// <summary>The first of them.</summary>
    public LooseJson First => first < end ? table[first] : default;

    public Enumerator GetEnumerator() => new(table, first, end);

    /// <summary>Goes from one to the next, over what stands in them.</summary>
    public struct Enumerator(LooseJsonTable table, int first, int end)
    {
        private int _next = first;
        private int _at = -1;

        public readonly LooseJson Current => table[_at];

        public bool MoveNext()
        {
            if (_next >= end) return false;
            _at = _next;
            _next = table.Entries[_at].Next;
            return true;
        }
    }
}
