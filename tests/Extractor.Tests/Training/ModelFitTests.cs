using Extraction.Features;
using Extraction.Labelling;
using Extraction.Quality.Predictions;
using Extraction.Tests.Quality;
using Extraction.Training.Evaluation;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Tests.Training;

public sealed class ModelFitTests : IDisposable
{
    private const int Count = 24;
    private static readonly Target Body = Target.Body with { Trees = new TreeOptions { Trees = 8, Depth = 3, Leaves = 8, Rate = 0.5, MinLines = 5, FeatureShare = 1 } };

    private readonly SmallCorpus _corpus = new();
    private readonly List<string> _said = [];

    public void Dispose() => _corpus.Dispose();

    [Fact]
    public void Fit_SamePagesTwice_SameTable()
    {
        var pages = Pages();
        Assert.Equal(Fit(pages).Table, Fit(pages).Table);
    }

    [Fact]
    public void Fit_SentencesAreBody_ModelSaysSo()
    {
        var pages = Pages();
        var model = Fit(pages).Model;
        Assert.True(model.Score(pages[0].Row(2)) > 0);
        Assert.True(model.Score(pages[0].Row(0)) < 0);
    }

    [Fact]
    public void Fit_Comments_StandAtTheTopAsComments() =>
        Assert.StartsWith("# made for a test\n# Features", Fit(Pages(), "made for a test").Table, StringComparison.Ordinal);

    [Fact]
    public void Fit_BodyAfterScoring_ReadsNoColumnThatItsScoresFill()
    {
        var pages = Pages();
        var before = Fit(pages);
        foreach (var page in pages) page.ScoreBody(before.Model, CutModel.None);
        Assert.Equal(before.Table, Fit(pages).Table);
        Assert.DoesNotContain(nameof(Feature.BodyScore), before.Table, StringComparison.Ordinal);
    }

    [Fact]
    public void ScoreBodies_ThreeFolds_EachModelIsFittedOnTheOtherSitesAlone()
    {
        var pages = Pages();
        new CrossFit(pages, PageVariant.Text, 3, new Fitter(PageVariant.Text, Say)).ScoreBodies();
        var lines = Enumerable.Range(0, 3).Select(fold => pages.Where(page => Domains.Fold(page.Domain, 3) != fold).Sum(page => page.Lines.Length));
        Assert.Equal(lines.Select(count => $"body: fitted on {count} lines").Order(), _said.Order());
        Assert.All(pages, page => Assert.Equal(page.Lines.Length, page.Working.Scores.Length));
    }

    private ModelFit Fit(IEnumerable<MeasuredPage> pages, params string[] comments) => new Fitter(PageVariant.Text, Say).Fit(Body, pages, comments);

    private void Say(string what)
    {
        lock (_said) _said.Add(what);
    }

    /// <summary>Pages of two sentences, which are body, between the lines of a menu; two of each site.</summary>
    private List<MeasuredPage> Pages()
    {
        for (var i = 0; i < Count; i++)
        {
            string[] body = [$"The mayor of town {i} opened the new bridge on Monday, and {i + 3} people came.", $"It took {i + 2} years to build, which was longer than planned."];
            var text = string.Join('\n', ["Home", $"News {i}", .. body, "Contact", "Imprint"]);
            _corpus.Page("wcxb", $"p{i}", text, new { url = $"https://site{i / 2}.example/", body = string.Join('\n', body) });
        }
        return [.. _corpus.Corpus.Read("wcxb").SelectMany(page => PageMeasurer.Measure(page, PageVariant.Text)).Where(page => !page.IsCrop)];
    }
}
