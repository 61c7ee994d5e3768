using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>The score from which on the lines of a page are body, chosen so that the expected F1 of its words is best.</summary>
/// <remarks>Lines sorted by score; the prefix that maximises 2·Σ(words·score kept) / (Σ(words kept) + Σ(words·score of all)).
/// A page of doubtful lines keeps more of them than a page with a clear article. Sorting costs n log n for at most
/// <see cref="Bins"/> distinct scores: they are counted in bins, so the whole is linear.</remarks>
internal static class AdaptiveThreshold
{
    private const int Bins = 1024;

    public static float Find(Page page)
    {
        Span<float> words = stackalloc float[Bins], expected = stackalloc float[Bins];
        words.Clear();
        expected.Clear();
        float all = 0;
        for (var i = 0; i < page.Scores.Length; i++)
        {
            var bin = Math.Min(Bins - 1, (int)(page.Scores[i] * Bins));
            float count = page.Facts[i].Words;
            words[bin] += count;
            expected[bin] += count * page.Scores[i];
            all += count * page.Scores[i];
        }
        return BestCut(words, expected, all) / (float)Bins;
    }

    private static int BestCut(ReadOnlySpan<float> words, ReadOnlySpan<float> expected, float all)
    {
        float kept = 0, hit = 0, best = -1;
        var cut = Bins;
        for (var bin = Bins - 1; bin >= 0; bin--)
        {
            if (words[bin] == 0) continue;
            kept += words[bin];
            hit += expected[bin];
            var f1 = 2 * hit / (kept + all);
            if (f1 < best) continue;
            best = f1;
            cut = bin;
        }
        return cut;
    }
}
