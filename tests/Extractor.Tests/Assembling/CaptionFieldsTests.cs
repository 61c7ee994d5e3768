namespace Extraction.Tests.Assembling;

public class CaptionFieldsTests
{
    private const string Page = "https://news.example/story";

    private static List<Caption> Captions(string html) => [.. Assembled.Html(html, Page).Captions];

    private static List<Caption> Captions(string html, Func<string, Label> label) => [.. Assembled.Html(html, label, Page).Captions];

    [Fact]
    public void Captions_Figure_HasTextCreditAndImage() => Assert.Equal(
        [new Caption("The bridge at Upton.", "Max Roe/AFP", "https://news.example/b.jpg")],
        Captions("<p>One.<figure><div><img src=/b.jpg></div><figcaption>The bridge at Upton. Photograph: Max Roe/AFP</figcaption></figure><p>Two."));

    [Fact]
    public void Captions_SeveralLinesInOneFigcaption_AreOneCaption() => Assert.Equal(
        [new Caption("The bridge at Upton It opened in May.", "Max Roe/AFP", "https://news.example/b.jpg")],
        Captions("<figure><img src=/b.jpg><figcaption><h4>The bridge at Upton</h4><p>It opened in May.</p><p>Photograph: Max Roe/AFP</p></figcaption></figure><p>Two."));

    [Fact]
    public void Captions_CreditLineInTheSameFrame_IsItsCredit() => Assert.Equal(
        [new Caption("The bridge at Upton", "Getty Images", "https://news.example/b.jpg")],
        Captions("<p>One.<div class=media><img src=/b.jpg><div>Getty Images</div><div>Enlarge</div><div>The bridge at Upton</div></div><p>Two.", text => text switch
        {
            "Getty Images" => Label.Credit,
            "Enlarge" => Label.Placeholder,
            "The bridge at Upton" => Label.Caption,
            _ => Label.Body,
        }));

    [Fact]
    public void Captions_Gallery_EachHasItsOwnImage()
    {
        var gallery = string.Concat(Enumerable.Range(1, 4).Select(i => $"<li><img src=/{i}.jpg><p>Slide {i}</p></li>"));
        var captions = Captions($"<p>One.<figure><ul>{gallery}</ul></figure><p>Two.", text => text.StartsWith("Slide", StringComparison.Ordinal) ? Label.Caption : Label.Body);
        Assert.Equal(Enumerable.Range(1, 4).Select(i => new Caption($"Slide {i}", null, $"https://news.example/{i}.jpg")), captions);
    }

    [Fact]
    public void Captions_PicturesAndCaptionsInTurns_PairInOrder()
    {
        static Label Slides(string text) => text.StartsWith("Slide", StringComparison.Ordinal) ? Label.Caption : Label.Body;
        Assert.Equal(["/1.jpg", "/2.jpg"], Captions("<div><img src=/1.jpg><p>Slide 1</p><img src=/2.jpg><p>Slide 2</div>", Slides).Select(PathOf));
        Assert.Equal(["/1.jpg", "/2.jpg"], Captions("<div><p>Slide 1</p><img src=/1.jpg><p>Slide 2</p><img src=/2.jpg></div>", Slides).Select(PathOf));
    }

    [Fact]
    public void Captions_TextInPlaceOfAPicture_TellsWhichOneIsMeant() => Assert.Equal(
        ["/2.jpg"],
        Captions("<figure><img src=/1.jpg alt='A heron'><img src=/2.jpg alt='Bridge at Upton'><img src=/3.jpg><figcaption>The bridge at Upton, closed since May</figcaption></figure>").Select(PathOf));

    [Fact]
    public void Captions_PictureDirectlyAbove_IsTheirs()
    {
        static Label Label(string text) => text.StartsWith("The bridge", StringComparison.Ordinal) ? Extraction.Label.Caption : Extraction.Label.Body;
        var before = string.Concat(Enumerable.Repeat("<p>Text.", 20));
        Assert.Equal(["/b.jpg"], Captions($"<article>{before}<div><img src=/b.jpg></div><p>The bridge</p>{before}</article>", Label).Select(PathOf));
        Assert.Equal([null], Captions($"<article><img src=/b.jpg>{before}<p>The bridge</p>{before}</article>", Label).Select(PathOf));
    }

    [Fact]
    public void Captions_FigureWithoutAPicture_HaveNone() =>
        Assert.Equal([null], Captions("<img src=/other.jpg><figure><div class=video></div><figcaption>The bridge</figcaption></figure>").Select(PathOf));

    [Fact]
    public void Captions_PictureWithoutCaption_GetsNone()
    {
        var document = Assembled.Html("<p>One.<img src=/a.jpg alt='A heron on the bank'><p>Two.", Page);
        Assert.Empty(document.Captions);
        Assert.Null(Assert.Single(document.Images).Caption);
    }

