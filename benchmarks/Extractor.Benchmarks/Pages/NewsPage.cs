namespace Extraction.Benchmarks.Pages;

/// <summary>An article with everything that newspapers put around it.</summary>
/// <remarks>By bytes about 5 % of the page is the article, as on real pages; the rest is state in JSON, scripts, styles, cards and menus.</remarks>
internal static class NewsPage
{
    private const double StylesEnd = 0.14, ArticleEnd = 0.34, CommentsEnd = 0.40, CardsEnd = 0.56;
    private const int LeastParagraphs = 8, LeastComments = 3, LeastCards = 6;

    public static string Write(PageScript script, int seed, int bytes)
    {
        var page = new PageWriter(script, seed, bytes);
        var headline = page.Prose.Phrase(7, 13);
        var author = page.Prose.Name();
        var day = page.Prose.Day();
        page.AddHead(headline, "article", StylesEnd);
        page.AddJsonLd(headline, author, day);
        page.AddTop();
        page.Line("<main id=\"main\" class=\"layout\">");
        AddArticle(page, headline, author, day);
        AddComments(page);
        AddAside(page);
        page.Line("</main>");
        page.AddState(Chrome.BottomBytes);
        page.AddBottom();
        return page.ToString();
    }

    private static void AddArticle(PageWriter page, string headline, string author, string day)
    {
        page.Line("<article class=\"article\" itemscope itemtype=\"https://schema.org/NewsArticle\"><header class=\"article__header\">");
        page.Element("p", "class=\"article__kicker\"", page.Prose.Phrase(1, 2)).Element("h1", "class=\"article__headline\"", headline).Element("p", "class=\"article__standfirst\"", page.Prose.Sentence());
        page.Line($"<div class=\"article__byline\">By <a rel=\"author\" href=\"/authors/{page.Slug()}\">{author}</a> <time datetime=\"{day}T06:10:00Z\">{day} 06:10</time></div></header>");
        page.AddFigure();
        page.Line("<div class=\"article__body\">");
        for (var paragraph = 1; paragraph <= LeastParagraphs || page.IsBefore(ArticleEnd); paragraph++)
        {
            page.AddParagraph();
            if (paragraph % 7 == 3) page.AddAdvert();
            if (paragraph % 9 == 5) page.Element("h2", "", page.Prose.Phrase(2, 5));
            if (paragraph % 11 == 6) page.Line($"<aside class=\"read-more\"><span>Read more</span><a href=\"{page.Address("news")}\">{page.Prose.Phrase(6, 12)}</a></aside>");
            if (paragraph % 13 == 8) page.AddFigure();
        }
        page.Line("</div>").Line("<ul class=\"tags\">");
        for (var i = 0; i < 5; i++) page.Line($"<li><a rel=\"tag\" href=\"/topics/{page.Slug()}\">{page.Prose.Phrase(1, 2)}</a></li>");
        page.Line("</ul>").Line($"<div class=\"author-bio\"><p><b>{author}</b> {page.Prose.Sentence()}</p></div></article>");
    }

    private static void AddComments(PageWriter page)
    {
        page.Line("<section class=\"comments\" id=\"comments\">").Element("h2", "", "Comments").Line("<ol class=\"comments__list\">");
        for (var i = 0; i < LeastComments || page.IsBefore(CommentsEnd); i++) page.AddComment();
        page.Line("</ol></section>");
    }

    private static void AddAside(PageWriter page)
    {
        page.Line("<aside class=\"sidebar\">").Element("h2", "class=\"sidebar__title\"", "Most read");
        for (var i = 0; i < LeastCards || page.IsBefore(CardsEnd); i++) page.AddCard("card");
        page.Line("</aside>");
    }
}
