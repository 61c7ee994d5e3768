using Extraction.Model;

namespace Extraction.Features;

/// <summary>Columns that only the role models read: the body scores of a line and its neighbours, and where the article lies.</summary>
internal static class RoleFeatures
{
    public static void Fill(Page page)
    {
        var cohesion = new Cohesion(stackalloc int[Cohesion.Size]);
        for (var i = 0; i < page.Lines.Length; i++)
            if (page.Verdicts[i].Label == Label.Body) cohesion.Add(i, page.SlotsOf(i));
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            Scores(row, page.Scores, i);
            row[(int)Feature.FromFirstBody] = Signed(page.Layout.HasBody, i - page.Layout.FirstBody);
            row[(int)Feature.FromLastBody] = Signed(page.Layout.HasBody, i - page.Layout.LastBody);
            row[(int)Feature.BodyCohesion] = cohesion.Of(i, page.SlotsOf(i));
            row[(int)Feature.OverThreshold] = page.Scores[i] - page.Threshold;
        }
    }

    private static void Scores(FeatureRow row, ReadOnlySpan<float> scores, int i)
    {
        row[(int)Feature.BodyScore] = scores[i];
        row[(int)Feature.BodyScorePrevious1] = i > 0 ? scores[i - 1] : 0;
        row[(int)Feature.BodyScorePrevious2] = i > 1 ? scores[i - 2] : 0;
        row[(int)Feature.BodyScoreNext1] = i + 1 < scores.Length ? scores[i + 1] : 0;
        row[(int)Feature.BodyScoreNext2] = i + 2 < scores.Length ? scores[i + 2] : 0;
        row[(int)Feature.BodyScoreNext8] = Mean(scores, i + 1, i + 9);
        row[(int)Feature.BodyScoreBefore8] = Mean(scores, i - 8, i);
    }

    private static float Mean(ReadOnlySpan<float> scores, int from, int to)
    {
        from = Math.Max(0, from);
        to = Math.Min(scores.Length, to);
        float sum = 0;
        for (var i = from; i < to; i++) sum += scores[i];
        return sum / Math.Max(1, to - from);
    }

    private static float Signed(bool known, int lines) =>
        !known ? 0 : lines < 0 ? -Logarithm.Of(-lines) : Logarithm.Of(lines);
}
