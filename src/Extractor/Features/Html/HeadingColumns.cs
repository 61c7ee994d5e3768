using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of the heading above a line and of all that stands under it.</summary>
internal static class HeadingColumns
{
    private const int MostCounted = 3;
    private const float NoHeading = 6;

    public static void Fill(Page page, Contents contents)
    {
        using var headings = new Headings(page, contents);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            var above = headings.Above(i);
            var exists = above.Line >= 0;
            row[(int)Feature.SinceHeading] = exists ? Logarithm.Of(i - above.Line) : NoHeading;
            row[(int)Feature.HeadingAbove] = exists ? page.Lines[above.Line].HeadingLevel : 0;
            row[(int)Feature.UnderRelated] = exists && page.Facts[above.Line].Is(LineTraits.RelatedHeading) ? 1 : 0;
            row[(int)Feature.UnderComments] = exists && page.Facts[above.Line].Is(LineTraits.CommentHeading) ? 1 : 0;
            ref readonly var section = ref headings.SectionOf(i);
            row[(int)Feature.SectionWords] = MarkupFeatures.Log(section.Words);
            row[(int)Feature.SectionProse] = section.ProseShare;
            row[(int)Feature.SectionLinkShare] = section.LinkShare;
            row[(int)Feature.RelatedHeadings] = Math.Min(MostCounted, above.Related);
            row[(int)Feature.UnderChrome] = exists && page.Facts[above.Line].Is(LineTraits.ChromePhrase) ? 1 : 0;
            row[(int)Feature.ChromeHeadings] = Math.Min(MostCounted, above.Chrome);
            row[(int)Feature.CommentHeadings] = Math.Min(MostCounted, above.Comments);
        }
    }
}
