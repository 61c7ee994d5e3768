using Extraction.Features;
using Extraction.Labelling;

namespace Extraction.Training.Fitting;

/// <summary>Works out what the sum of all trees is, on average, of the sum of the first ones, for lines that those settle.</summary>
internal static class Settling
{
    private const double Digits = 1000;

    public static Settlement[] Of(FittedTree[] trees, TrainingRows rows, (int Trees, float Limit)[] wanted) =>
        [.. wanted.Where(step => step.Trees < trees.Length).Select(step => new Settlement(step.Trees, step.Limit, Factor(trees, rows, step)))];

    private static float Factor(FittedTree[] trees, TrainingRows rows, (int Trees, float Limit) step)
    {
        double first = 0, all = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows.Features(i);
            var sum = Sum(trees.AsSpan(0, step.Trees), row);
            if (Math.Abs(sum) < step.Limit) continue;
            var rest = Sum(trees.AsSpan(step.Trees), row);
            first += rows.Label(i).Weight * Math.Abs(sum);
            all += rows.Label(i).Weight * (sum + rest) * Math.Sign(sum);
        }
        return first > 0 ? (float)(Math.Round(all / first * Digits) / Digits) : 1;
    }

    private static double Sum(ReadOnlySpan<FittedTree> trees, FeatureRow row)
    {
        var sum = 0.0;
        foreach (var tree in trees) sum += tree.Leaves[tree.LeafOf(row)];
        return sum;
    }
}
