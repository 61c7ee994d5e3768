using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels the lines that date the article: nothing but dates and times, near the headline or directly above the body.</summary>
internal sealed class DateStage : ILabelStage
{
    /// <summary>With a source or a place beside it, but no name, a date is still what the line is for.</summary>
    private const float MostlyDate = 0.4f;

    public void Apply(Page page)
    {
        var (first, last) = HeadZone.Of(page);
        for (var i = first; i <= last; i++)
            if (IsDate(page, i)) page.Mark(i, Label.Date, Rule.DateGrammar, 0.9f);
        MarkStamps(page);
    }

    /// <summary>Times alone inside the body are the stamps of a live blog.</summary>
    private static void MarkStamps(Page page)
    {
        if (!page.Layout.HasBody) return;
        for (var i = Math.Max(0, page.Layout.FirstBody - 1); i <= page.Layout.LastBody; i++)
            if (page.Facts[i].Is(LineTraits.TimeOnly) && page.Verdicts[i].Rule == Rule.Score) page.Mark(i, Label.Date, Rule.StrayDate, 0.8f);
    }

    private static bool IsDate(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (page.Verdicts[i].Label == Label.Headline || page.Lines[i].Is(LineForm.Code) || PersonDates.Has(page, i)) return false;
        if (facts.Is(LineTraits.HasFullDate) && facts.NameWords == 0 && facts.DateShare >= MostlyDate) return true;
        if (!facts.Is(LineTraits.DateOnly)) return false;
        return facts.Is(LineTraits.HasFullDate) || !facts.Is(LineTraits.TimeOnly) || NextTo(page, i - 1) || NextTo(page, i + 1) || page.Layout.Headline == i - 1;
    }

    private static bool NextTo(Page page, int i) => (uint)i < (uint)page.Lines.Length && page.Facts[i].Is(LineTraits.HasDate);
}
