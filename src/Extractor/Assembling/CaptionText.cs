using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads the text and the credit of a caption off its lines. Not thread-safe.</summary>
internal sealed class CaptionText(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, CaptionUnits units) : IDisposable
{
    /// <summary>How sure a credit is that is split off; one that is a line among the lines of a caption; and one that is all of it.</summary>
    private const float LeastStrength = 0.3f, LineStrength = 0.5f, WholeStrength = 0.8f;

    private readonly MarkedCredits _marked = new(lexicon, page);
    private readonly List<string> _texts = [], _credits = [];

    /// <summary>The text, lines joined by a space, and the credit; each null when there is none.</summary>
    public (string? Text, string? Credit) Read(in CaptionUnit unit)
    {
        _texts.Clear();
        _credits.Clear();
        var lines = units.LinesOf(unit);
        var least = lines.Length > 1 ? LineStrength : WholeStrength;
        foreach (var line in lines)
        {
            var split = Split(line);
            if (split is { IsWholeLine: true } whole && whole.Strength < least) split = null;
            if (split is not { IsWholeLine: true }) _texts.Add(split is { } found ? Text(page.Lines[line].Start, found.TextEnd) : blocks[line].Text);
            if (split is { } it) AddCredit(Text(it.CreditStart, it.CreditEnd));
        }
        if (_credits.Count == 0)
            foreach (var line in units.CreditsOf(unit)) AddCredit(Split(line) is { IsWholeLine: true } split ? Text(split.CreditStart, split.CreditEnd) : blocks[line].Text);
        return (_texts.Count == 0 ? null : string.Join(' ', _texts), _credits.Count == 0 ? null : string.Join(", ", _credits));
    }

    public void Dispose() => _marked.Dispose();

    private CreditSplit? Split(int line)
    {
        if (page.HasMarkup && _marked.TryFind(line, out var marked)) return marked;
        return CreditGrammar.TrySplit(page.View(line), lexicon, out var split) && split.Strength >= LeastStrength ? split : null;
    }

    private string Text(int start, int end) => BlockText.Of(page.Text.Span[start..end]);

    private void AddCredit(string credit)
    {
        if (!_credits.Contains(credit)) _credits.Add(credit);
    }
}
