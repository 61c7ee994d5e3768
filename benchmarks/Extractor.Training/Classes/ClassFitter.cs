using Extraction.Features.Html;
using Extraction.Training.Fitting;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Classes;

/// <summary>Fits the weights of class and id names from which of them stand where around a line.</summary>
internal static class ClassFitter
{
    private const int LeastSites = 5;

    /// <summary>The rows of a page: one for the lines with the same names around them.</summary>
    public static SparseRow<(ClassPlace Place, uint Name)>[] RowsOf(MeasuredPage page, LineLabel[] labels)
    {
        var sets = new ClassSets(page.Working);
        return [.. Enumerable.Range(0, labels.Length).Where(i => labels[i].Weight > 0)
            .GroupBy(i => (labels[i].IsTarget, page.Working.LineBuffer[i].Element, Own(page, i)))
            .Select(group => new SparseRow<(ClassPlace, uint)>(group.Key.IsTarget, group.Sum(i => labels[i].Weight), [.. sets.Of(page.Working.LineBuffer[group.First()])]))];
    }

    /// <summary>Fits on the rows of some pages.</summary>
    public static Dictionary<uint, ClassWeight> Fit(IReadOnlyList<(string Site, SparseRow<(ClassPlace Place, uint Name)>[] Rows)> pages)
    {
        var weights = new Dictionary<uint, ClassWeight>();
        foreach (var ((place, name), weight) in SparseFitter.Fit(pages, LeastSites))
        {
            var known = weights.GetValueOrDefault(name);
            weights[name] = place switch
            {
                ClassPlace.Own => known with { Own = weight },
                ClassPlace.Near => known with { Near = weight },
                _ => known with { Far = weight },
            };
        }
        return weights;
    }

    private static string Own(MeasuredPage page, int line) => string.Join(' ', page.Working.Markup.TokensOf(page.Working.LineBuffer[line]).ToArray());
}
