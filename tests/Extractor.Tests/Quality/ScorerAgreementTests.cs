using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Extraction.Quality;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;

namespace Extraction.Tests.Quality;

/// <summary>Our figures against those of the reference scorer, on the same predictions. Needs the corpus, its scorer and python3.</summary>
public sealed class ScorerAgreementTests : IDisposable
{
    private const int PagesPerSet = 40;
    private const int LeastFigures = 2;   // of a set that has dates alone

    private readonly string _folder = Directory.CreateTempSubdirectory("agreement").FullName;

    [Theory]
    [InlineData("wcxb")]
    [InlineData("naeb")]
    [InlineData("fundus-pub")]
    [InlineData("trafilatura")]
    [InlineData("htmldate")]
    public void Score_SamePredictions_EqualsReferenceScorer(string set)
    {
        var corpus = CorpusOrSkip();
        var score = QualityRun.Score(set, FirstPages(corpus, set), Imperfect);
        File.WriteAllLines(Path.Combine(_folder, "pred.jsonl"), score.Pages.Select(page => page.Prediction.ToJson()));
        var reference = RunReference(corpus, set);

        (string Path, double? Ours)[] figures =
        [
            ("official.F1", score.Official),
            ("word_f1", score.WordF1),
            (score.Segments is null ? "word_p" : "official.P", score.Precision),
            (score.Segments is null ? "word_r" : "official.R", score.Recall),
            ("shingle_f1", score.ShingleF1),
            ("title.exact", score.TitleExact),
            ("title.soft", score.TitleClose),
            ("author.exact", score.AuthorExact),
            ("author.spurious", score.AuthorInvented),
            ("date.exact", score.DateExact),
            ("date.spurious", score.DateInvented),
        ];
        Assert.InRange(figures.Count(figure => IsCompared(reference, figure.Path, figure.Ours)), LeastFigures, figures.Length);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Predictions right and wrong in every way: lines left out, titles, names and dates in other forms, missing or made up.</summary>
    private static Prediction Imperfect(GoldPage page)
    {
        var number = page.Id.Sum(c => c);
        var lines = page.ReadText().Split('\n').Where((_, i) => number % 7 > 0 && i % (number % 7 + 2) > 0);
        return new Prediction
        {
            Id = page.Id,
            Text = string.Join('\n', lines),
            Title = (number % 4) switch { 0 => page.Title?.ToUpperInvariant(), 1 => page.Title + " | The Daily Example", 2 => page.Title?.Replace("&", "&amp;", StringComparison.Ordinal), _ => null },
            Author = (number % 3) switch { 0 => [.. page.Authors.Where(name => name.Length > 0)], 1 => [.. page.Authors, "By Jane Example"], _ => [] },
            Date = (number % 3) switch { 0 => page.Date, 1 => "3 März 2021", _ => null },
        };
    }

    private static LabelledCorpus CorpusOrSkip()
    {
        var corpus = LabelledCorpus.Find();
        Assert.SkipWhen(corpus is null, "no corpus at ../shared/eval/corpus and none named by EXTRACTOR_CORPUS");
        Assert.SkipUnless(File.Exists(ScorerOf(corpus)), "no reference scorer beside the corpus");
        return corpus;
    }

    /// <summary>A corpus of its own from the first pages of a set, for both scorers.</summary>
    private IReadOnlyList<GoldPage> FirstPages(LabelledCorpus corpus, string set)
    {
        Assert.SkipUnless(corpus.Has(set), $"the corpus has no {set}");
        var target = Directory.CreateDirectory(Path.Combine(_folder, set, "dev")).FullName;
        File.WriteAllLines(Path.Combine(target, "index.jsonl"), File.ReadLines(Path.Combine(corpus.Folder, set, "dev", "index.jsonl")).Take(PagesPerSet));
        return [.. corpus.Read(set).Take(PagesPerSet)];
    }

    private JsonElement RunReference(LabelledCorpus corpus, string set)
    {
        var result = Path.Combine(_folder, "result.json");
        var start = new ProcessStartInfo("python3", [ScorerOf(corpus), Path.Combine(_folder, "pred.jsonl"), set + "/dev", "--corpus", _folder, "--json", result, "--quiet"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal(0, process.ExitCode);
        }
        catch (Win32Exception)
        {
            Assert.Skip("no python3");
        }
        return JsonDocument.Parse(File.ReadAllText(result)).RootElement.GetProperty(set + "/dev");
    }

    private static string ScorerOf(LabelledCorpus corpus) => Path.Combine(corpus.Folder, "..", "score.py");

    /// <summary>Fails when a figure is another one; false when this set does not have it.</summary>
    private static bool IsCompared(JsonElement reference, string path, double? ours)
    {
        foreach (var name in path.Split('.'))
            if (!reference.TryGetProperty(name, out reference)) return false;
        Assert.NotNull(ours);
        Assert.True(Math.Abs(reference.GetDouble() - ours.Value) < 0.00005, $"{path}: {reference} in the reference, {ours} here");
        return true;
    }
}
