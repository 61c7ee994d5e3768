using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>The score from which on the lines of a page are body, chosen so that the expected F1 of its words is best.</summary>
/// <remarks>Lines sorted by score; the prefix that maximises 2·Σ(words·score kept) / (Σ(words kept) + Σ(words·score of all)).
/// A page of doubtful lines keeps more of them than a page with a clear article. Scores are right on average over all pages, not within each:
/// what the whole page looks like tells by how much to move them all before (<see cref="CutModel"/>; plain text gains nothing by it).
/// Sorting costs n log n for at most <see cref="Bins"/> distinct scores: they are counted in bins, so the whole is linear.</remarks>
internal static class AdaptiveThreshold
{
    private const int Bins = 1024;
    /// <summary>Steps of the factor on the odds, so that no two machines take another.</summary>
    private const float Steps = 1000;

    /// <summary>The threshold of a page that is scored.</summary>
    public static float Find(Page page, CutModel cuts)
    {
        Span<Bin> bins = stackalloc Bin[Bins];
        bins = Count(page, bins);
        var cut = BestCut(bins, odds: 1);
        var shift = cuts.ShiftOf(page, page.Scores, cut);
        return shift == 0 ? cut : BestCut(bins, OddsOf(shift));
    }

    /// <summary>The thresholds that each of some shifts of the log-odds would give a page; the trainer compares them.</summary>
    public static float[] FindAll(Page page, ReadOnlySpan<float> shifts)
    {
        Span<Bin> bins = stackalloc Bin[Bins];
        bins = Count(page, bins);
        var cuts = new float[shifts.Length];
        for (var i = 0; i < cuts.Length; i++) cuts[i] = BestCut(bins, OddsOf(shifts[i]));
        return cuts;
    }

    private static float OddsOf(float shift) => MathF.Round(MathF.Exp(shift) * Steps) / Steps;

    /// <summary>Counts the lines by their scores.</summary>
    /// <param name="page">The scored page.</param>
    /// <param name="bins">Room for all bins, all 0.</param>
    /// <returns>The bins that have words, by rising score.</returns>
    private static Span<Bin> Count(Page page, Span<Bin> bins)
    {
        var (scores, facts) = (page.ScoreBuffer, page.FactBuffer);
        for (var i = 0; i < scores.Count; i++)
        {
            ref var bin = ref bins[Math.Min(Bins - 1, (int)(scores[i] * Bins))];
            bin.Words += facts[i].Words;
            bin.Scores += facts[i].Words * scores[i];
        }
        var count = 0;
        for (var i = 0; i < bins.Length; i++)
        {
            if (bins[i].Words == 0) continue;
            bins[count] = bins[i] with { Number = i };
            count++;
        }
        return bins[..count];
    }

    /// <summary>The lowest score of the best prefix, when the odds of each score are multiplied by a factor.</summary>
    private static float BestCut(ReadOnlySpan<Bin> bins, float odds)
    {
        float all = 0, kept = 0, hit = 0, best = -1;
        foreach (ref readonly var bin in bins) all += bin.Expected(odds);
        var cut = Bins;
        for (var i = bins.Length - 1; i >= 0; i--)
        {
            kept += bins[i].Words;
            hit += bins[i].Expected(odds);
            var f1 = 2 * hit / (kept + all);
            if (f1 < best) continue;
            (best, cut) = (f1, bins[i].Number);
        }
        return cut / (float)Bins;
    }

    /// <summary>Lines with about the same score.</summary>
    private struct Bin
    {
        /// <summary>Its place among all bins.</summary>
        public int Number;
        /// <summary>Words of the lines, and the sum of their scores, word by word.</summary>
        public float Words, Scores;

        /// <summary>Expected words of main text.</summary>
        public readonly float Expected(float odds)
        {
            var score = Scores / Words;
            return Words * score * odds / (1 - score + (score * odds));
        }
    }
}
