using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using Extraction.Training.Evaluation;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Tests.Training;

public class ModelFitTests
{
    private static readonly string[] Names = ["Length", "Place"];
    private static readonly TreeOptions Small = new() { Trees = 8, Depth = 3, Leaves = 8, Rate = 0.5, MinLines = 5, FeatureShare = 1 };

    [Fact]
    public void Of_SamePagesTwice_SameTable() =>
        Assert.Equal(ModelFit.Of(Pages(40), Names, Small, []).Table, ModelFit.Of(Pages(40), Names, Small, []).Table);

    [Fact]
    public void Of_LongLinesAreBody_ModelSaysSo()
    {
        var model = ModelFit.Of(Pages(40), Names, Small, ["a comment"]).Model;
        Assert.True(model.Score([30, 0.5f]) > 0);
        Assert.True(model.Score([3, 0.5f]) < 0);
    }

    [Fact]
    public void Of_Comments_StandAtTheTopAsComments() =>
        Assert.StartsWith("# made by hand\n# Features", ModelFit.Of(Pages(40), Names, Small, ["made by hand"]).Table, StringComparison.Ordinal);

    [Fact]
    public void CrossValidation_LearnablePages_ScoresEachPageOfEachSetOnce()
    {
        var scores = CrossValidation.Score(Pages(40), 3, pages => ModelFit.Of(pages, Names, Small, []), Predictors.Alone);
        var score = Assert.Single(scores);
        Assert.Equal(40, score.Pages.Count);
        Assert.Equal(1, score.WordF1!.Value, 6);
    }

    [Fact]
    public void CrossValidation_AnyPredictor_NeverSeesAPageOfASiteItWasFittedOn()
    {
        var pages = Pages(40);
        HashSet<string> fitted = [];
        CrossValidation.Score(pages, 4, Fit, _ =>
        {
            var learnt = fitted;
            return page =>
            {
                Assert.DoesNotContain(page.Domain, learnt);
                return new Prediction { Id = page.Gold.Id };
            };
        });

        ModelFit Fit(IEnumerable<(MeasuredPage Page, LineLabel[])> others)
        {
            fitted = [.. others.Select(page => page.Page.Domain)];
            Assert.NotEmpty(fitted);
            return ModelFit.Of(pages, Names, Small, []);
        }
    }

    /// <summary>Pages of one long line, which is body, between short ones.</summary>
    private static List<(MeasuredPage Page, LineLabel[] Labels)> Pages(int count) => [.. Enumerable.Range(0, count).Select(i =>
    {
        int[] words = [3 + i % 4, 25 + i % 7, 2 + i % 5];
        var lines = words.Select((n, at) => string.Join(' ', Enumerable.Range(0, n).Select(word => $"w{at}x{word}"))).ToArray();
        var gold = new GoldPage { Id = $"p{i}", Dataset = "wcxb", Url = $"https://site{i / 2}.example/", Body = lines[1] };
        var rows = words.SelectMany((n, at) => new[] { n, at / 2f }).ToArray();
        return (new MeasuredPage(gold, lines, words, rows), new LineLabel[] { new(false, 0.1f), new(true, 0.4f), new(false, 0.1f) });
    })];
}
