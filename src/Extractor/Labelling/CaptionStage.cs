using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds captions: by their score, or by the picture credit they end in.</summary>
internal sealed class CaptionStage(TreeModel model) : ILabelStage
{
    /// <summary>Captions are few, so the model is careful; with tags and pictures around them less will do, and in an element for captions little.</summary>
    private const float LeastScore = 0.42f, LeastHtmlScore = 0.36f, LeastFigcaptionScore = 0.03f;
    private const float SureCredit = 0.8f, LikelyCredit = 0.5f, SureByline = 0.8f;
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
        else if (credit >= SureCredit) page.Mark(i, Label.Caption, Rule.CreditTail, credit);
    }

    private static bool IsFigcaption(Page page, int i) => page.Lines[i].Is(LineContext.Figcaption);

    private static bool MayBe(Page page, int i) =>
        page.Verdicts[i].Rule == Rule.Score && page.Facts[i].Words is > 0 and <= MostWords && !page.Facts[i].Is(LineTraits.DateOnly) &&
        !(page.Facts[i].Is(LineTraits.CreditOnly) && page.Facts[i].Byline >= SureByline);
}
