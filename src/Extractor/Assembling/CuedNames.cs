using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Finds who signs where no line reads like a byline: "by" and one short name, or a cue alone and the name on the line below.</summary>
/// <remarks>Such a name may be a handle, a team or a first name, so only short lines beside the article count.</remarks>
internal sealed class CuedNames(Lexicon lexicon, Page page)
{
    private const int MostNameWords = 4, MostNameChars = 40, LinesAfterBody = 8;

    /// <summary>The name and the index of its line; null when there is none.</summary>
    public (string Name, int Line)? Find()
    {
        var (first, last) = HeadZone.Of(page);
        for (var i = first; i <= last; i++)
            if (NameAt(i) is { } name) return (name, i);
        if (!page.Layout.HasBody || !page.HasMarkup) return null;   // behind the body of plain text stand lists of other stories
        for (var i = page.Layout.LastBody + 1; i < Math.Min(page.Lines.Length, page.Layout.LastBody + LinesAfterBody); i++)
            if (NameAt(i) is { } name) return (name, i);
        return null;
    }

    private string? NameAt(int i)
    {
        if (i == page.Layout.Headline || page.Verdicts[i].Label is Label.Body or Label.Caption or Label.Credit or Label.Comment) return null;
        var view = page.View(i);
        var cue = lexicon.Match(Section.BylineCues, view.Words);
        if (cue == 0 || WriterCues.IsOther(page.Text.Span, view.Words[cue - 1].End)) return null;
        if (cue < view.Words.Length) return EndsInPreposition(view, cue) || view.Gap(cue - 1).Contains(':') ? Name(view, cue) : null;
        return i + 1 < page.Lines.Length && page.Verdicts[i + 1].Label != Label.Body ? Name(page.View(i + 1), 0) : null;
    }

    private bool EndsInPreposition(in LineView view, int cue) => lexicon.Find(view.Words[cue - 1]).StopwordOf != 0;

    /// <summary>The words up to a sign or a date; null when they are too many or none, or when other words follow.</summary>
    private string? Name(in LineView view, int from)
    {
        var to = from;
        while (to < view.Words.Length && (to == from || IsInName(view, to))) to++;
        if (to == from || to - from > MostNameWords || lexicon.Find(view.Words[from]).Month > 0 || view.Words[from].Is(WordShape.Number) || lexicon.Find(view.Words[from]).StopwordOf != 0) return null;
        if (to < view.Words.Length && !EndsName(view, from, to)) return null;
        var text = view.Page[view.Words[from].Start..view.Words[to - 1].End];
        return text.Length is >= 2 and <= MostNameChars ? text.ToString() : null;
    }

    private bool IsInName(in LineView view, int word) =>
        view.Gap(word - 1) is " " or "-" or "." or "_" or ". " && !view.Words[word].Is(WordShape.Number) && lexicon.Find(view.Words[word]).StopwordOf == 0 && !IsOfDate(view, word);

    /// <summary>Whether a name may end before a word: a date follows, or a sign behind a name with a capital.</summary>
    private bool EndsName(in LineView view, int from, int word) =>
        view.Words[word].Is(WordShape.Number) || IsOfDate(view, word) || (view.Gap(word - 1).Trim().Length > 0 && view.Words[from].Is(WordShape.Capitalised));

    private bool IsOfDate(in LineView view, int word)
    {
        ref readonly var entry = ref lexicon.Find(view.Words[word]);
        return entry.Is(Section.DateGlue) || entry.Is(Section.Weekdays) || (entry.Is(Section.Months) && word + 1 < view.Words.Length);
    }
}
