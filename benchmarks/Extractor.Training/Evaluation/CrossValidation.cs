using Extraction.Quality.Scoring;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Evaluation;

/// <summary>Judges a way of fitting on pages it has not seen: each fold of sites is scored by a model of the other folds.</summary>
internal static class CrossValidation
{
    /// <summary>The score of each set, every page of it scored once.</summary>
    /// <param name="pages">Pages and the labels of their lines.</param>
    /// <param name="folds">Number of folds, 2 or more.</param>
    /// <param name="fit">Fits a model.</param>
    /// <param name="predictor">Makes an extractor of it.</param>
    public static IReadOnlyList<SetScore> Score(
        IReadOnlyList<(MeasuredPage Page, LineLabel[] Labels)> pages, int folds, Func<IEnumerable<(MeasuredPage, LineLabel[])>, ModelFit> fit, PredictorOf predictor)
    {
        var scores = new PageScore[pages.Count];
        var foldOf = pages.Select(page => Domains.Fold(page.Page.Domain, folds)).ToArray();
        for (var fold = 0; fold < folds; fold++)
        {
            var held = fold;
            var predict = predictor(fit(pages.Where((_, i) => foldOf[i] != held)).Model);
            Parallel.For(0, pages.Count, i =>
            {
                if (foldOf[i] == held) scores[i] = PageScore.Of(pages[i].Page.Gold, predict(pages[i].Page));
            });
        }
        return [.. scores.GroupBy(score => score.Page.Dataset).Select(set => new SetScore(set.Key, [.. set]))];
    }
}
