namespace Extraction.Quality.Metrics;

/// <summary>Runs of four words that prediction and gold share, or that one of them has alone; the three shares of a page add up to 1.</summary>
/// <param name="Shared">In both.</param>
/// <param name="Spurious">In the prediction alone.</param>
/// <param name="Missed">In the gold alone.</param>
internal readonly record struct ShingleScore(double Shared, double Spurious, double Missed)
{
    private const int Length = 4;

    public bool HasPrediction => Shared + Spurious > 0;

    public bool HasGold => Shared + Missed > 0;

    /// <summary>1 when nothing is wrong at all, 0 without a denominator: the conventions of the news benchmark.</summary>
    public double Precision => IsPerfect ? 1 : HasPrediction ? Shared / (Shared + Spurious) : 0;

    /// <summary>As <see cref="Precision"/>.</summary>
    public double Recall => IsPerfect ? 1 : HasGold ? Shared / (Shared + Missed) : 0;

    private bool IsPerfect => Spurious == 0 && Missed == 0;

    /// <summary>Compares two texts; words keep their case.</summary>
    /// <param name="predicted">What was extracted.</param>
    /// <param name="gold">What should have been.</param>
    /// <param name="keepShort">Whether a text of fewer than four words counts as one shingle, or as none.</param>
    public static ShingleScore Of(string predicted, string gold, bool keepShort)
    {
        var ids = new Dictionary<string, int>();
        var ours = Shingles(predicted, ids, keepShort);
        var theirs = Shingles(gold, ids, keepShort);
        double shared = Multiset.Shared(ours, theirs);
        var all = ours.Count + theirs.Count - shared;
        return all == 0 ? default : new(shared / all, (ours.Count - shared) / all, (theirs.Count - shared) / all);
    }

    private static List<(int, int, int, int)> Shingles(string text, Dictionary<string, int> ids, bool keepShort)
    {
        var words = ScorerText.Words(text).ConvertAll(word => ids.TryGetValue(word, out var id) ? id : ids[word] = ids.Count);
        var shingles = new List<(int, int, int, int)>();
        if (keepShort && words.Count is > 0 and < Length)
        {
            while (words.Count < Length) words.Add(-1);
        }
        for (var i = 0; i + Length <= words.Count; i++) shingles.Add((words[i], words[i + 1], words[i + 2], words[i + 3]));
        return shingles;
    }
}
