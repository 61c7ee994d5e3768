using Extraction.Quality;
using Extraction.Quality.Corpus;
using Extraction.Quality.Gate;
using Extraction.Quality.Predictions;

namespace Extraction.Tests.Quality;

/// <summary>The extractor of this build against the figures the repository promises.</summary>
public class QualityGateTests
{
    [Theory]
    [InlineData("wcxb")]
    [InlineData("naeb")]
    [InlineData("fundus-pub")]
    [InlineData("trafilatura")]
    [InlineData("htmldate")]
    public void Check_PlainTextOfSet_NoFigureUnderBaseline(string set) => Check(set, PageVariant.Text);

    private static void Check(string set, PageVariant variant)
    {
        var corpus = LabelledCorpus.Find();
        Assert.SkipWhen(corpus is null, "no corpus at ../shared/eval/corpus and none named by EXTRACTOR_CORPUS");
        var baseline = Baseline.Read(Baseline.PathIn(Repository.Find()!));
        Assert.SkipUnless(corpus.Has(set) && baseline.IsOf(corpus, set), $"the baseline of {set} is of another corpus");
        var score = QualityRun.Score(set, corpus.Read(set), QualityRun.Library(variant));
        Assert.Empty(QualityGate.Check(baseline, corpus, [score], variant));
    }
}
