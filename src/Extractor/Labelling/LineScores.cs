using System.Numerics;
using System.Runtime.Intrinsics;
using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Asks a model about the lines of a page, as many at a time as it likes best.</summary>
internal static class LineScores
{
    /// <summary>Probability, 0 to 1, of every line that may be what the model looks for; 0 of the others.</summary>
    /// <param name="page">The page, its feature matrix filled.</param>
    /// <param name="model">The model.</param>
    /// <param name="first">The first line that may be.</param>
    /// <param name="last">The last one.</param>
    /// <param name="mayBe">Whether to ask about a line.</param>
    /// <param name="scores">Receives a score for each line of the page.</param>
    public static void Fill(Page page, TreeModel model, int first, int last, Func<Page, int, bool> mayBe, Span<float> scores)
    {
        Span<float> odds = stackalloc float[FeatureColumns.Block];
        var columns = FeatureMatrix.ColumnsOf(page);
        using var trees = new TreeBlocks(model.Questions);
        scores.Clear();
        for (var block = first - (first % FeatureColumns.Block); block <= last; block += FeatureColumns.Block)
        {
            var wanted = 0U;
            for (var i = Math.Max(first, block); i <= Math.Min(last, block + FeatureColumns.Block - 1); i++)
                if (mayBe(page, i)) wanted |= 1U << (i - block);
            if (wanted == 0) continue;
            model.Score(trees, columns, block, wanted).CopyTo(odds);
            for (; wanted != 0; wanted &= wanted - 1)
            {
                var i = BitOperations.TrailingZeroCount(wanted);
                scores[block + i] = Logistic.Of(odds[i]);
            }
        }
    }
}
