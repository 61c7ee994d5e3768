using System.Text;

namespace Extraction.Tests.Metadata;

/// <summary>What stands in teasers, events and menus says nothing of the article: whole pages, so that the labels are those of the library.</summary>
public class PageEvidenceTests
{
    private const string Related = """
        <div class="related"><h3>Related</h3>
        <div><a href="/ferry">Ferry returns to the western quay</a> <time datetime="2020-01-02">2 January 2020</time> by <a rel="author" href="/p/2">Tom Anker</a></div>
        <div><a href="/crane">Crane sold to the museum of ships</a> by <a rel="author" href="/p/2">Tom Anker</a></div></div>
        """;

    [Theory]
    [InlineData("<p>By Ann Kerr</p><p>12 March 2024</p>", Related, "Ann Kerr", "2024-03-12")]
    [InlineData("<p>By Ann Kerr</p><p>Published: 12 March 2024</p>", Related, "Ann Kerr", "2024-03-12")]
    [InlineData("", Related, "", null)]
    [InlineData("<p>By Ann Kerr</p><p><time datetime='2024-03-12'>12 March 2024</time></p>", "", "Ann Kerr", "2024-03-12")]
    [InlineData("<p>By Ann Kerr</p><p><time datetime='2024-03-12'>12 March 2024</time></p>", Related, "Ann Kerr", "2024-03-12")]
    public void Extract_TeasersBelowTheArticle_NeitherSignNorDateIt(string below, string after, string author, string? day)
    {
        var page = new Extractor().ExtractHtml(PageOf($"<h1>Library to close after council vote</h1>{below}", after));
        Assert.Equal(author, string.Join(" | ", page.Authors));
        Assert.Equal(day, page.Published?.ToString()[..10]);
    }

    [Theory]
    [InlineData("Elwin Ledger - Library to close after council vote")]
    [InlineData("Library to close after council vote | Elwin Ledger")]
    [InlineData("Elwin Ledger: Library to close after council vote")]
    public void Extract_NoHeadingIsMarked_TheLineThatATitleHoldsIsTheHeadline(string title)
    {
        var page = new Extractor().ExtractHtml(PageOf("<div><b>Library to close after council vote</b></div><p>by Ann Kerr</p>", "", title));
        Assert.Equal("Library to close after council vote", page.Headline);
        Assert.Equal(["Ann Kerr"], page.Authors);
    }

    private static string PageOf(string head, string after, string title = "Library to close after council vote")
    {
        var html = new StringBuilder($"<html lang=\"en\"><head><title>{title}</title></head><body><article>{head}");
        foreach (var name in new[] { "mayor", "treasurer", "librarian", "caretaker" })
            html.Append($"<p>The {name} told the council on Tuesday that the reading room of the library on Mill Street would have to be shut before the end of the year, since the roof lets in the rain and no money is left for its repair.</p>");
        return html.Append($"</article>{after}</body></html>").ToString();
    }
}
