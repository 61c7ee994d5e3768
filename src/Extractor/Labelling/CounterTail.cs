using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Tells a byline from the count of comments that a page prints behind it.</summary>
internal static class CounterTail
{
    /// <summary>The line up to the phrase of its verdict, when that counts something or asks for comments; the whole line otherwise.</summary>
    public static LineView Cut(Page page, Lexicon lexicon, int line)
    {
        var view = page.View(line);
        var found = page.Facts[line].Phrase;
        if (found < 0 || lexicon.Phrases[found].Label is not (Label.Counter or Label.CommentForm)) return view;
        var words = lexicon.Phrases[found].Words;
        for (var i = view.Words.Length - words.Length; i > 0; i--)
            if (Lexicon.StartsWith(view.Words[i..], words)) return new LineView(view.Page, view.Start, view.Words[i - 1].End - view.Start, view.Words[..i]);
        return view;
    }
}
