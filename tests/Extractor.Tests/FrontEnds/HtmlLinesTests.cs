using Extraction.FrontEnds;
using Extraction.Model;

namespace Extraction.Tests.FrontEnds;

/// <summary>Which lines an HTML page gives. Lines are separated by | in the expectations, cells by ⇥, line ends inside code by ⏎.</summary>
public class HtmlLinesTests
{
    private static void AssertLines(string html, string expected) =>
        Assert.Equal(expected, string.Join('|', HtmlPages.Lines(html)).Replace('\t', '⇥').Replace('\n', '⏎'));

    [Theory]
    [InlineData("", "")]
    [InlineData("  \n ", "")]
    [InlineData("no markup at all", "no markup at all")]
    [InlineData("<p>&nbsp;</p><p>\u200B</p><p>-</p>", "-")]
    public void Split_SmallInput_GivesItsText(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<p>N<b>o</b> one is <i>responsible</i>.</p>", "No one is responsible.")]
    [InlineData("<p><span class=dropcap>T</span>he tide</p>", "The tide")]
    [InlineData("<p>one<!-- note -->two <a href=x>three</a>, four</p>", "onetwo three, four")]
    [InlineData("<p>a <b> b </b> c</p>", "a b c")]
    [InlineData("<p>soft&shy;hyphen and<wbr>break</p>", "soft\u00ADhyphen andbreak")]
    public void Split_InlineTags_NeitherAddNorRemoveCharacters(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("a\r\n\t b\fc   d", "a b c d")]
    [InlineData("<p> a\u00A0 \u00A0b </p>", "a\u00A0 \u00A0b")]
    [InlineData("<p>x\0y</p>", "xy")]
    public void Split_WhiteSpace_CollapsesAsInABrowser(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<p>a\uFFFFb</p><p>c</p>", "a\uFFFDb|c")]
    [InlineData("<P TITLE='\uFFFF'>a</P><p>b</p>", "a|b")]
    [InlineData("<script>\uFFFF</script><p>a</p>", "a")]
    [InlineData("<!-- \uFFFF --><p>a</p>", "a")]
    public void Split_CharacterThatTheTokenizerTakesForTheEnd_LosesNothing(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<div>a<div>b</div>c</div>", "a|b|c")]
    [InlineData("a<hr>b<center>c</center>d", "a|b|c|d")]
    [InlineData("<h1>a</h1>b<figure><img src=x><figcaption>c</figcaption></figure>", "a|b|c")]
    [InlineData("<details><summary>a</summary>b</details><address>c</address>d", "a|b|c|d")]
    [InlineData("<dl><dt>a<dd>b<dt>c<dd>d</dl>", "a|b|c|d")]
    [InlineData("<fieldset><legend>a</legend>b</fieldset>", "a|b")]
    public void Split_Blocks_SeparateLines(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<p>one<p>two", "one|two")]
    [InlineData("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>e", "a|b|c|d|e")]
    [InlineData("<p>a<ul><li>b</ul>c", "a|b|c")]
    [InlineData("<h2>a<h3>b</h2>c", "a|b|c")]
    [InlineData("<div><p>a</div>b", "a|b")]
    [InlineData("<p>a</p>b</p>c", "a|b|c")]
    [InlineData("<select><option>a<option>b</select>c", "a|b|c")]
    [InlineData("<b><p>a</b>b</p>c", "ab|c")]
    public void Split_MissingEndTags_AreImplied(string html, string expected) => AssertLines(html, expected);

    [Fact]
    public void Split_LineBreaks_SeparateAndRunsMakeGaps()
    {
        using var page = HtmlPages.Read("<p>a<br>b<br/><br>c<br><br><br>d</p><p>e</p>");
        Assert.Equal(["a", "b", "c", "d", "e"], page.Lines());
        Assert.Equal([0, 0, 1, 2, 1], page.Lines.ToArray().Select(line => (int)line.Gap));
        Assert.Equal([false, true, false, false, false], page.Lines.ToArray().Select(line => line.Is(LineContext.AfterBreak)));
    }

    [Theory]
    [InlineData("<table><tr><td>a</td><td>b</td></tr><tr><td>c<td>d</table>", "a⇥b|c⇥d")]
    [InlineData("<table><tr><td>a<td><td>c<td></table>", "a⇥⇥c")]
    [InlineData("<table><tr><td><td>b</table>", "b")]
    [InlineData("<table><caption>t</caption><thead><tr><th>h<th>i</thead><tbody><tr><td>a<td><b>b</b> c</table>", "t|h⇥i|a⇥b c")]
    [InlineData("<table><tr><td>menu<td><p>one</p><p>two</p><td>side</table>", "menu|one|two|side")]
    [InlineData("<table><tr><td>a<td>b<td>c<br>d<td>e<td>f</table>", "a⇥b|c|d|e⇥f")]
    [InlineData("<table><tr><td>a<td>b<div>c</div></table>", "a|b|c")]
    [InlineData("<table><tr><td>x<table><tr><td>a<td>b</table>y<td>z</table>", "x|a⇥b|y|z")]
    public void Split_Tables_GiveARowALineUnlessCellsHoldBlocks(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<pre>\n  if a:\n    b\n\n</pre>after", "if a:⏎    b|after")]
    [InlineData("<pre><code><div>one</div><div>two</div></code></pre>", "one⏎two")]
    [InlineData("<pre>a<br>b\tc &lt;d&gt;\r\ne\rf</pre>", "a⏎b⇥c <d>⏎e⏎f")]
    [InlineData("<p>a <code>b</code> c</p>", "a b c")]
    public void Split_Preformatted_KeepsWhiteSpaceInOneLine(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("a<script>if (x<y) '</p>'</script>b<style>p{}</style>c", "abc")]
    [InlineData("a<svg><title>t</title><text>u</text></svg>b<math><mi>x</mi></math>c", "abc")]
    [InlineData("a<iframe><p>x</p></iframe>b<object><p>x</p></object>c<video>x</video>d", "abcd")]
    [InlineData("a<template><p>x</p></template>b", "ab")]
    [InlineData("<head><title>t</title></head><body>a<title>u</title>b", "ab")]
    [InlineData("<div><template shadowrootmode=open><p>a</p></template>b</div>", "a|b")]
    public void Split_UnseenContent_IsNoText(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("<form>Name <input placeholder='Your name'> <input type=submit value=Send><input type=hidden value=x></form>", "Name|Your name|Send")]
    [InlineData("<textarea placeholder=Why>because\n of &lt;it></textarea>", "Why|because of <it>")]
    [InlineData("<button>Share</button><button>Tweet</button>", "Share|Tweet")]
    [InlineData("<p>The <button>term</button> matters</p>", "The term matters")]
    public void Split_FormControls_GiveWhatTheyShow(string html, string expected) => AssertLines(html, expected);

    [Theory]
    [InlineData("a<!-- b", "a")]
    [InlineData("a<script>b", "a")]
    [InlineData("a<title>b", "a")]
    [InlineData("a<p title=\"b", "a")]
    [InlineData("a<p", "a")]
    [InlineData("a<", "a<")]
    [InlineData("a</", "a</")]
    [InlineData("a<textarea>b<p>c", "a|b<p>c")]
    [InlineData("a</>b</ x>c<?x ?>d<!x>e", "abcde")]
    [InlineData("1 < 2 <3", "1 < 2 <3")]
    public void Split_UnfinishedMarkup_KeepsTheTextBeforeIt(string html, string expected) => AssertLines(html, expected);

    [Fact]
    public void Split_NoScriptBesideText_IsNotRead() =>
        AssertLines("<p>A page with enough text</p><noscript><p>switch it on</p></noscript>", "A page with enough text");

    [Fact]
    public void Split_NoScriptWithStyles_IsNotTakenForText() =>
        AssertLines("<p>Short</p><noscript><STYLE>.lazy, .loader { display: none !important; visibility: hidden }</style><p>no</p></noscript>", "Short");

    [Fact]
    public void Split_NoScriptAlone_IsReadAndSaysSo()
    {
        using var page = HtmlPages.Read("<a href=/login>Log in</a><noscript><div><p>First post of the thread</p><p>Second post</p></div></noscript>");
        Assert.Equal(["Log in", "First post of the thread", "Second post"], page.Lines());
        Assert.Equal([false, true, true], page.Lines.ToArray().Select(line => line.Is(LineContext.NoScript)));
    }

    [Fact]
    public void Split_NoScriptInHead_IsReadWhenNothingElseIs() => AssertLines("<head><noscript>Needs a script</noscript></head><body></body>", "Needs a script");

    [Fact]
    public void Split_HiddenText_IsKeptAndMarked()
    {
        using var page = HtmlPages.Read(
            "<p hidden>a</p><div aria-hidden=TRUE><p>b</p></div><p style='color:red; DISPLAY : none'>c</p><i style=visibility:hidden>d</i>" +
            "<p>e <span hidden>f</span></p><p style='display:block' aria-hidden=false>g</p>");
        Assert.Equal(["a", "b", "c", "d", "e f", "g"], page.Lines());
        Assert.Equal([true, true, true, true, false, false], page.Lines.ToArray().Select(line => line.Is(LineContext.Hidden)));
    }

    [Fact]
    public void Split_Offsets_PointIntoTheSource()
    {
        const string Html = "<p>\n  <b>Ti</b>de&nbsp;&amp; time &nbsp;</p>\r\n<ul><li>next</li></ul><input placeholder='&lt;x'>";
        using var page = HtmlPages.Read(Html);
        Assert.Equal(["Tide\u00A0& time", "next", "<x"], page.Lines());
        string[] sources = [.. page.Lines.ToArray().Select(line => Html.Substring(line.Source, line.SourceLength))];
        Assert.Equal(["Ti</b>de&nbsp;&amp; time", "next", "<input placeholder='&lt;x'>"], sources);
        Assert.Equal([2, 3, 3], page.Lines.ToArray().Select(line => line.Number));
    }

    [Fact]
    public void Split_SamePageTwice_GivesTheSameLines()
    {
        using var page = HtmlPages.Read("<p>first page <a href=x>with a link</a>");
        page.Clear();
        HtmlFrontEnd.Split(page, "<p>second</p>".AsMemory());
        Assert.Equal(["second"], page.Lines());
        Assert.Equal(0, page.Markup.Links.Count);
    }
}
