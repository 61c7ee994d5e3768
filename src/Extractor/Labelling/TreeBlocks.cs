using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Extraction.Features;

namespace Extraction.Labelling;

/// <summary>Asks the trees of a model about sixteen lines of a page at a time.</summary>
/// <remarks>
/// All questions of a tree are asked, without a branch, and each no rules out the leaves behind its yes. The first leaf that is left is the one
/// that a walk down the tree would come to (QuickScorer, Lucchese and others 2015): more questions than in a walk, but many answers an
/// instruction, and no answer waits for the one before. Questions to which all lines of a part of the page give the same answer are not asked.
/// </remarks>
internal sealed class TreeBlocks(TreeQuestions trees) : IDisposable
{
    private const int Lines = FeatureColumns.Block;

    /// <summary>Most lines of a part of a page: in fewer lines more answers are the same, but each part costs a look at all questions.</summary>
    private const int MostOfPart = 16 * Lines;

    private readonly OpenQuestions _open = new(trees);
    /// <summary>The lines of the part that questions were chosen for.</summary>
    private int _start, _end;

    /// <summary>Adds what some trees say of sixteen lines to their scores.</summary>
    /// <param name="columns">The feature matrix of the page; it must have all columns that are asked about.</param>
    /// <param name="line">The first of the lines, a multiple of sixteen.</param>
    /// <param name="from">The first tree.</param>
    /// <param name="to">The tree behind the last.</param>
    /// <param name="scores">The scores of the sixteen lines.</param>
    public Vector512<float> Add(FeatureColumns columns, int line, int from, int to, Vector512<float> scores)
    {
        if (line < _start || line >= _end) BeginPart(columns, line);
        _open.Prepare(to);
        for (; from < to; from += TreeModel.TreesOfASum) scores += SumOf(ref columns.Cells[line], from, Math.Min(to, from + TreeModel.TreesOfASum));
        return scores;
    }

    public void Dispose() => _open.Dispose();

    /// <summary>Chooses the questions of the part that a line stands in; all parts of a page are about as long.</summary>
    private void BeginPart(FeatureColumns columns, int line)
    {
        var parts = (columns.Lines + MostOfPart - 1) / MostOfPart;
        var length = (((columns.Lines / parts) + Lines) / Lines) * Lines;
        _start = line / length * length;
        _end = Math.Min(_start + length, columns.Lines);
        _open.Begin(columns, _start, _end);
    }

    private Vector512<float> SumOf(ref float block, int from, int to)
    {
        var sums = Vector512<float>.Zero;
        for (; to - from >= 4; from += 4) sums += ValuesOf(from, ref block) + ValuesOf(from + 1, ref block) + ValuesOf(from + 2, ref block) + ValuesOf(from + 3, ref block);
        for (; from < to; from++) sums += ValuesOf(from, ref block);
        return sums;
    }

    /// <summary>The values of the leaves that sixteen lines come to in a tree.</summary>
    private Vector512<float> ValuesOf(int tree, ref float block)
    {
        var left = FindLeaves(_open.Of(tree), _open.RuledOut(tree), ref block);
        ref var values = ref MemoryMarshal.GetReference(trees.LeavesOf(tree));
        if (!Avx512CD.IsSupported) return LookUp(left, ref values);
        return Avx512F.PermuteVar16x32x2(Vector512.LoadUnsafe(ref values), Avx512CD.LeadingZeroCount(left).AsInt32(), Vector512.LoadUnsafe(ref values, Lines));
    }

    /// <summary>The same one by one. No bounds are checked: one leaf always is left.</summary>
    private static Vector512<float> LookUp(Vector512<uint> left, ref float leaves)
    {
        Unsafe.SkipInit(out Vector512<float> found);
        ref var values = ref Unsafe.As<Vector512<float>, float>(ref found);
        ref var lines = ref Unsafe.As<Vector512<uint>, uint>(ref left);
        for (nuint i = 0; i < Lines; i++) Unsafe.Add(ref values, i) = Unsafe.Add(ref leaves, BitOperations.LeadingZeroCount(Unsafe.Add(ref lines, i)));
        return found;
    }

    /// <summary>The hot loop. No bounds are checked: the matrix has the columns of the model, and sixteen lines of them can always be read.</summary>
    /// <returns>For each line the leaves that are left; the first of them is the one that it comes to.</returns>
    private static Vector512<uint> FindLeaves(ReadOnlySpan<OpenQuestion> questions, uint ruledOut, ref float block)
    {
        var all = Vector512.Create(ruledOut);
        foreach (ref readonly var question in questions)
        {
            var noes = Vector512.LessThan(Vector512.Create(question.Threshold), Vector512.LoadUnsafe(ref block, (nuint)question.Column));
            all |= noes.AsUInt32() & Vector512.Create(question.Yes);
        }
        return ~all;
    }
}
