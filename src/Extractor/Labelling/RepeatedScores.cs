using Extraction.Features;
using Extraction.Features.Html;
using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Evens the scores of lines that repeat: all titles of a page's cards belong to its main text, or none does; and so all their prices, or the
/// first lines of its posts.</summary>
/// <remarks>A line in an item of which the page has many takes half of its score from all such lines of its kind, those with the same tags and classes
/// around them. Out of fold it adds .001 on wcxb before the cut is learnt and half of that after. Linear in the lines of the page.</remarks>
internal static class RepeatedScores
{
    private const int LeastRepeats = 4;
    /// <summary>What a line without words still weighs, in words.</summary>
    private const float LeastWeight = 0.5f;
    private const float KindShare = 0.5f;

    /// <summary>Evens the scores of an HTML page.</summary>
    /// <param name="page">The page, its feature matrix filled.</param>
    /// <param name="scores">The body score of each line.</param>
    public static void Even(Page page, Span<float> scores)
    {
        using var keys = new KeyTable(scores.Length);
        using var kindOf = new Buffer<int>();
        using var kinds = new Buffer<(float Words, float Body)>();
        var kind = kindOf.Resize(scores.Length);
        for (var i = 0; i < scores.Length; i++)
        {
            kind[i] = IsRepeated(page, i) ? keys.NumberOf(KindOf(page, i)) : -1;
            if (kind[i] < 0) continue;
            if (kind[i] == kinds.Count) kinds.Add(default);
            var weight = page.Facts[i].Words + LeastWeight;
            kinds[kind[i]].Words += weight;
            kinds[kind[i]].Body += weight * scores[i];
        }
        for (var i = 0; i < scores.Length; i++)
        {
            if (kind[i] < 0) continue;
            var (words, body) = kinds[kind[i]];
            scores[i] += KindShare * ((body / words) - scores[i]);
        }
    }

    /// <summary>Whether a line stands in one of many items, which is more than to be one of many paragraphs.</summary>
    private static bool IsRepeated(Page page, int i)
    {
        var row = FeatureMatrix.Row(page, i);
        return row[(int)Feature.RepeatLevel] >= 1 && row[(int)Feature.Repeats] >= Logarithm.Of(LeastRepeats);
    }

    private static uint KindOf(Page page, int i)
    {
        ref readonly var element = ref page.Markup.Elements[Math.Max(0, page.Lines[i].Element)];
        var above = element.Parent < 0 ? 0 : page.Markup.Elements[element.Parent].Signature;
        return ClassTokens.Mix(ClassTokens.Mix(element.Path, element.Signature), above);
    }
}
