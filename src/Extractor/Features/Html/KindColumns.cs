using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what all lines with the same tags, or the same tags and classes, hold together.</summary>
internal static class KindColumns
{
    public static void Fill(Page page, Contents contents)
    {
        var prose = Math.Max(1, contents.Whole.Prose);
        using (var paths = Kinds.ByPath(page, contents)) FillPaths(FeatureMatrix.ColumnsOf(page), paths.Of, paths.Contents, prose);
        using (var classes = Kinds.ByClass(page, contents)) FillClasses(FeatureMatrix.ColumnsOf(page), classes.Of, classes.Contents, prose);
    }

    private static void FillPaths(FeatureColumns columns, ReadOnlySpan<int> kindOf, ReadOnlySpan<Content> kinds, float prose)
    {
        for (var i = 0; i < kindOf.Length; i++)
        {
            if (i > 0 && kindOf[i] == kindOf[i - 1])
            {
                columns.Repeat(i, Feature.PathLines, Feature.PathProseShare);
                continue;
            }
            var row = columns[i];
            ref readonly var path = ref kinds[kindOf[i]];
            row[(int)Feature.PathLines] = Logarithm.Of(path.Lines);
            row[(int)Feature.PathMeanWords] = MarkupFeatures.Log(path.MeanWords);
            row[(int)Feature.PathLinkShare] = path.LinkShare;
            row[(int)Feature.PathProse] = path.ProseShare;
            row[(int)Feature.PathProseShare] = path.Prose / prose;
        }
    }

    private static void FillClasses(FeatureColumns columns, ReadOnlySpan<int> kindOf, ReadOnlySpan<Content> kinds, float prose)
    {
        for (var i = 0; i < kindOf.Length; i++)
        {
            if (i > 0 && kindOf[i] == kindOf[i - 1])
            {
                columns.Repeat(i, Feature.KindLines, Feature.KindProseShare);
                continue;
            }
            var row = columns[i];
            ref readonly var kind = ref kinds[kindOf[i]];
            row[(int)Feature.KindLines] = Logarithm.Of(kind.Lines);
            row[(int)Feature.KindMeanWords] = MarkupFeatures.Log(kind.MeanWords);
            row[(int)Feature.KindLinkShare] = kind.LinkShare;
            row[(int)Feature.KindProseShare] = kind.Prose / prose;
        }
    }
}
