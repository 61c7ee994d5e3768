using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Asks the trees of a model about sixteen lines of a page at a time.</summary>
/// <remarks>
/// All questions of a tree are asked, without a branch, and each no rules out the leaves behind its yes. The first leaf that is left is the one
/// that a walk down the tree would come to (QuickScorer, Lucchese and others 2015): more questions than in a walk, but many answers an
/// instruction, and no answer waits for the one before. Questions about the page, a third of all, are answered once.
/// </remarks>
internal sealed class TreeBlocks(TreeQuestions trees) : IDisposable
{
    private const int Lines = FeatureColumns.Block;

    /// <summary>Of each tree asked so far, the leaves that no line of the page comes to.</summary>
    private readonly Buffer<uint> _ruledOut = new();

    /// <summary>Adds what some trees say of sixteen lines to their scores.</summary>
    /// <param name="columns">The feature matrix of the page; it must have all columns that are asked about.</param>
    /// <param name="line">The first of the lines, a multiple of sixteen.</param>
    /// <param name="from">The first tree.</param>
    /// <param name="to">The tree behind the last.</param>
    /// <param name="scores">The scores of the sixteen lines.</param>
    public void Add(FeatureColumns columns, int line, int from, int to, Span<float> scores)
    {
        while (_ruledOut.Count < to) _ruledOut.Add(AskPage(trees.OfPage(_ruledOut.Count), columns[0]));
        Span<float> sums = stackalloc float[Lines];
        for (; from < to; from += TreeModel.TreesOfASum)
        {
            sums.Clear();
            AddSome(ref columns.Cells[line], (nuint)columns.Stride, from, Math.Min(to, from + TreeModel.TreesOfASum), sums);
            for (var i = 0; i < sums.Length; i++) scores[i] += sums[i];
        }
    }

    public void Dispose() => _ruledOut.Dispose();

    /// <summary>Answers what is the same for all lines.</summary>
    private static uint AskPage(ReadOnlySpan<TreeQuestion> questions, FeatureRow row)
    {
        var ruledOut = 0U;
        foreach (ref readonly var question in questions)
        {
            var no = Unsafe.BitCast<bool, byte>(row[question.Feature] > question.Threshold);
            ruledOut |= question.Yes ^ (question.All & (no - 1U));   // what a no leads to after a yes, what a yes leads to after a no
        }
        return ruledOut;
    }

    private void AddSome(ref float block, nuint stride, int from, int to, Span<float> sums)
    {
        Span<uint> left = stackalloc uint[4 * Lines];
        for (; to - from >= 4; from += 4)
        {
            for (var tree = 0; tree < 4; tree++) FindLeaves(from + tree, ref block, stride, left[(tree * Lines)..]);
            AddLeaves(trees.LeavesOf(from, 4), left, sums);
        }
        for (; from < to; from++)
        {
            FindLeaves(from, ref block, stride, left);
            var leaves = trees.LeavesOf(from, 1);
            for (var i = 0; i < Lines; i++) sums[i] += leaves[BitOperations.TrailingZeroCount(left[i])];
        }
    }

    /// <summary>Adds the values of the first leaves that are left of four trees. No bounds are checked: one leaf always is left.</summary>
    private static void AddLeaves(ReadOnlySpan<float> leaves, ReadOnlySpan<uint> left, Span<float> sums)
    {
        Debug.Assert(leaves.Length == 4 * TreeQuestions.MostLeaves && left.Length == 4 * Lines && sums.Length == Lines);
        ref var values = ref MemoryMarshal.GetReference(leaves);
        ref var line = ref MemoryMarshal.GetReference(left);
        ref var sum = ref MemoryMarshal.GetReference(sums);
        for (nuint i = 0; i < Lines; i++)
        {
            Unsafe.Add(ref sum, i) +=
                Unsafe.Add(ref values, FirstOf(Unsafe.Add(ref line, i))) +
                Unsafe.Add(ref Unsafe.Add(ref values, TreeQuestions.MostLeaves), FirstOf(Unsafe.Add(ref line, i + Lines))) +
                Unsafe.Add(ref Unsafe.Add(ref values, 2 * TreeQuestions.MostLeaves), FirstOf(Unsafe.Add(ref line, i + (2 * Lines)))) +
                Unsafe.Add(ref Unsafe.Add(ref values, 3 * TreeQuestions.MostLeaves), FirstOf(Unsafe.Add(ref line, i + (3 * Lines))));
        }
    }

    private static nuint FirstOf(uint left) => (nuint)(uint)BitOperations.TrailingZeroCount(left);

    /// <summary>The hot loop. No bounds are checked: the matrix has the columns of the model, and sixteen lines of them can always be read.</summary>
    private void FindLeaves(int tree, ref float block, nuint stride, Span<uint> left)
    {
        var ruledOut = Vector512.Create(_ruledOut[tree]);
        foreach (ref readonly var question in trees.OfLines(tree))
        {
            var noes = Vector512.LessThan(Vector512.Create(question.Threshold), Vector512.LoadUnsafe(ref block, (nuint)question.Feature * stride));
            ruledOut |= noes.AsUInt32() & Vector512.Create(question.Yes);
        }
        (~ruledOut).CopyTo(left);
    }
}
