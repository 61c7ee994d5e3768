using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts a line that holds two fields, a date and a headline, in two: <c>date 2024-03-01 Some headline</c>, <c>1 March 2024 | Some headline</c>.</summary>
/// <remarks>Only among the first lines of a page, only where a label or a separator or a numeric date shows that no sentence starts there.</remarks>
internal static class FieldSplitter
{
    private const int FirstLines = 5, LeastWordsBehind = 3, MostLabelWords = 3;

    public static void Split(Page page, Lexicon lexicon)
    {
        using var words = new Buffer<Word>();
        for (var i = 0; i < Math.Min(FirstLines, page.LineBuffer.Count); i++)
        {
            var cut = FindCut(page, lexicon, words, page.Lines[i]);
            if (cut <= 0 || page.LineBuffer.Count >= page.MaxLines) continue;
            Cut(page, i, cut);
            return;
        }
    }

    /// <summary>Where the second field starts, or 0.</summary>
    private static int FindCut(Page page, Lexicon lexicon, Buffer<Word> words, in Line line)
    {
        var text = page.Text.Span;
        Scan(text, line, words);
        page.Work.Add(line.Length + (10L * words.Count));
        var view = new LineView(text, line.Start, line.Length, words.Span);
        if (!DateGrammar.TryFind(view, lexicon, 0, out var date) || !date.IsFull || date.FirstWord > MostLabelWords) return 0;
        var behind = view.Words.Length - date.LastWord - 1;
        if (behind < LeastWordsBehind || CharTable.IsTerminal(text[line.End - 1])) return 0;
        if (DateGrammar.TryFind(view, lexicon, date.LastWord + 1, out _)) return 0;   // published … | updated …
        var next = view.Words[date.LastWord + 1];
        var labelled = date.FirstWord > 0 && IsLabel(lexicon, view.Words[..date.FirstWord]);
        var separated = view.Gap(date.LastWord).IndexOfAny("|·–—") >= 0;
        if (!next.Is(WordShape.Capitalised) || (date.FirstWord > 0 && !labelled) || !(labelled || separated)) return 0;
        var cut = next.Start;
        while (cut > 0 && text[cut - 1] is '"' or '\'' or '“' or '‘' or '«') cut--;
        return cut;
    }

    private static bool IsLabel(Lexicon lexicon, ReadOnlySpan<Word> words) =>
        lexicon.Match(Section.Published, words) == words.Length || lexicon.Match(Section.Modified, words) == words.Length;

    private static void Scan(ReadOnlySpan<char> text, in Line line, Buffer<Word> words)
    {
        words.Clear();
        var position = line.Start;
        while (WordScanner.TryNext(text[..line.End], ref position, out var word)) words.Add(word);
    }

    private static void Cut(Page page, int i, int cut)
    {
        var whole = page.Lines[i];
        var end = cut;
        while (CharTable.IsSpace(page.Text.Span[end - 1])) end--;   // a separator stays with the date: nothing gets lost
        page.LineBuffer.Add(default);
        page.Lines[i..^1].CopyTo(page.Lines[(i + 1)..]);
        page.Lines[i] = Part(whole, whole.Start, end) with { Gap = whole.Gap };
        page.Lines[i + 1] = Part(whole, cut, whole.End) with { Gap = 0 };
    }

    private static Line Part(Line whole, int start, int end) =>
        whole with { Start = start, Source = start, Length = end - start, SourceLength = end - start, Form = whole.Form | LineForm.Part };
}
