using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Extraction.Features.Html;
using Extraction.Labelling;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Quality.Reports;
using Extraction.Quality.Scoring;
using Extraction.Training.Classes;
using Extraction.Training.Cuts;
using Extraction.Training.Evaluation;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training;

/// <summary>One run of the command: measure the pages, score their bodies out of fold, then judge the whole library or write the models.</summary>
internal sealed class TrainingCommand(TrainingOptions options, TextWriter output, TextWriter errors)
{
    public const int Done = 0, WrongCall = 2;
    private static readonly string[] Sets = ["wcxb", "naeb", "fundus-pub", "trafilatura"];

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    /// <summary>Runs it.</summary>
    /// <returns>0 done, 2 wrong call.</returns>
    public int Run()
    {
        if (!LabelledCorpus.TryFind(options.Corpus, out var corpus, out var problem)) return Refuse(problem);
        var pages = Measure(corpus);
        var fitter = new Fitter(options.Variant, Say);
        var folds = new CrossFit(pages, options.Variant, options.Folds, fitter);
        var names = options.Variant == PageVariant.Html ? folds.ScoreNames() : [.. Enumerable.Repeat((ClassTable.Empty, WordTable.Empty), options.Folds)];
        var (bodies, cuts, cutsOfAll) = folds.ScoreBodies();
        Report(folds.Judge(bodies, cuts, names, options.BodiesOnly));
        if (!options.CrossValidate) Write(corpus, pages, fitter, cutsOfAll);
        Say($"done, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB at most");
        return Done;
    }

    private void Report(IReadOnlyList<SetScore> scores)
    {
        ScoreTable.Write(output, scores, options.Types);
        foreach (var score in scores) PageTable.WriteWorst(output, score, options.Worst);
        if (options.Predictions is { } path) File.WriteAllLines(path, scores.SelectMany(score => score.Pages).Select(page => page.Prediction.ToJson()));
    }

    private List<MeasuredPage> Measure(LabelledCorpus corpus)
    {
        var gold = Sets.Where(corpus.Has).SelectMany(corpus.Read).ToArray();
        var measured = new ConcurrentDictionary<int, MeasuredPage[]>();
        Parallel.For(0, gold.Length, i => measured[i] = [.. PageMeasurer.Measure(gold[i], options.Variant)]);
        var pages = Enumerable.Range(0, gold.Length).SelectMany(i => measured[i]).ToList();
        Say($"{gold.Length} pages and {pages.Count - gold.Length} crops of them, {pages.Sum(page => page.Lines.Length)} lines");
        return pages;
    }

    private void Write(LabelledCorpus corpus, List<MeasuredPage> pages, Fitter fitter, CutModel cuts)
    {
        var folder = Path.Combine(options.Out ?? DataFolder(), "models");
        Directory.CreateDirectory(folder);
        if (options.Variant == PageVariant.Html)
        {
            WriteNames(folder, pages, fitter);
            File.WriteAllText(Path.Combine(folder, "cut-html.txt"), CutFitter.TableOf(cuts,
                "What the whole page says of its scores: by how much log-odds they are moved before lines are cut into body and chrome. Fitted, not written by hand:", options.Command));
        }
        var sets = string.Join(", ", Sets.Where(corpus.Has).Select(set => $"{set} ({corpus.Digest(set)[..8]})"));
        foreach (var target in (ReadOnlySpan<Target>)[Target.BodyOf(options.Variant), Target.HeadlineOf(options.Variant), Target.Caption])
        {
            var fit = fitter.Fit(target, pages,
                $"Which lines of a {options.Variant.ToName()} page are {target.Name}: boosted trees, to be read by TreeModelFile. Fitted, not written by hand:",
                options.Command, $"{target.Trees}; fitted on the sets {sets}.");
            var path = Path.Combine(folder, $"{target.Name}-{options.Variant.ToName()}.txt");
            File.WriteAllText(path, fit.Table);
            Say($"{fit.Model.Trees} trees, {fit.Model.Nodes.Length} nodes, {fit.Table.Length >> 10} KB in {path}");
        }
    }

    private void WriteNames(string folder, List<MeasuredPage> pages, Fitter fitter)
    {
        var names = new ClassNames();
        Parallel.ForEach(pages, page => names.Add(Encoding.Latin1.GetString(page.Gold.ReadHtml())));
        var weights = fitter.FitClasses(pages);
        var table = ClassText.Of(weights, names,
            "What parts of class and id names say of the lines inside, in log-odds of being main text: on the line itself, on its block or the element",
            "around that, on any element around it. Fitted, not written by hand:", options.Command, "name own near far");
        File.WriteAllText(Path.Combine(folder, "classes-html.txt"), table);
        Say($"{weights.Count} names of classes, {table.Length >> 10} KB");
        var words = fitter.FitWords(pages);
        File.WriteAllText(Path.Combine(folder, "words-html.txt"), WordFitter.TableOf(words, pages,
            "What words say of a line that has them among its first thirty, in log-odds of being main text. Fitted, not written by hand:", options.Command));
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
