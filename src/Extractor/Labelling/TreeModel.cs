namespace Extraction.Labelling;

/// <summary>One node of a tree, small so that many stay in the cache. Nodes of a tree stand in preorder: the node that a yes leads to comes next.</summary>
/// <param name="Threshold">The question is whether the feature is at most this; of a leaf, its log-odds.</param>
/// <param name="Feature">Column that the question is about; -1 for a leaf.</param>
/// <param name="No">How many nodes further a no leads.</param>
internal readonly record struct TreeNode(float Threshold, short Feature, short No)
{
    public bool IsLeaf => Feature < 0;
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
    private readonly TreeNode[] _nodes;
    private readonly float[] _values;
    private readonly int[] _roots;
    private readonly Settlement[] _settlements;

    /// <summary>Takes over the arrays.</summary>
    /// <param name="nodes">The nodes of all trees.</param>
    /// <param name="values">Mean log-odds of the training lines that came to each node.</param>
    /// <param name="roots">Index of the first node of each tree.</param>
    /// <param name="settlements">When lines are settled early, by number of trees.</param>
    internal TreeModel(TreeNode[] nodes, float[] values, int[] roots, Settlement[] settlements)
    {
        _nodes = nodes;
        _values = values;
        _roots = roots;
        _settlements = settlements;
    }

    public int Trees => _roots.Length;

    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>Log-odds that the line is what the model looks for.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    public float Score(ReadOnlySpan<float> features)
    {
        var (sum, asked) = (0f, 0);
        foreach (var settlement in _settlements)
        {
            sum += Sum(features, asked, settlement.Trees);
            asked = settlement.Trees;
            if (Math.Abs(sum) >= settlement.Limit) return sum * settlement.Factor;
        }
        return sum + Sum(features, asked, _roots.Length);
    }

    /// <summary>The sum of all trees, whether the first settle the line or not.</summary>
    public float FullScore(ReadOnlySpan<float> features) => Sum(features, 0, _roots.Length);

    /// <summary>The sum of some trees.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    /// <param name="from">First tree.</param>
    /// <param name="to">The tree behind the last.</param>
    public float Sum(ReadOnlySpan<float> features, int from, int to)
    {
        var nodes = _nodes;
        var sum = 0f;
        foreach (var root in _roots.AsSpan(from, to - from))
        {
            var i = root;
            var node = nodes[i];
            while (node.Feature >= 0)
            {
                i += features[node.Feature] <= node.Threshold ? 1 : node.No;
                node = nodes[i];
            }
            sum += node.Threshold;
        }
        return sum;
    }

    /// <summary>What each feature adds to the score: at each question the mean value moves, and the feature asked for gets the difference.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    /// <param name="contributions">One sum a feature; they and the value returned add up to <see cref="Score"/>.</param>
    /// <returns>Log-odds of a line of which nothing is known.</returns>
    public float Explain(ReadOnlySpan<float> features, Span<float> contributions)
    {
        contributions.Clear();
        var (unknown, sum, asked) = (0f, 0f, 0);
        foreach (var settlement in _settlements)
        {
            unknown += Explain(features, contributions, asked, settlement.Trees);
            sum += Sum(features, asked, settlement.Trees);
            asked = settlement.Trees;
            if (Math.Abs(sum) < settlement.Limit) continue;
            foreach (ref var contribution in contributions) contribution *= settlement.Factor;
            return unknown * settlement.Factor;
        }
        return unknown + Explain(features, contributions, asked, _roots.Length);
    }

    /// <summary>Probability, 0 to 1, of a log-odds score.</summary>
    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));

    private float Explain(ReadOnlySpan<float> features, Span<float> contributions, int from, int to)
    {
        var unknown = 0f;
        foreach (var root in _roots.AsSpan(from, to - from))
        {
            unknown += _values[root];
            var i = root;
            while (!_nodes[i].IsLeaf)
            {
                var (node, value) = (_nodes[i], _values[i]);
                i += features[node.Feature] <= node.Threshold ? 1 : node.No;
                contributions[node.Feature] += _values[i] - value;
            }
        }
        return unknown;
    }
}
