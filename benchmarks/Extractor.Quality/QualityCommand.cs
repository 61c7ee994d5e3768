using Extraction.Quality.Comparing;
using Extraction.Quality.Corpus;
using Extraction.Quality.Gate;
using Extraction.Quality.Peers;
using Extraction.Quality.Predictions;
using Extraction.Quality.Reports;
using Extraction.Quality.Scoring;

namespace Extraction.Quality;

/// <summary>One run of the command: score, print, write, compare.</summary>
internal sealed class QualityCommand(QualityOptions options, TextWriter output, TextWriter errors)
{
    public const int Done = 0, GateClosed = 1, WrongCall = 2;

    /// <summary>For one page of a peer: so long that a busy machine does not change the figures.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Runs it.</summary>
    /// <returns>0 done, 1 a figure is under the baseline, 2 wrong call.</returns>
    public int Run()
    {
        if (options.Peer is not null && options.Variant != PageVariant.Html) return Refuse("a peer reads HTML: leave out --text");
        if (options.Peer is null && (options.PeerOut ?? options.Result ?? options.Readme) is not null) return Refuse("--peer-out, --result and --readme are for a run with --peer");
        if (!LabelledCorpus.TryFind(options.Corpus, out var corpus, out var problem)) return Refuse(problem);
        var sets = options.Sets.Count > 0 ? options.Sets : [.. LabelledCorpus.MainSets.Where(corpus.Has)];
        if (sets.FirstOrDefault(set => !corpus.Has(set)) is { } unknown) return Refuse($"there is no set {unknown} in {corpus.Folder}");
        var predict = QualityRun.Library(options.Variant);
        var scores = sets.Select(set => QualityRun.Score(set, corpus.Read(set), predict)).ToList();
        Report(scores);
        if (options.Peer is not null) Compare(corpus, scores);
        return Gate(corpus, scores);
    }

    private void Report(List<SetScore> scores)
    {
        ScoreTable.Write(output, scores, options.Types);
        foreach (var score in options.Worst > 0 ? scores : [])
        {
            output.WriteLine($"\nworst of {score.Set}:");
            PageTable.WriteWorst(output, score, options.Worst);
        }
        WritePredictions(options.Out, scores);
        if (options.Pages is not { } path) return;
        using var pages = File.CreateText(path);
        PageTable.WriteAll(pages, scores);
    }

    private void Compare(LabelledCorpus corpus, List<SetScore> scores)
    {
        var peer = new SmartReaderPeer(Patience);
        var theirs = scores.ConvertAll(score => ScoreOf(peer, score));
        foreach (var failure in peer.Failures) errors.WriteLine($"{SmartReaderPeer.Name} failed on {failure}");
        output.WriteLine($"\n{SmartReaderPeer.Name}:");
        ScoreTable.Write(output, theirs, options.Types);
        WritePredictions(options.PeerOut, theirs);
        var run = Comparison.Of(corpus, SmartReaderPeer.Name, peer.Failures.Count, scores, theirs);
        if (options.Result is { } result) run.Write(result);
        if (options.Readme is { } readme) File.WriteAllText(readme, ComparisonTable.Renew(File.ReadAllText(readme), run));
    }

    private static SetScore ScoreOf(SmartReaderPeer peer, SetScore ours)
    {
        var pages = ours.Pages.Select(page => page.Page).ToList();
        return new SetScore(ours.Set, [.. pages.Zip(peer.Predict(pages), PageScore.Of)]);
    }

    private static void WritePredictions(string? path, List<SetScore> scores)
    {
        if (path is not null) File.WriteAllLines(path, scores.SelectMany(score => score.Pages).Select(page => page.Prediction.ToJson()));
    }

    private int Gate(LabelledCorpus corpus, List<SetScore> scores)
    {
        if (options.Check is { } check && Say("under the baseline", QualityGate.Check(Baseline.Read(check), corpus, scores, options.Variant))) return GateClosed;
        if (options.Update is not { } update) return Done;
        var baseline = Baseline.Read(update);
        if (Say("not updated, lower without --allow-drop", QualityGate.Update(baseline, corpus, scores, options.Variant, options.AllowDrop))) return GateClosed;
        baseline.Write(update);
        return Done;
    }

    private bool Say(string what, IReadOnlyList<string> problems)
    {
        foreach (var problem in problems) errors.WriteLine($"{what}: {problem}");
        return problems.Count > 0;
    }

    private int Refuse(string why)
    {
        errors.WriteLine(why);
        return WrongCall;
    }
}
