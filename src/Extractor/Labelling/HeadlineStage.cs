using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Picks the line that best looks like the headline, if any looks like one at all.</summary>
internal sealed class HeadlineStage(TreeModel model) : ILabelStage
{
    /// <summary>Below this score a page has no headline: empty beats wrong.</summary>
    private const float LeastScore = 0.15f;
    /// <summary>A twin nearer to the body is taken when it scores at least this part of the best.</summary>
    private const float TwinShare = 0.4f;
    private const float SureByline = 0.6f;
    private const float SureScore = 0.9f;
    private const int MostWords = 50, MostLinesAbove = 8, ReachAbove = 4, LeastTitleWords = 3, MostKickerWords = 4, MostTitleWords = 25;
    private const float KickerShare = 0.1f;

    public void Apply(Page page)
    {
        RoleFeatures.Fill(page);
        var scores = page.RoleBuffer.Resize(page.Lines.Length);
        var best = -1;
        LineScores.Fill(page, model, 0, scores.Length - 1, MayBe, scores);
        for (var i = 0; i < scores.Length; i++)
            if (best < 0 || scores[i] > scores[best]) best = i;
        if (best < 0 || scores[best] < LeastScore) return;
        var headline = TitleBelow(page, scores, TitleAbove(page, scores, NearestTwin(page, scores, best)));
        page.Layout.Headline = headline;
        page.Mark(headline, Label.Headline, Rule.HeadlineScore, scores[best]);
    }

    /// <summary>At the top of a page without menus a short line above a longer candidate is the headline, and the candidate its standfirst.</summary>
    private static int TitleAbove(Page page, ReadOnlySpan<float> scores, int best)
    {
        var title = -1;
        if (best > MostLinesAbove || scores[best] >= SureScore) return best;
        for (var i = Math.Max(0, best - ReachAbove); i < best; i++)
            if (LooksLikeTitle(page, i, page.Facts[best].Words) && (title < 0 || scores[i] > scores[title])) title = i;
        return title < 0 ? best : title;
    }

    /// <summary>A topic of a few words set apart above a longer title is its kicker.</summary>
    private static int TitleBelow(Page page, ReadOnlySpan<float> scores, int best)
    {
        var next = best + 1;
        if (best > MostLinesAbove || next + 1 >= page.Lines.Length || page.Facts[best].Words > MostKickerWords) return best;
        return LooksLikeTitle(page, next, MostTitleWords) && page.Facts[next].Words >= 2 * page.Facts[best].Words && scores[next] >= KickerShare * scores[best] ? next : best;
    }

    private static bool LooksLikeTitle(Page page, int i, int mostWords)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        var apart = page.Lines[i + 1].Gap > 0 && (i == 0 || page.Lines[i].Gap > 0);
        return MayBe(page, i) && apart && facts.Words >= LeastTitleWords && facts.Words <= mostWords && facts.Phrase < 0 && facts.Twins == 0 &&
            facts.Byline < SureByline && !facts.Is(LineTraits.EndsSentence | LineTraits.HasSeparator);
    }

    private static bool MayBe(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        return facts.Words is > 0 and <= MostWords && facts.Letters > 0 && !facts.Is(LineTraits.DateOnly | LineTraits.TimeOnly | LineTraits.CreditOnly) && facts.Byline < SureByline &&
            (!page.Layout.HasBody || i <= page.Layout.LastBody);
    }

    /// <summary>The headline is often printed in the breadcrumb or a sticky bar too: the print nearest above the body is the headline.</summary>
    private static int NearestTwin(Page page, ReadOnlySpan<float> scores, int best)
    {
        if (!page.Layout.HasBody) return best;
        var group = page.Facts[best].FirstTwin < 0 ? best : page.Facts[best].FirstTwin;
        for (var i = page.Layout.FirstBody; i > best; i--)
            if (page.Facts[i].FirstTwin == group && scores[i] >= TwinShare * scores[best]) return i;
        return best;
    }
}
