using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds captions: by their score, or by the picture credit they end in.</summary>
internal sealed class CaptionStage(TreeModel model) : ILabelStage
{
    /// <summary>Captions are few, so the model is careful; with tags and pictures around them less will do.</summary>
    private const float LeastScore = 0.42f, LeastHtmlScore = 0.36f;
    private const float SureCredit = 0.8f, LikelyCredit = 0.5f, SureByline = 0.8f;
    private const int MostWords = 120;

    public void Apply(Page page)
    {
        var last = page.Layout.HasBody ? Math.Min(page.Lines.Length - 1, page.Layout.LastBody + 3) : page.Lines.Length - 1;
        var least = page.HasMarkup ? LeastHtmlScore : LeastScore;
        var first = Math.Max(0, page.Layout.Headline - 3);
        var scores = page.RoleBuffer.Resize(page.Lines.Length);
        LineScores.Fill(page, model, first, last, static (page, i) => MayBe(page, i) && !page.Facts[i].Is(LineTraits.CreditOnly), scores);
        for (var i = first; i <= last; i++)
        {
            if (!MayBe(page, i)) continue;
            if (page.Facts[i].Is(LineTraits.CreditOnly))
            {
                if (page.Facts[i].Credit >= LikelyCredit) page.Mark(i, Label.Credit, Rule.CreditAlone, page.Facts[i].Credit);
                continue;
            }
            var score = scores[i];
            if (score >= least) page.Mark(i, Label.Caption, Rule.CaptionScore, score);
            else if (page.Facts[i].Credit >= SureCredit) page.Mark(i, Label.Caption, Rule.CreditTail, page.Facts[i].Credit);
        }
    }

    private static bool MayBe(Page page, int i) =>
        page.Verdicts[i].Rule == Rule.Score && page.Facts[i].Words is > 0 and <= MostWords && !page.Facts[i].Is(LineTraits.DateOnly) &&
        !(page.Facts[i].Is(LineTraits.CreditOnly) && page.Facts[i].Byline >= SureByline);
}