    [Fact]
    public void Captions_CreditBetweenTwoCaptions_BelongsToTheFirst()
    {
        var document = Assembled.Html("<p>The bridge<p>Getty Images<p>The tower<p>Text.", text => text switch
        {
            "The bridge" or "The tower" => Label.Caption,
            "Getty Images" => Label.Credit,
            _ => Label.Body,
        });
        Assert.Equal([new Caption("The bridge", "Getty Images"), new Caption("The tower", null)], document.Captions.AsEnumerable());
    }

    [Theory]
    [InlineData("<figcaption>The bridge at Upton <span class=credit>Ada Reed</span></figcaption>", "The bridge at Upton", "Ada Reed")]
    [InlineData("<figcaption>The bridge at Upton.<span class='photo-credit'>Foto: Ada Reed. Styling: Kai Lo</span></figcaption>", "The bridge at Upton.", "Ada Reed. Styling: Kai Lo")]
    [InlineData("<figcaption>The bridge at Upton (Photo: <span class=photographer>the bridge society</span>)</figcaption>", "The bridge at Upton", "the bridge society")]
    [InlineData("<figcaption>The bridge at Upton<small itemprop=copyrightHolder>Upton Post</small></figcaption>", "The bridge at Upton", "Upton Post")]
    [InlineData("<figcaption>The bridge at Upton.<span>Ada Reed/Getty Images</span></figcaption>", "The bridge at Upton.", "Ada Reed/Getty Images")]
    [InlineData("<figcaption><span>The bridge at Upton</span><em>Getty Images</em></figcaption>", "The bridge at Upton", "Getty Images")]
    [InlineData("<figcaption><p>The bridge at Upton</p><p class=credit>the bridge society</p></figcaption>", "The bridge at Upton", "the bridge society")]
    [InlineData("<figcaption>The <em>bridge</em> at Upton, seen from the <b>east</b></figcaption>", "The bridge at Upton, seen from the east", null)]
    [InlineData("<figcaption class=credit>The bridge at Upton</figcaption>", "The bridge at Upton", null)]
    [InlineData("<figcaption><span class=credit>Ada Reed</span> stands on the bridge at Upton, which she built</figcaption>", "Ada Reed stands on the bridge at Upton, which she built", null)]
    public void Captions_CreditInAnElementOfItsOwn_IsSplitOff(string caption, string text, string? credit) =>
        Assert.Equal([new Caption(text, credit, "https://news.example/b.jpg")], Captions($"<figure><img src=/b.jpg>{caption}</figure><p>One."));

    [Theory]
    [InlineData("© Ada Reed", "Ada Reed")]
    [InlineData("<span class=credit>the bridge society</span>", "the bridge society")]
    [InlineData("the bridge society", null)]
    public void Captions_LineBesideThemNamedACreditOrLikeOne_IsTheirCredit(string line, string? credit)
    {
        var captions = Captions($"<p>One.<figure><img src=/b.jpg><figcaption>The bridge</figcaption><div>{line}</div></figure><p>Two.", text => text switch
        {
            "The bridge" => Label.Caption,
            "One." or "Two." => Label.Body,
            _ => Label.Copyright,
        });
        Assert.Equal([new Caption("The bridge", credit, "https://news.example/b.jpg")], captions);
    }

    [Fact]
    public void Captions_CreditWithoutCaption_IsThatOfTheImage()
    {
        var document = Assembled.Html("<p>One.<figure><img src=/b.jpg><div>Getty Images</div></figure><p>Two.", text => text == "Getty Images" ? Label.Credit : Label.Body);
        Assert.Empty(document.Captions);
        Assert.Equal("Getty Images", Assert.Single(document.Images).Credit);
    }

    [Fact]
    public void Captions_CreditApartInTheFigure_IsThatOfCaptionAndImage()
    {
        var document = Assembled.Html("<figure><div>Getty Images</div><img src=/b.jpg><div>Enlarge</div><figcaption>The bridge</figcaption></figure>", text => text switch
        {
            "Getty Images" => Label.Credit,
            "Enlarge" => Label.Placeholder,
            _ => Label.Caption,
        });
        Assert.Equal("Getty Images", Assert.Single(document.Captions).Credit);
        Assert.Equal("Getty Images", Assert.Single(document.Images).Credit);
    }

    [Fact]
    public void Captions_IconBesideThePicture_IsNotTheirImage() =>
        Assert.Equal(["/b.jpg"], Captions("<figure><img src=/b.jpg><button><img src=/zoom.svg?v=2></button><figcaption>The bridge</figcaption></figure>").Select(PathOf));

    private static string? PathOf(Caption caption) => caption.Image?.Replace("https://news.example", "", StringComparison.Ordinal);
}
