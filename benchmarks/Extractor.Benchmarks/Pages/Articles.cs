namespace Extraction.Benchmarks.Pages;

/// <summary>The pieces of an article.</summary>
internal static class Articles
{
    /// <summary>Adds a paragraph; some have a link or an emphasis in them.</summary>
    public static void AddParagraph(this PageWriter page)
    {
        page.Add("<p class=\"article__paragraph\">").Add(page.Prose.Paragraph());
        if (page.Latin.Chance(0.3)) page.Add($" <a href=\"{page.Address("news")}\" data-link-name=\"in body link\">{page.Prose.Phrase(2, 6)}</a> {page.Prose.Sentence()}");
        if (page.Latin.Chance(0.1)) page.Add($" <em>{page.Prose.Phrase(1, 3)}</em>&nbsp;&ndash; {page.Prose.Sentence()}");
        page.Line("</p>");
    }

    /// <summary>Adds a picture with caption and credit.</summary>
    public static void AddFigure(this PageWriter page)
    {
        page.Line("<figure class=\"article__figure\"><picture>");
        foreach (var width in (ReadOnlySpan<int>)[620, 1240]) page.Line($"<source media=\"(min-width: {width / 2}px)\" srcset=\"{page.Picture(width)} 1x, {page.Picture(width * 2)} 2x\">");
        page.Line($"<img src=\"{page.Picture(620)}\" width=\"620\" height=\"372\" alt=\"{page.Prose.Phrase(4, 9)}\"></picture>");
        page.Line($"<figcaption>{page.Prose.Sentence()} <span class=\"credit\">Photograph: {page.Prose.Name()}/Kestrel Pictures</span></figcaption></figure>");
    }
}
