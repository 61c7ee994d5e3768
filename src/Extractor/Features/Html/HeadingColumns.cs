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
        var since = columns[Feature.SinceHeading];
        foreach (ref readonly var section in headings.Sections)
        {
            if (section.Start >= section.End) continue;
            for (var i = section.Start; i < section.End; i++) since[i] = section.Heading < 0 ? NoHeading : Logarithm.Of(i - section.Heading);
            FillSection(columns[section.Start], page, section);
            columns.Share(Feature.HeadingAbove, Feature.ChromeHeadings, section.Start, section.End);
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
