using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of where a line stands towards the elements that may hold the article.</summary>
internal static class ContainerColumns
{
    public static void Fill(Page page, Contents contents)
    {
        using var containers = new Containers(page, contents);
        int small = containers.Holding(0.4f), middle = containers.Holding(0.6f), large = containers.Holding(0.8f);
        var best = page.Markup.Elements[containers.MostReadable];
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            Place(row, page, i, small, contents, Feature.In40, Feature.From40, Feature.Words40);
            Place(row, page, i, middle, contents, Feature.In60, Feature.From60, Feature.Words60);
            Place(row, page, i, large, contents, Feature.In80, Feature.From80, Feature.Words80);
            row[(int)Feature.Below40] = Below(page, contents.ElementOf(i), small);
            row[(int)Feature.Below60] = Below(page, contents.ElementOf(i), middle);
            var readability = containers.ReadabilityOf(i);
            row[(int)Feature.Readability] = MarkupFeatures.Log(readability);
            row[(int)Feature.RelativeReadability] = containers.BestReadability > 0 ? readability / containers.BestReadability : 0;
            row[(int)Feature.InMostReadable] = i >= best.FirstLine && i <= best.LastLine ? 1 : 0;
        }
    }

    private static void Place(Span<float> row, Page page, int i, int container, Contents contents, Feature inside, Feature from, Feature words)
    {
        ref readonly var element = ref page.Markup.Elements[container];
        var distance = container == 0 ? 0 : MarkupFeatures.Distance(i, element.FirstLine, element.LastLine);
        row[(int)inside] = distance == 0 ? 1 : 0;
        row[(int)from] = distance;
        row[(int)words] = contents.OfElement(container).Words / Math.Max(1, contents.Whole.Words);
    }

    private static float Below(Page page, int element, int container) => page.Markup.Elements[element].Depth - page.Markup.Elements[container].Depth;
}
