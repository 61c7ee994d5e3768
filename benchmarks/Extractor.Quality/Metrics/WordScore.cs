namespace Extraction.Quality.Metrics;

/// <summary>Precision and recall, each 0 to 1, and their harmonic mean.</summary>
internal readonly record struct Agreement(double Precision, double Recall)
{
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;
}

/// <summary>Words that two texts share, counted with repetitions, without case.</summary>
internal static class WordScore
{
    public static Agreement Of(string predicted, string gold) =>
        Of(ScorerText.Words(ScorerText.Lower(predicted)), ScorerText.Words(ScorerText.Lower(gold)));

    public static Agreement Of(List<string> predicted, List<string> gold)
    {
        if (gold.Count == 0) return predicted.Count == 0 ? new(1, 1) : default;
        if (predicted.Count == 0) return default;
        var shared = Multiset.Shared(predicted, gold);
        return new((double)shared / predicted.Count, (double)shared / gold.Count);
    }
}

/// <summary>Lists taken as bags: order does not count, repetitions do.</summary>
internal static class Multiset
{
    /// <summary>How many items the two have in common.</summary>
    public static int Shared<T>(IReadOnlyCollection<T> first, IReadOnlyCollection<T> second) where T : notnull
    {
        var left = new Dictionary<T, int>(second.Count);
        foreach (var item in second) left[item] = left.GetValueOrDefault(item) + 1;
        var shared = 0;
        foreach (var item in first)
        {
            if (left.GetValueOrDefault(item) is not (> 0 and var count)) continue;
            left[item] = count - 1;
            shared++;
        }
        return shared;
    }
}
