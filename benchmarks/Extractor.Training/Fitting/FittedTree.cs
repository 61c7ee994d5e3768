using Extraction.Features;

namespace Extraction.Training.Fitting;

/// <summary>A tree as fitted. Child indexes under zero are leaves, by complement.</summary>
/// <param name="Features">Column that each question is about.</param>
/// <param name="Thresholds">The question is whether the feature is at most this.</param>
/// <param name="Yes">Where a yes leads.</param>
/// <param name="No">Where a no leads.</param>
/// <param name="Leaves">Log-odds of each leaf.</param>
internal sealed record FittedTree(int[] Features, float[] Thresholds, int[] Yes, int[] No, double[] Leaves)
{
    /// <summary>The node that the walk starts at.</summary>
    public int Root => Features.Length == 0 ? ~0 : 0;

    /// <summary>The leaf that a row of features falls into.</summary>
    public int LeafOf(FeatureRow row)
    {
        var node = Root;
        while (node >= 0) node = row[Features[node]] <= Thresholds[node] ? Yes[node] : No[node];
        return ~node;
    }
}
