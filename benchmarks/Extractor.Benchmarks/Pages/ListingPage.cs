namespace Extraction.Benchmarks.Pages;

/// <summary>A page of teasers or goods: filters at the side, a grid of cards, pagination.</summary>
internal static class ListingPage
{
    private const double StylesEnd = 0.10, CardsEnd = 0.72;
    private const int Filters = 5, Choices = 8, LeastCards = 12;

    public static string Write(PageScript script, int seed, int bytes)
    {
        var page = new PageWriter(script, seed, bytes);
        var headline = page.Prose.Phrase(2, 5);
        page.AddHead(headline, "website", StylesEnd);
        page.AddTop();
        page.Line("<main id=\"main\" class=\"listing\">").Element("h1", "", headline).Element("p", "class=\"listing__intro\"", page.Prose.Paragraph());
        AddFilters(page);
        page.Line("<div class=\"grid\">");
        for (var i = 0; i < LeastCards || page.IsBefore(CardsEnd); i++)
        {
            page.AddCard("tile");
            page.Line($"<div class=\"tile__price\"><span class=\"price\">&pound;{page.Latin.Number(3, 900)}.00</span> <span class=\"rating\" aria-label=\"4.5 of 5\">{page.Latin.Number(1, 300)} reviews</span> <button>Add to basket</button></div>");
        }
        page.Line("</div>").Line("<nav class=\"pagination\"><a href=\"?p=1\">1</a> <a href=\"?p=2\">2</a> <a rel=\"next\" href=\"?p=2\">Next</a></nav></main>");
        page.AddState(Chrome.BottomBytes);
        page.AddBottom();
        return page.ToString();
    }

    private static void AddFilters(PageWriter page)
    {
        page.Line("<aside class=\"filters\"><form method=\"get\">");
        for (var filter = 0; filter < Filters; filter++)
        {
            page.Line("<fieldset>").Element("legend", "", page.Prose.Phrase(1, 2));
            for (var choice = 0; choice < Choices; choice++)
                page.Line($"<label><input type=\"checkbox\" name=\"f{filter}\" value=\"{choice}\"> {page.Prose.Phrase(1, 2)} <span>({page.Latin.Number(1, 300)})</span></label>");
            page.Line("</fieldset>");
        }
        page.Line("</form></aside>");
    }
}
