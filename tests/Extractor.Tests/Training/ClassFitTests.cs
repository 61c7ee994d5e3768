using Extraction.Features.Html;
using Extraction.Model;
using Extraction.Tests.FrontEnds;
using Extraction.Training.Classes;
using Extraction.Training.Fitting;

namespace Extraction.Tests.Training;

public class ClassFitTests
{
    private const string Html = """
        <body class="page menu"><div class="outer card" id="story-7"><div class="cardRow outer"><p class="lead">One <b class="tag lead">bold</b> word</p>
        <ul class="menu"><li>Two</li><li class="menu item">Three</li></ul></div></div><p>Four</p></body>
        """;

    [Fact]
    public void Of_EveryLine_NamesWeighAsTheLibraryAddsThemUp()
    {
        using var page = HtmlPages.Read(Html);
        string[] names = ["page", "menu", "outer", "card", "story", "row", "lead", "tag", "item"];
        var weights = names.Index().ToDictionary(name => WordScanner.Hash(name.Item), name => new ClassWeight(1 << name.Index, 100f * (name.Index + 1), -(name.Index + 1)));
        using var evidence = new ClassEvidence(page, new ClassTable(weights));
        var sets = new ClassSets(page);
        foreach (var line in page.Lines)
        {
            var sum = sets.Of(line).Sum(name => !weights.TryGetValue(name.Name, out var weight) ? 0 : name.Place switch
            {
                ClassPlace.Own => weight.Own,
                ClassPlace.Near => weight.Near,
                _ => weight.Far,
            });
            Assert.Equal(sum, evidence.Own(line) + evidence.Around(line.Element).Near + evidence.Around(line.Element).Far);
        }
    }

    [Fact]
    public void Add_PartsOfNames_KnownByTheHashesOfTheLibrary()
    {
        var names = new ClassNames();
        names.Add(Html);
        using var page = HtmlPages.Read(Html);
        Assert.All(page.Markup.Tokens.Span.ToArray(), token => Assert.NotNull(names.Of(token)));
        Assert.Equal("row", names.Of(WordScanner.Hash("Row")));
    }

    [Fact]
    public void Add_TwoNamesWithOneHash_KeepsTheSmallerWhicheverComesFirst()
    {
        var (smaller, larger) = Collision();
        foreach (var order in new[] { $"{smaller} {larger}", $"{larger} {smaller}" })
        {
            var names = new ClassNames();
            names.Add($"<p class='{order}'>");
            Assert.Equal(smaller, names.Of(WordScanner.Hash(larger)));
        }
    }

    /// <summary>The first two words of five letters with one hash.</summary>
    private static (string Smaller, string Larger) Collision()
    {
        const string Letters = "abcdefghijklmnopqrstuvwxyz";
        var known = new Dictionary<uint, string>();
        for (var i = 0; i < 11_881_376; i++)
        {
            var word = string.Create(5, i, static (word, i) =>
            {
                for (var at = word.Length - 1; at >= 0; at--, i /= 26) word[at] = Letters[i % 26];
            });
            if (!known.TryAdd(WordScanner.Hash(word), word)) return (known[WordScanner.Hash(word)], word);
        }
        throw new InvalidOperationException("No two words of five letters have one hash.");
    }

    [Fact]
    public void Fit_KeyOfTargets_WeighsForThem()
    {
        var pages = Enumerable.Range(0, 20).Select(i => ($"site{i}", new SparseRow<string>[] { new(true, 1, ["text", "both"]), new(false, 1, ["menu", "both"]) })).ToList();
        var weights = SparseFitter.Fit(pages, leastSites: 5);
        Assert.True(weights["text"] > 0.5f);
        Assert.True(weights["menu"] < -0.5f);
    }

    [Fact]
    public void Fit_KeyOfFewSites_IsLeftOut()
    {
        var pages = Enumerable.Range(0, 20).Select(i => ($"site{i}", new SparseRow<string>[] { new(true, 1, i < 4 ? ["text", "rare"] : ["text"]), new(false, 1, ["menu"]) })).ToList();
        Assert.DoesNotContain("rare", SparseFitter.Fit(pages, leastSites: 5).Keys);
    }
}
