using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that compare a line with the title, with pictures and with its neighbours.</summary>
internal static class MarkupPlace
{
    /// <summary>Columns that say of a line near by what another column says of the line itself.</summary>
    private static readonly (Feature To, Feature From, int Lines)[] Shifts =
    [
        (Feature.LinkPrevious1, Feature.LinkShare, -1), (Feature.LinkPrevious2, Feature.LinkShare, -2), (Feature.LinkNext1, Feature.LinkShare, 1), (Feature.LinkNext2, Feature.LinkShare, 2),
        (Feature.LikenessPrevious1, Feature.TitleLikeness, -1), (Feature.LikenessNext1, Feature.TitleLikeness, 1),
        (Feature.ItemPrevious1, Feature.InList, -1), (Feature.ItemNext1, Feature.InList, 1),
        (Feature.ImagesPrevious1, Feature.LogImages, -1), (Feature.ImagesNext1, Feature.LogImages, 1),
        (Feature.SameParentNext1, Feature.SameParentPrevious1, 1), (Feature.SamePathNext1, Feature.SamePathPrevious1, 1),
    ];

    /// <summary>Fills the columns once those of the lines themselves are filled.</summary>
    public static void Fill(Page page, Contents contents, TitleEvidence title)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        FillTitle(columns, page, title);
        FillPairs(columns, page.Markup.Elements.Span, contents.Blocks, contents.Parents);
        foreach (var (to, from, lines) in Shifts) columns.Shift(to, from, lines);
        columns[Feature.SaysImage].Clear();
        MarkAlternatives(page);
    }

    private static void FillTitle(FeatureColumns columns, Page page, TitleEvidence title)
    {
        title.Overlap.CopyTo(columns[Feature.TitleOverlap]);
        title.Likeness.CopyTo(columns[Feature.TitleLikeness]);
        Span<float> described = columns[Feature.DescriptionOverlap], from = columns[Feature.FromTitle], after = columns[Feature.AfterTitle];
        for (var i = 0; i < described.Length; i++)
        {
            described[i] = page.FactBuffer[i].FirstTwin is >= 0 and var twin ? described[twin] : title.DescriptionShare(page.WordsOf(i));
            from[i] = title.Line < 0 ? 0 : MarkupFeatures.Distance(i, title.Line, title.Line);
            after[i] = title.Line < 0 ? 0.5f : i >= title.Line ? 1 : 0;
        }
        columns[Feature.HasTitle].Fill(title.Line >= 0 ? 1 : 0);
    }

    /// <summary>What a line and the one before it say of each other.</summary>
    private static void FillPairs(FeatureColumns columns, ReadOnlySpan<Element> elements, ReadOnlySpan<int> blocks, ReadOnlySpan<int> parents)
    {
        Span<float> sameParent = columns[Feature.SameParentPrevious1], samePath = columns[Feature.SamePathPrevious1];
        Span<float> above = columns[Feature.DepthPrevious1], below = columns[Feature.DepthNext1];
        sameParent[0] = samePath[0] = above[0] = below[^1] = 0;
        for (var i = 1; i < blocks.Length; i++)
        {
            int one = blocks[i - 1], two = blocks[i];
            sameParent[i] = parents[one] == parents[two] ? 1 : 0;
            samePath[i] = elements[one].Path == elements[two].Path ? 1 : 0;
            above[i] = elements[one].Depth - elements[two].Depth;
            below[i - 1] = elements[two].Depth - elements[one].Depth;
        }
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
