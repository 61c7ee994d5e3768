using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Cuts off the sign at the edge of a heading that links to the heading itself: Configuration¶.</summary>
/// <remarks>Only when texts are made: the counts that models were fitted on hold it.</remarks>
internal static class HeadingAnchors
{
    public static void CutOff(Page page)
    {
        if (!page.HasMarkup) return;
        foreach (ref var line in page.Lines)
            if (line.Is(LineForm.Heading) && line.LinkCount > 0) CutOff(page, ref line);
    }

    private static void CutOff(Page page, ref Line line)
    {
        var links = page.Markup.LinksOf(line);
        ref readonly var last = ref links[^1];
        if (last.Start + last.Length == line.End && last.Start > line.Start && IsAnchor(page, last)) (line.Length, line.LinkCount) = (last.Start - line.Start, line.LinkCount - 1);
        else if (links[0].Start == line.Start && links[0].Length < line.Length && IsAnchor(page, links[0])) CutStart(ref line, links[0].Length);
        else return;
        Trim(page.Text.Span, ref line);
    }

    private static void CutStart(ref Line line, int length)
    {
        (line.Start, line.Length) = (line.Start + length, line.Length - length);
        (line.FirstLink, line.LinkCount) = (line.FirstLink + 1, line.LinkCount - 1);
    }

    private static void Trim(ReadOnlySpan<char> text, ref Line line)
    {
        while (line.Length > 1 && CharTable.IsSpace(text[line.Start])) (line.Start, line.Length) = (line.Start + 1, line.Length - 1);
        while (line.Length > 1 && CharTable.IsSpace(text[line.End - 1])) line.Length--;
    }

    private static bool IsAnchor(Page page, in Link link) =>
        page.Markup.TextOf(link.Href).StartsWith('#') && page.Text.Span.Slice(link.Start, link.Length).Trim() is "¶" or "#" or "§" or "🔗" or "∞" or "\uF0C1";
}
