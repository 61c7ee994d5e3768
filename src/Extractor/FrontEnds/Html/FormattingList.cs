using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>One formatting element that goes on until its end tag, whatever block ends before; or a marker that separates table cells and the like.</summary>
/// <param name="Facts">The element.</param>
/// <param name="Place">Its place among the open elements; -1 while it is not open.</param>
/// <param name="IsMarker">Whether this is a marker.</param>
internal record struct FormattingEntry(ElementFacts Facts, int Place, bool IsMarker);

/// <summary>The standard's list of active formatting elements, of limited length. Not thread-safe.</summary>
internal sealed class FormattingList(OpenElements open) : IDisposable
{
    /// <summary>Longest list; the oldest entry gives way. Keeps pages of unclosed formatting linear.</summary>
    private const int Longest = 24;
    /// <summary>The standard's Noah's Ark clause: at most three alike.</summary>
    private const int Alike = 3;

    private readonly Buffer<FormattingEntry> _entries = new(Longest);

    public int Count => _entries.Count;

    public ref readonly FormattingEntry this[int index] => ref _entries[index];

    /// <summary>Adds the innermost open element.</summary>
    public void Add(in ElementFacts facts)
    {
        DropThirdLike(facts);
        if (_entries.Count == Longest) RemoveAt(0);
        open.Top.Formatting = _entries.Count;
        ref var entry = ref _entries.AddUnset();   // facts are large, so they are copied only once
        entry.Facts = facts;
        entry.Place = open.Count - 1;
        entry.IsMarker = false;
    }

    public void AddMarker()
    {
        if (_entries.Count == Longest) RemoveAt(0);
        _entries.Add(new FormattingEntry(default, -1, true));
    }

    /// <summary>Forgets everything from the last marker on.</summary>
    public void ClearToMarker()
    {
        while (_entries.Count > 0)
        {
            var isMarker = _entries[^1].IsMarker;
            RemoveAt(_entries.Count - 1);
            if (isMarker) return;
        }
    }

    /// <summary>Index of the last entry with a tag after the last marker; -1 when there is none.</summary>
    public int Find(Tag tag)
    {
        for (var i = _entries.Count - 1; i >= 0 && !_entries[i].IsMarker; i--)
            if (_entries[i].Facts.Tag == tag) return i;
        return -1;
    }

    /// <summary>Notes that an entry has been opened again as the innermost element.</summary>
    public void Reopened(int index)
    {
        _entries[index].Place = open.Count - 1;
        open.Top.Formatting = index;
    }

    /// <summary>Notes that the element of an entry is no longer open.</summary>
    public void Closed(int index) => _entries[index].Place = -1;

    public void Dispose() => _entries.Dispose();

    public void RemoveAt(int index)
    {
        if (_entries[index].Place >= 0) open[_entries[index].Place].Formatting = -1;
        _entries.RemoveAt(index);
        for (var i = index; i < _entries.Count; i++)
            if (_entries[i].Place >= 0) open[_entries[i].Place].Formatting = i;
    }

    private void DropThirdLike(in ElementFacts facts)
    {
        var alike = 0;
        var earliest = -1;
        for (var i = _entries.Count - 1; i >= 0 && !_entries[i].IsMarker; i--)
        {
            if (_entries[i].Facts.Tag != facts.Tag || _entries[i].Facts.Fingerprint != facts.Fingerprint) continue;
            alike++;
            earliest = i;
        }
        if (alike >= Alike) RemoveAt(earliest);
    }
}
