using Extraction.Features;

namespace Extraction.Labelling;

/// <summary>One question of a tree. Bit n of a mask is the nth leaf of the tree from the side of yes.</summary>
/// <param name="Threshold">The question is whether the feature is at most this.</param>
/// <param name="Feature">Column that the question is about.</param>
/// <param name="Yes">The leaves that a yes leads to.</param>
/// <param name="All">Those and the ones that a no leads to.</param>
internal readonly record struct TreeQuestion(float Threshold, int Feature, uint Yes, uint All);

/// <summary>The trees of a model as lists of questions, for <see cref="TreeBlocks"/>. Immutable and thread-safe.</summary>
internal sealed class TreeQuestions
{
    /// <summary>Most leaves of a tree: a bit each.</summary>
    public const int MostLeaves = 32;

    private readonly TreeQuestion[] _ofLines, _ofPage;
    private readonly int[] _startsOfLines, _startsOfPage;   // where the questions of each tree start, and where those of the last end
    private readonly float[] _leaves;

    /// <summary>Lists the questions of trees.</summary>
    /// <param name="nodes">The nodes of all trees.</param>
    /// <param name="values">Of each leaf what it adds to the score.</param>
    /// <param name="roots">Where each tree starts.</param>
    public TreeQuestions(ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> values, ReadOnlySpan<int> roots)
    {
        List<TreeQuestion> ofLines = [], ofPage = [];
        _startsOfLines = new int[roots.Length + 1];
        _startsOfPage = new int[roots.Length + 1];
        _leaves = new float[roots.Length * MostLeaves];
        for (var tree = 0; tree < roots.Length; tree++)
        {
            var leaves = 0;
            var questions = new List<TreeQuestion>();
            List(nodes, values, roots[tree], questions, _leaves.AsSpan(tree * MostLeaves, MostLeaves), ref leaves);
            foreach (var question in questions) (FeatureColumns.AreShared((Feature)question.Feature) ? ofPage : ofLines).Add(question);
            (_startsOfLines[tree + 1], _startsOfPage[tree + 1]) = (ofLines.Count, ofPage.Count);
        }
        (_ofLines, _ofPage) = ([.. ofLines], [.. ofPage]);
    }

    /// <summary>The questions of a tree that lines are asked.</summary>
    public ReadOnlySpan<TreeQuestion> OfLines(int tree) => _ofLines.AsSpan(_startsOfLines[tree].._startsOfLines[tree + 1]);

    /// <summary>The questions of a tree to which all lines of a page give the same answer.</summary>
    public ReadOnlySpan<TreeQuestion> OfPage(int tree) => _ofPage.AsSpan(_startsOfPage[tree].._startsOfPage[tree + 1]);

    /// <summary>What the leaves of some trees add to the score, <see cref="MostLeaves"/> places for each tree.</summary>
    public ReadOnlySpan<float> LeavesOf(int tree, int count) => _leaves.AsSpan(tree * MostLeaves, count * MostLeaves);

    private static void List(ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> values, int node, List<TreeQuestion> questions, Span<float> leaves, ref int count)
    {
        if (nodes[node].IsLeaf)
        {
            leaves[count++] = values[node];
            return;
        }
        var first = count;
        List(nodes, values, node + nodes[node].Yes, questions, leaves, ref count);
        var middle = count;
        List(nodes, values, node + nodes[node].Yes + 1, questions, leaves, ref count);
        questions.Add(new TreeQuestion(nodes[node].Threshold, nodes[node].Feature, Mask(first, middle), Mask(first, count)));
    }

    private static uint Mask(int from, int to) => (uint)((1UL << to) - (1UL << from));
}
