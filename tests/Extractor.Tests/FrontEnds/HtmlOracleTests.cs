using CsCheck;
using Extraction.Tests.Support;

namespace Extraction.Tests.FrontEnds;

/// <summary>The lines of the token front end and of the document front end equal those of a plain walk over AngleSharp's tree.</summary>
/// <remarks>
/// Three things are kept out of the generated pages because the front end means to differ: select elements that are not closed, in which
/// AngleSharp gives void elements children; text between the parts of a table, which parsers move in front of it and the front end leaves
/// in its place; and an unclosed video or the like in a link, which parsers part from its content when the next link starts.
/// <see cref="Quality.CorpusLinesTests"/> does the same with pages as they come.
/// </remarks>
public class HtmlOracleTests
{
    private static readonly string[] Inline = ["a", "b", "i", "em", "strong", "span", "font", "code", "nobr", "small", "label", "x-y", "ruby", "rt"];

    private static readonly string[] Blocks =
    [
        "p", "div", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "blockquote", "section", "article", "main", "nav", "aside", "header", "footer",
        "figure", "figcaption", "address", "details", "summary", "form", "fieldset", "legend", "button", "center", "pre", "search", "hgroup", "menu", "dialog",
    ];

    private static readonly string[] Unseen = ["object", "svg", "math"];

    private static readonly Gen<string> Text = Gen.OneOfConst(
        "alpha", "beta gamma", " ", "\n", "  delta ", "é&eacute;", "&amp;", "&nbsp;", "&lt;b&gt;", "&#x1F600;", "&notit;", "a&b", "1 < 2", "\t", "\u200B", "x\0y", "&", "&#13;");

    private static readonly Gen<string> Single = Gen.OneOfConst(
        "<br>", "<hr>", "<img src=a.png alt='a picture'>", "<input placeholder=Search>", "<input type=submit value=Send>", "<wbr>", "<!-- note -->",
        "<input type=hidden value=q>", "<script>if (a<b) document.write('<p>no</p>')</script>", "<style>p { color: red }</style>", "</>", "</ x>", "<?php x ?>",
        "<textarea placeholder=Why>because\nof it</textarea>", "<title>not a line</title>", "<iframe>no</iframe>", "<a href='/x'>link</a>", "<button>Go</button>",
        "<noscript><p><i></noscript>", "</body>", "</html>", "<body class=x>", "<br/>", "</br>", "<div hidden>kept</div>", "<link rel=x href=y>", "<meta name=x content=y>",
        "<div><template shadowrootmode=open><p>shadow</p></template>light</div>", "<select><option>one<option>two</select>",
        "<video>no<p>no</p></video>", "<audio><source src=x>no</audio>", "<canvas>no<div>no</div></canvas>", "<template><p>no</template>", "<time datetime=2024>then</time>");

    private static readonly Gen<string> Tag =
        Gen.Select(Gen.OneOfConst([.. Inline, .. Blocks, .. Blocks, .. Unseen]), Gen.Bool, (name, isEnd) => isEnd ? $"</{name}>" : $"<{name}>");

    internal static readonly Gen<string> Soup = Gen.OneOf(Text, Text, Single, Tag, Tag).Array[0, 30].Select(string.Concat);

    /// <summary>What may stand in a table cell without breaking out of it.</summary>
    private static readonly Gen<string> Cell = Gen.OneOf(Text, Gen.OneOfConst(
        "<b>x</b>", "<p>x</p>", "x<br>y", "<ul><li>x<li>y</ul>", "<span>x</span>", "<a href=z>x</a>", "<b>x", "<p>x", "<div>x", "<img src=x>", "<script>x</script>"))
        .Array[0, 3].Select(string.Concat);

    private static readonly Gen<string> Row = Gen.Select(Cell.Array[0, 4], Gen.Bool, Gen.Bool, (cells, closesCells, closesRow) =>
        "<tr>" + string.Concat(cells.Select(cell => $"<td>{cell}{(closesCells ? "</td>" : "")}")) + (closesRow ? "</tr>" : ""));

