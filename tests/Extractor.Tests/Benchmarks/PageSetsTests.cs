using Extraction.Benchmarks.Pages;

namespace Extraction.Tests.Benchmarks;

public sealed class PageSetsTests
{
    public static TheoryData<HtmlKind> Generated => [HtmlKind.News, HtmlKind.Forum, HtmlKind.Listing, HtmlKind.Documentation];

    public static TheoryData<PageScript> Scripts => [.. Enum.GetValues<PageScript>()];

    [Theory, MemberData(nameof(Generated))]
    public void Html_SameKindTwice_SameBytes(HtmlKind kind)
    {
        var again = PageSets.Html(kind).Pages;
        Assert.All(PageSets.Html(kind).Pages, (page, i) => Assert.True(page.AsSpan().SequenceEqual(again[i])));
    }

    [Theory, MemberData(nameof(Generated))]
    public void Html_EveryPage_HasASizeInTheRangeOfItsKind(HtmlKind kind)
    {
        var (least, most) = PageSets.RangeOf(kind);
        Assert.All(PageSets.Html(kind).Pages, page => Assert.InRange(page.Length, least, most));
    }

    [Theory, MemberData(nameof(Generated))]
    public void Html_EveryPage_HasItsHeadlineAndMainText(HtmlKind kind)
    {
        var extractor = new Extractor();
        Assert.All(PageSets.Html(kind).Pages, page =>
        {
            var document = extractor.Extract(page);
            Assert.Equal(ExtractionStatus.Ok, document.Status);
            Assert.NotNull(document.Headline);
        });
    }

    [Theory, MemberData(nameof(Scripts))]
    public void Text_EveryPage_HasASizeInTheRange(PageScript script) =>
        Assert.All(PageSets.Text(script).Pages, page => Assert.InRange(page.Length, PageSets.LeastText, PageSets.MostText));

    [Theory]
    [InlineData(PageScript.Ascii, "en"), InlineData(PageScript.Cyrillic, "ru"), InlineData(PageScript.Arabic, "ar"), InlineData(PageScript.Cjk, "zh")]
    public void Text_EveryScript_ReadsAsItsLanguage(PageScript script, string language) =>
        Assert.Equal(language, new Extractor().ExtractText(PageSets.Text(script).Texts[^1]).Language);

    [Fact]
    public void Text_Ascii_IsOneByteACharacter() =>
        Assert.All(PageSets.Text(PageScript.Ascii).Pages, page => Assert.True(System.Text.Ascii.IsValid(page)));

    [Theory]
    [InlineData(PageKind.Html, 100_000), InlineData(PageKind.Html, 1_000_000), InlineData(PageKind.Text, 100_000), InlineData(PageKind.Text, 1_000_000)]
    public void Sized_AnySize_IsWithinFivePercent(PageKind kind, int bytes) =>
        Assert.InRange(PageSets.Sized(kind, bytes).Bytes, 0.95 * bytes, 1.05 * bytes);

    [Fact]
    public void Write_OtherSeed_OtherPage() =>
        Assert.NotEqual(NewsPage.Write(PageScript.Ascii, 1, 60_000), NewsPage.Write(PageScript.Ascii, 2, 60_000));
}
