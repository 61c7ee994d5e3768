using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of where a line stands in the page and what its wider surroundings hold.</summary>
internal static class PlaceFeatures
{
    public static void Fill(Span<float> row, Page page, int i, Surroundings around)
    {
        Position(row, page.Facts.Length, i, around);
        Windows(row, i, around);
        Runs(row, page, i, around);
        Segment(row, i, around);
    }

    private static void Position(Span<float> row, int count, int i, Surroundings around)
    {
        float total = Math.Max(1, around.TotalWords), prose = Math.Max(1, around.TotalProse);
        row[(int)Feature.Position] = i / (float)Math.Max(1, count - 1);
        row[(int)Feature.WordPosition] = around.WordsBetween(0, i) / total;
        row[(int)Feature.LogIndex] = Logarithm.Of(i);
        row[(int)Feature.LogIndexFromEnd] = Logarithm.Of(count - 1 - i);
        row[(int)Feature.ProsePosition] = around.ProseBetween(0, i) / prose;
        row[(int)Feature.ProsePositionFromEnd] = around.ProseBetween(i + 1, count) / prose;
    }

    private static void Windows(Span<float> row, int i, Surroundings around)
    {
        row[(int)Feature.ProseBefore1] = Logarithm.Of(around.ProseBetween(i - 1, i));
        row[(int)Feature.ProseBefore3] = Logarithm.Of(around.ProseBetween(i - 3, i));
        row[(int)Feature.ProseBefore8] = Logarithm.Of(around.ProseBetween(i - 8, i));
        row[(int)Feature.ProseBefore20] = Logarithm.Of(around.ProseBetween(i - 20, i));
        row[(int)Feature.ProseAfter1] = Logarithm.Of(around.ProseBetween(i + 1, i + 2));
        row[(int)Feature.ProseAfter3] = Logarithm.Of(around.ProseBetween(i + 1, i + 4));
        row[(int)Feature.ProseAfter8] = Logarithm.Of(around.ProseBetween(i + 1, i + 9));
        row[(int)Feature.ProseAfter20] = Logarithm.Of(around.ProseBetween(i + 1, i + 21));
        int near = around.WordsBetween(i - 3, i + 4), wide = around.WordsBetween(i - 10, i + 11);
        row[(int)Feature.MeanWords3] = Logarithm.OfMean(near, 7);
        row[(int)Feature.MeanWords10] = Logarithm.OfMean(wide, 21);
        row[(int)Feature.ProseShare3] = around.ProseBetween(i - 3, i + 4) / (float)Math.Max(1, near);
        row[(int)Feature.ProseShare10] = around.ProseBetween(i - 10, i + 11) / (float)Math.Max(1, wide);
        row[(int)Feature.ChromeShare3] = around.ChromeBetween(i - 3, i + 4) / 7f;
        row[(int)Feature.ChromeShare10] = around.ChromeBetween(i - 10, i + 11) / 21f;
    }

    private static void Runs(Span<float> row, Page page, int i, Surroundings around)
    {
        row[(int)Feature.SinceProse] = Logarithm.Of(around.SinceProse(i));
        row[(int)Feature.UntilProse] = Logarithm.Of(around.UntilProse(i));
        row[(int)Feature.ShortRun] = Logarithm.Of(around.ShortRun(i));
        row[(int)Feature.ShortRunBefore] = Logarithm.Of(around.ShortRunBefore(i));
        row[(int)Feature.ShortRunAfter] = Logarithm.Of(around.ShortRunAfter(i));
        var (mean, spread) = around.LogWords(i, 5);
        row[(int)Feature.MeanLogWords5] = mean;
        row[(int)Feature.SpreadLogWords5] = spread;
        ref readonly var facts = ref page.FactBuffer[i];
        var headingLike = facts.Words <= 12 && !facts.Is(LineTraits.EndsSentence) && i + 1 < page.Facts.Length && page.Facts[i + 1].Words >= 15;
        row[(int)Feature.HeadingLike] = headingLike ? 1 : 0;
    }

    private static void Segment(Span<float> row, int i, Surroundings around)
    {
        var (start, end) = around.BestSegment;
        row[(int)Feature.InBestSegment] = i >= start && i < end ? 1 : 0;
        row[(int)Feature.FromBestSegment] =
            i < start ? -Logarithm.Of(start - i) : i >= end ? Logarithm.Of(i - end + 1) : 0;
    }
}
