using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class MarkReaderTests
{
    [Theory]
    [InlineData("<div itemscope itemtype='https://schema.org/Article'><span itemprop='author' itemscope itemtype='https://schema.org/Person'>By <b itemprop='name'>Ann Reyes</b></span></div>", "Ann Reyes")]
    [InlineData("<p itemprop='author'>Ann Reyes</p>", "Ann Reyes")]
    [InlineData("<a itemprop='author' href='/ann'>Ann Reyes</a>", "Ann Reyes")]
    [InlineData("<p>By <a rel='author' href='/ann'>Ann Reyes</a></p>", "Ann Reyes")]
    [InlineData("<div itemscope itemtype='https://schema.org/Product'><span itemprop='author'>Ann Reyes</span></div>", "")]
    [InlineData("<div itemscope itemtype='https://schema.org/Article'><div itemprop='review' itemscope itemtype='https://schema.org/Rating'><span itemprop='author'>Bo</span></div></div>", "")]
    public void Read_AuthorMarks_GivesNames(string body, string expected) => Assert.Equal(expected, Join(Read($"<html><body>{body}</body></html>").Authors));

    [Theory]
    [InlineData("<p><time datetime='2024-11-05'>Tuesday</time></p>", "2024-11-05", "time")]
    [InlineData("<p><time>5 November 2024</time></p>", "5 November 2024", "time")]
    [InlineData("<p><time itemprop='datePublished' datetime='2024-11-05'>Tuesday</time></p>", "2024-11-05", "microdata")]
    [InlineData("<p><span itemprop='datePublished' content='2024-11-05'>Tuesday</span></p>", "2024-11-05", "microdata")]
    public void Read_DateMarks_GivesDateAndItsLine(string body, string expected, string source)
    {
        var date = Assert.Single(Read($"<html><body><h1>Harbour opens</h1>{body}</body></html>").Published);
        Assert.Equal((expected, source, 1), (date.Value, date.Source, date.Line));
    }

    [Fact]
    public void Read_TimesOfComments_AreLeftOut() =>
        Assert.Empty(Read("<html><body><p>x</p><div class='comments'><p><time datetime='2024-11-05'>Tuesday</time></p></div></body></html>").Published);

    [Fact]
    public void Read_Headings_GivesFirstLevelOnly() =>
        Assert.Equal("Harbour opens", Join(Read("<html><body><h1>Harbour <i>opens</i></h1><h2>More</h2></body></html>").Headings));
}