    internal static readonly Gen<string> Table = Gen.Select(
        Gen.OneOfConst("", "<!doctype html>"),
        Gen.OneOfConst("", "<tbody>", "<caption>c</caption>", "<colgroup><col><tbody>", "<thead><tr><th>h<th>i</thead>"),
        Row.Array[0, 4],
        Soup,
        (doctype, start, rows, after) => $"{doctype}<p>before<table>{start}{string.Concat(rows)}</table>after{after}");

    [Fact]
    public void Split_TagSoup_GivesTheLinesOfTheTree() => Soup.Sample(AssertSameLines, iter: 2000);

    [Fact]
    public void Split_Tables_GiveTheLinesOfTheTree() => Table.Sample(AssertSameLines, iter: 2000);

    [Theory]
    [InlineData("<p>One<p>Two <b>bold<p>still bold</b> not<ul><li>a<li>b<ul><li>c</ul>d</ul>")]
    [InlineData("<a href=1><div>card <a href=2>next</div> tail</a>")]
    [InlineData("<b><p>x</b>y</p><i><div><span>z</i>w</span></div>v")]
    [InlineData("<div><form><p>in</div>out</form><p>after")]
    [InlineData("<h1>one<h2>two</h1>three<dl><dt>t<dd>d<dl><dd>e</dl><dt>u</dl>")]
    [InlineData("<table><tr><td><table><tr><td>in<td>ner</table>out<td>er</table>")]
    [InlineData("<!doctype html><p>text<table><caption>cap<tbody><tr><th>a<td>b<tr><td colspan=2>c<br>d</table>")]
    [InlineData("<svg><title>no</title><desc><p>no</desc><p>yes</p></svg>no<math><mi>x</mi><br>yes")]
    [InlineData("<ruby>漢<rp>(<rt>かん<rp>)</ruby>字<button>a<button>b</button><p><button>in</button> text")]
    [InlineData("<div><object><p>no</div></object>yes<video>no<p>no</video><p>yes<template><p>no</template>")]
    [InlineData("<select><option>a<option>b<optgroup label=x><option>c</select>d<textarea>\n e </p></textarea>f")]
    [InlineData("<body><p>a</body></html>b<p>c<head><title>t</title></head><body class=z>d")]
    [InlineData("<pre>\n  a\n    b<div>c</div>d<br>e</pre><xmp><b>f</b></xmp><plaintext>g</p>")]
    [InlineData("<frameset><frame src=a></frameset><noframes>no</noframes>no")]
    [InlineData("<font><p>a<font><p>b<font><p>c<font><p>d</font>e</font>f")]
    [InlineData("<title>a</TITLE>b<style>c</style >d<script>e</SCRIPT>f<textarea>g</Textarea>h<iframe class=i>j</iframe\n>k<noscript id=l>m</NOSCRIPT>n")]
    [InlineData("<script type=a>b<!-- <script></script> --></script>c<svg><title class=d>e</title><script>f<b>g</script></svg>h")]
    [InlineData("<head><noscript><link rel=x></noscript><p>a<noscript><p>b</noscript>c")]
    public void Split_BrokenMarkup_GivesTheLinesOfTheTree(string html) => AssertSameLines(html);

    public static TheoryData<string> FixtureNames => [.. Fixture.HtmlNames];

    [Theory, MemberData(nameof(FixtureNames))]
    public void Split_Fixture_GivesTheLinesOfTheTree(string name) => AssertSameLines(new Fixture(name).Text);

    private static void AssertSameLines(string html)
    {
        using var tokens = HtmlPages.Read(html);
        using var tree = HtmlPages.Read(HtmlPages.Parse(html));
        Assert.Equal(DomOracle.Lines(html, tokens), tokens.Lines());
        Assert.Equal(tokens.Lines(), tree.Lines());
    }
}
