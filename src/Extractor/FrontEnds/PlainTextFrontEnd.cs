using System.Buffers;
using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts plain text into lines: physical lines first, then hard-wrapped ones joined and a text without line breaks cut at sentences.</summary>
/// <remarks>Every character that is not white space ends up in exactly one line.</remarks>
internal static class PlainTextFrontEnd
{
    /// <summary>What ends a physical line in some system or standard.</summary>
    public static SearchValues<char> Breaks { get; } = SearchValues.Create("\n\r\f\v\u0085\u2028\u2029");

    /// <summary>Fills a page from its source, which the page keeps as its text.</summary>
    public static void Split(Page page, ReadOnlyMemory<char> source)
    {
        page.Text = source;
        page.LimitLines(source.Length, page.Options.MinCharsPerLine);
        page.Work.Add(2L * source.Length);
        CutPhysicalLines(page);
        if (HardWrap.Width(page) is { } width) HardWrap.Join(page, width);
        SentenceCutter.CutUnbroken(page);
        LongLines.Cut(page);
    }

    private static void CutPhysicalLines(Page page)
    {
        var text = page.Text.Span;
        var number = 0;
        var gap = 0;
        for (var start = 0; start < text.Length;)
        {
            number++;
            var length = text[start..].IndexOfAny(Breaks);
            var end = length < 0 ? text.Length : start + length;
            if (page.LineBuffer.Count == page.MaxLines - 1 && AddRest(page, text, start, number, gap)) return;
            page.Work.Add(10);
            gap = Add(page, text, start, end, number, gap) ? 0 : Math.Min(gap + 1, byte.MaxValue);
            start = end + 1;
            if (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n') start++;
        }
    }

    /// <summary>The last line that the page may have takes all that remains.</summary>
    private static bool AddRest(Page page, ReadOnlySpan<char> text, int start, int number, int gap)
    {
        while (start < text.Length && CharTable.IsSpace(text[start]))
        {
            if (Breaks.Contains(text[start])) return false;   // a blank line
            start++;
        }
        if (!Add(page, text, start, text.Length, number, gap)) return true;
        ref readonly var rest = ref page.LineBuffer[^1];
        if (text.Slice(rest.Start, rest.Length).ContainsAny(Breaks)) page.WarnOfLines();
        return true;
    }

    private static bool Add(Page page, ReadOnlySpan<char> text, int start, int end, int number, int gap)
    {
        while (start < end && CharTable.IsSpace(text[start])) start++;
        while (end > start && CharTable.IsSpace(text[end - 1])) end--;
        if (end == start) return false;
        page.LineBuffer.Add(new Line
        {
            Start = start,
            Length = end - start,
            Source = start,
            SourceLength = end - start,
            Number = number,
            Gap = (byte)gap,
            Form = FormOf(text[start..end]),
        });
        return true;
    }

    private static LineForm FormOf(ReadOnlySpan<char> line) => line[0] switch
    {
        '•' or '◦' or '▪' or '■' or '●' or '‣' or '►' or '▸' or '·' when line.Length > 1 => LineForm.ListItem,
        '-' or '*' or '–' when line.Length > 2 && line[1] == ' ' => LineForm.ListItem,
        '>' when line.Length > 2 && line[1] == ' ' => LineForm.Quote,
        _ => LineForm.None,
    };
}
