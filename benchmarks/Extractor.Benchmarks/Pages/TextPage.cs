namespace Extraction.Benchmarks.Pages;

/// <summary>The text of an article as scrapers save it: a line a block, with prompts, captions and lists left in.</summary>
internal static class TextPage
{
    private const double ArticleEnd = 0.80;
    private const int LeastParagraphs = 2;

    public static string Write(PageScript script, int seed, int bytes)
    {
        var page = new PageWriter(script, seed, bytes);
        var prose = page.Prose;
        page.Line(prose.Phrase(6, 13)).Line().Line(prose.Sentence()).Line();
        page.Line($"{prose.Name()}/Kestrel Pictures").Line(prose.Day()).Line().Line(prose.Sentence()).Line();
        for (var paragraph = 1; paragraph <= LeastParagraphs || page.IsBefore(ArticleEnd); paragraph++)
        {
            page.Line(prose.Paragraph()).Line();
            if (paragraph % 6 == 4) page.Line("READ MORE").Line();
            if (paragraph % 11 == 7) page.Line(prose.Phrase(2, 5)).Line();
        }
        page.Line("Related");
        while (page.IsBefore(0.95)) page.Line(prose.Phrase(5, 12));
        page.Line($"{prose.Name()} {prose.Sentence()}").Line("(c) 2024 The Saltmarsh Gazette");
        return page.ToString();
    }
}
