namespace Extraction.Tests.Assembling;

public class DocumentImagesTests
{
    private const string Page = "https://news.example/2024/story.html";

    /// <summary>Lines that start with a capital are of the article.</summary>
    private static Document Of(string html) => Assembled.Html(html, text => char.IsUpper(text[0]) ? Label.Body : Label.Related, Page);

    private static string[] Urls(string html) => [.. Of(html).Images.Select(image => image.Url)];

    [Fact]
    public void Images_BetweenBodyLines_HaveAddressTextAndPlace()
    {
        var document = Of("<article><p>One.<p><img src=a.jpg alt=' A  boat '><p>Two.<div><img src=//cdn.example/b.jpg></div></article>");
        Assert.Equal(
            [new("https://news.example/2024/a.jpg", "A boat", 1), new("https://cdn.example/b.jpg", null, 2)],
            document.Images.AsEnumerable());
    }

    [Theory]
    [InlineData("<img src=small.gif data-src=/big.jpg>", "https://news.example/big.jpg")]
    [InlineData("<img src='data:image/gif;base64,R0' srcset='/a.jpg 320w, /b.jpg 640w'>", "https://news.example/a.jpg")]
    [InlineData("<picture><source srcset='/c.webp 2x'><img></picture>", "https://news.example/c.webp")]
    public void Images_LazyOrInSourceSet_HaveTheAddressOfThePicture(string picture, string url) =>
        Assert.Equal([url], Urls($"<p>One.{picture}<p>Two."));

    [Theory]
    [InlineData("<img src='data:image/gif;base64,R0'>")]
    [InlineData("<img src='javascript:x'>")]
    [InlineData("<img alt=nothing>")]
    [InlineData("<img src=''>")]
    public void Images_WithoutAWebAddress_AreLeftOut(string picture) => Assert.Empty(Urls($"<p>One.{picture}<p>Two."));

    [Theory]
    [InlineData("<header><a href=/><img src=logo.png></a><p>menu</header><p>One.")]
    [InlineData("<nav><img src=logo.png></nav><p>One.<p>Two.")]
    [InlineData("<p>One.<p>Two.<div class=cards><a href=/x><img src=card.jpg><h3>another story</h3></a></div>")]
    [InlineData("<p>One.</p><footer><img src=seal.png>Imprint</footer>")]
    [InlineData("<p>One.<div role=dialog><img src=cookie.png>Accept</div><p>Two.")]
    public void Images_BesideChrome_AreLeftOut(string html) => Assert.Empty(Urls(html));

    [Fact]
    public void Images_BesideTheByline_AreLeftOut()
    {
        var document = Assembled.Html("<div class=author><img src=me.jpg><span>Ada Reed</span></div><p>One.", text => text == "One." ? Label.Body : Label.Byline);
        Assert.Empty(document.Images);
    }

    [Fact]
    public void Images_SameAddressTwice_IsOneImage() =>
        Assert.Equal(["https://news.example/a.jpg", "https://news.example/b.jpg"], Urls("<p>One.<img src=/a.jpg><p>Two.<img src=/b.jpg><img src=/a.jpg><p>Three."));

    [Fact]
    public void Images_CaptionOfTheSecondPrint_IsThatOfTheImage()
    {
        var document = Assembled.Html("<p>One.</p><img src=/a.jpg><p>Two.<figure><img src=/a.jpg><figcaption>A boat</figcaption></figure>", Page);
        Assert.Equal((1, 0), (Assert.Single(document.Images).Block, document.Images[0].Caption));
    }

    [Fact]
    public void Images_ManyInOnePlace_AreFoundInLinearTime()
    {
        var html = "<p>One.<div>" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<div><img src=/{i}.jpg>")) + "<p>Two.";
        Assert.NotEmpty(Of(html).Images);
    }

    [Fact]
    public void LeadImage_NamedByTheHead_IsComplete()
    {
        var document = new Extractor().ExtractHtml("<meta property=og:image content=/lead.jpg><p>Text.", new PageHints { Url = Page });
        Assert.Equal(("https://news.example/lead.jpg", "og:image"), (document.LeadImage, document.Sources["lead_image"]));
        Assert.Null(new Extractor().ExtractHtml("<p>Text.").LeadImage);
    }
}
