using System.Collections.Concurrent;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Fitting;

/// <summary>Fits the model of a target. Labels are worked out once a page.</summary>
internal sealed class Fitter(Action<string> say)
{
    private readonly ConcurrentDictionary<(string Target, MeasuredPage Page), LineLabel[]> _labels = [];

    public ModelFit Fit(Target target, IEnumerable<MeasuredPage> pages, params IEnumerable<string> comments)
    {
        var labelled = pages.AsParallel().AsOrdered().Select(page => (page, Label(target, page))).ToList();
        var fit = ModelFit.Of(labelled, target.Features, target.Trees, comments);
        say($"{target.Name}: fitted on {fit.Lines} lines");
        return fit;
    }

    private LineLabel[] Label(Target target, MeasuredPage page) => _labels.GetOrAdd((target.Name, page), _ => target.Label(page));
}
