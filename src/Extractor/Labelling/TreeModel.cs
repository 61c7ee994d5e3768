namespace Extraction.Labelling;

/// <summary>One node of a tree. Nodes of a tree stand in preorder: the node that a yes leads to comes next.</summary>
/// <param name="Feature">Column that the question is about; -1 for a leaf.</param>
/// <param name="Threshold">The question is whether the feature is at most this.</param>
/// <param name="No">Index of the node that a no leads to.</param>
/// <param name="Value">Mean log-odds of the training lines that came here; of a leaf, its own.</param>
internal readonly record struct TreeNode(int Feature, float Threshold, int No, float Value)
{
    public bool IsLeaf => Feature < 0;
}

/// <summary>Boosted trees: each gives the log-odds of the leaf a line falls into, and their sum says how likely the line is what the model looks for.</summary>
/// <remarks>Immutable and thread-safe. Read from a table by <see cref="TreeModelFile"/>, written there by the trainer.</remarks>
internal sealed class TreeModel
{
    private readonly TreeNode[] _nodes;
    private readonly int[] _roots;

    /// <summary>Takes over the arrays.</summary>
    internal TreeModel(TreeNode[] nodes, int[] roots)
    {
        _nodes = nodes;
        _roots = roots;
        foreach (var root in roots) Base += nodes[root].Value;
    }

    public int Trees => _roots.Length;

    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>Log-odds of a line of which nothing is known: where explanations start from.</summary>
    public float Base { get; }

    /// <summary>Log-odds that the line is what the model looks for.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    public float Score(ReadOnlySpan<float> features)
    {
        var nodes = _nodes;
        var sum = 0f;
        foreach (var root in _roots)
        {
            var i = root;
            ref readonly var node = ref nodes[i];
            while (node.Feature >= 0)
            {
                i = features[node.Feature] <= node.Threshold ? i + 1 : node.No;
                node = ref nodes[i];
            }
            sum += node.Value;
        }
        return sum;
    }

    /// <summary>What each feature adds to the score: at each question the mean value moves, and the feature asked for gets the difference.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    /// <param name="contributions">One sum a feature; they and <see cref="Base"/> add up to <see cref="Score"/>.</param>
    public void Explain(ReadOnlySpan<float> features, Span<float> contributions)
    {
        contributions.Clear();
        foreach (var root in _roots)
        {
            var i = root;
            while (!_nodes[i].IsLeaf)
            {
                ref readonly var node = ref _nodes[i];
                i = features[node.Feature] <= node.Threshold ? i + 1 : node.No;
                contributions[node.Feature] += _nodes[i].Value - node.Value;
            }
        }
    }

    /// <summary>Probability, 0 to 1, of a log-odds score.</summary>
    public static float Probability(float score) => 1 / (1 + MathF.Exp(-score));
}
