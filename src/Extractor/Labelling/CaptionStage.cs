using Extraction.Features;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds captions: by their score, or by the picture credit they end in.</summary>
internal sealed class CaptionStage(TreeModel model) : ILabelStage
{
    /// <summary>Captions are few, so the model is careful; with tags and pictures around them less will do, and in an element for captions little.</summary>
    private const float LeastScore = 0.42f, LeastHtmlScore = 0.36f, LeastFigcaptionScore = 0.03f;
    private const float SureCredit = 0.8f, LikelyCredit = 0.5f, SureByline = 0.8f, LikelyByline = 0.6f;
    private const int MostWords = 120;

    /// <summary>Lines beside the article that are looked at; above it those in an element for captions from further away.</summary>
    private const int LinesAbove = 3, FigcaptionLinesAbove = 8, LinesBelow = 3;

    public void Apply(Page page)
    {
        var first = Math.Max(0, page.Layout.Headline - FigcaptionLinesAbove);
        var last = LastOf(page);
        var scores = page.RoleBuffer.Resize(page.Lines.Length);
        LineScores.Fill(page, model, first, page.Lines.Length - 1, IsAsked, scores);
        for (var i = first; i < page.Lines.Length; i++)
        {
            if (i > last || !IsBelowStart(page, i) || !MayBe(page, i)) continue;
            Mark(page, i, scores[i]);
            if (IsFigcaption(page, i) && page.Verdicts[i].Label == Label.Caption) last = Math.Max(last, i + LinesBelow);   // galleries go on below the article
        }
        if (!page.HasMarkup) CaptionsAboveCredits.Mark(page, scores);
    }

    private static int LastOf(Page page) => page.Layout.HasBody ? page.Layout.LastBody + LinesBelow : page.Lines.Length - 1;

    private static bool IsBelowStart(Page page, int i) => i >= page.Layout.Headline - (IsFigcaption(page, i) ? FigcaptionLinesAbove : LinesAbove);

    private static bool IsAsked(Page page, int i) =>
        IsBelowStart(page, i) && (IsFigcaption(page, i) || i <= LastOf(page)) && MayBe(page, i) && !page.Facts[i].Is(LineTraits.CreditOnly);

    private static void Mark(Page page, int i, float score)
    {
        var credit = page.Facts[i].Credit;
        if (page.Facts[i].Is(LineTraits.CreditOnly))
        {
            if (credit >= LikelyCredit) page.Mark(i, Label.Credit, Rule.CreditAlone, credit);
            return;
        }
        var least = !page.HasMarkup ? LeastScore : IsFigcaption(page, i) ? LeastFigcaptionScore : LeastHtmlScore;
        if (score >= least) page.Mark(i, Label.Caption, Rule.CaptionScore, score);
        else if (credit >= SureCredit && !IsSigned(page, i)) page.Mark(i, Label.Caption, Rule.CreditTail, credit);
        else if (credit >= SureCredit && !IsByline(page, i)) page.Mark(i, Label.Credit, Rule.CreditAlone, credit);
        else if (IsOfFigure(page, i)) page.Mark(i, Label.Caption, Rule.ElementContext, Math.Max(0.5f, 1 - page.Scores[i]));
    }

    /// <summary>In the caption of a figure inside the article, text that is no main text can only be the caption, unless it is a link or a word such as "Source".</summary>
    private static bool IsOfFigure(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        ref readonly var line = ref page.LineBuffer[i];
        return line.Is(LineContext.Figcaption) && line.Is(LineContext.Figure) && page.Verdicts[i].Label == Label.Other && IsInArticle(page, i) &&
            facts.Twins == 0 && char.IsLetterOrDigit(page.Text.Span[line.Start]) && line.LinkedChars * 2 < line.Length && (facts.Tokens > 1 || (facts.Sections & 1u << (int)Section.CreditCues) == 0);
    }

    private static bool IsInArticle(Page page, int i) => page.Layout.HasBody && page.Layout.Headline >= 0 && i > page.Layout.Headline && i <= page.Layout.LastBody;

    /// <summary>A name and its agency, "Ann Smith (AP)" or "Ann Smith | AP": a byline or the credit of a picture, but no caption.</summary>
    private static bool IsSigned(Page page, int i) => page.Facts[i].Byline >= LikelyByline && !IsFigcaption(page, i);

    /// <summary>With a cue, under the headline, or beside a date a name with its agency has written; elsewhere he or she has photographed.</summary>
    private static bool IsByline(Page page, int i) =>
        page.Facts[i].Byline >= SureByline || page.Layout.Headline == i - 1 || IsDate(page, i - 1) || IsDate(page, i + 1);

    private static bool IsDate(Page page, int i) => (uint)i < (uint)page.Lines.Length && page.Facts[i].Is(LineTraits.DateOnly);

    private static bool IsFigcaption(Page page, int i) => page.Lines[i].Is(LineContext.Figcaption);

    private static bool MayBe(Page page, int i) =>
        page.Verdicts[i].Rule == Rule.Score && page.Facts[i].Words is > 0 and <= MostWords && !page.Facts[i].Is(LineTraits.DateOnly) &&
        !(page.Facts[i].Is(LineTraits.CreditOnly) && page.Facts[i].Byline >= SureByline);
}
