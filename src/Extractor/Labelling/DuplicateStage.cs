using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Lines that say the same as a line of content point at it: captions and names printed twice, the headline in a sticky bar.</summary>
internal sealed class DuplicateStage : ILabelStage
{
    public void Apply(Page page)
    {
        using var prints = new Buffer<int>();
        var firstPrint = prints.Resize(page.Lines.Length);
        firstPrint.Fill(-1);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.Facts[i].Twins == 0) continue;
            ref var print = ref firstPrint[Group(page, i)];
            if (print >= 0 && Repeats(page, i, print)) page.MarkDuplicate(i, print, Rule.SaysTheSame, 0.95f);
            else if (print < 0 && IsContent(page.Verdicts[i].Label)) print = i;
        }
    }

    private static int Group(Page page, int i) => page.Facts[i].FirstTwin < 0 ? i : page.Facts[i].FirstTwin;

    private static bool IsContent(Label label) => label <= Label.Correction && label != Label.Date;

    /// <summary>Body lines may repeat each other, as refrains and quotes do; anything else that repeats content is a second print.</summary>
    private static bool Repeats(Page page, int i, int print)
    {
        var label = page.Verdicts[i].Label;
        if (label == Label.Credit && page.HasMarkup) return false;   // of another picture by the same photographer
        if (label is Label.Body or Label.Subheading) return page.Verdicts[print].Label is not (Label.Body or Label.Subheading);
        return IsContent(label) || label is Label.Other or Label.Related or Label.Navigation or Label.Breadcrumb or Label.SiteName or Label.AuthorBio;
    }
}
