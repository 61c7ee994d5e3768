namespace Extraction.Labelling;

/// <summary>One question of a tree. The highest bit of a mask is the first leaf of the tree from the side of yes, the next bit the second.</summary>
/// <param name="Threshold">The question is whether the feature is at most this.</param>
/// <param name="Feature">Column that the question is about.</param>
/// <param name="Yes">The leaves that a yes leads to.</param>
/// <param name="No">The leaves that a no leads to.</param>
internal readonly record struct TreeQuestion(float Threshold, int Feature, uint Yes, uint No);

/// <summary>The trees of a model as lists of questions, for <see cref="TreeBlocks"/>. Immutable and thread-safe.</summary>
internal sealed class TreeQuestions
{
    /// <summary>Most leaves of a tree: a bit each.</summary>
    public const int MostLeaves = 32;

    private readonly TreeQuestion[] _questions;
    private readonly int[] _starts;   // where the questions of each tree start, and where those of the last end
    private readonly float[] _leaves;
    private readonly int[] _columns;

    /// <summary>Lists the questions of trees.</summary>
    /// <param name="nodes">The nodes of all trees.</param>
    /// <param name="values">Of each leaf what it adds to the score.</param>
    /// <param name="roots">Where each tree starts.</param>
    public TreeQuestions(ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> values, ReadOnlySpan<int> roots)
    {
        var questions = new List<TreeQuestion>();
        _starts = new int[roots.Length + 1];
        _leaves = new float[roots.Length * MostLeaves];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var leaves = 0;
            List(nodes, values, roots[tree], questions, _leaves.AsSpan(tree * MostLeaves, MostLeaves), ref leaves);
            _starts[tree + 1] = questions.Count;
        }
        _questions = [.. questions];
        _columns = [.. questions.Select(question => question.Feature).Distinct().Order()];
    }

    /// <summary>The columns that are asked about, each once.</summary>
    public ReadOnlySpan<int> Columns => _columns;

    /// <summary>The questions of a tree, each behind the one that leads to it.</summary>
    public ReadOnlySpan<TreeQuestion> Of(int tree) => _questions.AsSpan(_starts[tree].._starts[tree + 1]);

    /// <summary>What the leaves of a tree add to the score, <see cref="MostLeaves"/> places.</summary>
    public ReadOnlySpan<float> LeavesOf(int tree) => _leaves.AsSpan(tree * MostLeaves, MostLeaves);

    private static void List(ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> values, int node, List<TreeQuestion> questions, Span<float> leaves, ref int count)
    {
        if (nodes[node].IsLeaf)
        {
            leaves[count++] = values[node];
            return;
        }
        var (place, first) = (questions.Count, count);
        questions.Add(default);
        List(nodes, values, node + nodes[node].Yes, questions, leaves, ref count);
        var middle = count;
        List(nodes, values, node + nodes[node].Yes + 1, questions, leaves, ref count);
        questions[place] = new TreeQuestion(nodes[node].Threshold, nodes[node].Feature, Mask(first, middle), Mask(middle, count));
    }

    private static uint Mask(int from, int to) => (uint)((1UL << (MostLeaves - from)) - (1UL << (MostLeaves - to)));
}
