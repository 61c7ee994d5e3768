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
    public void ExtractText_DateNameAndPromptToComment_NameIsTheAuthors()
    {
        var document = Extract("March 4, 2024 | Maren Holt | Leave a Comment", Body);
        Assert.Equal(["Maren Holt"], document.Authors);
        Assert.Equal("2024-03-04", document.Published?.ToString());
    }

    [Fact]
    public void ExtractText_CountUnderHeadline_IsNoByline() => Assert.Null(Extract("24 Comments", Body).Byline);

    [Theory]
    [InlineData("Maren Holt teaches history at the University of Elwin.")]
    [InlineData("Maren Holt is a Courier columnist.")]
    [InlineData("Maren Holt is a Courier columnist and the author of Walking to the Quay.")]
    public void ExtractText_LastLineWithTheAuthorsRole_IsBio(string line) => Assert.Equal(Label.AuthorBio, LabelOf(line, Byline, Body, line));

    [Fact]
    public void ExtractText_RoleOfTheAuthorInsideTheBody_StaysBody()
    {
        const string line = "Maren Holt is the columnist whom the board did not want to hear, and she said so at the meeting.";
        Assert.Equal(Label.Body, LabelOf(line, Byline, Body, line, Body.Replace("Monday", "Friday", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("A version of this article appears in print on March 4, 2024, Section A, Page 12 of the Elwin edition with the headline: Bridge Shut.", Label.Copyright)]
    [InlineData("Order Reprints | Today’s Paper | Subscribe", Label.Copyright)]
    [InlineData("Do you have an opinion on the issues raised in this article? Write to us and we will print the best letters.", Label.Contact)]
    [InlineData("Have you been affected by this? Email newsdesk@courier.example.", Label.Contact)]
    [InlineData("If you liked this, why not buy me a coffee?", Label.Subscribe)]
    [InlineData("Reporting by Maren Holt in Elwin; Editing by Tom Lund", Label.Byline)]
    [InlineData("Читайте нас в Telegram", Label.Share)]
    public void ExtractText_Trailer_IsNoBody(string line, Label label) => Assert.Equal(label, LabelOf(line, Byline, Body, line));

    [Theory]
    [InlineData("4 thoughts on “Harbour board shuts the swing bridge for repairs”")]
    [InlineData("3 responses to “Harbour board shuts the swing bridge for repairs”")]
    [InlineData("2 Gedanken zu „Harbour board shuts the swing bridge“")]
    [InlineData("3 Comments")]
    public void ExtractText_CommentsOfABlog_AreComments(string heading)
    {
        var document = Extract(Byline, Body, heading, "Martin says:", "March 5, 2024 at 9:14 pm", "Great post. I walked over it last year and it shook like a leaf.");
        Assert.EndsWith("asked for it last week.", document.Body, StringComparison.Ordinal);
        Assert.Contains(document.Blocks, block => block.Label == Label.Comment && block.Text.StartsWith("Great post", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Joined: 3 March 2014")]
    [InlineData("Joined: Mon Mar 03, 2014 9:11 am")]
    [InlineData("Registered: 2014-03-03")]
    [InlineData("Mitglied seit 3. März 2014")]
    [InlineData("Дата регистрации: 3 марта 2014")]
    public void ExtractText_DateAPersonJoined_DatesNothing(string line)
    {
        var document = Extract("kettlewell", line, Body);
        Assert.Null(document.Published);
        Assert.DoesNotContain(document.Blocks, block => block.Label == Label.Date);
    }

    [Fact]
    public void ExtractText_TwoParagraphsAboveACredit_AreBody() =>
        Assert.Null(Extract(Byline, Body.Split("\n\n")[0], Body.Split("\n\n")[1], "Photograph: Tom Lund/AP", Body.Replace("Monday", "Friday", StringComparison.Ordinal)).Standfirst);

    private static Document Extract(params string[] lines) => new Extractor().ExtractText(string.Join("\n\n", [Headline, .. lines]));

    private static Label LabelOf(string line, params string[] lines) => Extract(lines).Blocks.Single(block => block.Text == line).Label;
}
