using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Scores every line as body, finds the threshold of the page and labels the lines body or chrome.</summary>
internal sealed class BodyScoreStage(TreeModel model, CutModel cuts) : ILabelStage
{
    public void Apply(Page page)
    {
        var scores = page.ScoreBuffer.Resize(page.Lines.Length);
        page.VerdictBuffer.Resize(page.Lines.Length);
        LineScores.Fill(page, model, 0, scores.Length - 1, static (_, _) => true, scores);
        if (page.HasMarkup)
        {
            RepeatedScores.Even(page, scores);
            HeadedScores.Draw(page, scores);
        }
        page.Threshold = AdaptiveThreshold.Find(page, cuts);
        for (var i = 0; i < scores.Length; i++)
        {
            var body = scores[i] >= page.Threshold;
            page.Mark(i, body ? Label.Body : Label.Other, Rule.Score, body ? scores[i] : 1 - scores[i]);
        }
    }
}
