using Extraction.Features.Html;
using Extraction.Labelling;
using Extraction.Quality.Predictions;
using Extraction.Quality.Scoring;
using Extraction.Training.Cuts;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Evaluation;

/// <summary>Fits every model once a fold of sites, always on the other folds: what a page is scored by has never seen its site.</summary>
/// <remarks>The models of roles read body scores. They are fitted on out-of-fold scores, since those of a model that has seen the page
/// would be better than any it meets in use.</remarks>
internal sealed class CrossFit(IReadOnlyList<MeasuredPage> pages, PageVariant variant, int folds, Fitter fitter)
{
    private readonly int[] _foldOf = [.. pages.Select(page => Domains.Fold(page.Domain, folds))];

    /// <summary>Fills the columns of class names and words of every page by the weights of the other folds.</summary>
    /// <returns>The tables of each fold.</returns>
    public (ClassTable Classes, WordTable Words)[] ScoreNames()
    {
        var tables = new (ClassTable Classes, WordTable Words)[folds];
        Parallel.For(0, folds, fold =>
        {
            tables[fold] = (new ClassTable(fitter.FitClasses(Others(fold))), new WordTable(fitter.FitWords(Others(fold))));
            foreach (var page in Held(fold))
            {
                ClassColumns.Fill(page.Working, tables[fold].Classes);
                WordColumns.Fill(page.Working, tables[fold].Words);
            }
        });
        return tables;
    }

    /// <summary>Scores the body of every page by the model of the other folds, and cuts it by what their pages teach.</summary>
    /// <returns>The body model of each fold, how it is cut, and how to cut when every page is learnt from.</returns>
    public (TreeModel[] Models, CutModel[] Cuts, CutModel CutsOfAll) ScoreBodies()
    {
        var (models, cuts) = (new TreeModel[folds], new CutModel[folds]);
        Parallel.For(0, folds, fold =>
        {
            models[fold] = fitter.Fit(Target.BodyOf(variant), Others(fold)).Model;
            foreach (var page in Held(fold)) page.ScoreBody(models[fold], CutModel.None);
        });
        var rows = pages.AsParallel().AsOrdered().Select(CutRow.Of).ToList();
        Parallel.For(0, folds, fold =>
        {
            cuts[fold] = CutFitter.Fit([.. rows.Where((row, i) => row is not null && _foldOf[i] != fold).Select(row => row!)]);
            foreach (var page in Held(fold)) page.ScoreBody(models[fold], cuts[fold]);
        });
        return (models, cuts, CutFitter.Fit([.. rows.OfType<CutRow>()]));
    }

    /// <summary>Runs the whole library on each whole page, with the models of the other folds.</summary>
    public IReadOnlyList<SetScore> Judge(TreeModel[] bodies, CutModel[] cuts, (ClassTable Classes, WordTable Words)[] names, bool bodiesOnly)
    {
        var scores = new PageScore[folds][];
        Parallel.For(0, folds, fold =>
        {
            var others = Others(fold).ToList();
            var shipped = variant == PageVariant.Html ? ModelStore.Html : ModelStore.Text;
            var models = bodiesOnly ? shipped with { Body = bodies[fold], Cuts = cuts[fold], Classes = names[fold].Classes, Words = names[fold].Words }
                : new Models(bodies[fold], cuts[fold], fitter.Fit(Target.HeadlineOf(variant), others).Model, fitter.Fit(Target.Caption, others).Model, names[fold].Classes, names[fold].Words);
            var extractor = new Extractor(ExtractorOptions.Balanced, models);
            scores[fold] = [.. Held(fold).Where(page => !page.IsCrop)
                .Select(page => PageScore.Of(page.Gold, Prediction.Of(page.Gold.Id, variant.Extract(extractor, page.Gold))))];
        });
        return [.. scores.SelectMany(fold => fold).GroupBy(score => score.Page.Dataset).Select(set => new SetScore(set.Key, [.. set]))];
    }

    private IEnumerable<MeasuredPage> Others(int fold) => pages.Where((_, i) => _foldOf[i] != fold);

    private IEnumerable<MeasuredPage> Held(int fold) => pages.Where((_, i) => _foldOf[i] == fold);
}
