using Extraction.Quality;
using Extraction.Quality.Corpus;
using Extraction.Quality.Gate;
using Extraction.Quality.Predictions;

namespace Extraction.Tests.Quality;

public sealed class QualityCommandTests : IDisposable
{
    private readonly SmallCorpus _corpus = new SmallCorpus()
        .Page("wcxb", "w1", "The lock keeper opened the gates at dawn.\n", new { body = "The lock keeper opened the gates at dawn.", title = "Gates", page_type = "article" })
        .Page("naeb", "n1", "Five boats passed before noon.\n", new { body = "Five boats passed before noon.", title = "Boats" });

    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Run_NoSetNamed_RowForEachSetOfTheCorpus()
    {
        Assert.Equal(QualityCommand.Done, Run(new()));
        Assert.Contains("\nwcxb ", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("\nnaeb ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Types_RowForEachPageType()
    {
        Run(new() { Types = true });
        Assert.Contains("\n  article ", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Out_OnePredictionALine()
    {
        Run(new() { Out = _corpus.PathOf("predictions.jsonl"), Pages = _corpus.PathOf("pages.tsv") });
        Assert.Equal(["{\"id\":\"w1\"", "{\"id\":\"n1\""], File.ReadLines(_corpus.PathOf("predictions.jsonl")).Select(line => line.Split(',')[0]));
        Assert.Equal(3, File.ReadLines(_corpus.PathOf("pages.tsv")).Count());
    }

    [Fact]
    public void Run_UnknownSet_RefusesAndNamesIt()
    {
        Assert.Equal(QualityCommand.WrongCall, Run(new() { Sets = ["nowhere"] }));
        Assert.Contains("nowhere", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_MissingCorpus_Refuses() =>
        Assert.Equal(QualityCommand.WrongCall, Run(new() { Corpus = _corpus.PathOf("nothing") }));

    [Fact]
    public void Run_CheckAfterUpdate_Done()
    {
        var file = _corpus.PathOf("baseline.json");
        Assert.Equal(QualityCommand.Done, Run(new() { Update = file }));
        Assert.Equal(QualityCommand.Done, Run(new() { Check = file }));
    }

    [Fact]
    public void Run_FigureUnderBaseline_ClosesTheGateAndNamesFigureWasAndIs()
    {
        PromiseRightTitles("wcxb");
        Assert.Equal(QualityCommand.GateClosed, Run(new() { Sets = ["wcxb"], Check = _corpus.PathOf("baseline.json") }));
        Assert.Contains("wcxb text title: was 1.0000, is 0.0000", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_UpdateThatLowers_KeepsTheBaselineUnlessAllowed()
    {
        PromiseRightTitles("wcxb");
        var file = _corpus.PathOf("baseline.json");
        var before = File.ReadAllText(file);
        Assert.Equal(QualityCommand.GateClosed, Run(new() { Sets = ["wcxb"], Update = file }));
        Assert.Equal(before, File.ReadAllText(file));
        Assert.Equal(QualityCommand.Done, Run(new() { Sets = ["wcxb"], Update = file, AllowDrop = true }));
        Assert.NotEqual(before, File.ReadAllText(file));
    }

    [Fact]
    public void Run_CheckAgainstAnotherCorpus_ClosesTheGateAndSaysSo()
    {
        Run(new() { Update = _corpus.PathOf("baseline.json") });
        _corpus.Page("naeb", "n2", "A new page.", new { body = "A new page." });
        Assert.Equal(QualityCommand.GateClosed, Run(new() { Sets = ["naeb"], Check = _corpus.PathOf("baseline.json") }));
        Assert.Contains("another corpus", _errors.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Writes a baseline that the command cannot reach: the made-up pages print no titles.</summary>
    private void PromiseRightTitles(string set)
    {
        var corpus = new LabelledCorpus(_corpus.Folder);
        var score = QualityRun.Score(set, corpus.Read(set), page => new Prediction { Id = page.Id, Title = page.Title });
        var baseline = Baseline.Read(_corpus.PathOf("baseline.json"));
        Assert.Empty(QualityGate.Update(baseline, corpus, [score], PageVariant.Text, allowDrop: false));
        baseline.Write(_corpus.PathOf("baseline.json"));
    }

    private int Run(QualityOptions options) => new QualityCommand(
        options with { Variant = PageVariant.Text, Corpus = options.Corpus ?? _corpus.Folder }, _output, _errors).Run();
}
