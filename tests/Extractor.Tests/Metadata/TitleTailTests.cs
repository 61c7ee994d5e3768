using static Extraction.Tests.Metadata.HtmlMetadata;

namespace Extraction.Tests.Metadata;

public class TitleTailTests
{
    [Theory]
    [InlineData("Harbour opens at last | Opinion", "Harbour opens at last")]
    [InlineData("Harbour opens at last | Cranes, quays and tugs", "Harbour opens at last")]
    [InlineData("Harbours | All cranes, quays and tugs", "Harbours | All cranes, quays and tugs")]
    [InlineData("Harbour opens - a day in pictures", "Harbour opens - a day in pictures")]
    public void Reconcile_BarInAHeadline_EndsIt(string title, string expected) =>
        Assert.Equal(expected, Reconcile($"{Strong}<meta property='og:title' content='{title}'><title>{title}</title>", $"<h1>{title}</h1>", (title, Label.Headline)).Headline);

    [Theory]
    [InlineData("Tram tickets - Cheap fares and timetables", "Tram tickets")]
    [InlineData("Tram tickets – Cheap fares", "Tram tickets")]
    [InlineData("Tickets - Cheap fares", "Tickets - Cheap fares")]
    public void Reconcile_StatedNameOfAPageThatIsNoArticle_EndsAtADash(string title, string expected) =>
        Assert.Equal(expected, Reconcile($"<meta property='og:type' content='website'><title>{title}</title>", "<h1>Ride with us today!</h1>", ("Ride with us today!", Label.Headline)).Headline);
}
