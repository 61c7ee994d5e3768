using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of the elements around a line, of the list, table and article it stands in, and of the element that repeats.</summary>
/// <remarks>Lines of one parent come one after the other: what they share is worked out for the first and copied to the others.</remarks>
internal static class AncestorColumns
{
    private const int Levels = 24;

    public static void Fill(Page page, Contents contents, Repeats repeats)
    {
        float words = Math.Max(1, contents.Whole.Words), prose = Math.Max(1, contents.Whole.Prose);
        var columns = FeatureMatrix.ColumnsOf(page);
        var blocks = contents.Blocks;
        var parents = contents.Parents;
        var elements = page.Markup.Elements.Span;
        var (known, nearest, repeated) = (-1, new Nearest(-1, -1, -1), new Repeated(-1, 0, 0));
        for (var i = 0; i < blocks.Length; i++)
        {
            var row = columns[i];
            var block = blocks[i];
            row[(int)Feature.Siblings0] = Logarithm.Of(repeats.Of(block));
            var isSibling = i > 0 && parents[block] == known;
            known = parents[block];
            if (isSibling) columns.Repeat(i, Feature.Words1, Feature.Headings3);
            else FillAround(row, contents, repeats, known, prose);

            var around = isSibling && !IsNearest(elements[block].Tag) && !IsNearest(elements[blocks[i - 1]].Tag) ? nearest : Find(elements, parents, block);
            if (i > 0 && around == nearest) columns.Repeat(i, Feature.ArticleWords, Feature.TableLinkShare);
            else FillNearest(row, elements, contents, around, words, prose);
            nearest = around;

            var most = repeats.MostRepeated[i];
            if (most == repeated) columns.Repeat(i, Feature.Repeats, Feature.GroupProse);
            else FillRepeated(row, most, contents, repeats, words);
            repeated = most;
        }
    }

    private static void FillAround(FeatureRow row, Contents contents, Repeats repeats, int one, float prose)
    {
        int two = contents.Parents[one], three = contents.Parents[two];
        ref readonly var near = ref contents.Elements[one];
        row[(int)Feature.Words1] = MarkupFeatures.Log(near.Words);
        row[(int)Feature.LinkShare1] = near.LinkShare;
        row[(int)Feature.ProseShare1] = near.Prose / prose;
        row[(int)Feature.Lines1] = Logarithm.Of(near.Lines);
        row[(int)Feature.MeanWords1] = MarkupFeatures.Log(near.MeanWords);
        row[(int)Feature.ParagraphShare1] = near.ParagraphShare;
        row[(int)Feature.Siblings1] = Logarithm.Of(repeats.Of(one));
        ref readonly var further = ref contents.Elements[two];
        row[(int)Feature.LinkShare2] = further.LinkShare;
        row[(int)Feature.ProseShare2] = further.Prose / prose;
        row[(int)Feature.ParagraphShare2] = further.ParagraphShare;
        row[(int)Feature.Siblings2] = Logarithm.Of(repeats.Of(two));
        row[(int)Feature.MeanWords2] = MarkupFeatures.Log(further.MeanWords);
        ref readonly var far = ref contents.Elements[three];
        row[(int)Feature.LinkShare3] = far.LinkShare;
        row[(int)Feature.ProseShare3Up] = far.Prose / prose;
        row[(int)Feature.ParagraphShare3] = far.ParagraphShare;
        row[(int)Feature.MeanWords3Up] = MarkupFeatures.Log(far.MeanWords);
        row[(int)Feature.Headings3] = Logarithm.Of(far.Headings);
    }

    private static bool IsNearest(Tag tag) => tag is Tag.Article or Tag.Ul or Tag.Ol or Tag.Table;

    private static Nearest Find(ReadOnlySpan<Element> elements, ReadOnlySpan<int> parents, int block)
    {
        int article = -1, list = -1, table = -1;
        for (int level = 0, e = block; level < Levels && e > 0; level++, e = parents[e])
        {
            var tag = elements[e].Tag;
            if (!IsNearest(tag)) continue;
            if (tag == Tag.Article) article = article < 0 ? e : article;
            else if (tag == Tag.Table) table = table < 0 ? e : table;
            else list = list < 0 ? e : list;
        }
        return new Nearest(article, list, table);
    }

    private static void FillNearest(FeatureRow row, ReadOnlySpan<Element> elements, Contents contents, Nearest nearest, float words, float prose)
    {
        var (article, list, table) = nearest;
        row[(int)Feature.ArticleWords] = article < 0 ? 0 : contents.Elements[article].Words / words;
        row[(int)Feature.ArticleProse] = article < 0 ? 0 : contents.Elements[article].Prose / prose;
        var items = list < 0 ? 0 : elements[list].ChildCount;
        row[(int)Feature.ListItems] = Logarithm.Of(items);
        row[(int)Feature.ListLinkShare] = list < 0 ? 0 : contents.Elements[list].LinkShare;
        row[(int)Feature.ListMeanWords] = list < 0 ? 0 : MarkupFeatures.Log(contents.Elements[list].Words / Math.Max(1, items));
        row[(int)Feature.OrderedList] = list >= 0 && elements[list].Tag == Tag.Ol ? 1 : 0;
        row[(int)Feature.TableWords] = table < 0 ? 0 : MarkupFeatures.Log(contents.Elements[table].Words);
        row[(int)Feature.TableLinkShare] = table < 0 ? 0 : contents.Elements[table].LinkShare;
    }

    private static void FillRepeated(FeatureRow row, Repeated repeated, Contents contents, Repeats repeats, float words)
    {
        ref readonly var one = ref contents.Elements[repeated.Element];
        row[(int)Feature.Repeats] = MarkupFeatures.Log(repeated.Weight);
        row[(int)Feature.RepeatWords] = MarkupFeatures.Log(one.Words);
        row[(int)Feature.RepeatLinkShare] = one.LinkShare;
        row[(int)Feature.RepeatProse] = one.ProseShare;
        row[(int)Feature.RepeatLevel] = repeated.Level;
        ref readonly var group = ref repeats.GroupOf(repeated.Element);
        row[(int)Feature.GroupWords] = group.Words / words;
        row[(int)Feature.GroupLinkShare] = group.LinkShare;
        row[(int)Feature.GroupProse] = group.ProseShare;
    }

    /// <summary>The innermost article, list and table around a line; -1 where there is none.</summary>
    private readonly record struct Nearest(int Article, int List, int Table);
}
