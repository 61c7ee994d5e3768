using System.Text;

namespace Extraction.Tests.Labelling;

/// <summary>What <see cref="Extractor.Extract(ReadOnlySpan{byte}, PageHints?, CancellationToken)"/> refuses, nothing is explained of.</summary>
public class ExplainBlockTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The bridge was closed on Monday, and nobody said why.\n\n", 100)));

    public static TheoryData<ExtractorOptions> Limits => new(
        new ExtractorOptions { MaxBytes = Page.Length - 1 },
        new ExtractorOptions { MaxChars = Page.Length - 1 },
        new ExtractorOptions { WorkBudget = 1_000 });

    [Theory, MemberData(nameof(Limits))]
    public void ExplainBlock_PageOverALimit_HasNoBlocks(ExtractorOptions options)
    {
        var extractor = new Extractor(options);
        Assert.Equal(ExtractionStatus.TooLarge, extractor.Extract(Page).Status);
        AssertHasNoBlocks(extractor, Page);
        Assert.InRange(new Extractor().ExplainBlock(Page, 0).Score, 0, 1);
    }

    [Fact]
    public void ExplainBlock_NoText_HasNoBlocks() => AssertHasNoBlocks(new Extractor(), [0, 1, 2, 0, 255, 0, 3, 0]);

    [Fact]
    public void ExplainBlock_Cancelled_Throws()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => new Extractor().ExplainBlock(Page, 0, cancellation: cancelled.Token));
    }

    private static void AssertHasNoBlocks(Extractor extractor, byte[] page)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => extractor.ExplainBlock(page, 0));
        Assert.StartsWith("The page has no blocks.", error.Message, StringComparison.Ordinal);
    }
}
