namespace Extraction.Labelling;

/// <summary>One node of a tree, small so that many stay in the cache. The nodes that a yes and a no lead to stand side by side.</summary>
/// <param name="Threshold">The question is whether the feature is at most this; of a leaf, infinite, so that the answer is always yes.</param>
/// <param name="Feature">Column that the question is about; of a leaf, the first.</param>
/// <param name="Yes">How many nodes further a yes leads; a no leads one more. Of a leaf 0: who waits there for others to come down stays.</param>
internal readonly record struct TreeNode(float Threshold, short Feature, short Yes)
{
    public static readonly TreeNode Leaf = new(float.PositiveInfinity, 0, 0);

    public bool IsLeaf => Yes == 0;
}

/// <summary>Where a tree starts and how many questions its longest path has.</summary>
internal readonly record struct TreeRoot(int Node, int Depth);

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
    private readonly TreeRoot[] _roots;
    private readonly Settlement[] _settlements;

    /// <summary>Takes over the arrays.</summary>
    /// <param name="nodes">The nodes of all trees.</param>
    /// <param name="values">Of each node the mean log-odds of the training lines that came to it; of a leaf what it adds to the score.</param>
    /// <param name="roots">Where each tree starts.</param>
    /// <param name="settlements">When lines are settled early, by number of trees.</param>
    internal TreeModel(TreeNode[] nodes, float[] values, TreeRoot[] roots, Settlement[] settlements)
    {
        _nodes = nodes;
        _values = values;
        _roots = roots;
        _settlements = settlements;
        Columns = nodes.Length == 0 ? 0 : nodes.Max(node => node.Feature) + 1;
    }

    public int Trees => _roots.Length;

    public ReadOnlySpan<TreeNode> Nodes => _nodes;

    /// <summary>How many columns a row must have at least.</summary>
    public int Columns { get; }

    /// <summary>Log-odds that the line is what the model looks for.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    public float Score(ReadOnlySpan<float> features)
    {
        var score = 0f;
        Score(features, features.Length, [0], new Span<float>(ref score));
        return score;
    }

    /// <summary>Log-odds of many lines, which is several times faster than one by one.</summary>
    /// <param name="matrix">The feature matrix.</param>
    /// <param name="width">Columns of a row.</param>
    /// <param name="lines">The lines to score.</param>
    /// <param name="scores">Receives a score for each of them.</param>
    public void Score(ReadOnlySpan<float> matrix, int width, ReadOnlySpan<int> lines, Span<float> scores)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Columns);
        for (var from = 0; from < lines.Length; from += TreeWalk.MostLines)
        {
            var count = Math.Min(TreeWalk.MostLines, lines.Length - from);
            var walk = new TreeWalk(_nodes, _values, matrix, width, lines.Slice(from, count), scores.Slice(from, count));
            Settle(ref walk);
        }
    }

    /// <summary>The sum of all trees, whether the first settle the line or not.</summary>
    public float FullScore(ReadOnlySpan<float> features) => Sum(features, 0, _roots.Length);

    /// <summary>The sum of some trees.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    /// <param name="from">First tree.</param>
    /// <param name="to">The tree behind the last.</param>
    public float Sum(ReadOnlySpan<float> features, int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(features.Length, Columns);
        var sum = 0f;
        var walk = new TreeWalk(_nodes, _values, features, features.Length, [0], new Span<float>(ref sum));
        walk.Add(_roots.AsSpan(from, to - from));
        return sum;
    }

    private void Settle(ref TreeWalk walk)
    {
        var asked = 0;
        foreach (var settlement in _settlements)
        {
            walk.Add(_roots.AsSpan(asked, settlement.Trees - asked));
            walk.Settle(settlement);
            asked = settlement.Trees;
        }
        walk.Add(_roots.AsSpan(asked));
    }

    /// <summary>What each feature adds to the score: at each question the mean value moves, and the feature asked for gets the difference.</summary>
    /// <param name="features">The line's row of the feature matrix.</param>
    /// <param name="contributions">One sum a feature; they and the value returned add up to <see cref="Score(ReadOnlySpan{float})"/>.</param>
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
            var i = root.Node;
            unknown += _values[i];
            while (!_nodes[i].IsLeaf)
            {
                var (node, value) = (_nodes[i], _values[i]);
                i += node.Yes + (features[node.Feature] > node.Threshold ? 1 : 0);
                contributions[node.Feature] += _values[i] - value;
            }
        }
        return unknown;
    }
}
