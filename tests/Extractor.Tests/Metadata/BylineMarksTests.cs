namespace Extraction.Tests.Metadata;

public class BylineMarksTests
{
    private static readonly Extractor Extractor = new();

    private static readonly string Story = string.Concat(Enumerable.Range(1, 6).Select(i =>
        $"<p>The council of the town met on the old bridge for the {i}th time this year, and it said again that the tram will run before the summer, whatever the weather does.</p>"));

    [Theory]
    [InlineData("<p><span class='author vcard'><a href='/author/tidewatch/'>tidewatch</a></span></p>", "tidewatch")]
    [InlineData("<p>by <a href='/authors/ann-reyes'>Ann Reyes</a></p>", "Ann Reyes")]
    [InlineData("<div class='post-author'>Ann Reyes</div>", "Ann Reyes")]
    [InlineData("<div class='byline'>By <a href='/authors/ann-reyes'>Ann Reyes</a>, <a href='/authors/bo-lindqvist'>Bo Lindqvist</a></div>", "Ann Reyes | Bo Lindqvist")]
    [InlineData("<div class='entry-author'>Redaktion</div>", "Redaktion")]
    [InlineData("<div class='authorName'>The Verity Team</div>", "The Verity Team")]
    [InlineData("<div class='author'>Ann Reyes</div><div class='reviewer'>Fact checked by <span class='author'>Bo Lindqvist</span></div>", "Ann Reyes")]
    [InlineData("<div class='author-bio'>Ann likes trams.</div>", "")]
    [InlineData("<div class='author'>3 min read</div>", "")]
    [InlineData("<div class='author'>Published on 5 November 2024</div>", "")]
    [InlineData("<div class='byline'>By</div>", "")]
    public void Extract_ElementNamedForAuthors_GivesWhoSigns(string byline, string expected) =>
        Assert.Equal(expected, AuthorsOf("<h1>Tram returns to the old bridge</h1>" + byline + "<p><time datetime='2024-11-05'>5 November 2024</time></p>" + Story));

    [Fact]
    public void Extract_CardsOfOtherStories_NameNoAuthors()
    {
        var cards = string.Concat(Enumerable.Range(1, 5).Select(i => $"<div class='card'><h3><a href='/{i}'>Another story about bridge {i}</a></h3><div class='author'>Cy Okafor{(char)('A' + i)}</div></div>"));
        Assert.Equal("Ann Reyes", AuthorsOf("<h1>Tram returns to the old bridge</h1><div class='author'>Ann Reyes</div>" + Story + cards, "<meta property='og:type' content='article'>"));
    }

    [Theory]
    [InlineData("<p>Thread starter <a class='username' href='/members/tidewatch.17/'>tidewatch</a></p>", "tidewatch")]
    [InlineData("<p>last reply by <a href='/members/latecomer.3/'>latecomer</a></p><p>Started by <a href='/members/tidewatch.17/'>tidewatch</a></p>", "tidewatch")]
    [InlineData("<p><a href='memberlist.php?mode=viewprofile&amp;u=17'>tide_watch</a></p>", "tide_watch")]
    public void Extract_Discussion_IsByWhoOpenedIt(string head, string expected) =>
        Assert.Equal(expected, AuthorsOf("<h1>Which tram for the old bridge?</h1>" + head + Story, url: "https://talk.verity.example/forum/threads/which-tram.4711/"));

    [Theory]
    [InlineData("Verfasst von", "Redaktion", "Redaktion")]
    [InlineData("Écrit par", "Ann Reyes", "Ann Reyes")]
    [InlineData("Lesezeit", "Ann Reyes", "")]
    public void Extract_LabelledCard_NamesTheAuthorInItsLanguage(string label, string value, string expected) =>
        Assert.Equal(expected, AuthorsOf("<h1>Tram returns to the old bridge</h1>" + Story, $"<meta property='article:published_time' content='2024-11-05'><meta name='twitter:label1' content='{label}'><meta name='twitter:data1' content='{value}'>"));

    private static string AuthorsOf(string body, string head = "", string url = "https://www.verity.example/2024/tram-returns") =>
        string.Join(" | ", Extractor.ExtractHtml($"<html><head><title>Tram returns to the old bridge</title>{head}</head><body><main>{body}</main></body></html>", new PageHints { Url = url }).Authors);
}
