using Extraction.Labelling;
using Extraction.Training.Labels;
using Extraction.Training.Pages;

namespace Extraction.Training.Fitting;

/// <summary>A fitted model: its table, and what the library reads from it.</summary>
internal sealed record ModelFit(string Table, TreeModel Model, int Lines)
{
    /// <summary>Most by which the written model may score a line otherwise than the fitted one: rounding of its numbers.</summary>
    private const double Tolerance = 5e-4;

    /// <summary>Fits, writes, reads back and compares.</summary>
    /// <param name="pages">Pages and the labels of their lines.</param>
    /// <param name="columns">Columns of the features that the model may read.</param>
    /// <param name="names">Names of all columns.</param>
    /// <param name="options">Size and number of the trees.</param>
    /// <param name="comments">Lines for the top of the table.</param>
    /// <exception cref="InvalidOperationException">The written model does not score as the fitted one does.</exception>
    public static ModelFit Of(IEnumerable<(MeasuredPage Page, LineLabel[] Labels)> pages, int[] columns, IReadOnlyList<string> names, TreeOptions options, IEnumerable<string> comments)
    {
        var rows = new TrainingRows(pages);
        var trees = TreeFitter.Fit(rows, columns, options);
        var settlements = Settling.Of(trees, rows, options.Settle);
        var table = TreeTable.Of(trees, rows, names, settlements, comments);
        var model = TreeModelFile.Parse(new StringReader(table), "the table written", names);
        Verify(trees, model, rows);
        return new ModelFit(table, model, rows.Count);
    }

    private static void Verify(FittedTree[] trees, TreeModel model, TrainingRows rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            var fitted = 0.0;
            foreach (var tree in trees) fitted += tree.Leaves[tree.LeafOf(rows.Features(i))];
            var written = model.FullScore(rows.Features(i));
            if (Math.Abs(fitted - written) > Tolerance) throw new InvalidOperationException($"Row {i} scores {written} as written and {fitted} as fitted.");
        }
    }
}
