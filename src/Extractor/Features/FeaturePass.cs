using Extraction.Features.Html;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>One walk over the page that fills the word table and counts every fact of every line, once.</summary>
internal static class FeaturePass
{
    /// <summary>What measuring takes besides a look at each character and phrase: grammars are asked about short lines only, so they count with the line.</summary>
    private const int StepsPerLine = 200, StepsPerWord = 10;

    public static void Measure(Page page, Lexicon lexicon)
    {
        page.WordBuffer.Clear();
        page.FactBuffer.Resize(page.LineBuffer.Count);
        for (var i = 0; i < page.LineBuffer.Count; i++)
        {
            ScanWords(page, ref page.LineBuffer[i]);
            ref var facts = ref page.FactBuffer[i];
            facts = new LineFacts { FirstTwin = -1, Phrase = -1 };
            WordCounts.Count(page.WordsOf(i), lexicon, ref facts);
            var view = page.View(i);
            CharCounts.Count(view, page.LineBuffer[i], ref facts);
            page.Work.Add(StepsPerLine + (2L * view.Length) + (StepsPerWord * (long)view.Words.Length) + PhraseFinder.Find(view, lexicon, ref facts));
            GrammarEvidence.Find(view, lexicon, ref facts);
            Classify(page.LineBuffer[i], ref facts);
        }
        Twins.Find(page);
        if (page.HasMarkup) NamedRoles.Find(page);
    }

    private static void ScanWords(Page page, ref Line line)
    {
        var text = page.Text.Span[..line.End];
        var position = line.Start;
        line.FirstWord = page.WordBuffer.Count;
        while (WordScanner.TryNext(text, ref position, out var word)) page.WordBuffer.Add(word);
        line.WordCount = page.WordBuffer.Count - line.FirstWord;
    }

    private const int ProseWords = 10, HeadingWords = 8, ChromeWords = 12;
    /// <summary>Lines of which more is linked are teasers, not prose.</summary>
    private const float MostLinked = 0.4f;

    private static void Classify(in Line line, ref LineFacts facts)
    {
        if (facts.Words >= ProseWords && line.LinkedChars <= MostLinked * line.Length && (facts.Is(LineTraits.EndsSentence) || facts.Stopwords > 0.3f * facts.Tokens))
            facts.Traits |= LineTraits.Prose;
        if (facts.Letters == 0) facts.Traits |= LineTraits.NoLetters;
        if (facts.Words < ChromeWords && facts.PhraseLabels >> (int)Label.SiteName != 0) facts.Traits |= LineTraits.ChromePhrase;
        if (facts.Words >= HeadingWords) return;
        if (facts.Speaks(Label.Related) || facts.Speaks(Label.MostRead) || facts.Speaks(Label.ReadMore)) facts.Traits |= LineTraits.RelatedHeading;
        if (facts.Speaks(Label.CommentForm) || facts.Speaks(Label.Comment)) facts.Traits |= LineTraits.CommentHeading;
    }
}
