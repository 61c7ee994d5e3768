using System.Runtime.Intrinsics;
using Extraction.Features;

namespace Extraction.Labelling;

/// <summary>One node of a tree. The nodes that a yes and a no lead to stand side by side.</summary>
/// <param name="Threshold">The question is whether the feature is at most this.</param>
/// <param name="Feature">Column that the question is about.</param>
/// <param name="Yes">How many nodes further a yes leads; a no leads one more. Of a leaf 0.</param>
internal readonly record struct TreeNode(float Threshold, short Feature, short Yes)
{
    public bool IsLeaf => Yes == 0;
}

/// <summary>When the first trees settle a line, so that the others need not be asked.</summary>
/// <param name="Trees">How many trees have been asked.</param>
/// <param name="Limit">Their sum, up or down, from which on the line is settled.</param>
/// <param name="Factor">What the sum of all trees is of theirs, on average over such lines.</param>
internal readonly record struct Settlement(int Trees, float Limit, float Factor);

/// <summary>Boosted trees: each gives the log-odds of the leaf a line falls into, and their sum says how likely the line is what the model looks for.</summary>
/// <remarks>Immutable and thread-safe. Read from a table by <see cref="TreeModelFile"/>, written there by the trainer. Most lines of a page are
/// surely chrome: the first trees settle them (a soft cascade, after Bourdev and Brandt 2005), and all trees are asked about the rest only.</remarks>
internal sealed class TreeModel
{
    /// <summary>Scores are sums of sums of so many trees: floats added in another order give another sum.</summary>
    internal const int TreesOfASum = 16;

    private readonly TreeNode[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly Settlement[] _settlements;

    /// <summary>Takes over the arrays.</summary>
    /// <param name="nodes">The nodes of all trees.</param>
    /// <param name="values">Of each node the mean log-odds of the training lines that came to it; of a leaf what it adds to the score.</param>
    /// <param name="roots">Where each tree starts.</param>
    /// <param name="settlements">When lines are settled early, by number of trees.</param>
    internal TreeModel(TreeNode[] nodes, float[] values, int[] roots, Settlement[] settlements)
    {
        _nodes = nodes;
        _values = values;
        _roots = roots;
        _settlements = settlements;
        Questions = new TreeQuestions(nodes, values, roots);
        Columns = nodes.Length == 0 ? 0 : nodes.Max(node => node.Feature) + 1;
    }

    public int Trees => _roots.Length;

    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>The same trees, as many lines at a time are asked them.</summary>
    public TreeQuestions Questions { get; }

    /// <summary>How many columns a row must have at least.</summary>
    public int Columns { get; }

    /// <summary>Log-odds that the line is what the model looks for.</summary>
    /// <param name="row">What is known of the line.</param>
    public float Score(FeatureRow row)
    {
        var (sum, asked) = (0f, 0);
        foreach (var settlement in _settlements)
        {
            sum = Add(row, asked, settlement.Trees, sum);
            if (Math.Abs(sum) >= settlement.Limit) return sum * settlement.Factor;
            asked = settlement.Trees;
        }
        return Add(row, asked, _roots.Length, sum);
    }

    /// <summary>Log-odds of sixteen lines, which takes much less than one by one.</summary>
    /// <param name="blocks">Asks them; one of its own for each page.</param>
    /// <param name="columns">The feature matrix.</param>
    /// <param name="line">The first of the sixteen, a multiple of sixteen.</param>
    /// <param name="wanted">Bit n is set when the nth of them is to be scored; the scores of others are anything.</param>
    public Vector512<float> Score(TreeBlocks blocks, FeatureColumns columns, int line, uint wanted)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(columns.Count, Columns);
        var (sums, scores, settled, asked) = (Vector512<float>.Zero, Vector512<float>.Zero, Vector512<float>.Zero, 0);
        foreach (var settlement in _settlements)
        {
            sums = blocks.Add(columns, line, asked, settlement.Trees, sums);
            scores = Vector512.ConditionalSelect(settled, scores, sums * settlement.Factor);
            settled |= Vector512.GreaterThanOrEqual(Vector512.Abs(sums), Vector512.Create(settlement.Limit));
            if ((wanted & ~settled.ExtractMostSignificantBits()) == 0) return scores;
            asked = settlement.Trees;
        }
        return Vector512.ConditionalSelect(settled, scores, blocks.Add(columns, line, asked, _roots.Length, sums));
    }

    /// <summary>The sum of all trees, whether the first settle the line or not.</summary>
    public float FullScore(FeatureRow row) => Add(row, 0, _roots.Length, 0);

    /// <summary>Adds some trees to a sum, in the order in which those of many lines are added.</summary>
    private float Add(FeatureRow row, int from, int to, float sum)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, Columns);
        for (; from < to; from += TreesOfASum) sum += SumOf(row, from, Math.Min(to, from + TreesOfASum));
        return sum;
    }

    private float SumOf(FeatureRow row, int from, int to)
    {
        var sum = 0f;
        for (; to - from >= 4; from += 4) sum += LeafOf(row, from) + LeafOf(row, from + 1) + LeafOf(row, from + 2) + LeafOf(row, from + 3);
        for (; from < to; from++) sum += LeafOf(row, from);
        return sum;
    }

    private float LeafOf(FeatureRow row, int tree)
    {
        var i = _roots[tree];
        while (!_nodes[i].IsLeaf) i += Step(_nodes[i], row);
        return _values[i];
    }

    private static int Step(TreeNode node, FeatureRow row) => node.Yes + (row[node.Feature] > node.Threshold ? 1 : 0);

    /// <summary>What each feature adds to the score: at each question the mean value moves, and the feature asked for gets the difference.</summary>
    /// <param name="row">What is known of the line.</param>
    /// <param name="contributions">One sum a feature; they and the value returned add up to <see cref="Score(FeatureRow)"/>.</param>
    /// <returns>Log-odds of a line of which nothing is known.</returns>
    public float Explain(FeatureRow row, Span<float> contributions)
    {
        contributions.Clear();
        var (unknown, sum, asked) = (0f, 0f, 0);
        foreach (var settlement in _settlements)
        {
            unknown += Explain(row, contributions, asked, settlement.Trees);
            sum = Add(row, asked, settlement.Trees, sum);
            asked = settlement.Trees;
            if (Math.Abs(sum) < settlement.Limit) continue;
            foreach (ref var contribution in contributions) contribution *= settlement.Factor;
            return unknown * settlement.Factor;
        }
        return unknown + Explain(row, contributions, asked, _roots.Length);
    }

    private float Explain(FeatureRow row, Span<float> contributions, int from, int to)
    {
        var unknown = 0f;
        foreach (var root in _roots.AsSpan(from, to - from))
        {
            var i = root;
            unknown += _values[i];
            while (!_nodes[i].IsLeaf)
            {
                var (node, value) = (_nodes[i], _values[i]);
                i += Step(node, row);
                contributions[node.Feature] += _values[i] - value;
            }
        }
        return unknown;
    }
}
