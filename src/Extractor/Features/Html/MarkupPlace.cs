using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that compare a line with the title, with pictures and with its neighbours.</summary>
internal static class MarkupPlace
{
    public static void Fill(Page page, Contents contents, TitleEvidence title)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        var last = page.Lines.Length - 1;
        for (var i = 0; i <= last; i++)
        {
            var row = columns[i];
            FillTitle(row, page, i, title);
            FillLinks(row, contents.LinkShares, i);
            row[(int)Feature.LikenessPrevious1] = i > 0 ? title.LikenessOf(i - 1) : 0;
            row[(int)Feature.LikenessNext1] = i < last ? title.LikenessOf(i + 1) : 0;
            row[(int)Feature.SaysImage] = 0;
            if (i == 0) Clear(row, Feature.SameParentPrevious1, Feature.SamePathPrevious1, Feature.DepthPrevious1, Feature.ItemPrevious1, Feature.ImagesPrevious1);
            else FillPair(columns[i - 1], row, page, contents, i);
            if (i == last) Clear(row, Feature.SameParentNext1, Feature.SamePathNext1, Feature.DepthNext1, Feature.ItemNext1, Feature.ImagesNext1);
        }
        MarkAlternatives(page);
    }

    private static void FillTitle(FeatureRow row, Page page, int i, TitleEvidence title)
    {
        row[(int)Feature.TitleOverlap] = title.OverlapOf(i);
        row[(int)Feature.TitleLikeness] = title.LikenessOf(i);
        row[(int)Feature.DescriptionOverlap] = title.DescriptionShare(page.WordsOf(i));
        row[(int)Feature.HasTitle] = title.Line >= 0 ? 1 : 0;
        row[(int)Feature.FromTitle] = title.Line < 0 ? 0 : MarkupFeatures.Distance(i, title.Line, title.Line);
        row[(int)Feature.AfterTitle] = title.Line < 0 ? 0.5f : i >= title.Line ? 1 : 0;
    }

    private static void FillLinks(FeatureRow row, ReadOnlySpan<float> shares, int i)
    {
        row[(int)Feature.LinkPrevious1] = i > 0 ? shares[i - 1] : 0;
        row[(int)Feature.LinkPrevious2] = i > 1 ? shares[i - 2] : 0;
        row[(int)Feature.LinkNext1] = i + 1 < shares.Length ? shares[i + 1] : 0;
        row[(int)Feature.LinkNext2] = i + 2 < shares.Length ? shares[i + 2] : 0;
    }

    /// <summary>What a line and the one before it say of each other.</summary>
    private static void FillPair(FeatureRow previous, FeatureRow row, Page page, Contents contents, int i)
    {
        int one = contents.Blocks[i - 1], two = contents.Blocks[i];
        var elements = page.Markup.Elements.Span;
        ref readonly var above = ref page.LineBuffer[i - 1];
        ref readonly var line = ref page.LineBuffer[i];
        row[(int)Feature.SameParentPrevious1] = previous[(int)Feature.SameParentNext1] = contents.Parents[one] == contents.Parents[two] ? 1 : 0;
        row[(int)Feature.SamePathPrevious1] = previous[(int)Feature.SamePathNext1] = elements[one].Path == elements[two].Path ? 1 : 0;
        row[(int)Feature.DepthPrevious1] = elements[one].Depth - elements[two].Depth;
        previous[(int)Feature.DepthNext1] = elements[two].Depth - elements[one].Depth;
        row[(int)Feature.ItemPrevious1] = above.Is(LineContext.List) ? 1 : 0;
        previous[(int)Feature.ItemNext1] = line.Is(LineContext.List) ? 1 : 0;
        row[(int)Feature.ImagesPrevious1] = Logarithm.Of(above.Images);
        previous[(int)Feature.ImagesNext1] = Logarithm.Of(line.Images);
    }

    private static void Clear(FeatureRow row, params ReadOnlySpan<Feature> features)
    {
        foreach (var feature in features) row[(int)feature] = 0;
    }

    /// <summary>Marks the lines that print the alternative text of a picture in or right above them.</summary>
    private static void MarkAlternatives(Page page)
    {
        const int LeastChars = 12, Reach = 3;
        foreach (ref readonly var image in page.Markup.Images.Span)
        {
            var alt = page.Markup.TextOf(image.Alt).Trim();
            if (alt.Length < LeastChars) continue;
            for (var i = Math.Max(0, image.Line - 1); i < Math.Min(page.Lines.Length, image.Line + Reach); i++)
            {
                var text = page.View(i).Text;
                if (text.Length >= LeastChars && (text.StartsWith(alt, StringComparison.Ordinal) || alt.StartsWith(text, StringComparison.Ordinal)))
                    FeatureMatrix.Row(page, i)[(int)Feature.SaysImage] = 1;
            }
        }
    }
}
