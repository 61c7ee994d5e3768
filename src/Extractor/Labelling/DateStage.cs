using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels the lines that date the article: nothing but dates and times, near the headline or directly above the body.</summary>
internal sealed class DateStage : ILabelStage
{
    public void Apply(Page page)
    {
        var (first, last) = HeadZone.Of(page);
        for (var i = first; i <= last; i++)
            if (IsDate(page, i)) page.Mark(i, Label.Date, Rule.DateGrammar, 0.9f);
    }

    private static bool IsDate(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (!facts.Is(LineTraits.DateOnly) || page.Verdicts[i].Label == Label.Headline) return false;
        return facts.Is(LineTraits.HasFullDate) || !facts.Is(LineTraits.TimeOnly) || NextTo(page, i - 1) || NextTo(page, i + 1) || page.Layout.Headline == i - 1;
    }

    private static bool NextTo(Page page, int i) => (uint)i < (uint)page.Lines.Length && page.Facts[i].Is(LineTraits.HasDate);
}
