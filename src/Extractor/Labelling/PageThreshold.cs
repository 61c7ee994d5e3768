namespace Extraction.Labelling;

/// <summary>Finds the probability from which on the lines of one page are kept, so that the expected F1 of their words is best.</summary>
/// <remarks>Kept words that are right are expected to be the sum of words × probability; so a page with few sure lines gets a low threshold
/// and a page with many a high one. Probabilities are sorted into steps, which keeps this linear and lets near-equal lines stay together.</remarks>
internal static class PageThreshold
{
    private const int Steps = 512;

    /// <summary>The threshold, 0 to 1: lines at or over it are kept.</summary>
    /// <param name="probabilities">For each line, 0 to 1.</param>
    /// <param name="words">Words of each line.</param>
    public static float Find(ReadOnlySpan<float> probabilities, ReadOnlySpan<int> words)
    {
        Span<float> wordsOf = stackalloc float[Steps + 1];
        Span<float> rightOf = stackalloc float[Steps + 1];
        wordsOf.Clear();
        rightOf.Clear();
        var gold = 0f;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var step = (int)(probabilities[i] * Steps);
            wordsOf[step] += words[i];
            rightOf[step] += words[i] * probabilities[i];
            gold += words[i] * probabilities[i];
        }
        return Best(wordsOf, rightOf, gold) / (float)Steps;
    }

    private static int Best(ReadOnlySpan<float> wordsOf, ReadOnlySpan<float> rightOf, float gold)
    {
        var best = Steps + 1;
        float bestF1 = 0, kept = 0, right = 0;
        for (var step = Steps; step >= 0; step--)
        {
            kept += wordsOf[step];
            right += rightOf[step];
            if (wordsOf[step] == 0 || 2 * right <= bestF1 * (kept + gold)) continue;
            bestF1 = 2 * right / (kept + gold);
            best = step;
        }
        return best;
    }
}
