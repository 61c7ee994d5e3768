using Extraction.Features;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels the lines of measured pages of one kind. Immutable and thread-safe.</summary>
internal sealed class Labeller(Lexicon lexicon, Models models, ExtractorOptions options)
{
    private readonly ILabelStage[] _stages = Stages.All(lexicon, models, options);

    public void Label(Page page)
    {
        FeatureMatrix.Fill(page, models.Classes, models.Words);   // counts → the rows that models read
        foreach (var stage in _stages)
        {
            page.Work.Add(StepsPerLine * (long)page.Lines.Length);   // what a stage does, the models included, on average
            stage.Apply(page);
        }
    }

    private const int StepsPerLine = 20;

    /// <summary>What each feature adds to the body score of a line.</summary>
    public LineExplanation Explain(Page page, int line)
    {
        FeatureMatrix.Fill(page, models.Classes, models.Words);
        new BodyScoreStage(models.Body, models.Cuts).Apply(page);
        var row = FeatureMatrix.Row(page, line);
        var effects = new float[row.Length];
        var usual = models.Body.Explain(row, effects);
        var known = row.ToArray();
        var features = effects.Select((effect, i) => new FeatureEffect(FeatureMatrix.Names[i], known[i], effect)).Append(EffectOfOthers(page.Scores[line], models.Body.Score(row))).Where(feature => feature.LogOdds != 0);
        return new LineExplanation(page.Scores[line], page.Threshold, usual, [.. features.OrderByDescending(feature => Math.Abs(feature.LogOdds))]);
    }

    /// <summary>What the scores of other lines, <see cref="RepeatedScores"/> and <see cref="HeadedScores"/>, have done to the one that the model gave a line.</summary>
    private static FeatureEffect EffectOfOthers(float score, float odds) =>
        new("OtherScores", score, score == Logistic.Of(odds) ? 0 : MathF.Log(score / (1 - score)) - odds);
}
