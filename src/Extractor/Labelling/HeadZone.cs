using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>The lines where a page prints byline and date: a few above the headline, all down to the first lines of the body.</summary>
internal static class HeadZone
{
    private const int LinesAboveHeadline = 4, LinesAboveBody = 8, LinesIntoBody = 2, MostLines = 40;

    /// <summary>First and last line of the zone; empty (last before first) on a page with neither headline nor body.</summary>
    public static (int First, int Last) Of(Page page)
    {
        var layout = page.Layout;
        if (layout.Headline < 0 && !layout.HasBody) return (0, -1);
        var first = layout.Headline >= 0 ? layout.Headline - LinesAboveHeadline : layout.FirstBody - LinesAboveBody;
        var last = layout.HasBody && layout.FirstBody > layout.Headline ? layout.FirstBody + LinesIntoBody : layout.Headline + LinesAboveBody;
        first = Math.Max(0, first);
        return (first, Math.Min(Math.Min(last, first + MostLines), page.Lines.Length - 1));
    }
}
