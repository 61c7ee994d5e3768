using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Extraction.Labelling;

/// <summary>Walks lines down the trees of a model, two lines down four trees at a time. One walk alone waits at every question for the
/// answer, and the processor guesses many answers wrong; eight side by side, without branches, keep it busy.</summary>
internal ref struct TreeWalk
{
    /// <summary>Most lines of a walk.</summary>
    public const int MostLines = 32;

    /// <summary>So many trees stay in the nearest cache beside the rows of all lines.</summary>
    private const int TreesAtATime = 16;

    private readonly ReadOnlySpan<TreeNode> _nodes;
    private readonly ReadOnlySpan<float> _values, _matrix;
    private readonly Span<float> _scores;
    private Slots _rows, _targets;   // of the lines that are not settled: where the row starts, which score it has
    private int _count;

    public TreeWalk(ReadOnlySpan<TreeNode> nodes, ReadOnlySpan<float> values, ReadOnlySpan<float> matrix, int width, ReadOnlySpan<int> lines, Span<float> scores)
    {
        Debug.Assert(lines.Length <= MostLines && lines.Length == scores.Length);
        _nodes = nodes;
        _values = values;
        _matrix = matrix;
        _scores = scores;
        _count = lines.Length;
        for (var i = 0; i < lines.Length; i++)
        {
            _ = matrix.Slice(lines[i] * width, width);   // throws where there is no such row
            _rows[i] = lines[i] * width;
            _targets[i] = i;
        }
        scores.Clear();
    }

    /// <summary>Adds what some trees say to the score of every line that is not settled.</summary>
    public void Add(ReadOnlySpan<TreeRoot> trees)
    {
        for (; trees.Length > TreesAtATime; trees = trees[TreesAtATime..]) AddSome(trees[..TreesAtATime]);
        AddSome(trees);
    }

    private void AddSome(ReadOnlySpan<TreeRoot> trees)
    {
        for (var i = 0; i < _count; i += 2)
        {
            var j = Math.Min(i + 1, _count - 1);
            var (first, second) = Sum(trees, _rows[i], _rows[j]);
            _scores[_targets[i]] += first;
            if (j > i) _scores[_targets[j]] += second;
        }
    }

    /// <summary>Gives lines whose sum is clear their final score and asks no more about them.</summary>
    public void Settle(Settlement settlement)
    {
        var left = 0;
        for (var i = 0; i < _count; i++)
        {
            ref var score = ref _scores[_targets[i]];
            if (Math.Abs(score) >= settlement.Limit) score *= settlement.Factor;
            else (_rows[left], _targets[left++]) = (_rows[i], _targets[i]);
        }
        _count = left;
    }

    /// <summary>The hot loop: no bounds are checked, since rows were when the walk began, columns and nodes when the model was read.</summary>
    private readonly (float First, float Second) Sum(ReadOnlySpan<TreeRoot> trees, int firstRow, int secondRow)
    {
        ref var nodes = ref MemoryMarshal.GetReference(_nodes);
        ref var values = ref MemoryMarshal.GetReference(_values);
        ref var x = ref Unsafe.Add(ref MemoryMarshal.GetReference(_matrix), firstRow);
        ref var y = ref Unsafe.Add(ref MemoryMarshal.GetReference(_matrix), secondRow);
        var (first, second) = (0f, 0f);
        for (; trees.Length >= 4; trees = trees[4..])
        {
            nint xA = trees[0].Node, xB = trees[1].Node, xC = trees[2].Node, xD = trees[3].Node, yA = xA, yB = xB, yC = xC, yD = xD;
            for (var depth = Math.Max(Math.Max(trees[0].Depth, trees[1].Depth), Math.Max(trees[2].Depth, trees[3].Depth)); depth > 0; depth--)
            {
                xA += Step(ref Unsafe.Add(ref nodes, xA), ref x);
                xB += Step(ref Unsafe.Add(ref nodes, xB), ref x);
                xC += Step(ref Unsafe.Add(ref nodes, xC), ref x);
                xD += Step(ref Unsafe.Add(ref nodes, xD), ref x);
                yA += Step(ref Unsafe.Add(ref nodes, yA), ref y);
                yB += Step(ref Unsafe.Add(ref nodes, yB), ref y);
                yC += Step(ref Unsafe.Add(ref nodes, yC), ref y);
                yD += Step(ref Unsafe.Add(ref nodes, yD), ref y);
            }
            first += Unsafe.Add(ref values, xA) + Unsafe.Add(ref values, xB) + Unsafe.Add(ref values, xC) + Unsafe.Add(ref values, xD);
            second += Unsafe.Add(ref values, yA) + Unsafe.Add(ref values, yB) + Unsafe.Add(ref values, yC) + Unsafe.Add(ref values, yD);
        }
        foreach (var tree in trees)
        {
            nint xA = tree.Node, yA = xA;
            for (var depth = tree.Depth; depth > 0; depth--)
            {
                xA += Step(ref Unsafe.Add(ref nodes, xA), ref x);
                yA += Step(ref Unsafe.Add(ref nodes, yA), ref y);
            }
            first += Unsafe.Add(ref values, xA);
            second += Unsafe.Add(ref values, yA);
        }
        return (first, second);
    }

    /// <summary>How many nodes further the answer leads, found without a branch.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Step(ref TreeNode node, ref float row) =>
        node.Yes + (nint)Unsafe.BitCast<bool, byte>(Unsafe.Add(ref row, (nint)node.Feature) > node.Threshold);

    [InlineArray(MostLines)]
    private struct Slots
    {
        private int _first;
    }
}
