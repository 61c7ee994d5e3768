using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of what all lines with the same tags, or the same tags and classes, hold together.</summary>
internal static class KindColumns
{
    public static void Fill(Page page, Contents contents)
    {
        using var paths = Kinds.ByPath(page, contents);
        using var classes = Kinds.ByClass(page, contents);
        var prose = Math.Max(1, contents.Whole.Prose);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var row = FeatureMatrix.Row(page, i);
            ref readonly var path = ref paths.Of(i);
            row[(int)Feature.PathLines] = Logarithm.Of(path.Lines);
            row[(int)Feature.PathMeanWords] = MarkupFeatures.Log(path.MeanWords);
            row[(int)Feature.PathLinkShare] = path.LinkShare;
            row[(int)Feature.PathProse] = path.ProseShare;
            row[(int)Feature.PathProseShare] = path.Prose / prose;
            ref readonly var kind = ref classes.Of(i);
            row[(int)Feature.KindLines] = Logarithm.Of(kind.Lines);
            row[(int)Feature.KindMeanWords] = MarkupFeatures.Log(kind.MeanWords);
            row[(int)Feature.KindLinkShare] = kind.LinkShare;
            row[(int)Feature.KindProseShare] = kind.Prose / prose;
        }
    }
}
