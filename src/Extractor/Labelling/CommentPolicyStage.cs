using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds the rules and appeals about commenting that sites append to an article. They are written as prose, so the body score
/// takes them for body; but several of their lines speak of commenting, close together, and no article text follows.</summary>
internal sealed class CommentPolicyStage : ILabelStage
{
    private const int FewestHits = 3, MostLinesBetween = 3, ClosingWords = 8;

    public void Apply(Page page)
    {
        var last = LastHit(page);
        if (last < 0 || page.Layout.LastBody > last + MostLinesBetween) return;
        var (first, hits) = Follow(page, last);
        if (hits < FewestHits || first <= page.Layout.FirstBody) return;
        if (IsHeading(page, first - 1)) first--;
        while (last + 1 < page.Lines.Length && page.Facts[last + 1].Words <= ClosingWords && page.Verdicts[last + 1].Rule == Rule.Score) last++;
        for (var i = first; i <= last; i++) page.Mark(i, Label.CommentPolicy, Rule.PolicyEssay, 0.85f);
    }

    /// <summary>The question or title that the essay opens with.</summary>
    private static bool IsHeading(Page page, int i) =>
        page.Verdicts[i].Label == Label.Subheading || page.Facts[i].Is(LineTraits.HasQuestion) || !page.Facts[i].Is(LineTraits.EndsSentence);

    private static int LastHit(Page page)
    {
        for (var i = page.Lines.Length - 1; i >= 0; i--)
            if (page.Facts[i].Speaks(Label.CommentPolicy)) return i;
        return -1;
    }

    /// <summary>Goes up from the last hit as long as hits keep coming.</summary>
    private static (int First, int Hits) Follow(Page page, int last)
    {
        var (first, hits) = (last, 1);
        for (var i = last - 1; i >= 0 && first - i <= MostLinesBetween; i--)
        {
            if (!page.Facts[i].Speaks(Label.CommentPolicy)) continue;
            first = i;
            hits++;
        }
        return (first, hits);
    }
}
