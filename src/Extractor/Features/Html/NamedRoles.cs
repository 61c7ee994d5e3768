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
        using var buffer = new Buffer<ulong>();
        var labels = buffer.Resize(page.Markup.Elements.Count);
        FindOfElements(page, labels);
        var (roles, lines, facts) = (ClassRoles.Shared, page.LineBuffer, page.FactBuffer);
        for (var i = 0; i < lines.Count; i++)
        {
            ref readonly var line = ref lines[i];
            facts[i].NamedLabels = labels[Math.Max(0, line.Element)] | roles.LabelsOf(page.Markup.TokensOf(line));
        }
    }

    private static void FindOfElements(Page page, Span<ulong> labels)
    {
        using var said = new Buffer<ulong>();
        var chains = page.Markup.Chains;
        FindOfChains(chains, said.Resize(chains.All.Length));
        var elements = page.Markup.Elements.Span;
        var most = MostChromeShare * page.Lines.Length;
        for (var e = 0; e < elements.Length; e++)
        {
            ref readonly var element = ref elements[e];
            labels[e] = element.Parent < 0 ? 0 : labels[element.Parent];
            var own = said[chains.Of(e)];
            if (own == 0) continue;
            var lines = element.LastLine - element.FirstLine + 1;
            if (lines > MostContentLines) own &= ~Content;
            if (lines > most) own &= Content;
            labels[e] |= own;
        }
    }

    private static void FindOfChains(NameChains chains, Span<ulong> labels)
    {
        var roles = ClassRoles.Shared;
        for (var i = 0; i < labels.Length; i++)
        {
            ref readonly var chain = ref chains.All[i];
            labels[i] = chain.IsPage ? 0 : roles.LabelsOf(chains.NamesOf(chain));
        }
    }
}
