using Extraction.Model;
using Extraction.Tests.FrontEnds;

namespace Extraction.Tests.Features;

public class NameChainTests
{
    private const string Cards = """
        <body><div class="cards"><div class="card"><p class="name">One</p><p>Text</p></div><div class="wide card"><p class="name">Two</p></div>
        <div class="card"><p class="name">Three</p><p>Text</p></div></div></body>
        """;

    [Fact]
    public void Of_ElementsWithTheSameNamesAroundThem_OneChain()
    {
        using var page = HtmlPages.Read(Cards);
        using var chains = new NameChains(page.Markup);
        Assert.Equal(ChainOf(page, chains, "One"), ChainOf(page, chains, "Three"));
        Assert.NotEqual(ChainOf(page, chains, "One"), ChainOf(page, chains, "Two"));
        Assert.NotEqual(ChainOf(page, chains, "One"), ChainOf(page, chains, "Text"));
    }

    [Fact]
    public void Of_SiblingsThatComeInTurns_OneChainAKind()
    {
        var items = string.Concat(Enumerable.Range(0, 30).Select(i => $"<li class=\"item {(i % 3 == 0 ? "head" : i % 3 == 1 ? "tail" : "rest")}\">{i}"));
        using var page = HtmlPages.Read($"<ul>{items}</ul>");
        using var chains = new NameChains(page.Markup);
        Assert.Equal(3, page.Lines.ToArray().Select(line => chains.Of(line.Element)).Distinct().Count());
    }

    [Fact]
    public void All_ChainOfEachElement_HasItsNamesAndTheChainOfItsParent()
    {
        var items = string.Concat(Enumerable.Range(0, 100).Select(i => $"<li class=\"item name{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}\"><p class=\"text\">{i}"));
        using var page = HtmlPages.Read($"<body class=\"page\"><ul class=\"list\">{items}</ul></body>");
        using var chains = new NameChains(page.Markup);
        for (var e = 0; e < page.Markup.Elements.Count; e++)
        {
            var element = page.Markup.Elements[e];
            var chain = chains.All[chains.Of(e)];
            Assert.Equal(page.Markup.TokensOf(element), chains.NamesOf(chain));
            Assert.Equal(element.Parent < 0 ? NameChains.Outside : chains.Of(element.Parent), chain.Parent);
            Assert.Equal(element.Tag is Tag.Html or Tag.Body, chain.IsPage);
        }
    }

    private static int ChainOf(Page page, NameChains chains, string text) => chains.Of(page.Line(text).Element);
}
