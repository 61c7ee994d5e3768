using Extraction.Quality;
using Extraction.Quality.Comparing;
using Extraction.Quality.Peers;
using Extraction.Quality.Predictions;

namespace Extraction.Tests.Quality;

/// <summary>Another extractor scored beside ours, and the table in README.md that comes of it.</summary>
public sealed class ComparisonTests : IDisposable
{
    private const string Body =
        "The lock keeper opened the gates at dawn, and eleven boats that had waited since Sunday went through before the tide turned. Nobody in the village could " +
        "remember a longer queue. By noon the basin was empty again, and the keeper went home to sleep until the evening.";

    private const string Html =
        "<html><head><title>Gates open at dawn</title><meta name=author content='Ines Vale'></head><body><nav><a href=/>Home</a></nav>" +
        "<article><h1>Gates open at dawn</h1><p>" + Body + "</p><p>" + Body + "</p></article><footer>Imprint</footer></body></html>";

    private readonly SmallCorpus _corpus = new SmallCorpus()
        .Page("wcxb", "w1", "", new { body = Body + "\n" + Body, title = "Gates open at dawn", author = "Ines Vale", page_type = "article", url = "https://locks.example/gates" }, Html)
        .Page("fundus-pub", "f1", "", new { body = Body, captions = new[] { "A boat" } }, Html);

    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Readme_TableOfPeers_IsThatOfTheStoredRun()
    {
        var readme = File.ReadAllText(Support.Readme.Path).ReplaceLineEndings("\n");
        Assert.Equal(ComparisonTable.Renew(readme, Comparison.Read(Comparison.PathIn(Support.Repository.Root))), readme);
    }

    [Fact]
    public void Run_Peer_StoresTheFiguresOfBothOnTheSamePages()
    {
        Assert.Equal(QualityCommand.Done, Run(new() { Peer = "smartreader", Result = _corpus.PathOf("run.json"), PeerOut = _corpus.PathOf("peer.jsonl") }));
        var run = Comparison.Read(_corpus.PathOf("run.json"));
        Assert.StartsWith("SmartReader ", run.Peer, StringComparison.Ordinal);
        Assert.Equal(["wcxb ", "wcxb article", "fundus-pub "], run.Pages.Select(pages => $"{pages.Set} {pages.Type}"));
        Assert.Equal(new SortedDictionary<string, double> { ["author"] = 1, ["date_invented"] = 0, ["official"] = 1, ["title"] = 1 }, run.Pages[0].Peer);
        Assert.Equal(run.Pages[0].Peer.Keys, run.Pages[0].Extractor.Keys);
        Assert.Equal(2, File.ReadLines(_corpus.PathOf("peer.jsonl")).Count());
    }

    [Fact]
    public void Run_PeerWithoutAField_TableSaysNotOffered()
    {
        var page = _corpus.PathOf("README.md");
        File.WriteAllText(page, "before\n<!-- peers: written by benchmarks/Extractor.Quality, see benchmarks/README.md -->\nold\n<!-- /peers -->\nafter\n");
        Run(new() { Peer = "smartreader", Readme = page });
        var lines = File.ReadAllLines(page);
        Assert.Equal(("before", "after"), (lines[0], lines[^1]));
        Assert.DoesNotContain("old", lines);
        Assert.Contains("| fundus-pub | captions, recall | .000 | not offered |", lines);
        Assert.Contains(lines, line => line.StartsWith("| … article, 1 | word F1 | ", StringComparison.Ordinal));
    }

    [Fact]
    public void Renew_PageWithoutPlace_SaysSo() =>
        Assert.Throws<FormatException>(() => ComparisonTable.Renew("# Page\n", new Comparison { Peer = "Another" }));

    [Fact]
    public void Run_PeerOnPlainText_Refuses() => Assert.Equal(QualityCommand.WrongCall, Run(new() { Peer = "smartreader", Variant = PageVariant.Text }));

    [Fact]
    public void Run_ResultWithoutPeer_Refuses() => Assert.Equal(QualityCommand.WrongCall, Run(new() { Result = _corpus.PathOf("run.json") }));

    [Fact]
    public void Run_WorkThatTakesTooLong_IsLeftBehind()
    {
        Assert.Null(OwnThread.Run(() => { Thread.Sleep(Timeout.Infinite); return "never"; }, TimeSpan.Zero));
        Assert.Equal("done", OwnThread.Run(() => "done", Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void Predict_PageThatCannotBeRead_IsEmptyAndCounted()
    {
        var peer = new SmartReaderPeer(TimeSpan.FromMinutes(2));
        Assert.Equal("", peer.Predict(_corpus.Corpus.Read("wcxb")[0] with { Url = "no address" }).Text);
        Assert.Equal(["w1: UriFormatException"], peer.Failures);
    }

    private int Run(QualityOptions options) => new QualityCommand(options with { Corpus = _corpus.Folder }, _output, _errors).Run();
}
