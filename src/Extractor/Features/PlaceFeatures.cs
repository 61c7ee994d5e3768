using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of where a line stands in the page and what its wider surroundings hold.</summary>
internal static class PlaceFeatures
{
    public static void Fill(FeatureRow row, Page page, int i, Surroundings around)
    {
        Position(row, page.Facts.Length, i, around);
        Windows(row, i, around);
        Runs(row, page, i, around);
        Segment(row, i, around);
    }

    private static void Position(FeatureRow row, int count, int i, Surroundings around)
    {
        float total = Math.Max(1, around.TotalWords), prose = Math.Max(1, around.TotalProse);
        row[(int)Feature.Position] = i / (float)Math.Max(1, count - 1);
        row[(int)Feature.WordPosition] = around.Words[i] / total;
        row[(int)Feature.LogIndex] = Logarithm.Of(i);
        row[(int)Feature.LogIndexFromEnd] = Logarithm.Of(count - 1 - i);
        row[(int)Feature.ProsePosition] = around.Prose[i] / prose;
        row[(int)Feature.ProsePositionFromEnd] = (around.TotalProse - around.Prose[i + 1]) / prose;
    }

    private static void Windows(FeatureRow row, int i, Surroundings around)
    {
        ReadOnlySpan<int> words = around.Words, prose = around.Prose, chrome = around.Chrome;
        int from20 = Math.Max(i - 20, 0), from10 = Math.Max(i - 10, 0), from8 = Math.Max(i - 8, 0), from3 = Math.Max(i - 3, 0), from1 = Math.Max(i - 1, 0);
        int count = around.Count, to2 = Math.Min(i + 2, count), to4 = Math.Min(i + 4, count), to9 = Math.Min(i + 9, count), to11 = Math.Min(i + 11, count), to21 = Math.Min(i + 21, count);
        int before = prose[i], after = prose[i + 1], near = words[to4] - words[from3], wide = words[to11] - words[from10];
        row[(int)Feature.ProseBefore1] = Logarithm.Of(before - prose[from1]);
        row[(int)Feature.ProseBefore3] = Logarithm.Of(before - prose[from3]);
        row[(int)Feature.ProseBefore8] = Logarithm.Of(before - prose[from8]);
        row[(int)Feature.ProseBefore20] = Logarithm.Of(before - prose[from20]);
        row[(int)Feature.ProseAfter1] = Logarithm.Of(prose[to2] - after);
        row[(int)Feature.ProseAfter3] = Logarithm.Of(prose[to4] - after);
        row[(int)Feature.ProseAfter8] = Logarithm.Of(prose[to9] - after);
        row[(int)Feature.ProseAfter20] = Logarithm.Of(prose[to21] - after);
        row[(int)Feature.MeanWords3] = Logarithm.OfMean(near, 7);
        row[(int)Feature.MeanWords10] = Logarithm.OfMean(wide, 21);
        row[(int)Feature.ProseShare3] = (prose[to4] - prose[from3]) / (float)Math.Max(1, near);
        row[(int)Feature.ProseShare10] = (prose[to11] - prose[from10]) / (float)Math.Max(1, wide);
        row[(int)Feature.ChromeShare3] = (chrome[to4] - chrome[from3]) / 7f;
        row[(int)Feature.ChromeShare10] = (chrome[to11] - chrome[from10]) / 21f;
    }

    private static void Runs(FeatureRow row, Page page, int i, Surroundings around)
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

    private static void Segment(FeatureRow row, int i, Surroundings around)
    {
        var (start, end) = around.BestSegment;
        row[(int)Feature.InBestSegment] = i >= start && i < end ? 1 : 0;
        row[(int)Feature.FromBestSegment] =
            i < start ? -Logarithm.Of(start - i) : i >= end ? Logarithm.Of(i - end + 1) : 0;
    }
}
