using Extraction.Labelling;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Columns that only the role models read: the body scores of a line and its neighbours, and where the article lies.</summary>
internal static class RoleFeatures
{
    /// <summary>So many lines above and below count as near.</summary>
    private const int Near = 8;

    public static void Fill(Page page)
    {
        var cohesion = new Cohesion(stackalloc int[Cohesion.Size]);
        for (var i = 0; i < page.Lines.Length; i++)
            if (page.Verdicts[i].Label == Label.Body) cohesion.Add(i, page.SlotsOf(i));
        var columns = FeatureMatrix.ColumnsOf(page);
        FillScores(columns, page.Scores, page.Threshold);
        FillDistances(columns, page.Layout);
        var shares = columns[Feature.BodyCohesion];
        for (var i = 0; i < shares.Length; i++) shares[i] = cohesion.Of(i, page.SlotsOf(i));
    }

    private static void FillScores(FeatureColumns columns, ReadOnlySpan<float> scores, float threshold)
    {
        scores.CopyTo(columns[Feature.BodyScore]);
        columns.Shift(Feature.BodyScorePrevious1, Feature.BodyScore, -1);
        columns.Shift(Feature.BodyScorePrevious2, Feature.BodyScore, -2);
        columns.Shift(Feature.BodyScoreNext1, Feature.BodyScore, 1);
        columns.Shift(Feature.BodyScoreNext2, Feature.BodyScore, 2);
        Span<float> next = columns[Feature.BodyScoreNext8], before = columns[Feature.BodyScoreBefore8], over = columns[Feature.OverThreshold];
        for (var i = 0; i < scores.Length; i++)
        {
            next[i] = Mean(scores, i + 1, i + 1 + Near);
            before[i] = i > Near ? next[i - Near - 1] : Mean(scores, 0, i);   // the lines before one are those after another
            over[i] = scores[i] - threshold;
        }
    }

    private static void FillDistances(FeatureColumns columns, in Layout layout)
    {
        Span<float> first = columns[Feature.FromFirstBody], last = columns[Feature.FromLastBody];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = Signed(layout.HasBody, i - layout.FirstBody);
            last[i] = Signed(layout.HasBody, i - layout.LastBody);
        }
    }

    private static float Mean(ReadOnlySpan<float> scores, int from, int to)
    {
        var lines = scores[Math.Min(from, scores.Length)..Math.Min(to, scores.Length)];
        float sum = 0;
        foreach (var score in lines) sum += score;
        return sum / Math.Max(1, lines.Length);
    }

    private static float Signed(bool known, int lines) =>
        !known ? 0 : lines < 0 ? -Logarithm.Of(-lines) : Logarithm.Of(lines);
}
