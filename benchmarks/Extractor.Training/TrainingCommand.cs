using System.Diagnostics;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Quality.Reports;
using Extraction.Training.Evaluation;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training;

/// <summary>One run of the command: measure the pages, label their lines, then judge or fit.</summary>
internal sealed class TrainingCommand(TrainingOptions options, IFeatureSource features, TextWriter output, TextWriter errors)
{
    public const int Done = 0, WrongCall = 2;

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Runs it.</summary>
    /// <returns>0 done, 2 wrong call.</returns>
    public int Run()
    {
        if (options.Variant != PageVariant.Text) return Refuse("the library has no features of html yet; run with --text");
        if (Target.All.FirstOrDefault(target => target.Name == options.Target) is not { } target)
            return Refuse($"there is no target {options.Target}; there are {string.Join(", ", Target.All.Select(it => it.Name))}");
        if (LabelledCorpus.Find(options.Corpus) is not { } corpus) return Refuse("no corpus: name one with --corpus or EXTRACTOR_CORPUS, or put it at ../shared/eval/corpus");
        var pages = Label(corpus, target);
        if (options.CrossValidate) Judge(pages);
        else Fit(corpus, target, pages);
        Say($"done, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
        return Done;
    }

    private (MeasuredPage Page, LineLabel[] Labels)[] Label(LabelledCorpus corpus, Target target)
    {
        var gold = target.Sets.Where(corpus.Has).SelectMany(corpus.Read).ToArray();
        var pages = new (MeasuredPage Page, LineLabel[] Labels)[gold.Length];
        Parallel.For(0, gold.Length, i =>
        {
            var page = features.Measure(gold[i]);
            pages[i] = (page, target.Label(page));
        });
        Say($"{pages.Length} pages, {pages.Sum(page => page.Labels.Count(label => label.Weight > 0))} labelled lines, {features.Names.Count} features");
        return pages;
    }

    private void Judge((MeasuredPage, LineLabel[])[] pages)
    {
        var scores = CrossValidation.Score(pages, options.Folds, Fit, Predictors.Alone);
        ScoreTable.Write(output, scores, options.Types);

        ModelFit Fit(IEnumerable<(MeasuredPage, LineLabel[])> others)
        {
            var fit = ModelFit.Of(others, features.Names, options.Trees, []);
            Say($"fitted on {fit.Lines} lines");
            return fit;
        }
    }

    private void Fit(LabelledCorpus corpus, Target target, (MeasuredPage, LineLabel[])[] pages)
    {
        var sets = target.Sets.Where(corpus.Has).ToList();
        string[] comments =
        [
            $"Which lines of a {options.Variant.ToName()} page are {target.Name}: boosted trees, to be read by TreeModelFile. Fitted, not written by hand:",
            options.Command,
            $"Fitted on {pages.Length} pages of the sets {string.Join(", ", sets.Select(set => $"{set} ({corpus.Digest(set)[..8]})"))}.",
        ];
        var fit = ModelFit.Of(pages, features.Names, options.Trees, comments);
        var path = Path.Combine(options.Out ?? DataFolder(), "models", $"{target.Name}-{options.Variant.ToName()}.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, fit.Table);
        Say($"{fit.Model.Trees} trees, {fit.Model.Nodes.Length} nodes, {fit.Table.Length >> 10} KB in {path}");
    }

    private static string DataFolder() =>
        Path.Combine(Repository.Find() ?? throw new InvalidOperationException("Run this inside the repository, or name a folder with --out."), "src", "Extractor", "Data");

    private void Say(string what) => errors.WriteLine($"{_watch.Elapsed:mm\\:ss} {what}");

    private int Refuse(string why)
    {
        errors.WriteLine(why);
        return WrongCall;
    }
}
