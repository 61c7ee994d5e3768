using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts lines that are longer than the options allow. Nothing but white space at the cuts stands outside the parts.</summary>
internal static class LongLines
{
    /// <summary>Cuts the long lines of a plain text, as long as the page may have more lines.</summary>
    public static void Cut(Page page)
    {
        if (!HasLongLine(page)) return;
        page.Warn(PageWarnings.LineChars);
        using var parts = new Buffer<Line>();
        var room = page.MaxLines - page.LineBuffer.Count;
        foreach (ref readonly var line in page.Lines)
        {
            var before = parts.Count;
            Cut(page, line, parts, room);
            room -= parts.Count - before - 1;
        }
        page.LineBuffer.Clear();
        page.LineBuffer.Append(parts.Span);
    }

    /// <summary>Where to cut a text that is longer than a limit: at the last white space in the second half of what fits, else where no pair of surrogates is torn.</summary>
    /// <returns>Characters in front of the cut, at most <paramref name="limit"/>.</returns>
    public static int CutAt(ReadOnlySpan<char> text, int limit)
    {
        for (var i = limit; i > limit / 2; i--)
            if (CharTable.IsSpace(text[i - 1])) return i;
        return limit > 0 && char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit;
    }

    private static bool HasLongLine(Page page)
    {
        foreach (ref readonly var line in page.Lines)
            if (line.Length > page.Options.MaxLineChars) return page.LineBuffer.Count < page.MaxLines;
        return false;
    }

    private static void Cut(Page page, in Line line, Buffer<Line> parts, int room)
    {
        var text = page.Text.Span;
        var start = line.Start;
        for (; room > 0 && line.End - start > page.Options.MaxLineChars; room--)
        {
            var next = start + CutAt(text[start..], page.Options.MaxLineChars);
            var end = next;
            while (end > start && CharTable.IsSpace(text[end - 1])) end--;
            while (next < line.End && CharTable.IsSpace(text[next])) next++;
            if (end > start) parts.Add(Part(line, start, end));
            start = next;
        }
        parts.Add(Part(line, start, line.End));
    }

    private static Line Part(in Line line, int start, int end)
    {
        var part = line;
        part.Start = part.Source = start;
        part.Length = part.SourceLength = end - start;
        if (start > line.Start) (part.Gap, part.Form) = (0, line.Form & ~LineForm.ListItem);
        return part;
    }
}
