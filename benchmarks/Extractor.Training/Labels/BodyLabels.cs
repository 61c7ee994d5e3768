using Extraction.Training.Pages;

namespace Extraction.Training.Labels;

/// <summary>Which lines of a page are main text, and what each weighs.</summary>
internal static class BodyLabels
{
    /// <summary>Most that one line can weigh, in shares of its page's main text.</summary>
    private const float MaxWeight = 0.4f;
    private const float NewsWeight = 2;

    public static LineLabel[] Of(MeasuredPage page) =>
        page.Gold.Dataset == "trafilatura" ? OfSegments(page) : OfBody(page);

    /// <summary>A line weighs its share of the main text, so that each page counts alike; of a page without any, its share of the page.</summary>
    private static LineLabel[] OfBody(MeasuredPage page)
    {
        var kept = new GoldLines(page.Gold.Body ?? "", page.Lines).Label();
        var words = Enumerable.Range(0, kept.Length).Where(i => kept[i]).Sum(page.Words);
        if (words == 0) words = Enumerable.Range(0, kept.Length).Sum(page.Words);
        return [.. kept.Select((isBody, i) => new LineLabel(isBody, PageWeight(page) * Weight(page.Words(i), words)))];
    }

    /// <summary>Few lines of these pages are labelled; each weighs its share of them.</summary>
    private static LineLabel[] OfSegments(MeasuredPage page)
    {
        var labels = SegmentLines.Label(page.Lines, page.Gold.With, page.Gold.Without);
        var words = Enumerable.Range(0, labels.Length).Where(i => labels[i] is not null).Sum(page.Words);
        return [.. labels.Select((isBody, i) => new LineLabel(isBody ?? false, isBody is null ? 0 : Weight(page.Words(i), words)))];
    }

    /// <summary>News pages are few among the pages of all kinds, and most of what users bring.</summary>
    private static float PageWeight(MeasuredPage page) => page.Gold.Dataset is "naeb" or "fundus-pub" ? NewsWeight : 1;

    private static float Weight(int words, int all) => all == 0 ? 0 : Math.Min(MaxWeight, words / (float)all);
}
