using System.Buffers;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that all lines of a page share: what kind of page its markup and its head make it.</summary>
internal static class MarkupPage
{
    /// <summary>Types of JSON-LD data.</summary>
    private static readonly (string Name, Feature Feature)[] Data =
    [
        ("Article\"", Feature.DataArticle), ("BlogPosting\"", Feature.DataArticle), ("\"Product\"", Feature.DataProduct), ("\"ProductGroup\"", Feature.DataProduct),
        ("\"DiscussionForumPosting\"", Feature.DataForum), ("\"QAPage\"", Feature.DataForum), ("\"ItemList\"", Feature.DataList), ("\"CollectionPage\"", Feature.DataList),
    ];

    private static readonly SearchValues<string> DataNames = SearchValues.Create([.. Data.Select(data => data.Name)], StringComparison.Ordinal);

    public static void Fill(Page page, Contents contents, Repeats repeats)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        var row = columns[0];
        FillShares(row, page, contents);
        FillElements(row, page, contents, repeats);
        FillHead(row, page.Markup);
        PageKinds.Shared.Fill(row, page);
        columns.Share(Feature.PageParagraphShare, Feature.SoftwareShop);
    }

    private static void FillShares(FeatureRow row, Page page, Contents contents)
    {
        float items = 0, cells = 0, main = 0, article = 0, comments = 0, navigation = 0, twins = 0;
        int titles = 0, times = 0;
        var lines = page.Lines;
        var facts = page.Facts;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            ref readonly var content = ref contents.Lines[i];
            if (line.Is(LineForm.ListItem)) items += content.Words;
            if (line.Is(LineForm.TableRow)) cells += content.Words;
            if (line.Is(LineContext.Main)) main += content.Words;
            if (line.Is(LineContext.Article)) article += content.Prose;
            if (line.Is(LineContext.Comments)) comments += content.Words;
            if (line.Is(LineContext.Nav | LineContext.Footer)) navigation += content.Words;
            if (facts[i].Twins > 0) twins += content.Words;
            if (line.HeadingLevel == 1) titles++;
            if (line.Is(LineContext.Time)) times++;
        }
        var words = Math.Max(1, contents.Whole.Words);
        row[(int)Feature.PageParagraphShare] = contents.Whole.ParagraphShare;
        row[(int)Feature.PageLinkShare] = contents.Whole.LinkShare;
        row[(int)Feature.PageItemShare] = items / words;
        row[(int)Feature.PageCellShare] = cells / words;
        row[(int)Feature.PageHeadings] = Logarithm.Of(contents.Whole.Headings);
        row[(int)Feature.PageMainHeadings] = titles;
        row[(int)Feature.PageMainShare] = main / words;
        row[(int)Feature.PageArticleProse] = article / Math.Max(1, contents.Whole.Prose);
        row[(int)Feature.PageCommentWords] = MarkupFeatures.Log(comments);
        row[(int)Feature.PageNavShare] = navigation / words;
        row[(int)Feature.PageTwinWords] = MarkupFeatures.Log(twins);
        row[(int)Feature.PageTimes] = Logarithm.Of(times);
    }

    private static void FillElements(FeatureRow row, Page page, Contents contents, Repeats repeats)
    {
        int articles = 0, most = 0;
        var elements = page.Markup.Elements.Span;
        for (var e = 0; e < elements.Length; e++)
        {
            if (elements[e].Tag == Tag.Article) articles++;
            if (contents.Elements[e].Lines > 0) most = Math.Max(most, repeats.Of(e));
        }
        row[(int)Feature.PageArticles] = Logarithm.Of(articles);
        row[(int)Feature.PageMostRepeats] = Logarithm.Of(most);
    }

    private static void FillHead(FeatureRow row, Markup markup)
    {
        markup.TryFind(HeadFactKind.Meta, "og:type", out var type);
        row[(int)Feature.PageTypeArticle] = Has(type, "article");
        row[(int)Feature.PageTypeProduct] = Has(type, "product");
        row[(int)Feature.PageTypeWebsite] = Has(type, "website");
        FillData(row, markup);
    }

    /// <summary>Each text is searched once for all names together.</summary>
    private static void FillData(FeatureRow row, Markup markup)
    {
        row[(int)Feature.DataArticle] = row[(int)Feature.DataProduct] = row[(int)Feature.DataForum] = row[(int)Feature.DataList] = 0;
        foreach (ref readonly var fact in markup.Head.Span)
        {
            if (fact.Kind != HeadFactKind.JsonLd) continue;
            var json = markup.TextOf(fact.Value);
            for (; json.IndexOfAny(DataNames) is >= 0 and var found; json = json[(found + 1)..]) FillNamed(row, json[found..]);
        }
    }

    private static void FillNamed(FeatureRow row, ReadOnlySpan<char> json)
    {
        foreach (var (name, feature) in Data)
            if (json.StartsWith(name, StringComparison.Ordinal)) row[(int)feature] = 1;
    }

    private static float Has(ReadOnlySpan<char> text, string part) => text.Contains(part, StringComparison.Ordinal) ? 1 : 0;
}
