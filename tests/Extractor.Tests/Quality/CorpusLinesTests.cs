using System.Globalization;
using AngleSharp.Dom;
using Extraction.Input;
using Extraction.Model;
using Extraction.Quality.Corpus;
using Extraction.Tests.FrontEnds;

namespace Extraction.Tests.Quality;

/// <summary>On pages as they come, both HTML front ends give the lines of a plain walk over AngleSharp's tree.</summary>
/// <remarks>
/// Every eighth page is read; all of them when EXTRACTOR_ALL_PAGES is 1. Of all 2,442 pages two differ, both with a select that is never
/// closed and ends the page: AngleSharp makes the rest of the page children of a void element in it, which no walk can tell from hidden text.
/// </remarks>
public class CorpusLinesTests
{
    private const int Step = 8;
    private const double LeastShare = 0.99;

    [Fact]
    public void Split_CorpusPages_GiveTheLinesOfTheTreeOrAKnownReason()
    {
        var corpus = LabelledCorpus.Find();
        Assert.SkipWhen(corpus is null, "no corpus at ../shared/eval/corpus and none named by EXTRACTOR_CORPUS");
        var all = Environment.GetEnvironmentVariable("EXTRACTOR_ALL_PAGES") == "1";
        var pages = LabelledCorpus.MainSets.Append("readability").Where(corpus.Has).SelectMany(corpus.Read).Where((_, index) => all || index % Step == 0).ToList();

        var differences = pages.AsParallel().Select(DifferenceOf).OfType<string>().Order(StringComparer.Ordinal).ToList();

        var share = 1 - (double)differences.Count / pages.Count;
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"{pages.Count} pages, {share:P2} alike {string.Join("; ", differences)}"));
        Assert.True(share >= LeastShare, $"{share:P2} of {pages.Count} pages are alike:\n{string.Join('\n', differences)}");
        Assert.DoesNotContain(differences, difference => difference.EndsWith("unexplained", StringComparison.Ordinal));
    }

    /// <summary>Which page differs, in which front end, and why; null when none does.</summary>
    private static string? DifferenceOf(GoldPage page)
    {
        var html = Decode(page.ReadHtml());
        using var tokens = HtmlPages.Read(html);
        using var document = HtmlPages.Parse(html);
        using var tree = HtmlPages.Read(document);
        var expected = DomOracle.ReadsNoScript(tokens) ? DomOracle.Lines(html, tokens) : DomOracle.Lines(document, readsNoScript: false);
        var differ = (expected.SequenceEqual(tokens.Lines()) ? "" : " tokens") + (expected.SequenceEqual(tree.Lines()) ? "" : " document");
        return differ.Length == 0 ? null : $"{page.Dataset} {page.Id}{differ}: {ReasonOf(document)}";
    }

    private static string ReasonOf(IDocument document) =>
        document.QuerySelector("select :is(area, base, br, col, embed, hr, img, input, link, meta, source, track, wbr) > *") is null
            ? "unexplained"
            : "a void element with content in a select that is not closed";

    private static string Decode(byte[] bytes)
    {
        using var text = new Buffer<char>();
        Assert.True(TextDecoder.TryDecode(bytes, default, text, out _));
        return text.Span.ToString();
    }
}
