using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of the elements around a line, of the list, table and article it stands in, and of the element that repeats.</summary>
internal static class AncestorColumns
{
    private const int Levels = 24;

    public static void Fill(Page page, Contents contents, Repeats repeats)
    {
        float words = Math.Max(1, contents.Whole.Words), prose = Math.Max(1, contents.Whole.Prose);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            FillAround(row, contents, repeats, contents.ElementOf(i), prose);
            FillNearest(row, page, contents, contents.ElementOf(i), words, prose);
            FillRepeated(row, i, contents, repeats, words);
        }
    }

    private static void FillAround(Span<float> row, Contents contents, Repeats repeats, int block, float prose)
    {
        int one = contents.ParentOf(block), two = contents.ParentOf(one), three = contents.ParentOf(two);
        row[(int)Feature.Siblings0] = Logarithm.Of(repeats.Of(block));
        ref readonly var near = ref contents.OfElement(one);
        row[(int)Feature.Words1] = MarkupFeatures.Log(near.Words);
        row[(int)Feature.LinkShare1] = near.LinkShare;
        row[(int)Feature.ProseShare1] = near.Prose / prose;
        row[(int)Feature.Lines1] = Logarithm.Of(near.Lines);
        row[(int)Feature.MeanWords1] = MarkupFeatures.Log(near.MeanWords);
        row[(int)Feature.ParagraphShare1] = near.ParagraphShare;
        row[(int)Feature.Siblings1] = Logarithm.Of(repeats.Of(one));
        ref readonly var further = ref contents.OfElement(two);
        row[(int)Feature.LinkShare2] = further.LinkShare;
        row[(int)Feature.ProseShare2] = further.Prose / prose;
        row[(int)Feature.ParagraphShare2] = further.ParagraphShare;
        row[(int)Feature.Siblings2] = Logarithm.Of(repeats.Of(two));
        row[(int)Feature.MeanWords2] = MarkupFeatures.Log(further.MeanWords);
        ref readonly var far = ref contents.OfElement(three);
        row[(int)Feature.LinkShare3] = far.LinkShare;
        row[(int)Feature.ProseShare3Up] = far.Prose / prose;
        row[(int)Feature.ParagraphShare3] = far.ParagraphShare;
        row[(int)Feature.MeanWords3Up] = MarkupFeatures.Log(far.MeanWords);
        row[(int)Feature.Headings3] = Logarithm.Of(far.Headings);
    }

    private static void FillNearest(Span<float> row, Page page, Contents contents, int block, float words, float prose)
    {
        int article = -1, list = -1, table = -1;
        for (int level = 0, e = block; level < Levels && e > 0; level++, e = contents.ParentOf(e))
        {
            var tag = page.Markup.Elements[e].Tag;
            if (tag == Tag.Article && article < 0) article = e;
            else if (tag is Tag.Ul or Tag.Ol && list < 0) list = e;
            else if (tag == Tag.Table && table < 0) table = e;
        }
        row[(int)Feature.ArticleWords] = article < 0 ? 0 : contents.OfElement(article).Words / words;
        row[(int)Feature.ArticleProse] = article < 0 ? 0 : contents.OfElement(article).Prose / prose;
        var items = list < 0 ? 0 : page.Markup.Elements[list].ChildCount;
        row[(int)Feature.ListItems] = Logarithm.Of(items);
        row[(int)Feature.ListLinkShare] = list < 0 ? 0 : contents.OfElement(list).LinkShare;
        row[(int)Feature.ListMeanWords] = list < 0 ? 0 : MarkupFeatures.Log(contents.OfElement(list).Words / Math.Max(1, items));
        row[(int)Feature.OrderedList] = list >= 0 && page.Markup.Elements[list].Tag == Tag.Ol ? 1 : 0;
        row[(int)Feature.TableWords] = table < 0 ? 0 : MarkupFeatures.Log(contents.OfElement(table).Words);
        row[(int)Feature.TableLinkShare] = table < 0 ? 0 : contents.OfElement(table).LinkShare;
    }

    private static void FillRepeated(Span<float> row, int line, Contents contents, Repeats repeats, float words)
    {
        var (element, level, weight) = repeats.MostRepeated(line);
        ref readonly var one = ref contents.OfElement(element);
        row[(int)Feature.Repeats] = MarkupFeatures.Log(weight);
        row[(int)Feature.RepeatWords] = MarkupFeatures.Log(one.Words);
        row[(int)Feature.RepeatLinkShare] = one.LinkShare;
        row[(int)Feature.RepeatProse] = one.ProseShare;
        row[(int)Feature.RepeatLevel] = level;
        ref readonly var group = ref repeats.GroupOf(element);
        row[(int)Feature.GroupWords] = group.Words / words;
        row[(int)Feature.GroupLinkShare] = group.LinkShare;
        row[(int)Feature.GroupProse] = group.ProseShare;
    }
}
