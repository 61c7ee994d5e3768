using Extraction.Model;

namespace Extraction.Features;

/// <summary>Features of where a line stands in the page and what its wider surroundings hold.</summary>
internal static class PlaceFeatures
{
    public static void Fill(FeatureColumns columns, Page page, Surroundings around)
    {
        Position(columns, around);
        Windows(columns, around);
        Shares(columns, around);
        Runs(columns, page.Facts, around);
        Spread(columns[Feature.MeanLogWords5], columns[Feature.SpreadLogWords5], around);
        columns.FillInside(Feature.InBestSegment, around.BestSegment.Start, around.BestSegment.End);
        columns.FillDistances(Feature.FromBestSegment, around.BestSegment.Start, around.BestSegment.End);
    }

    private static void Position(FeatureColumns columns, Surroundings around)
    {
        float total = Math.Max(1, around.TotalWords), prose = Math.Max(1, around.TotalProse), last = Math.Max(1, around.Count - 1);
        ReadOnlySpan<int> wordsAbove = around.Words[Surroundings.Margin..], proseAbove = around.Prose[Surroundings.Margin..];
        for (var i = 0; i < around.Count; i++)
        {
            var row = columns[i];
            row[(int)Feature.Position] = i / last;
            row[(int)Feature.WordPosition] = wordsAbove[i] / total;
            row[(int)Feature.LogIndex] = Logarithm.Of(i);
            row[(int)Feature.LogIndexFromEnd] = Logarithm.Of(around.Count - 1 - i);
            row[(int)Feature.ProsePosition] = proseAbove[i] / prose;
            row[(int)Feature.ProsePositionFromEnd] = (around.TotalProse - proseAbove[i + 1]) / prose;
        }
    }

    private static void Windows(FeatureColumns columns, Surroundings around)
    {
        LogBetween(columns[Feature.ProseBefore1], around.Prose, -1, 0);
        LogBetween(columns[Feature.ProseBefore3], around.Prose, -3, 0);
        LogBetween(columns[Feature.ProseBefore8], around.Prose, -8, 0);
        LogBetween(columns[Feature.ProseBefore20], around.Prose, -20, 0);
        LogBetween(columns[Feature.ProseAfter1], around.Prose, 1, 2);
        LogBetween(columns[Feature.ProseAfter3], around.Prose, 1, 4);
        LogBetween(columns[Feature.ProseAfter8], around.Prose, 1, 9);
        LogBetween(columns[Feature.ProseAfter20], around.Prose, 1, 21);
    }

    /// <summary>Logarithms of the sums over the lines from one to before another, counted from each line.</summary>
    private static void LogBetween(Span<float> column, ReadOnlySpan<int> sums, int from, int to)
    {
        ReadOnlySpan<int> above = Of(sums, from, column.Length), below = Of(sums, to, column.Length);
        for (var i = 0; i < column.Length; i++) column[i] = Logarithm.Of(below[i] - above[i]);
    }

    /// <summary>The sums above the line that stands so many lines from each.</summary>
    private static ReadOnlySpan<int> Of(ReadOnlySpan<int> sums, int lines, int count) => sums.Slice(Surroundings.Margin + lines, count);

    private static void Shares(FeatureColumns columns, Surroundings around)
    {
        Mean(columns[Feature.MeanWords3], columns[Feature.ProseShare3], around, 3);
        Mean(columns[Feature.MeanWords10], columns[Feature.ProseShare10], around, 10);
        Share(columns[Feature.ChromeShare3], around.Chrome, 3);
        Share(columns[Feature.ChromeShare10], around.Chrome, 10);
    }

    /// <summary>Mean words of the lines up to so many away, and the share of prose in them.</summary>
    private static void Mean(Span<float> mean, Span<float> share, Surroundings around, int reach)
    {
        var count = mean.Length;
        var lines = (2 * reach) + 1;
        ReadOnlySpan<int> wordsAbove = Of(around.Words, -reach, count), wordsBelow = Of(around.Words, reach + 1, count);
        ReadOnlySpan<int> proseAbove = Of(around.Prose, -reach, count), proseBelow = Of(around.Prose, reach + 1, count);
        for (var i = 0; i < count; i++)
        {
            var words = wordsBelow[i] - wordsAbove[i];
            mean[i] = Logarithm.OfMean(words, lines);
            share[i] = (proseBelow[i] - proseAbove[i]) / (float)Math.Max(1, words);
        }
    }

    private static void Share(Span<float> share, ReadOnlySpan<int> sums, int reach)
    {
        float lines = (2 * reach) + 1;
        ReadOnlySpan<int> above = Of(sums, -reach, share.Length), below = Of(sums, reach + 1, share.Length);
        for (var i = 0; i < share.Length; i++) share[i] = (below[i] - above[i]) / lines;
    }

    private static void Runs(FeatureColumns columns, ReadOnlySpan<LineFacts> facts, Surroundings around)
    {
        Logarithm.Fill(columns[Feature.SinceProse], around.SinceProse);
        Logarithm.Fill(columns[Feature.UntilProse], around.UntilProse);
        Logarithm.Fill(columns[Feature.ShortRunBefore][1..], around.RunBefore);
        Logarithm.Fill(columns[Feature.ShortRunAfter][..^1], around.RunAfter[1..]);
        columns[Feature.ShortRunBefore][0] = columns[Feature.ShortRunAfter][^1] = 0;
        Span<float> run = columns[Feature.ShortRun], heading = columns[Feature.HeadingLike];
        ReadOnlySpan<int> before = around.RunBefore, after = around.RunAfter;
        for (var i = 0; i < facts.Length; i++)
        {
            run[i] = before[i] == 0 ? 0 : Logarithm.Of(before[i] + after[i] - 1);
            var headingLike = facts[i].Words <= 12 && !facts[i].Is(LineTraits.EndsSentence) && i + 1 < facts.Length && facts[i + 1].Words >= 15;
            heading[i] = headingLike ? 1 : 0;
        }
    }

    private static void Spread(Span<float> means, Span<float> spreads, Surroundings around)
    {
        for (var i = 0; i < means.Length; i++) (means[i], spreads[i]) = around.LogWords(i, 5);
    }
}
