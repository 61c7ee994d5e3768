using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Tells headings inside the body from its other short lines: a heading stands above prose and ends no sentence.</summary>
internal sealed class SubheadingStage : ILabelStage
{
    private const int MostWords = 16, LeastProseWords = 12, MostListHeadingWords = 6;

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
        if (facts.Is(LineTraits.DateOnly) || IsSpeaker(page, i) || (facts.NumberWords > 0 && facts.Commas > 0 && !facts.Is(LineTraits.StartsWithNumber))) return false;
        return IsProse(page, i - 1) && (IsProse(page, i + 1) || OpensList(page, i));
    }

    /// <summary>A short line set apart above, with a list close under it.</summary>
    private static bool OpensList(Page page, int i) => page.Lines[i].Gap > 0 && (page.Lines[i + 1].Gap == 0 || page.Lines[i + 1].Is(LineForm.ListItem)) && page.Facts[i].Words <= MostListHeadingWords;

    /// <summary>A question or answer of an interview: "Q. …", "A: …".</summary>
    private static bool IsSpeaker(Page page, int i)
    {
        var view = page.View(i);
        return view.Words.Length > 1 && view.Words[0].Length == 1 && !view.Words[0].Is(WordShape.Number) && view.Gap(0).IndexOfAny('.', ':') >= 0;
    }

    private static bool IsProse(Page page, int i) =>
        page.Verdicts[i].Label != Label.Body ? page.Verdicts[i].Label != Label.Other
        : page.Facts[i].Words >= LeastProseWords || page.Facts[i].Is(LineTraits.EndsSentence);
}
