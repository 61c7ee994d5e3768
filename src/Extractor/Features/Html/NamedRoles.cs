using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Notes which labels the class and id names around each line speak of.</summary>
/// <remarks>A name speaks for what is inside its element, unless that is too much for it to be meant: a headline is no page.</remarks>
internal static class NamedRoles
{
    /// <summary>Most lines of an element whose name speaks of a headline, byline, date or caption.</summary>
    private const int MostContentLines = 6;
    /// <summary>Largest share of the page's lines for which a name may speak of chrome.</summary>
    private const float MostChromeShare = 0.6f;

    private static readonly ulong Content = ClassRoles.BitOf(Label.SiteName) - 1 - ClassRoles.BitOf(Label.Comment);

    public static void Find(Page page)
    {
        var roles = ClassRoles.Shared;
        var elements = page.Markup.Elements.Span;
        using var buffer = new Buffer<ulong>();
        var labels = buffer.Resize(elements.Length);
        for (var e = 0; e < elements.Length; e++)
        {
            ref readonly var element = ref elements[e];
            labels[e] = element.Parent < 0 ? 0 : labels[element.Parent];
            if (NameChains.IsPage(element)) continue;
            var lines = element.LastLine - element.FirstLine + 1;
            var own = roles.LabelsOf(page.Markup.TokensOf(element));
            if (lines > MostContentLines) own &= ~Content;
            if (lines > MostChromeShare * page.Lines.Length) own &= Content;
            labels[e] |= own;
        }
        for (var i = 0; i < page.Lines.Length; i++)
        {
            ref readonly var line = ref page.LineBuffer[i];
            page.FactBuffer[i].NamedLabels = labels[Math.Max(0, line.Element)] | roles.LabelsOf(page.Markup.TokensOf(line));
        }
    }
}
