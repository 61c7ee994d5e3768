namespace Extraction.Benchmarks.Pages;

/// <summary>A page of a manual: a tree of links, headings, prose, code with highlighting, tables, lists.</summary>
internal static class DocumentationPage
{
    private const double StylesEnd = 0.08, TreeEnd = 0.24, ContentEnd = 0.90;
    private const int LeastSections = 3, Rows = 5;

    public static string Write(PageScript script, int seed, int bytes)
    {
        var page = new PageWriter(script, seed, bytes);
        var headline = page.Prose.Phrase(2, 5);
        page.AddHead(headline, "website", StylesEnd);
        page.AddTop();
        page.Line("<div class=\"docs\"><nav class=\"docs-tree\"><ul>");
        for (var i = 0; i < 10 || page.IsBefore(TreeEnd); i++) page.Line($"<li class=\"docs-tree__leaf\"><a class=\"docs-link\" href=\"/docs/{page.Slug()}.html\">{page.Prose.Phrase(1, 4)}</a></li>");
        page.Line("</ul></nav>").Line("<main id=\"main\" class=\"docs-content\">").Element("h1", "", headline);
        for (var number = 1; number <= LeastSections || page.IsBefore(ContentEnd); number++) AddSection(page, number);
        page.Line("<div class=\"docs-pager\"><a rel=\"prev\" href=\"/docs/a\">Previous</a> <a rel=\"next\" href=\"/docs/b\">Next</a></div></main></div>");
        page.AddBottom();
        return page.ToString();
    }

    private static void AddSection(PageWriter page, int number)
    {
        page.Line($"<section id=\"s{number}\">").Element("h2", "", $"{page.Prose.Phrase(2, 5)}<a class=\"anchor\" href=\"#s{number}\" aria-hidden=\"true\">#</a>");
        page.AddParagraph();
        AddCode(page);
        page.AddParagraph();
        page.Line("<ul>");
        for (var i = 0; i < Rows; i++) page.Line($"<li><p><code>{page.Name("_")}</code> {page.Prose.Sentence()}</p></li>");
        page.Line("</ul>").Line("<table class=\"params\"><thead><tr><th>Name</th><th>Type</th><th>Description</th></tr></thead><tbody>");
        for (var i = 0; i < Rows; i++) page.Line($"<tr><td><code>{page.Name("_")}</code></td><td>{page.Prose.OneOf("string", "integer", "boolean")}</td><td>{page.Prose.Sentence()}</td></tr>");
        page.Line("</tbody></table></section>");
    }

    private static void AddCode(PageWriter page)
    {
        page.Add("<pre class=\"highlight\"><code class=\"language-csharp\">");
        for (var left = page.Latin.Number(4, 14); left > 0; left--)
            page.Line($"<span class=\"k\">var</span> <span class=\"n\">{page.Name("")}</span> = <span class=\"k\">new</span> <span class=\"t\">List&lt;{page.Name("")}&gt;</span>(<span class=\"m\">{page.Latin.Number(1, 99)}</span>); <span class=\"c\">// {page.Latin.Phrase(3, 8)}</span>");
        page.Line("</code></pre>");
    }
}
