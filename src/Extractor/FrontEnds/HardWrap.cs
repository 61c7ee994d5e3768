using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Recognises text broken at a fixed column, as in e-mail and old archives, and joins its lines to paragraphs.</summary>
/// <remarks>A line was wrapped when the first word of the next line would not have fitted on it. The page is hard-wrapped when most
/// lines with a neighbour below them were, and many of those neighbours go on in lower case: lists and menus fail both tests.</remarks>
internal static class HardWrap
{
    private const int NarrowestColumn = 40, WidestColumn = 120, FewestLines = 6;
    private const float LeastWrapped = 0.6f, LeastLowerCase = 0.3f;

    /// <summary>The column at which the page is wrapped, or null when it is not.</summary>
    public static int? Width(Page page)
    {
        var lines = page.Lines;
        if (lines.Length < FewestLines) return null;
        var width = 0;
        foreach (ref readonly var line in lines) width = Math.Max(width, line.Length);
        return width is >= NarrowestColumn and <= WidestColumn && IsWrapped(page, width) ? width : null;
    }

    private static bool IsWrapped(Page page, int width)
    {
        int neighbours = 0, wrapped = 0, lower = 0;
        for (var i = 1; i < page.Lines.Length; i++)
        {
            if (page.Lines[i].Gap > 0) continue;
            neighbours++;
            if (!ContinuesAt(page, i, width)) continue;
            wrapped++;
            if (!CharTable.IsUpper(page.Text.Span[page.Lines[i].Start])) lower++;
        }
        return wrapped >= FewestLines / 2 && wrapped >= LeastWrapped * neighbours && lower >= LeastLowerCase * wrapped;
    }

    /// <summary>Joins each line to the one before it when that one was wrapped.</summary>
    public static void Join(Page page, int width)
    {
        var kept = 0;
        for (var i = 1; i < page.LineBuffer.Count; i++)
        {
            var continues = ContinuesAt(page, i, width);
            var line = page.Lines[i];
            if (!continues)
            {
                page.Lines[++kept] = line;
                continue;
            }
            ref var joined = ref page.Lines[kept];
            joined.SourceLength = joined.Length = line.End - joined.Start;
            joined.Form |= LineForm.Joined;
        }
        page.LineBuffer.Resize(kept + 1);
    }

    /// <summary>Whether line <paramref name="i"/> follows directly and its first word would not have fitted on the line before.</summary>
    private static bool ContinuesAt(Page page, int i, int width)
    {
        ref readonly var line = ref page.LineBuffer[i];
        if (line.Gap > 0 || line.Is(LineForm.ListItem)) return false;
        var text = page.Text.Span;
        var previousLength = LengthOfLastPhysicalLine(page, line.Start);
        var word = text.Slice(line.Start, line.Length).IndexOf(' ');
        return previousLength + 1 + (word < 0 ? line.Length : word) > width - 1;
    }

    /// <summary>Characters of the physical line that ends before <paramref name="start"/>: lines joined before this one have grown.</summary>
    private static int LengthOfLastPhysicalLine(Page page, int start)
    {
        var text = page.Text.Span;
        var end = start;
        while (end > 0 && CharTable.IsSpace(text[end - 1])) end--;
        page.Work.Add(10 + start - end);
        var begin = text[Math.Max(0, end - WidestColumn - 1)..end].LastIndexOfAny(PlainTextFrontEnd.Breaks);
        return begin < 0 ? Math.Min(end, WidestColumn + 1) : Math.Min(end, WidestColumn + 1) - begin - 1;
    }
}
