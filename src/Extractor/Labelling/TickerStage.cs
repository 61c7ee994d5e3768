using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Finds timed lists: times or day headings on lines of their own, each with a headline below, outside the article.</summary>
internal sealed class TickerStage : ILabelStage
{
    private const int FewestTimes = 3, MostLinesBetween = 4, MostHeadingsAbove = 6;
    /// <summary>Where more of the lines end like sentences it is a live blog or a chat, not a list of headlines.</summary>
    private const float MostSentences = 0.4f;

    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!page.Facts[i].Is(LineTraits.TimeOnly)) continue;
            var (last, times) = Follow(page, i);
            if (times >= FewestTimes && !ReadsLikeProse(page, i, last)) Mark(page, i, last);
            i = last;
        }
    }

    /// <summary>The last time of the run that starts at <paramref name="first"/>, and how many times it has.</summary>
    private static (int Last, int Times) Follow(Page page, int first)
    {
        var (last, times) = (first, 1);
        for (var i = first + 1; i < page.Lines.Length && i - last <= MostLinesBetween; i++)
        {
            if (!page.Facts[i].Is(LineTraits.TimeOnly)) continue;
            last = i;
            times++;
        }
        return (last, times);
    }

    private static bool ReadsLikeProse(Page page, int first, int last)
    {
        var sentences = 0;
        for (var i = first; i <= last; i++)
            if (page.Facts[i].Is(LineTraits.EndsSentence) && page.Facts[i].Words > 6) sentences++;
        return sentences > MostSentences * (last - first + 1) / 2;
    }

    private static void Mark(Page page, int first, int last)
    {
        first = Above(page, first);
        last = Below(page, last);
        for (var i = first; i <= last; i++)
            if (page.Verdicts[i].Label != Label.Headline && !(page.HasMarkup && page.Verdicts[i].Label == Label.Body)) page.Mark(i, Label.Ticker, Rule.TimedList, 0.9f);
    }

    /// <summary>The headings directly above belong to the list; a heading of tags does not.</summary>
    private static int Above(Page page, int first)
    {
        var top = first;
        while (top > 0 && first - top < MostHeadingsAbove && page.Lines[top].Gap == 0 && IsListHead(page, top - 1)) top--;
        return top;
    }

    private static bool IsListHead(Page page, int i) =>
        page.Facts[i].Words <= 6 && !page.Facts[i].Is(LineTraits.EndsSentence) &&
        page.Verdicts[i].Label is not (Label.Body or Label.Tags or Label.Headline or Label.Byline or Label.Standfirst);

    /// <summary>The headline of the last time, and a closing "more news", belong to the list.</summary>
    private static int Below(Page page, int last)
    {
        var end = last;
        var headlines = 0;
        while (end + 1 < page.Lines.Length && page.Lines[end + 1].Gap == 0 && end - last < MostLinesBetween)
        {
            ref readonly var facts = ref page.FactBuffer[end + 1];
            var closing = facts.Is(LineTraits.RelatedHeading) || facts.Speaks(Label.Ticker);
            if (!closing && (headlines > 0 || facts.Is(LineTraits.EndsSentence))) break;
            if (!closing) headlines++;
            end++;
        }
        return end;
    }
}
