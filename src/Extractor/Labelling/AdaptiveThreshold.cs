using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>The score from which on the lines of a page are body, chosen so that the expected F1 of its words is best.</summary>
/// <remarks>Lines sorted by score; the prefix that maximises 2·Σ(words·score kept) / (Σ(words kept) + Σ(words·score of all)).
/// A page of doubtful lines keeps more of them than a page with a clear article; and where even the best prefix is doubtful, as on listings,
/// all scores of HTML are taken for a little higher, on clear pages for a little lower (plain text gains nothing by it,
/// and a page of one product is doubtful because of the shop around it). Sorting costs n log n for at most
/// <see cref="Bins"/> distinct scores: they are counted in bins, so the whole is linear.</remarks>
internal static class AdaptiveThreshold
{
    private const int Bins = 1024;
    /// <summary>How much log-odds all scores move for each unit of expected F1 under or over the usual, and at most.</summary>
    private const float Slope = 2, UsualF1 = 0.85f, MostShift = 0.8f;
    /// <summary>Steps of the factor on the odds, so that no two machines take another.</summary>
    private const float Steps = 1000;

    public static float Find(Page page)
    {
        Span<float> words = stackalloc float[Bins], scores = stackalloc float[Bins];
        words.Clear();
        scores.Clear();
        for (var i = 0; i < page.Scores.Length; i++)
        {
            var bin = Math.Min(Bins - 1, (int)(page.Scores[i] * Bins));
            words[bin] += page.Facts[i].Words;
            scores[bin] += page.Facts[i].Words * page.Scores[i];
        }
        var (cut, f1) = BestCut(words, scores, odds: 1);
        if (!page.HasMarkup || IsProduct(page)) return cut / (float)Bins;
        var shift = Math.Clamp(Slope * (UsualF1 - f1), -MostShift, MostShift);
        (cut, _) = BestCut(words, scores, MathF.Round(MathF.Exp(shift) * Steps) / Steps);
        return cut / (float)Bins;
    }

    private static bool IsProduct(Page page)
    {
        if (page.FeatureBuffer.Count == 0) return false;
        var row = FeatureMatrix.Row(page, 0);
        return row[(int)Feature.DataProduct] > 0 || row[(int)Feature.PageTypeProduct] > 0;
    }

    /// <summary>The lowest bin of the best prefix, and its F1, when the odds of each score are multiplied by a factor.</summary>
    private static (int Cut, float F1) BestCut(ReadOnlySpan<float> words, ReadOnlySpan<float> scores, float odds)
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
        return (cut, Math.Max(0, best));
    }

    /// <summary>Expected words of main text in a bin.</summary>
    private static float Expected(float words, float scores, float odds)
    {
        if (words == 0) return 0;
        var score = scores / words;
        return words * score * odds / (1 - score + (score * odds));
    }
}
