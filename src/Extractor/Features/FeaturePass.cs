using Extraction.Features.Html;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features;

/// <summary>Fills the word table and counts every fact of every line, once. Lines that stand there twice, as menus do, are looked at once.</summary>
internal static class FeaturePass
{
    /// <summary>What stands in these is no date line, byline or credit: grammars are not asked.</summary>
    private const LineContext Mute = LineContext.Nav | LineContext.Dialog | LineContext.Button | LineContext.Control;

    /// <summary>What measuring takes besides a look at each character and phrase: grammars are asked about short lines only, so they count with the line.</summary>
    private const int StepsPerLine = 200, StepsPerWord = 10;

    public static void Measure(Page page, Lexicon lexicon)
    {
        var text = page.Text.Span;
        page.WordBuffer.Clear();
        page.FactBuffer.Resize(page.LineBuffer.Count);
        for (var i = 0; i < page.LineBuffer.Count; i++)
        {
            ref var facts = ref page.FactBuffer[i];
            facts = new LineFacts { FirstTwin = -1, Phrase = -1 };
            ScanWords(page, text, ref page.LineBuffer[i], ref facts);
            WordCounts.Count(page, i, lexicon);
        }
        Twins.Find(page);
        for (var i = 0; i < page.LineBuffer.Count; i++)
        {
            ref var facts = ref page.FactBuffer[i];
            page.Work.Add(StepsPerLine + page.LineBuffer[i].Length);
            if (facts.FirstTwin >= 0 && IsCopy(page, i, facts.FirstTwin)) facts = page.FactBuffer[facts.FirstTwin] with { FirstTwin = facts.FirstTwin };
            else Look(page, i, lexicon, ref facts);
        }
        if (page.HasMarkup) NamedRoles.Find(page);
    }

    /// <summary>Whether two lines with the same words look the same too.</summary>
    private static bool IsCopy(Page page, int line, int twin)
    {
        ref readonly var one = ref page.LineBuffer[line];
        ref readonly var other = ref page.LineBuffer[twin];
        return one.Form == other.Form && IsMute(one) == IsMute(other) && IsTeaser(one) == IsTeaser(other)
            && page.Text.Span.Slice(one.Start, one.Length).SequenceEqual(page.Text.Span.Slice(other.Start, other.Length));
    }

    private static bool IsMute(in Line line) => line.Is(Mute) || (line.Is(LineContext.Footer) && !line.Is(LineContext.Article));

    private static void Look(Page page, int i, Lexicon lexicon, ref LineFacts facts)
    {
        var view = page.View(i);
        ref readonly var line = ref page.LineBuffer[i];
        CharCounts.Count(view, line, ref facts);
        page.Work.Add(view.Length + (StepsPerWord * (long)view.Words.Length) + PhraseFinder.Find(view, lexicon, ref facts));
        if (!IsMute(line)) GrammarEvidence.Find(view, lexicon, ref facts);
        Classify(line, ref facts);
    }

    private static void ScanWords(Page page, ReadOnlySpan<char> text, ref Line line, ref LineFacts facts)
    {
        line.FirstWord = page.WordBuffer.Count;
        (facts.Letters, facts.Digits) = WordScanner.ReadAll(text, line.Start, line.End, page.WordBuffer);
        line.WordCount = page.WordBuffer.Count - line.FirstWord;
    }

    private const int ProseWords = 10, HeadingWords = 8, ChromeWords = 12;
    /// <summary>Lines of which more is linked are teasers, not prose.</summary>
    private const float MostLinked = 0.4f;

    private static bool IsTeaser(in Line line) => line.LinkedChars > MostLinked * line.Length;

    private static void Classify(in Line line, ref LineFacts facts)
    {
        if (facts.Words >= ProseWords && !IsTeaser(line) && (facts.Is(LineTraits.EndsSentence) || facts.Stopwords > 0.3f * facts.Tokens))
            facts.Traits |= LineTraits.Prose;
        if (facts.Letters == 0) facts.Traits |= LineTraits.NoLetters;
        if (facts.Words < ChromeWords && facts.PhraseLabels >> (int)Label.SiteName != 0) facts.Traits |= LineTraits.ChromePhrase;
        if (facts.Words >= HeadingWords) return;
        if (facts.Speaks(Label.Related) || facts.Speaks(Label.MostRead) || facts.Speaks(Label.ReadMore)) facts.Traits |= LineTraits.RelatedHeading;
        if (facts.Speaks(Label.CommentForm) || facts.Speaks(Label.Comment)) facts.Traits |= LineTraits.CommentHeading;
    }
}
