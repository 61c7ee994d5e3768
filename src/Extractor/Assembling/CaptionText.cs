using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads the text and the credit of a caption off its lines.</summary>
internal sealed class CaptionText(Lexicon lexicon, Page page, ImmutableArray<Block> blocks) : IDisposable
{
    /// <summary>How sure a credit is that is split off; one that is a line among the lines of a caption; and one that is all of it.</summary>
    private const float LeastStrength = 0.3f, LineStrength = 0.5f, WholeStrength = 0.8f;

    private readonly MarkedCredits _marked = new(lexicon, page);

    /// <summary>The text, lines joined by a space, and the credit; each null when there is none.</summary>
    public (string? Text, string? Credit) Read(CaptionUnit unit)
    {
        var texts = new List<string>();
        var credits = new List<string>();
        var least = unit.Lines.Count > 1 ? LineStrength : WholeStrength;
        foreach (var line in unit.Lines)
        {
            var split = Split(line);
            if (split is { IsWholeLine: true } whole && whole.Strength < least) split = null;
            if (split is not { IsWholeLine: true }) texts.Add(split is { } found ? Text(page.Lines[line].Start, found.TextEnd) : blocks[line].Text);
            if (split is { } it) AddOnce(credits, Text(it.CreditStart, it.CreditEnd));
        }
        if (credits.Count == 0)
            foreach (var line in unit.Credits) AddOnce(credits, Split(line) is { } split ? Text(split.CreditStart, split.CreditEnd) : blocks[line].Text);
        return (texts.Count == 0 ? null : string.Join(' ', texts), credits.Count == 0 ? null : string.Join(", ", credits));
    }

    public void Dispose() => _marked.Dispose();

    private CreditSplit? Split(int line)
    {
        if (page.HasMarkup && _marked.TryFind(line, out var marked)) return marked;
        return CreditGrammar.TrySplit(page.View(line), lexicon, out var split) && split.Strength >= LeastStrength ? split : null;
    }

    private string Text(int start, int end) => BlockText.Of(page.Text.Span[start..end]);

    private static void AddOnce(List<string> credits, string credit)
    {
        if (!credits.Contains(credit, StringComparer.Ordinal)) credits.Add(credit);
    }
}
