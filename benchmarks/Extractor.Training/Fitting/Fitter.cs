using System.Collections.Concurrent;
using Extraction.Features;
using Extraction.Features.Html;
using Extraction.Quality.Predictions;
using Extraction.Training.Classes;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Fitting;

/// <summary>Fits the model of a target. Labels are worked out once a page.</summary>
internal sealed class Fitter(PageVariant variant, Action<string> say)
{
    private readonly ConcurrentDictionary<MeasuredPage, SparseRow<(ClassPlace Place, uint Name)>[]> _classRows = [];
    private readonly ConcurrentDictionary<MeasuredPage, SparseRow<uint>[]> _wordRows = [];
    private readonly ConcurrentDictionary<(string Target, MeasuredPage Page), LineLabel[]> _labels = [];

    public ModelFit Fit(Target target, IEnumerable<MeasuredPage> pages, params IEnumerable<string> comments)
    {
        var labelled = pages.AsParallel().AsOrdered().Select(page => (page, Label(target, page))).ToList();
        var fit = ModelFit.Of(labelled, target.ColumnsOf(variant), FeatureMatrix.Names, target.Trees, comments);
        say($"{target.Name}: fitted on {fit.Lines} lines");
        return fit;
    }

    /// <summary>Fits the weights of class names.</summary>
    public Dictionary<uint, ClassWeight> FitClasses(IEnumerable<MeasuredPage> pages)
    {
        var rows = pages.AsParallel().AsOrdered().Select(page => (page.Domain, _classRows.GetOrAdd(page, page => ClassFitter.RowsOf(page, Label(Target.Body, page))))).ToList();
        var weights = ClassFitter.Fit(rows);
        say($"classes: {weights.Count} names of weight");
        return weights;
    }

    /// <summary>Fits the weights of words.</summary>
    public Dictionary<uint, float> FitWords(IEnumerable<MeasuredPage> pages)
    {
        var rows = pages.AsParallel().AsOrdered().Select(page => (page.Domain, _wordRows.GetOrAdd(page, page => WordFitter.RowsOf(page, Label(Target.Body, page))))).ToList();
        var weights = WordFitter.Fit(rows);
        say($"words: {weights.Count} of weight");
        return weights;
    }

    private LineLabel[] Label(Target target, MeasuredPage page) => _labels.GetOrAdd((target.Name, page), _ => target.Label(page));
}
