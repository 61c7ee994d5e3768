using Extraction.Model;

namespace Extraction.FrontEnds;

/// <summary>Cuts a document that came as one long line at its sentences, as FinerWeb-10BT does, so that lines can be labelled.</summary>
internal static class SentenceCutter
{
    /// <summary>A page with more lines than this has its own line structure.</summary>
    private const int MostLines = 3;
    private const int LongLine = 600;
    /// <summary>Sentences are gathered up to about this many characters.</summary>
    private const int PieceLength = 200;

    public static void CutUnbroken(Page page)
    {
        var count = page.LineBuffer.Count;
        if (count is 0 or > MostLines) return;
        Span<Line> whole = stackalloc Line[MostLines];
        page.Lines.CopyTo(whole);
        page.LineBuffer.Clear();
        foreach (ref readonly var line in whole[..count])
        {
            if (line.Length < LongLine) page.LineBuffer.Add(line);
            else Cut(page, line);
        }
    }

    private static void Cut(Page page, in Line line)
    {
        var text = page.Text.Span;
        var start = line.Start;
        for (var i = start; i < line.End; i++)
        {
            if (!CharTable.IsTerminal(text[i]) || i - start < PieceLength / 4) continue;
            var end = SentenceEnd(text, i, line.End);
            if (end < 0) continue;
            Add(page, line, start, end);
            start = end;
            while (start < line.End && CharTable.IsSpace(text[start])) start++;
            i = start;
        }
        if (start < line.End) Add(page, line, start, line.End);
    }

    /// <summary>Where the sentence whose terminal stands at <paramref name="i"/> ends, or -1 when it goes on.</summary>
    private static int SentenceEnd(ReadOnlySpan<char> text, int i, int limit)
    {
        var end = i + 1;
        while (end < limit && (CharTable.IsTerminal(text[end]) || IsClosing(text[end]))) end++;
        if (end >= limit) return -1;
        var wide = text[i] >= '\u3000';   // East Asian stops need no space behind them
        if (!wide && !CharTable.IsSpace(text[end])) return -1;
        if (wide) return end;
        var next = end;
        while (next < limit && CharTable.IsSpace(text[next])) next++;
        var startsSentence = next < limit && (CharTable.IsUpper(text[next]) || !CharTable.IsWord(text[next]) || text[next] >= '\u0590');
        return startsSentence && !(text[i] == '.' && IsAbbreviation(text, i)) ? end : -1;
    }

    /// <summary>One or two letters before the point: an initial or an abbreviation.</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> text, int point)
    {
        var letters = 0;
        for (var i = point - 1; i >= 0 && letters <= 2 && CharTable.IsWord(text[i]); i--) letters++;
        return letters <= 2 && !CharTable.IsDigit(text[Math.Max(0, point - 1)]);
    }

    private static bool IsClosing(char c) => c is '"' or '\'' or '”' or '’' or '»' or ')' or ']' or '」' or '』' or '）';

    private static void Add(Page page, in Line whole, int start, int end) => page.LineBuffer.Add(whole with
    {
        Start = start,
        Length = end - start,
        Source = start,
        SourceLength = end - start,
        Gap = start == whole.Start ? whole.Gap : (byte)0,
        Form = LineForm.Sentence,
    });
}
