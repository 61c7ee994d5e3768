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
        Span<float> words = stackalloc float[Bins], scores = stackalloc float[Bins];
        Count(page, words, scores);
        var cut = BestCut(words, scores, odds: 1);
        var shift = cuts.ShiftOf(page, page.Scores, cut);
        return shift == 0 ? cut : BestCut(words, scores, OddsOf(shift));
    }

    /// <summary>The thresholds that each of some shifts of the log-odds would give a page; the trainer compares them.</summary>
    public static float[] FindAll(Page page, ReadOnlySpan<float> shifts)
    {
        Span<float> words = stackalloc float[Bins], scores = stackalloc float[Bins];
        Count(page, words, scores);
        var cuts = new float[shifts.Length];
        for (var i = 0; i < cuts.Length; i++) cuts[i] = BestCut(words, scores, OddsOf(shifts[i]));
        return cuts;
    }

    private static float OddsOf(float shift) => MathF.Round(MathF.Exp(shift) * Steps) / Steps;

    /// <summary>Words of the lines in each bin of scores, and the sum of their scores.</summary>
    private static void Count(Page page, Span<float> words, Span<float> scores)
    {
        words.Clear();
        scores.Clear();
        for (var i = 0; i < page.Scores.Length; i++)
        {
            var bin = Math.Min(Bins - 1, (int)(page.Scores[i] * Bins));
            words[bin] += page.Facts[i].Words;
            scores[bin] += page.Facts[i].Words * page.Scores[i];
        }
    }

    /// <summary>The lowest score of the best prefix, when the odds of each score are multiplied by a factor.</summary>
    private static float BestCut(ReadOnlySpan<float> words, ReadOnlySpan<float> scores, float odds)
    {
        float all = 0, kept = 0, hit = 0, best = -1;
        for (var bin = 0; bin < Bins; bin++) all += Expected(words[bin], scores[bin], odds);
        var cut = Bins;
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            if (words[bin] == 0) continue;
            kept += words[bin];
            hit += Expected(words[bin], scores[bin], odds);
            var f1 = 2 * hit / (kept + all);
            if (f1 < best) continue;
            (best, cut) = (f1, bin);
        }
        return cut / (float)Bins;
    }

    /// <summary>Expected words of main text in a bin.</summary>
    private static float Expected(float words, float scores, float odds)
    {
        if (words == 0) return 0;
        var score = scores / words;
        return words * score * odds / (1 - score + (score * odds));
    }
}
