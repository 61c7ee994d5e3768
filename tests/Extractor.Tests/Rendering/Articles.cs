using CsCheck;

namespace Extraction.Tests.Rendering;

/// <summary>Articles of every structure whose texts and addresses are full of what Markdown takes for markup.</summary>
internal static class Articles
{
    private static readonly Gen<string> Text = Gen.Select(
        Gen.String[Gen.Char["ab1 .)#-+=>*_`~[]()!<&;:|\\/\"'é\u00A0\u200B日"], 0, 12], Gen.OneOfConst("x", "7", "Å", "字"), Gen.Bool,
        (text, sure, first) => first ? sure + text : text + sure);

    private static readonly Gen<string> Address = Gen.OneOfConst(
        "/a", "b.html?x=1&amp;y=(2)", "https://other.example/c_d_(e)", "//cdn.example/f", "mailto:desk@news.example", "g h", "?i=*j*", "https://other.example/|k", "l\\m");

    private static readonly Gen<string> Code = Gen.Select(
        Gen.String[Gen.Char["a `~*#-\n<&>"], 0, 20], text => "x" + text + "y");

    private static readonly Gen<ArticleNode> Leaf = Gen.OneOf<ArticleNode>(
        Text.Select(text => (ArticleNode)new ArticleNode.Paragraph(text)),
        Gen.Select(Text, Text, Text, Address, (before, linked, after, address) => (ArticleNode)new ArticleNode.Linked(before, linked, after, address)),
        Gen.Select(Gen.Int[1, 6], Text, (level, text) => (ArticleNode)new ArticleNode.Heading(level, text)),
        Code.Select(code => (ArticleNode)new ArticleNode.Preformatted(code)),
        Gen.Select(Text.Array[2, 3].Array[1, 3], Gen.Bool, (rows, header) => (ArticleNode)new ArticleNode.Grid([.. rows.Select(row => row.Take(2).ToArray())], header)));

    /// <summary>An article of up to six pieces, lists and quotations up to three deep.</summary>
    public static Gen<ArticleNode[]> Any { get; } = Nested(3).Array[1, 6];

    private static Gen<ArticleNode> Nested(int depth)
    {
        if (depth == 0) return Leaf;
        var inner = Nested(depth - 1);
        return Gen.Frequency(
            (4, Leaf),
            (1, inner.Array[1, 3].Select(nodes => (ArticleNode)new ArticleNode.Quote(nodes))),
            (2, Gen.Select(inner.Array[1, 3].Array[1, 3], Gen.Bool, (items, ordered) => (ArticleNode)new ArticleNode.Listing(items, ordered))));
    }
}
