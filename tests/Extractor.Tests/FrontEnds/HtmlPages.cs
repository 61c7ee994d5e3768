using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Extraction.FrontEnds;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>Pages split by the HTML front ends, for tests to look at.</summary>
internal static class HtmlPages
{
    public static Page Read(string html)
    {
        var page = new Page();
        HtmlFrontEnd.Split(page, html.AsMemory());
        return page;
    }

    public static Page Read(IDocument document)
    {
        var page = new Page();
        DomFrontEnd.Split(page, document);
        return page;
    }

    public static IDocument Parse(string html, bool isScripting = true) =>
        new HtmlParser(new HtmlParserOptions { IsScripting = isScripting }).ParseDocument(html);

    public static List<string> Lines(this Page page) => [.. Enumerable.Range(0, page.LineBuffer.Count).Select(line => TextOf(page, line))];

    public static List<string> Lines(string html)
    {
        using var page = Read(html);
        return page.Lines();
    }

    public static string TextOf(this Page page, int line) => page.Text.Slice(page.Lines[line].Start, page.Lines[line].Length).ToString();

    /// <summary>The first line that holds a text.</summary>
    public static Line Line(this Page page, string text) => page.Lines[page.Lines().FindIndex(line => line.Contains(text, StringComparison.Ordinal))];
}
