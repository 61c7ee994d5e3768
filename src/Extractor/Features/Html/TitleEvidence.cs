using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>How much a line has in common with the title and the description that the head of the page gives, and where the title stands.</summary>
internal sealed class TitleEvidence : IDisposable
{
    private const int MostLineWords = 40, LeastDescribedWords = 5, LeastTitleWords = 2;
    private const float LeastLikeness = 0.5f;

    private readonly WordList _title = new(), _description = new();
    private readonly Buffer<float> _likeness = new(), _overlap = new();

    public TitleEvidence(Page page)
    {
        var markup = page.Markup;
        if (markup.TryFind(HeadFactKind.Meta, "og:title", out var title) || markup.TryFind(HeadFactKind.Meta, "twitter:title", out title) || markup.TryFind(HeadFactKind.Title, "", out title))
            AddWords(BeforeSite(title), _title);
        if (markup.TryFind(HeadFactKind.Meta, "og:description", out var description) || markup.TryFind(HeadFactKind.Meta, "description", out description))
            AddWords(description, _description);
        Compare(page);
    }

    /// <summary>The line that prints the title; -1 when none does.</summary>
    public int Line { get; private set; } = -1;

    /// <summary>Of each line, the share of the title's words that it has, 0 to 1.</summary>
    public ReadOnlySpan<float> Overlap => _overlap.Span;

    /// <summary>Of each line, the words it has in common with the title over the words of either, 0 to 1.</summary>
    public ReadOnlySpan<float> Likeness => _likeness.Span;

    /// <summary>Share of a line's words that the description has, 0 to 1.</summary>
    public float DescriptionShare(ReadOnlySpan<Word> words) =>
        words.Length < LeastDescribedWords || _description.Count == 0 ? 0 : _description.CountIn(words) / (float)words.Length;

    public void Dispose()
    {
        _title.Dispose();
        _description.Dispose();
        _likeness.Dispose();
        _overlap.Dispose();
    }

    private void Compare(Page page)
    {
        var likeness = _likeness.Resize(page.Lines.Length);
        var overlap = _overlap.Resize(page.Lines.Length);
        for (var i = 0; i < likeness.Length; i++)
        {
            var words = page.WordsOf(i);
            (likeness[i], overlap[i]) = (0, 0);
            if (_title.Count == 0 || words.Length is 0 or >= MostLineWords) continue;
            page.Work.Add((long)words.Length * _title.Count / 4);
            var common = _title.CountIn(words);
            likeness[i] = common / (float)Math.Max(1, _title.Count + words.Length - common);
            overlap[i] = common / (float)_title.Count;
        }
        Line = Find(page, likeness);
    }

    /// <summary>The main heading most like the title; without such, the line most like it; without such, the first main heading.</summary>
    private static int Find(Page page, ReadOnlySpan<float> likeness)
    {
        int best = -1, heading = -1;
        for (var i = 0; i < likeness.Length; i++)
        {
            if (likeness[i] > LeastLikeness && (best < 0 || likeness[i] > likeness[best])) best = i;
            if (page.Lines[i].HeadingLevel == 1 && (heading < 0 || likeness[i] > likeness[heading])) heading = i;
        }
        return heading >= 0 && (best < 0 || likeness[heading] >= LeastLikeness) ? heading : best;
    }

    /// <summary>The part of a title in front of a separator, when it is a title by itself.</summary>
    private static ReadOnlySpan<char> BeforeSite(ReadOnlySpan<char> title)
    {
        foreach (var separator in (ReadOnlySpan<string>)[" | ", " – ", " — ", " - "])
            if (title.IndexOf(separator) is > 0 and var end && title[..end].Count(' ') >= LeastTitleWords) title = title[..end];
        return title;
    }

    private static void AddWords(ReadOnlySpan<char> text, WordList into)
    {
        var position = 0;
        while (into.Count < WordList.Most && WordScanner.TryNext(text, ref position, out var word)) into.Add(word.Hash);
    }
}
