namespace Extraction.Tests.Labelling;

/// <summary>Which line of a plain text is byline, caption, standfirst, bio or comment, where neighbours decide.</summary>
public class TextRolesTests
{
    private const string Headline = "Harbour board shuts the swing bridge for repairs";
    private const string Byline = "By Maren Holt";
    private const string Body = """
        The harbour board said on Monday that the old swing bridge would be closed for the whole winter because its pivot is cracked.

        Traders on the western quay fear that customers will stay away, and the mayor has asked the ministry for a second ferry.

        Engineers found the crack in spring, but the report was not made public until a councillor asked for it last week.
        """;

    [Theory]
    [InlineData("Photograph: Tom Lund/AP", "Tom Lund/AP")]
    [InlineData("Tom Lund/AP", "Tom Lund/AP")]
    [InlineData("Getty Images", "Getty Images")]
    [InlineData("Tom Lund (AP)", "Tom Lund (AP)")]
    public void ExtractText_LineBetweenDateAndCredit_IsTheCaption(string credit, string expected)
    {
        var document = Extract(Byline, "March 4, 2024", "A woman walks past the closed bridge on Quay Street.", credit, Body);
        Assert.Equal(new Caption("A woman walks past the closed bridge on Quay Street.", expected, null), Assert.Single(document.Captions));
        Assert.Null(document.Standfirst);
        Assert.DoesNotContain("walks past", document.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtractText_ParagraphAboveCredit_StaysBody()
    {
        var document = Extract(Byline, "March 4, 2024", Body, "Photograph: Tom Lund/AP", Body.Replace("Monday", "Friday", StringComparison.Ordinal));
        Assert.Contains("Engineers found the crack", document.Body, StringComparison.Ordinal);
        Assert.Empty(document.Captions);
    }

    [Fact]
    public void ExtractText_CaptionPrintedTwiceAboveCredit_IsOneCaption()
    {
        const string caption = "Crates of herring in a shed on the western quay, this Tuesday.";
        var document = Extract("The measure will last for at least two weeks and hits three hundred traders", caption, caption, "Tom Lund (AP)", Byline, "March 4, 2024", Body);
        Assert.Equal(caption, Assert.Single(document.Captions).Text);
        Assert.DoesNotContain(caption, document.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("By Maren Holt and Tom Lund | The Associated Press", "Maren Holt, Tom Lund")]
    [InlineData("By MAREN HOLT | Associated Press", "MAREN HOLT")]
    [InlineData("Maren Holt | Reuters", "Maren Holt")]
    [InlineData("By Maren Holt - Reuters", "Maren Holt")]
    [InlineData("By Maren Holt in Paris and Tom Lund in Berlin", "Maren Holt, Tom Lund")]
    [InlineData("March 4, 2024 by Maren Holt 24 Comments", "Maren Holt")]
    [InlineData("By Maren Holt | March 4, 2024 | 24 Comments", "Maren Holt")]
    public void ExtractText_LineUnderHeadline_IsByline(string line, string authors)
    {
        var document = Extract(line, Body);
        Assert.Equal(line, document.Byline);
        Assert.Equal(authors, string.Join(", ", document.Authors));
        Assert.Empty(document.Captions);
    }

    [Fact]
    public void ExtractText_CountUnderHeadline_IsNoByline() => Assert.Null(Extract("24 Comments", Body).Byline);

    [Fact]
    public void ExtractText_TwoParagraphsAboveACredit_AreBody() =>
        Assert.Null(Extract(Byline, Body.Split("\n\n")[0], Body.Split("\n\n")[1], "Photograph: Tom Lund/AP", Body.Replace("Monday", "Friday", StringComparison.Ordinal)).Standfirst);

    private static Document Extract(params string[] lines) => new Extractor().ExtractText(string.Join("\n\n", [Headline, .. lines]));
}
