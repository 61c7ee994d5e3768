using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of where a line stands towards the elements that may hold the article.</summary>
internal static class ContainerColumns
{
    public static void Fill(Page page, Contents contents)
    {
        using var containers = new Containers(page, contents);
        Place small = new(page, contents, containers.Holding(0.4f)), middle = new(page, contents, containers.Holding(0.6f)), large = new(page, contents, containers.Holding(0.8f));
        var elements = page.Markup.Elements.Span;
        ref readonly var best = ref elements[containers.MostReadable];
        var columns = FeatureMatrix.ColumnsOf(page);
        var (parent, readability) = (-1, 0f);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = columns[i];
            small.Fill(row, i, Feature.In40, Feature.From40, Feature.Words40);
            middle.Fill(row, i, Feature.In60, Feature.From60, Feature.Words60);
            large.Fill(row, i, Feature.In80, Feature.From80, Feature.Words80);
            var block = contents.Blocks[i];
            row[(int)Feature.Below40] = elements[block].Depth - small.Depth;
            row[(int)Feature.Below60] = elements[block].Depth - middle.Depth;
            if (contents.Parents[block] != parent)
            {
                parent = contents.Parents[block];
                readability = containers.ReadabilityIn(parent);
            }
            row[(int)Feature.Readability] = MarkupFeatures.Log(readability);
            row[(int)Feature.RelativeReadability] = containers.BestReadability > 0 ? readability / containers.BestReadability : 0;
            row[(int)Feature.InMostReadable] = i >= best.FirstLine && i <= best.LastLine ? 1 : 0;
        }
    }

    /// <summary>One of the elements that may hold the article.</summary>
    private readonly struct Place
    {
        private readonly int _firstLine, _lastLine;
        private readonly float _words;

        public Place(Page page, Contents contents, int container)
        {
            ref readonly var element = ref page.Markup.Elements[container];
            (_firstLine, _lastLine) = container == 0 ? (0, int.MaxValue) : (element.FirstLine, element.LastLine);
            _words = contents.Elements[container].Words / Math.Max(1, contents.Whole.Words);
            Depth = element.Depth;
        }

        public int Depth { get; }

        public void Fill(FeatureRow row, int line, Feature inside, Feature from, Feature words)
        {
            var distance = MarkupFeatures.Distance(line, _firstLine, _lastLine);
            row[(int)inside] = distance == 0 ? 1 : 0;
            row[(int)from] = distance;
            row[(int)words] = _words;
        }
    }
}
