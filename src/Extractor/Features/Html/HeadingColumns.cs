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
        var columns = FeatureMatrix.ColumnsOf(page);
        foreach (ref readonly var section in headings.Sections)
        {
            for (var i = section.Start; i < section.End; i++)
            {
                columns[i][(int)Feature.SinceHeading] = section.Heading < 0 ? NoHeading : Logarithm.Of(i - section.Heading);
                if (i == section.Start) FillSection(columns[i], page, section);
                else columns.Repeat(i, Feature.HeadingAbove, Feature.ChromeHeadings);
            }
        }
    }

    private static void FillSection(FeatureRow row, Page page, in HeadedSection section)
    {
        var traits = section.Heading < 0 ? LineTraits.None : page.Facts[section.Heading].Traits;
        row[(int)Feature.HeadingAbove] = section.Heading < 0 ? 0 : page.Lines[section.Heading].HeadingLevel;
        row[(int)Feature.UnderRelated] = (traits & LineTraits.RelatedHeading) != 0 ? 1 : 0;
        row[(int)Feature.UnderComments] = (traits & LineTraits.CommentHeading) != 0 ? 1 : 0;
        row[(int)Feature.SectionWords] = MarkupFeatures.Log(section.Content.Words);
        row[(int)Feature.SectionProse] = section.Content.ProseShare;
        row[(int)Feature.SectionLinkShare] = section.Content.LinkShare;
        row[(int)Feature.RelatedHeadings] = Math.Min(MostCounted, section.Related);
        row[(int)Feature.UnderChrome] = (traits & LineTraits.ChromePhrase) != 0 ? 1 : 0;
        row[(int)Feature.ChromeHeadings] = Math.Min(MostCounted, section.Chrome);
        row[(int)Feature.CommentHeadings] = Math.Min(MostCounted, section.Comments);
    }
}
