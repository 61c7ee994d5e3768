using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts plain text into lines.</summary>
internal static class PlainTextFrontEnd
{
    public static void Split(Page page)
    {
        var text = page.Text.Span;
        var number = 0;
        var start = 0;
        while (start < text.Length)
        {
            number++;
            var length = text[start..].IndexOf('\n');
            var end = length < 0 ? text.Length : start + length;
            Add(page, text, start, end, number);
            start = end + 1;
        }
    }

    private static void Add(Page page, ReadOnlySpan<char> text, int start, int end, int number)
    {
        while (start < end && CharTable.IsSpace(text[start])) start++;
        while (end > start && CharTable.IsSpace(text[end - 1])) end--;
        if (end == start) return;
        page.LineBuffer.Add(new Line { Start = start, Length = end - start, Source = start, SourceLength = end - start, Number = number });
    }
}
