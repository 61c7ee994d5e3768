using System.Globalization;
using System.Text;
using Extraction.Labelling;

namespace Extraction.Training.Fitting;

/// <summary>Writes fitted trees as the table that <see cref="Labelling.TreeModelFile"/> reads.</summary>
internal sealed class TreeTable
{
    private readonly FittedTree[] _trees;
    private readonly double[][] _weights;
    private readonly IReadOnlyList<string> _names;
    private readonly Thresholds _thresholds;
    private readonly double[] _influence;
    private readonly StringBuilder _text = new();

    private TreeTable(FittedTree[] trees, TrainingRows rows, IReadOnlyList<string> names)
    {
        _trees = trees;
        _names = names;
        _thresholds = new Thresholds(rows, names.Count);
        _influence = new double[names.Count];
        _weights = new double[trees.Length][];
        Parallel.For(0, trees.Length, tree => _weights[tree] = LeafWeights(trees[tree], rows));
    }

    /// <summary>The table: comments, how much each feature matters, and the trees.</summary>
    /// <param name="trees">The trees.</param>
    /// <param name="rows">The lines they were fitted on, for mean values and short thresholds.</param>
    /// <param name="names">Names of the features.</param>
    /// <param name="settlements">When lines are settled early.</param>
    /// <param name="comments">Lines for the top: what the model is for and how it was made.</param>
    public static string Of(FittedTree[] trees, TrainingRows rows, IReadOnlyList<string> names, IEnumerable<Settlement> settlements, IEnumerable<string> comments)
    {
        var table = new TreeTable(trees, rows, names);
        for (var i = 0; i < trees.Length; i++) table.WriteTree(i);
        return string.Concat(comments.Concat(table.Influence()).Select(line => $"# {line}\n"))
            + string.Concat(settlements.Select(it => string.Create(CultureInfo.InvariantCulture, $"settle {it.Trees} {it.Limit} {it.Factor}\n"))) + table._text;
    }

    private IEnumerable<string> Influence() => _names
        .Select((name, i) => (name, Value: _influence[i])).Where(feature => feature.Value > 0)
        .OrderByDescending(feature => feature.Value).ThenBy(feature => feature.name, StringComparer.Ordinal)
        .Select(feature => string.Create(CultureInfo.InvariantCulture, $"{feature.Value,7:0.0000} {feature.name}"))
        .Prepend("Features, and by how much log-odds a question about each moves a line on average:");

    private void WriteTree(int tree)
    {
        _text.Append("tree\n");
        Write(tree, _trees[tree].Root, 0, Mean(tree, _trees[tree].Root).Value);
    }

    private void Write(int tree, int node, int depth, double value)
    {
        _text.Append(' ', depth).Append(Number(value, node < 0 ? 5 : 4));
        if (node < 0)
        {
            _text.Append('\n');
            return;
        }
        var it = _trees[tree];
        var feature = it.Features[node];
        _text.Append(' ').Append(_names[feature]).Append(" <= ").Append(_thresholds.Shortest(feature, it.Thresholds[node])).Append('\n');
        foreach (var child in (ReadOnlySpan<int>)[it.Yes[node], it.No[node]])
        {
            var (weight, mean) = Mean(tree, child);
            _influence[feature] += weight * Math.Abs(mean - value);
            Write(tree, child, depth + 1, mean);
        }
    }

    /// <summary>Share of all lines, by weight, that come to a node, and the mean of the leaves they end in.</summary>
    private (double Weight, double Value) Mean(int tree, int node)
    {
        var it = _trees[tree];
        if (node < 0) return (_weights[tree][~node], it.Leaves[~node]);
        var (yes, no) = (Mean(tree, it.Yes[node]), Mean(tree, it.No[node]));
        var weight = yes.Weight + no.Weight;
        return (weight, weight > 0 ? (yes.Weight * yes.Value + no.Weight * no.Value) / weight : 0);
    }

    private static double[] LeafWeights(FittedTree tree, TrainingRows rows)
    {
        var weights = new double[tree.Leaves.Length];
        var all = 0.0;
        for (var i = 0; i < rows.Count; i++)
        {
            weights[tree.LeafOf(rows.Features(i))] += rows.Label(i).Weight;
            all += rows.Label(i).Weight;
        }
        for (var i = 0; i < weights.Length; i++) weights[i] /= all;
        return weights;
    }

    private static string Number(double value, int digits) =>
        double.Parse(value.ToString("G" + digits, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture).ToString("0.#########", CultureInfo.InvariantCulture);
}
