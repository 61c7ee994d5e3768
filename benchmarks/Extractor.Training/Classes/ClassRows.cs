using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Classes;

/// <summary>Lines of one page with the same names around them and the same label, as one row of a sparse matrix.</summary>
/// <param name="IsTarget">Whether they are main text.</param>
/// <param name="Weight">Sum of their weights.</param>
/// <param name="Names">The names around them.</param>
internal sealed record ClassRow(bool IsTarget, float Weight, (ClassPlace Place, uint Name)[] Names)
{
    /// <summary>The rows of a page.</summary>
    public static ClassRow[] Of(MeasuredPage page, LineLabel[] labels)
    {
        var sets = new ClassSets(page.Working);
        return [.. Enumerable.Range(0, labels.Length).Where(i => labels[i].Weight > 0)
            .GroupBy(i => (labels[i].IsTarget, page.Working.LineBuffer[i].Element, Own(page, i)))
            .Select(group => new ClassRow(group.Key.IsTarget, group.Sum(i => labels[i].Weight), [.. sets.Of(page.Working.LineBuffer[group.First()])]))];
    }

    private static string Own(MeasuredPage page, int line) => string.Join(' ', page.Working.Markup.TokensOf(page.Working.LineBuffer[line]).ToArray());
}
