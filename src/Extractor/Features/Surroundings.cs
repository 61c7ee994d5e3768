using Extraction.Model;

namespace Extraction.Features;

/// <summary>Running sums over the lines of a page, so that any window costs two look-ups; and the best segment of prose.</summary>
internal sealed class Surroundings : IDisposable
{
    private readonly Buffer<float> _logWords = new(), _logSquares = new();
    private readonly Buffer<int> _words = new(), _prose = new(), _chrome = new();
    private readonly Buffer<int> _sinceProse = new(), _untilProse = new(), _runBefore = new(), _runAfter = new();
    private readonly int _count;

    /// <summary>Lines of this many words or fewer are short.</summary>
    public const int ShortWords = 5;
    /// <summary>Most lines that a window reaches beyond the first and the last.</summary>
    public const int Margin = 21;
    /// <summary>Distances are counted up to this many lines.</summary>
    public const int Far = 300;
    private const int LongProse = 20;

    public Surroundings(Page page)
    {
        _count = page.Facts.Length;
        Sum(page.Facts);
        MeasureRuns(page.Facts);
        FindBestSegment(page.Facts);
    }

    /// <summary>First line of the best segment, and the line after its last.</summary>
    public (int Start, int End) BestSegment { get; private set; }

    public int TotalWords => _words[^1];

    public int TotalProse => _prose[^1];

    /// <summary>Lines of the page.</summary>
    public int Count => _count;

    /// <summary>Words above each line, behind <see cref="Margin"/> times none; and behind the last line, <see cref="Margin"/> times and once more, those
    /// of all lines: so that windows may reach that far beyond either end.</summary>
    public ReadOnlySpan<int> Words => _words.Span;

    /// <summary>The same of words of prose.</summary>
    public ReadOnlySpan<int> Prose => _prose.Span;

    /// <summary>The same of lines with a chrome phrase.</summary>
    public ReadOnlySpan<int> Chrome => _chrome.Span;

    public int WordsBetween(int from, int to) => _words[Margin + to] - _words[Margin + from];

    /// <summary>Lines since the last long prose above each line.</summary>
    public ReadOnlySpan<int> SinceProse => _sinceProse.Span;

    public ReadOnlySpan<int> UntilProse => _untilProse.Span;

    /// <summary>Short lines that directly end at each line, itself counted; 0 for a long one.</summary>
    public ReadOnlySpan<int> RunBefore => _runBefore.Span;

    /// <summary>The same of those that start there.</summary>
    public ReadOnlySpan<int> RunAfter => _runAfter.Span;

    /// <summary>Mean and standard deviation of the log word counts of the lines up to <paramref name="reach"/> away.</summary>
    public (float Mean, float Spread) LogWords(int i, int reach)
    {
        int from = Math.Max(0, i - reach), to = Math.Min(_count, i + reach + 1);
        float n = to - from, mean = (_logWords[to] - _logWords[from]) / n;
        return (mean, MathF.Sqrt(MathF.Max(0, ((_logSquares[to] - _logSquares[from]) / n) - (mean * mean))));
    }

    public void Dispose()
    {
        foreach (var buffer in (ReadOnlySpan<Buffer<float>>)[_logWords, _logSquares]) buffer.Dispose();
        foreach (var buffer in (ReadOnlySpan<Buffer<int>>)[_words, _prose, _chrome, _sinceProse, _untilProse, _runBefore, _runAfter]) buffer.Dispose();
    }

    private void Sum(ReadOnlySpan<LineFacts> facts)
    {
        Span<float> logWords = _logWords.Resize(_count + 1), logSquares = _logSquares.Resize(_count + 1);
        (logWords[0], logSquares[0]) = (0, 0);
        Span<int> words = Start(_words), prose = Start(_prose), chrome = Start(_chrome);
        for (var i = 0; i < facts.Length; i++)
        {
            ref readonly var it = ref facts[i];
            var log = Logarithm.Of(it.Words);
            words[i + 1] = words[i] + it.Words;
            prose[i + 1] = prose[i] + (it.Is(LineTraits.Prose) ? it.Words : 0);
            logWords[i + 1] = logWords[i] + log;
            logSquares[i + 1] = logSquares[i] + (log * log);
            chrome[i + 1] = chrome[i] + (it.Is(LineTraits.ChromePhrase) ? 1 : 0);
        }
        foreach (var sums in (ReadOnlySpan<Buffer<int>>)[_words, _prose, _chrome]) sums.Span[^Margin..].Fill(sums[Margin + _count]);
    }

    /// <summary>Makes room for sums, and says where the one above the first line stands.</summary>
    private Span<int> Start(Buffer<int> sums)
    {
        var all = sums.Resize(Margin + _count + 1 + Margin);
        all[..(Margin + 1)].Clear();
        return all[Margin..];
    }

    private void MeasureRuns(ReadOnlySpan<LineFacts> facts)
    {
        foreach (var buffer in (ReadOnlySpan<Buffer<int>>)[_sinceProse, _untilProse, _runBefore, _runAfter]) buffer.Resize(_count);
        for (int i = 0, since = Far, run = 0; i < _count; i++)
        {
            _sinceProse[i] = since;
            since = IsLongProse(facts[i]) ? 1 : Math.Min(Far, since + 1);
            _runBefore[i] = run = facts[i].Words <= ShortWords ? run + 1 : 0;
        }
        for (int i = _count - 1, until = Far, run = 0; i >= 0; i--)
        {
            _untilProse[i] = until;
            until = IsLongProse(facts[i]) ? 1 : Math.Min(Far, until + 1);
            _runAfter[i] = run = facts[i].Words <= ShortWords ? run + 1 : 0;
        }
    }

    private static bool IsLongProse(in LineFacts facts) => facts.Is(LineTraits.Prose) && facts.Words >= LongProse;

    /// <summary>The run of lines with the largest sum, prose counting its words and every other line at most 11 against it (after BTE).</summary>
    private void FindBestSegment(ReadOnlySpan<LineFacts> facts)
    {
        int best = 0, sum = 0;
        var start = 0;
        for (var i = 0; i < _count; i++)
        {
            if (sum <= 0) (sum, start) = (0, i);
            sum += facts[i].Is(LineTraits.Prose) ? facts[i].Words : -Math.Min(facts[i].Words, 8) - 3;
            if (sum <= best) continue;
            best = sum;
            BestSegment = (start, i + 1);
        }
    }
}
