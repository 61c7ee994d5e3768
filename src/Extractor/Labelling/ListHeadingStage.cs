using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Carries the label of a list heading ("Most read", "Related", "Tags", "Comments") down to the lines below it, and that of a
/// read-more line to its teaser.</summary>
internal sealed class ListHeadingStage : ILabelStage
{
    private const int MostItems = 40, MostTeasers = 2, MostTagWords = 5, MostHeadingWords = 8;

    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var label = page.Verdicts[i].Label;
            if (page.Verdicts[i].Rule < Rule.FirstPhrase || page.Facts[i].Words > MostHeadingWords) continue;
            if (label is Label.Related or Label.MostRead) i = Carry(page, i, label, MostItems);
            else if (label is Label.ReadMore) i = Carry(page, i, label, MostTeasers);
            else if (label is Label.Tags) i = Carry(page, i, label, MostItems);
            else if (label is Label.Comment or Label.CommentForm) i = CarryComments(page, i);
        }
    }

    /// <summary>Marks what follows until the list ends.</summary>
    /// <returns>The last line marked.</returns>
    private static int Carry(Page page, int heading, Label label, int most)
    {
        var i = heading + 1;
        for (; i < page.Lines.Length && i - heading <= most && Continues(page, i, label); i++)
            page.Mark(i, label, label == Label.ReadMore ? Rule.Teaser : Rule.UnderListHeading, 0.7f);
        return i - 1;
    }

    private static bool Continues(Page page, int i, Label label) =>
        page.Verdicts[i].Label is Label.Other or Label.Date or Label.Counter && page.Verdicts[i].Rule != Rule.DateGrammar &&
        (label != Label.Tags || page.Facts[i].Words <= MostTagWords);

    private static int CarryComments(Page page, int heading)
    {
        var i = heading + 1;
        for (; i < page.Lines.Length && page.Verdicts[i].Label is Label.Other or Label.Date or Label.Counter; i++)
        {
            var says = page.Facts[i].Is(LineTraits.Prose) || (page.Facts[i].Is(LineTraits.EndsSentence) && page.Facts[i].Words > 2);
            page.Mark(i, says ? Label.Comment : Label.CommentForm, Rule.UnderComments, 0.6f);
        }
        return i - 1;
    }
}
