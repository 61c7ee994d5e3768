using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds the rules and appeals about commenting that sites append to an article. They are written as prose, so the body score
/// takes them for body; but several of their lines speak of commenting, close together, and no article text follows.</summary>
internal sealed class CommentPolicyStage : ILabelStage
{
    private const int FewestHits = 3, MostLinesBetween = 3;

    public void Apply(Page page)
    {
        var last = LastHit(page);
        if (last < 0 || page.Layout.LastBody > last + MostLinesBetween) return;
        var (first, hits) = Follow(page, last);
        if (hits < FewestHits || first <= page.Layout.FirstBody) return;
        for (var i = first; i <= last; i++) page.Mark(i, Label.CommentPolicy, Rule.PolicyEssay, 0.85f);
    }

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
