using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that compare a line with the title, with pictures and with its neighbours.</summary>
internal static class MarkupPlace
{
    public static void Fill(Page page, Contents contents, TitleEvidence title)
    {
        using var paths = Kinds.ByPath(page, contents);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            FillTitle(row, page, i, title);
            FillNeighbour(row, page, i, i - 1, contents, paths, Feature.SameParentPrevious1, Feature.SamePathPrevious1, Feature.DepthPrevious1);
            FillNeighbour(row, page, i, i + 1, contents, paths, Feature.SameParentNext1, Feature.SamePathNext1, Feature.DepthNext1);
            row[(int)Feature.LinkPrevious1] = LinkShare(page, i - 1);
            row[(int)Feature.LinkPrevious2] = LinkShare(page, i - 2);
            row[(int)Feature.LinkNext1] = LinkShare(page, i + 1);
            row[(int)Feature.LinkNext2] = LinkShare(page, i + 2);
            row[(int)Feature.ItemPrevious1] = Is(page, i - 1, LineContext.List);
            row[(int)Feature.ItemNext1] = Is(page, i + 1, LineContext.List);
            row[(int)Feature.LikenessPrevious1] = i > 0 ? title.LikenessOf(i - 1) : 0;
            row[(int)Feature.LikenessNext1] = i + 1 < page.Lines.Length ? title.LikenessOf(i + 1) : 0;
            row[(int)Feature.ImagesPrevious1] = i > 0 ? Logarithm.Of(page.Lines[i - 1].Images) : 0;
            row[(int)Feature.ImagesNext1] = i + 1 < page.Lines.Length ? Logarithm.Of(page.Lines[i + 1].Images) : 0;
            row[(int)Feature.SaysImage] = 0;
        }
        MarkAlternatives(page);
    }

    private static void FillTitle(Span<float> row, Page page, int i, TitleEvidence title)
    {
        row[(int)Feature.TitleOverlap] = title.OverlapOf(i);
        row[(int)Feature.TitleLikeness] = title.LikenessOf(i);
        row[(int)Feature.DescriptionOverlap] = title.DescriptionShare(page.WordsOf(i));
        row[(int)Feature.HasTitle] = title.Line >= 0 ? 1 : 0;
        row[(int)Feature.FromTitle] = title.Line < 0 ? 0 : MarkupFeatures.Distance(i, title.Line, title.Line);
        row[(int)Feature.AfterTitle] = title.Line < 0 ? 0.5f : i >= title.Line ? 1 : 0;
    }

    private static void FillNeighbour(Span<float> row, Page page, int i, int other, Contents contents, Kinds paths, Feature parent, Feature path, Feature depth)
    {
        var exists = (uint)other < (uint)page.Lines.Length;
        int one = contents.ElementOf(i), two = exists ? contents.ElementOf(other) : 0;
        row[(int)parent] = exists && contents.ParentOf(one) == contents.ParentOf(two) ? 1 : 0;
        row[(int)path] = exists && paths.AreAlike(i, other) ? 1 : 0;
        row[(int)depth] = exists ? page.Markup.Elements[two].Depth - page.Markup.Elements[one].Depth : 0;
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

    private static float LinkShare(Page page, int i) => (uint)i < (uint)page.Lines.Length ? Contents.LinkShare(page.LineBuffer[i]) : 0;

    private static float Is(Page page, int i, LineContext context) => (uint)i < (uint)page.Lines.Length && page.LineBuffer[i].Is(context) ? 1 : 0;
}
