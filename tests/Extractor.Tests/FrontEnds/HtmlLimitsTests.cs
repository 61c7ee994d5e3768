using CsCheck;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>Pages made to exhaust a parser: everything ends, every count is bounded, text is kept.</summary>
public class HtmlLimitsTests
{
    private const int Many = 100_000;

    private static string Repeat(string text, int count = Many) => string.Concat(Enumerable.Repeat(text, count));

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<a href=x><div>")]
    [InlineData("<ul><li>")]
    [InlineData("<dl><dd>")]
    [InlineData("<font color=red><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<select><optgroup>")]
    [InlineData("<div itemprop=x>")]
    [InlineData("<div><template shadowrootmode=open>")]
    [InlineData("<x-y>")]
    public void Split_EndlessNesting_KeepsTheTextInside(string open)
    {
        using var page = HtmlPages.Read(Repeat(open) + "the text</div></b>");
        Assert.Equal(["the text"], page.Lines());
        Assert.True(page.Markup.Elements.Count <= ExtractorOptions.Balanced.MaxElements);
        Assert.All(page.Markup.Elements.Span.ToArray(), element => Assert.True(element.Depth < ExtractorOptions.Balanced.MaxDepth));
    }

    [Fact]
    public void Split_DeepBlocks_StillSeparateLines()
    {
        using var page = HtmlPages.Read(Repeat("<div>", 600) + "a<div>b</div>c<br>d" + Repeat("</div>", 601) + "e");
        Assert.Equal(["a", "b", "c", "d", "e"], page.Lines());
        Assert.Equal(Tag.Body, page.Markup.Elements[page.Line("e").Element].Tag);
    }

    [Fact]
    public void Split_DifferentFormattingLeftOpen_KeepsEveryParagraph()
    {
        var html = string.Concat(Enumerable.Range(0, 2000).Select(number => $"<b id=n{number}><p>x"));
        Assert.Equal(2000, HtmlPages.Lines(html).Count);
    }

    [Theory]
    [InlineData("<p>x")]
    [InlineData("<table>x<tr>")]
    [InlineData("</x>y")]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("<!--")]
    [InlineData("<p a=1 ")]
    [InlineData("<script>")]
    [InlineData("<button>x")]
    [InlineData("<svg><desc>")]
    [InlineData("  x  ")]
    public void Split_EndlessRepetition_Ends(string part)
    {
        using var page = HtmlPages.Read("<p>start</p>" + Repeat(part));
        Assert.Equal("start", page.TextOf(0));
    }

    [Fact]
    public void Split_ManyAttributes_AreReadOnce()
    {
        using var page = HtmlPages.Read("<p class=one class=two " + string.Concat(Enumerable.Range(0, Many).Select(number => $"a{number}=1 class=three ")) + ">x");
        Assert.Equal([WordScanner.Hash("one")], page.Markup.TokensOf(page.Markup.Elements[page.Line("x").Element]).ToArray());
    }

    [Fact]
    public void Split_ManyClassNames_AreBounded()
    {
        var names = Enumerable.Range(0, 12_000).Select(number => $"{(char)('a' + (number % 26))}{(char)('a' + (number / 26 % 26))}{(char)('a' + (number / 676))}q");
        using var page = HtmlPages.Read($"<p class='{string.Join(' ', names)}'>x");
        Assert.InRange(page.Markup.TokensOf(page.Markup.Elements[page.Line("x").Element]).Length, 1, 100);
    }

    [Fact]
    public void Split_AnyCharacters_NeverThrow()
    {
        var part = Gen.OneOf(Gen.String[0, 8], Gen.OneOfConst(
            "<p>", "</p>", "<table>", "<tr>", "<td>", "</table>", "<caption>", "<col>", "</tr>", "</td>", "<select>", "<option>", "</select>", "<template>", "</template>",
            "<svg>", "</svg>", "<math>", "<mi>", "<a href=x>", "</a>", "<b>", "</b>", "<form>", "</form>", "<li>", "<frameset>", "<body>", "</body>", "<html>", "<!--", "<![CDATA[",
            "]]>", "<title>", "<textarea>", "<noscript>", "</noscript>", "<plaintext>", "<xmp>", "<br>", "<object>", "</object>", "<button>", "<nobr>", "<template shadowrootmode=x>",
            "<time itemprop=x>", "<img srcset=", "&", "&#", "\0", "\"", ">", "<pre>", "<thead>", "<th>", "<hr>", "<isindex>", "<ruby>", "<rt>"));
        part.Array[0, 40].Sample(parts =>
        {
            using var page = HtmlPages.Read(string.Concat(parts));
            foreach (ref readonly var line in page.Lines)
            {
                Assert.True(line.Length > 0 && line.End <= page.Text.Length && line.Element < page.Markup.Elements.Count);
                Assert.False(CharTable.IsSpace(page.Text.Span[line.Start]) || CharTable.IsSpace(page.Text.Span[line.End - 1]));
                foreach (ref readonly var link in page.Markup.LinksOf(line)) Assert.True(link.Start >= line.Start && link.Start + link.Length <= line.End);
            }
        }, iter: 2000);
    }
}
