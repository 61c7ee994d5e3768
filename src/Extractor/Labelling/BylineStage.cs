using Extraction.Features;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds who wrote the article: a byline near the headline, or a name at the end of the body; and the bio that goes with it.</summary>
/// <remarks>A line with a cue ("By …") or a role needs no more. A bare name counts only beside a date, under the headline, or above its bio:
/// otherwise it is a person in a menu or a list.</remarks>
internal sealed class BylineStage(Lexicon lexicon) : ILabelStage
{
    private const float Strong = 0.6f, BareName = 0.4f, Sure = 0.9f;
    private const int LinesAfterBody = 8, LinesBeforeBodyEnd = 4, MostBylines = 4, BioReach = 6, LeastBioWords = 5, DeskReach = 3, MostDeskWords = 40, MostWordsBeforeRole = 6;

    public void Apply(Page page)
    {
        var found = MarkHead(page);
        MarkTail(page, found);
        MarkDeskCredit(page);
        MarkBios(page);
    }

    /// <summary>A line in brackets right after the body that names who reported or edited.</summary>
    private void MarkDeskCredit(Page page)
    {
        if (!page.Layout.HasBody) return;
        for (var i = page.Layout.LastBody; i <= Math.Min(page.Lines.Length - 1, page.Layout.LastBody + DeskReach); i++)
        {
            var view = page.View(i);
            if (page.Verdicts[i].Rule != Rule.Score || view.Words.IsEmpty || view.Words.Length > MostDeskWords || !(IsBracketed(view.Text) || NamesDesk(view))) continue;
            var cue = lexicon.Match(Section.BylineCues, view.Words) > 0 || lexicon.Match(Section.Roles, view.Words) > 0;
            if (cue || page.Facts[i].Byline > 0 || IsUnspacedName(view.Words)) page.Mark(i, Label.Byline, Rule.DeskCredit, 0.8f);
        }
    }

    /// <summary>Reporting by Ann Smith; Editing by Tom Lund: cues on both sides of a semicolon.</summary>
    private bool NamesDesk(in LineView line)
    {
        if (lexicon.Match(Section.BylineCues, line.Words) == 0) return false;
        for (var i = 1; i < line.Words.Length; i++)
            if (line.Gap(i - 1).Contains(';')) return lexicon.Match(Section.BylineCues, line.Words[i..]) > 0;
        return false;
    }

    private static bool IsUnspacedName(ReadOnlySpan<Word> words)
    {
        foreach (var word in words)
            if (!word.Is(WordShape.Unspaced)) return false;
        return words.Length is >= 2 and <= 6;
    }

    private static bool IsBracketed(ReadOnlySpan<char> text) =>
        text is ['(' or '（' or '[' or '【', .., ')' or '）' or ']' or '】'] or ['(', .., ')', '.'];

