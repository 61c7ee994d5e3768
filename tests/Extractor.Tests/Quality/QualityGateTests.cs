using Extraction.Quality;
using Extraction.Quality.Corpus;
using Extraction.Quality.Gate;
using Extraction.Quality.Predictions;

namespace Extraction.Tests.Quality;

/// <summary>The extractor of this build against the figures the repository promises.</summary>
public class QualityGateTests
{
    public static TheoryData<string, string> SetsAndVariants => new(
        from set in LabelledCorpus.MainSets from variant in Enum.GetNames<PageVariant>() select (set, variant));

    [Theory]
    [MemberData(nameof(SetsAndVariants))]
    public void Check_Set_NoFigureUnderBaseline(string set, string variantName)
    {
        var variant = Enum.Parse<PageVariant>(variantName);
        var corpus = LabelledCorpus.Find();
        Assert.SkipWhen(corpus is null, "no corpus at ../shared/eval/corpus and none named by EXTRACTOR_CORPUS");
        var baseline = Baseline.Read(Baseline.PathIn(Repository.Root));
        Assert.SkipUnless(corpus.Has(set) && baseline.IsOf(corpus, set), $"the baseline of {set} is of another corpus");
        var score = QualityRun.Score(set, corpus.Read(set), QualityRun.Library(variant));
        Assert.Empty(QualityGate.Check(baseline, corpus, [score], variant));
    }
}
