using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Tells headings inside the body from its other short lines: a heading stands above prose and ends no sentence.</summary>
internal sealed class SubheadingStage : ILabelStage
{
    private const int MostWords = 16, LeastProseWords = 12;

    public void Apply(Page page)
    {
        if (!page.Layout.HasBody) return;
        for (var i = page.Layout.FirstBody + 1; i < page.Layout.LastBody; i++)
            if (IsHeading(page, i)) page.Mark(i, Label.Subheading, Rule.HeadingInBody, page.Verdicts[i].Confidence);
    }

    private static bool IsHeading(Page page, int i)
    {
        if (page.Verdicts[i].Label != Label.Body) return false;
        ref readonly var line = ref page.LineBuffer[i];
        if (line.Is(LineForm.Heading)) return true;
        ref readonly var facts = ref page.FactBuffer[i];
        if (facts.Words is 0 or > MostWords || line.Form != LineForm.None) return false;
        if (facts.Is(LineTraits.StartsLower | LineTraits.EndsColon | LineTraits.EndsEllipsis)) return false;
        if (facts.Is(LineTraits.EndsSentence) && !facts.Is(LineTraits.HasQuestion)) return false;
        return IsProse(page, i + 1) && IsProse(page, i - 1);
    }

    private static bool IsProse(Page page, int i) =>
        page.Verdicts[i].Label != Label.Body ? page.Verdicts[i].Label != Label.Other
        : page.Facts[i].Words >= LeastProseWords || page.Facts[i].Is(LineTraits.EndsSentence);
}
