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
        var run = new Run(start, false);   // the stops and closing marks met last: looked at once, however many there are
        for (var i = start; i < line.End; i++)
        {
            if (!CharTable.IsTerminal(text[i]) || i - start < PieceLength / 4) continue;
            if (i >= run.End) run = RunAt(page, text, i, line.End);
            if (run.End == line.End || !EndsSentence(text, i, run)) continue;
            if (page.LineBuffer.Count >= page.MaxLines - MostLines)
            {
                page.WarnOfLines();
                break;
            }
            Add(page, line, start, run.End);
            start = run.End;
            while (start < line.End && CharTable.IsSpace(text[start])) start++;
            i = start;
        }
        if (start < line.End) Add(page, line, start, line.End);
    }

    /// <summary>A run of stops and closing marks.</summary>
    /// <param name="End">Where it ends.</param>
    /// <param name="StartsNext">Whether white space and the start of a sentence follow.</param>
    private readonly record struct Run(int End, bool StartsNext);

    private static Run RunAt(Page page, ReadOnlySpan<char> text, int i, int limit)
    {
        var end = i + 1;
        while (end < limit && (CharTable.IsTerminal(text[end]) || IsClosing(text[end]))) end++;
        var next = end;
        while (next < limit && CharTable.IsSpace(text[next])) next++;
        page.Work.Add(next - i);
        return new Run(end, next > end && next < limit && (CharTable.IsUpper(text[next]) || !CharTable.IsWord(text[next]) || text[next] >= '\u0590'));
    }

    /// <summary>Whether the sentence whose stop stands at <paramref name="i"/> ends behind the run; East Asian stops need no space behind them.</summary>
    private static bool EndsSentence(ReadOnlySpan<char> text, int i, in Run run) =>
        text[i] >= '\u3000' || (run.StartsNext && !(text[i] == '.' && IsAbbreviation(text, i)));

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
