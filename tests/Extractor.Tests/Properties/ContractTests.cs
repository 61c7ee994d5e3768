using System.Text.Json;
using CsCheck;
using Extraction.Tests.Support;

namespace Extraction.Tests.Properties;

/// <summary>What holds for every text, however broken. A failure prints the seed and the smallest text that fails.</summary>
public class ContractTests
{
    private const int Iterations = 150;
    private readonly Extractor _balanced = new();
    private readonly Extractor _precise = new(ExtractorOptions.Precise);
    private readonly Extractor _generous = new(ExtractorOptions.Generous);

    [Fact]
    public void ExtractText_AnyText_BlocksTileTheSource() => ForEveryText(text =>
    {
        var end = 0;
        foreach (var block in _balanced.ExtractText(text).Blocks)
        {
            Assert.True(block.Start >= end && block.Length > 0, $"block at {block.Start}+{block.Length} after {end}");
            Assert.Equal("", Readable.InkOf(text.AsSpan(end, block.Start - end)));
            end = block.Start + block.Length;
        }
        Assert.Equal("", Readable.InkOf(text.AsSpan(end)));
    });

    [Fact]
    public void ExtractText_AnyText_BlockTextIsItsSpan() => ForEveryText(text =>
    {
        var lines = new SourceLines(text);
        foreach (var block in _balanced.ExtractText(text).Blocks)
        {
            Assert.Equal(Readable.InkOf(text.AsSpan(block.Start, block.Length)), Readable.InkOf(block.Text));
            Assert.Equal(lines.NumberAt(block.Start), block.Line);
        }
    });

    [Fact]
    public void ExtractText_AnyText_BodyIsTheMainTextInOrder() => ForEveryText(text =>
    {
        var document = _balanced.ExtractText(text);
        var position = 0;
        foreach (var block in document.Blocks.Where(block => block.Label.IsMainText()))
        {
            var found = document.Body.IndexOf(block.Text, position, StringComparison.Ordinal);
            Assert.True(found >= position, $"'{Readable.Shorten(block.Text)}' is not in the body after {position}");
            position = found + block.Text.Length;
        }
    });

    [Fact]
    public void ExtractText_AnyText_EmptyOnlyWithoutVisibleCharacters() => ForEveryText(text =>
    {
        var document = _balanced.ExtractText(text);
        var hasInk = text.Any(Readable.IsInk);
        Assert.Equal(hasInk, document.Blocks.Length > 0);
        Assert.Equal(hasInk, document.Status != ExtractionStatus.Empty);
    });

    [Fact]
    public void ExtractText_AnyText_SharesAndReferencesInRange() => ForEveryText(text =>
    {
        var document = _balanced.ExtractText(text);
        Assert.InRange(document.Confidence, 0, 1);
        Assert.InRange(document.RemovedShare, 0, 1);
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            var block = document.Blocks[i];
            Assert.InRange(block.Confidence, 0, 1);
            Assert.NotEmpty(block.Rule);
            Assert.Equal(block.Label == Label.Duplicate, block.DuplicateOf is not null);
            if (block.DuplicateOf is { } earlier) Assert.InRange(earlier, 0, i - 1);
        }
    });

    [Fact]
    public void ExtractText_AnyTextTwice_SameDocument() => ForEveryText(text =>
        Assert.Equal(JsonSerializer.Serialize(_balanced.ExtractText(text)), JsonSerializer.Serialize(new Extractor().ExtractText(text))));

    [Fact]
    public void ExtractText_Presets_SameBlocksAndOnlyBodyAgainstChrome() => ForEveryText(text =>
    {
        var precise = _precise.ExtractText(text).Blocks;
        var balanced = _balanced.ExtractText(text).Blocks;
        var generous = _generous.ExtractText(text).Blocks;
        Assert.Equal(balanced.Select(Span), precise.Select(Span));
        Assert.Equal(balanced.Select(Span), generous.Select(Span));
        for (var i = 0; i < balanced.Length; i++)
        {
            AssertWidened(precise[i].Label, balanced[i].Label);
            AssertWidened(balanced[i].Label, generous[i].Label);
        }
    });

    private static (int Line, int Start, int Length, string Text) Span(Block block) => (block.Line, block.Start, block.Length, block.Text);

    /// <summary>The wider preset keeps a label or turns chrome into body.</summary>
    private static void AssertWidened(Label narrow, Label wide) =>
        Assert.True(narrow == wide || (narrow.IsChrome() && wide == Label.Body), $"{narrow.ToName()} became {wide.ToName()}");

    private static void ForEveryText(Action<string> holds)
    {
        Texts.Random.Sample(holds, iter: Iterations);
        Texts.Mutated.Sample(holds, iter: Iterations);
    }
}
