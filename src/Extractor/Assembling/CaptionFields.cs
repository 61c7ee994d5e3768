using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads captions, splits their credits off and gives a credit on the next line to the caption above it.</summary>
internal sealed class CaptionFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks)
{
    private const float LeastStrength = 0.3f;

    public Document Fill(Document document)
    {
        var captions = ImmutableArray.CreateBuilder<Caption>();
        for (var i = 0; i < blocks.Length; i++)
            if (blocks[i].Label == Label.Caption) captions.Add(Read(i));
        return document with { Captions = captions.ToImmutable() };
    }

    private Caption Read(int i)
    {
        if (Split(i) is { IsWholeLine: false } split) return new Caption(Text(page.Lines[i].Start, split.TextEnd), Text(split.CreditStart, split.CreditEnd));
        return new Caption(blocks[i].Text, CreditBeside(i));
    }

    private string? CreditBeside(int i)
    {
        foreach (var k in (ReadOnlySpan<int>)[i + 1, i - 1])
            if ((uint)k < (uint)blocks.Length && blocks[k].Label == Label.Credit) return Split(k) is { } split ? Text(split.CreditStart, split.CreditEnd) : blocks[k].Text;
        return null;
    }

    private CreditSplit? Split(int i) =>
        CreditGrammar.TrySplit(page.View(i), lexicon, out var split) && split.Strength >= LeastStrength ? split : null;

    private string Text(int start, int end) => BlockText.Of(page.Text.Span[start..end]);
}