    /// <summary>At the end of the body, a line that starts with the name of a byline and says what he or she does is the bio.</summary>
    private void MarkBios(Page page)
    {
        if (!page.Layout.HasBody) return;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.Verdicts[i].Label != Label.Byline) continue;
            var name = NameOf(page.View(i));
            if (name.IsEmpty) continue;
            for (var k = Math.Max(i + 1, page.Layout.LastBody - BioReach); k < Math.Min(page.Lines.Length, page.Layout.LastBody + LinesAfterBody); k++)
                if (IsBio(page, k, name) || IsRoleAtEnd(page, k, name)) page.Mark(k, Label.AuthorBio, Rule.BioAfterName, 0.9f);
        }
    }

    /// <summary>The last line of the body starts with the name and goes on with a role: "Ann Smith is a Courier columnist".</summary>
    private bool IsRoleAtEnd(Page page, int i, ReadOnlySpan<Word> name)
    {
        var words = page.View(i).Words;
        if (!IsLastOfBody(page, i) || words.Length < name.Length + 2 || !StartsWith(words, name)) return false;
        for (var k = name.Length + 1; k < Math.Min(words.Length, name.Length + MostWordsBeforeRole); k++)
            if (lexicon.Match(Section.Roles, words[k..]) > 0) return true;
        return false;
    }

    /// <summary>Whether no main text follows; what phrases have taken out of the end of the body does not count.</summary>
    private static bool IsLastOfBody(Page page, int i)
    {
        for (var k = i + 1; k <= page.Layout.LastBody; k++)
            if (page.Verdicts[k].Label == Label.Body) return false;
        return true;
    }

    private bool IsBio(Page page, int i, ReadOnlySpan<Word> name)
    {
        var words = page.View(i).Words;
        return words.Length >= name.Length + LeastBioWords - 2 && StartsWith(words, name) && HasBioCue(words[name.Length..]);
    }

    private int MarkHead(Page page)
    {
        var (first, last) = HeadZone.Of(page);
        var found = 0;
        for (var i = first; i <= last && found < MostBylines; i++)
        {
            if (!(MayBe(page, i) && (page.Facts[i].Byline >= Strong || IsPlacedName(page, i) || IsNamed(page, i))) && !IsBeforeCounter(page, i)) continue;
            MarkByline(page, i, Rule.BylineGrammar);
            found++;
        }
        return found;
    }

    private void MarkTail(Page page, int found)
    {
        if (!page.Layout.HasBody) return;
        var first = Math.Max(page.Layout.FirstBody + 1, page.Layout.LastBody - LinesBeforeBodyEnd);
        var last = Math.Min(page.Lines.Length - 1, page.Layout.LastBody + LinesAfterBody);
        for (var i = first; i <= last && found < MostBylines; i++)
        {
            if (!MayBe(page, i) || page.Facts[i].Byline < BareName) continue;
            var bio = FindBio(page, i);
            var signs = found == 0 && page.Facts[i].Byline >= Strong && i > page.Layout.LastBody && page.Scores[i] < page.Threshold;
            if (bio < 0 && !signs) continue;
            MarkByline(page, i, bio < 0 ? Rule.BylineGrammar : Rule.NameBeforeBio);
            found++;
        }
    }

    private void MarkByline(Page page, int i, Rule rule)
    {
        page.Mark(i, Label.Byline, rule, Math.Max(0.6f, page.Facts[i].Byline));
        var bio = FindBio(page, i);
        if (bio >= 0) page.Mark(bio, Label.AuthorBio, Rule.BioAfterName, 0.9f);
    }

    private static bool MayBe(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        return page.Verdicts[i].Rule is Rule.Score or Rule.CaptionScore && i != page.Layout.Headline && facts.Byline > 0 && (!facts.Is(LineTraits.Prose) || (facts.Byline >= Sure && !facts.Is(LineTraits.EndsSentence)))
            && !page.Lines[i].Is(LineContext.Figcaption);   // a person in the picture
    }

    /// <summary>June 3, 2022 by Ann Smith 24 Comments: a phrase has taken the line for a counter.</summary>
    private bool IsBeforeCounter(Page page, int i)
    {
        if (page.Verdicts[i].Rule < Rule.FirstPhrase || page.Verdicts[i].Label is not (Label.Counter or Label.CommentForm)) return false;
        var shape = BylineGrammar.Classify(CounterTail.Cut(page, lexicon, i), lexicon);
        return shape.NameWords > 0 && (shape.Score >= Strong || (shape.Score >= BareName && (shape.HasDate || IsRole(page, i - 1, Label.Date))));
    }

    private static bool IsNamed(Page page, int i) => page.Facts[i].Byline >= BareName && page.Facts[i].IsNamed(Label.Byline);

    private static bool IsPlacedName(Page page, int i)
    {
        if (page.Facts[i].Byline < BareName) return false;
        return IsRole(page, i - 1, Label.Date) || IsRole(page, i + 1, Label.Date) || IsRole(page, i - 1, Label.Headline) || IsRole(page, i - 1, Label.Byline);
    }

    private static bool IsRole(Page page, int i, Label label) => (uint)i < (uint)page.Lines.Length && page.Verdicts[i].Label == label;

    /// <summary>A line below that starts with the name and goes on as a sentence.</summary>
    /// <returns>Its index, or -1.</returns>
    private int FindBio(Page page, int byline)
    {
        var name = NameOf(page.View(byline));
        if (name.IsEmpty) return -1;
        for (var i = byline + 1; i < page.Lines.Length && i <= byline + BioReach; i++)
        {
            if (IsBio(page, i, name)) return i;
        }
        return -1;
    }

    /// <summary>The words behind the cue up to the first that does not look like a part of a name.</summary>
    private ReadOnlySpan<Word> NameOf(LineView line)
    {
        var words = line.Words[lexicon.Match(Section.BylineCues, line.Words)..];
        var length = 0;
        while (length < words.Length && length < 4 && (words[length].Is(WordShape.Capitalised) || lexicon.Find(words[length]).Is(Section.NameParticles)) && lexicon.Match(Section.Roles, words[length..]) == 0) length++;
        return length < 2 ? [] : words[..length];
    }

    private bool HasBioCue(ReadOnlySpan<Word> words)
    {
        for (var i = 0; i < Math.Min(words.Length, 4); i++)
            if (lexicon.Match(Section.BioCues, words[i..]) > 0) return true;
        return false;
    }

    private static bool StartsWith(ReadOnlySpan<Word> words, ReadOnlySpan<Word> name)
    {
        for (var i = 0; i < name.Length; i++)
            if (words[i].Hash != name[i].Hash) return false;
        return true;
    }
}
