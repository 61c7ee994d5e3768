using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Finds the credits in captions that elements of their own hold: class names say so, or the text of the element is a credit. Not thread-safe.</summary>
internal sealed class MarkedCredits(Lexicon lexicon, Page page) : IDisposable
{
    /// <summary>How sure the text of an element must be a credit when its class names do not say so.</summary>
    private const float UnnamedStrength = 0.5f;

    /// <summary>Words of a credit, which may name stylists and hairdressers; its characters; and words that may follow its element.</summary>
    private const int MostWords = 24, MostChars = 300, MostWordsBehind = 6;

    /// <summary>Words of a cue in front of the element, and characters in which they are looked for.</summary>
    private const int MostCueWords = 4, CueChars = 60;

    private static readonly string[] Properties = ["copyrightHolder", "creditText", "copyrightNotice", "creditLine"];

    private readonly Buffer<Word> _words = new();

    /// <summary>The credit that ends a line, or is all of it.</summary>
    /// <param name="line">Index of the line.</param>
    /// <param name="split">Where caption and credit stand.</param>
    public bool TryFind(int line, out CreditSplit split)
    {
        split = default;
        ref readonly var it = ref page.LineBuffer[line];
        var marks = page.Markup.Marks.Span;
        for (var i = Sorted.FirstAt(marks, line, static (in Mark mark) => mark.Line); i < marks.Length && marks[i].Line == line; i++)
        {
            ref readonly var mark = ref marks[i];
            if (mark.Length == 0 || mark.Start < it.Start || mark.Start + mark.Length > it.End || it.End - mark.Start > MostChars) continue;
            if (IsCredit(mark, out var isNamed) && EndsLine(it, mark) && TrySplit(it, mark.Start, isNamed, out split)) return true;
        }
        return false;
    }

    public void Dispose() => _words.Dispose();

    private bool IsCredit(in Mark mark, out bool isNamed)
    {
        isNamed = mark.Kind == MarkKind.Credit || (mark.Kind == MarkKind.Property && IsAmong(page.Markup.TextOf(mark.Name)));
        return isNamed || mark.Kind == MarkKind.CaptionPart;
    }

    private static bool IsAmong(ReadOnlySpan<char> name)
    {
        foreach (var property in Properties)
            if (name.Trim().Equals(property, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether little or, when it also starts the line, nothing stands behind an element in its line.</summary>
    private bool EndsLine(in Line line, in Mark mark) =>
        Scan(mark.Start + mark.Length, line.End).Words.Length <= (mark.Start == line.Start ? 0 : MostWordsBehind);

    /// <summary>Takes all from an element to the end of its line for the credit.</summary>
    private bool TrySplit(in Line line, int start, bool isNamed, out CreditSplit split)
    {
        split = default;
        var view = Scan(start, line.End);
        if (view.Words.Length is 0 or > MostWords || !TryRead(view, isNamed, out split)) return false;
        var end = BeforeCue(line, start);
        split = split with { TextEnd = end, IsWholeLine = end == line.Start };
        return true;
    }

    private bool TryRead(in LineView credit, bool isNamed, out CreditSplit split)
    {
        if (CreditGrammar.TrySplit(credit, lexicon, out split) && split.IsWholeLine && split.Strength >= UnnamedStrength) return true;
        if (!isNamed) return false;
        var cue = CreditGrammar.CueLength(credit, lexicon, 0, out _);
        if (cue == credit.Words.Length) return false;
        split = new CreditSplit(credit.Start, credit.Words[cue].Start, credit.Words[^1].End, UnnamedStrength, IsWholeLine: true);
        return true;
    }

    /// <summary>Where the caption ends: before the joints and the cue in front of the element, as in "at dusk (Photo: <i>…</i>)".</summary>
    private int BeforeCue(in Line line, int start)
    {
        var view = Scan(Math.Max(line.Start, start - CueChars), start);
        var count = view.Words.Length;
        for (var cue = Math.Min(MostCueWords, count); cue > 0; cue--)
        {
            var first = count - cue;
            if (CreditGrammar.CueLength(view, lexicon, first, out _) != cue || (first > 0 && !CreditGrammar.IsApart(view, lexicon, first))) continue;
            start = view.Words[first].Start;
            break;
        }
        return line.Start + page.Text.Span[line.Start..start].TrimEnd(CreditGrammar.Joints).Length;
    }

    /// <summary>The words of a part of a line, one more than a credit may have at most. A word may go on in an element without a space.</summary>
    private LineView Scan(int start, int end)
    {
        _words.Clear();
        var text = page.Text.Span;
        var position = start;
        while (_words.Count <= MostWords && WordScanner.TryNext(text[..end], ref position, out var word)) _words.Add(word);
        return new LineView(text, start, end - start, _words.Span);
    }
}
