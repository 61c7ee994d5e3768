using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of where a line stands towards the elements that may hold the article.</summary>
internal static class ContainerColumns
{
    public static void Fill(Page page, Contents contents)
    {
        using var containers = new Containers(page, contents);
        var columns = FeatureMatrix.ColumnsOf(page);
        var elements = page.Markup.Elements.Span;
        FillDepths(columns[Feature.Below40], elements, contents.Blocks, Place(columns, page, contents, containers.Holding(0.4f), Feature.In40, Feature.From40, Feature.Words40));
        FillDepths(columns[Feature.Below60], elements, contents.Blocks, Place(columns, page, contents, containers.Holding(0.6f), Feature.In60, Feature.From60, Feature.Words60));
        Place(columns, page, contents, containers.Holding(0.8f), Feature.In80, Feature.From80, Feature.Words80);
        FillReadability(columns, contents, containers);
        ref readonly var best = ref elements[containers.MostReadable];
        columns.FillInside(Feature.InMostReadable, best.FirstLine, best.LastLine + 1);
    }

    /// <summary>Fills the columns of one of the elements that may hold the article.</summary>
    /// <returns>Its depth.</returns>
    private static int Place(FeatureColumns columns, Page page, Contents contents, int container, Feature inside, Feature from, Feature words)
    {
        ref readonly var element = ref page.Markup.Elements[container];
        var (start, end) = container == 0 ? (0, contents.Blocks.Length) : (element.FirstLine, element.LastLine + 1);
        columns.FillInside(inside, start, end);
        columns.FillDistances(from, start, end);
        columns[words].Fill(contents.Elements[container].Words / Math.Max(1, contents.Whole.Words));
        return element.Depth;
    }

    private static void FillDepths(Span<float> column, ReadOnlySpan<Element> elements, ReadOnlySpan<int> blocks, int depth)
    {
        for (var i = 0; i < column.Length; i++) column[i] = elements[blocks[i]].Depth - depth;
    }

    private static void FillReadability(FeatureColumns columns, Contents contents, Containers containers)
    {
        Span<float> logs = columns[Feature.Readability], relative = columns[Feature.RelativeReadability];
        var (parent, log, share) = (-1, 0f, 0f);
        for (var i = 0; i < logs.Length; i++)
        {
            if (contents.Parents[contents.Blocks[i]] is var next && next != parent)
            {
                parent = next;
                var readability = containers.ReadabilityIn(parent);
                log = MarkupFeatures.Log(readability);
                share = containers.BestReadability > 0 ? readability / containers.BestReadability : 0;
            }
            (logs[i], relative[i]) = (log, share);
        }
    }
}
