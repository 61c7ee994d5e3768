using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds consent texts: several lines that speak of cookies and partners, close together, and whatever stands between them.
/// They are written as prose and can be longer than the article, so the body score alone does not tell them.</summary>
internal sealed class ConsentStage : ILabelStage
{
    private const int FewestHits = 3, MostLinesBetween = 3;
    /// <summary>Share of the lines of the cluster that must speak of consent themselves.</summary>
    private const float LeastShare = 0.4f;
    private const float SureBody = 0.97f, MostOfPage = 0.75f;

    public void Apply(Page page)
    {
        var words = WordsOf(page, 0, page.Lines.Length - 1);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!page.Facts[i].Speaks(Label.Consent)) continue;
            var (last, hits) = Follow(page, i);
            if (hits >= FewestHits && hits >= LeastShare * (last - i + 1))
            {
                if (WordsOf(page, i, last) >= MostOfPage * words) Mark(page, 0, page.Lines.Length - 1);
                else Mark(page, i, last);
            }
            i = last;
        }
    }

    private static (int Last, int Hits) Follow(Page page, int first)
    {
        var (last, hits) = (first, 1);
        for (var i = first + 1; i < page.Lines.Length && i - last <= MostLinesBetween; i++)
        {
            if (!page.Facts[i].Speaks(Label.Consent)) continue;
            last = i;
            hits++;
        }
        return (last, hits);
    }

    /// <summary>When the text holds most words of the page, the rest are its buttons.</summary>
    private static int WordsOf(Page page, int first, int last)
    {
        var words = 0;
        for (var i = first; i <= last; i++) words += page.Facts[i].Words;
        return words;
    }

    private static void Mark(Page page, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (!page.Facts[i].Speaks(Label.Consent) && page.Scores[i] >= SureBody) continue;
            page.Mark(i, Label.Consent, Rule.ConsentCluster, 0.85f);
            if (page.Layout.Headline == i) page.Layout.Headline = -1;
        }
        if (page.Layout.FirstBody >= first && page.Layout.LastBody <= last) page.Layout = Layout.None;
    }
}
