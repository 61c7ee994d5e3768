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
        Span<int> lines = stackalloc int[TreeWalk.MostLines];
        Span<float> odds = stackalloc float[TreeWalk.MostLines];
        scores.Clear();
        var count = 0;
        for (var i = first; i <= last; i++)
        {
            if (mayBe(page, i)) lines[count++] = i;
            if (count < lines.Length && i < last) continue;
            model.Score(page.FeatureBuffer.Span, FeatureMatrix.WidthOf(page), lines[..count], odds);
            for (var k = 0; k < count; k++) scores[lines[k]] = Logistic.Of(odds[k]);
            count = 0;
        }
    }
}
