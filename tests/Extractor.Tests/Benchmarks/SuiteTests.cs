using Extraction.Benchmarks.Pages;
using Extraction.Benchmarks.Peers;
using Extraction.Benchmarks.Suite;

namespace Extraction.Tests.Benchmarks;

/// <summary>The benchmarks measure what they say.</summary>
public sealed class SuiteTests
{
    [Fact]
    public void Stages_RunTwice_MakeTheDocumentsOfExtract()
    {
        var set = new PageSet([.. PageSets.Html(HtmlKind.News).Pages.Take(2), .. PageSets.Html(HtmlKind.Forum).Pages.Take(1)]);
        var staged = new StagedPages(set);
        staged.Measure();
        staged.Label();
        var extractor = new Extractor();
        var documents = staged.Assemble().ToList();
        Assert.Equal(set.Pages.Count, documents.Count);
        Assert.All(documents, (document, i) =>
        {
            var expected = extractor.Extract(set.Pages[i]);
            Assert.Equal(expected.Blocks.Select(Decision), document.Blocks.Select(Decision));
            Assert.Equal((expected.Headline, expected.Body, expected.Published), (document.Headline, document.Body, document.Published));
        });
    }

    private static (int Line, Label Label, string Rule, float Confidence) Decision(Block block) => (block.Line, block.Label, block.Rule, block.Confidence);

    [Fact]
    public void LineFilter_Page_KeepsSentencesOnly()
    {
        string[] sentences = [.. Enumerable.Range(1, 5).Select(i => $"The ferry number {i} left at noon.")];
        var page = string.Join('\n', ["Ferries leave", .. sentences, "We use cookies on this page.", "Read more...", "Too short."]);
        Assert.Equal(string.Join('\n', sentences), LineFilter.Clean(page));
    }

    [Fact]
    public void LineFilter_FewSentences_DropsThePage() => Assert.Null(LineFilter.Clean("The ferry left at noon.\nIt came back late."));

    [Fact]
    public void TokenReading_ScriptWithTags_IsOneText() =>
        Assert.Equal(TokenReading.Read("<p>a</p><script>1</script><p>b</p>".AsMemory()), TokenReading.Read("<p>a</p><script>'<b>x<\\/b>'</script><p>b</p>".AsMemory()));
}
