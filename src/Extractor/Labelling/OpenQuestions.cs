using System.Runtime.CompilerServices;
using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>A question to which the lines of a part of a page give different answers.</summary>
/// <param name="Threshold">The question is whether the feature is at most this.</param>
/// <param name="Column">Where the column that it is about starts in the feature matrix.</param>
/// <param name="Yes">The leaves that a no rules out.</param>
internal readonly record struct OpenQuestion(float Threshold, int Column, uint Yes);

/// <summary>Finds the questions of trees that have to be asked in a part of a page: two of three have not.</summary>
/// <remarks>
/// Where the smallest and the largest number of a column lie on the same side of a threshold, all lines give the same answer: so it is with what all
/// lines share, and with most of what lines near each other have. What such an answer rules out need not be asked either.
/// </remarks>
internal sealed class OpenQuestions(TreeQuestions trees) : IDisposable
{
    private readonly Buffer<OpenQuestion> _questions = new();
    private readonly Buffer<OpenTree> _trees = new();
    private readonly Buffer<ColumnRange> _ranges = new();

    /// <summary>Starts with a part of a page: no trees are ready.</summary>
    /// <param name="columns">The feature matrix of the page.</param>
    /// <param name="start">The first line.</param>
    /// <param name="end">The line behind the last.</param>
    public void Begin(FeatureColumns columns, int start, int end)
    {
        _questions.Clear();
        _trees.Clear();
        var ranges = _ranges.Resize(columns.Count);
        foreach (var column in trees.Columns)
        {
            var (least, most) = columns.RangeOf((Feature)column, start, end);
            ranges[column] = new ColumnRange(least, most, column * columns.Stride);
        }
    }

    /// <summary>Makes trees ready that are not.</summary>
    /// <param name="to">The tree behind the last that is wanted.</param>
    public void Prepare(int to)
    {
        for (var tree = _trees.Count; tree < to; tree++) _trees.Add(Open(trees.Of(tree)));
    }

    /// <summary>The questions of a tree that are to be asked.</summary>
    public ReadOnlySpan<OpenQuestion> Of(int tree) => _questions.Span.Slice(_trees[tree].First, _trees[tree].Count);

    /// <summary>The leaves of a tree that no line comes to.</summary>
    public uint RuledOut(int tree) => _trees[tree].RuledOut;

    public void Dispose()
    {
        _questions.Dispose();
        _trees.Dispose();
        _ranges.Dispose();
    }

    private OpenTree Open(ReadOnlySpan<TreeQuestion> questions)
    {
        var first = _questions.Count;
        var count = Open(questions, _ranges.Span, _questions.Resize(first + questions.Length)[first..], out var ruledOut);
        _questions.Resize(first + count);
        return new OpenTree(first, count, ruledOut);
    }

    /// <summary>Keeps the questions of a tree that are open. Without a branch: which ones are is different for each part of each page.</summary>
    /// <returns>How many they are.</returns>
    private static int Open(ReadOnlySpan<TreeQuestion> questions, ReadOnlySpan<ColumnRange> ranges, Span<OpenQuestion> open, out uint ruledOut)
    {
        var (count, ruled) = (0, 0U);
        foreach (ref readonly var question in questions)
        {
            ref readonly var range = ref ranges[question.Feature];
            uint allYes = MaskOf(range.Most <= question.Threshold), allNo = MaskOf(range.Least > question.Threshold);
            open[count] = new OpenQuestion(question.Threshold, range.Column, question.Yes);
            count += Unsafe.BitCast<bool, byte>((question.Yes & ~(ruled | allYes | allNo)) != 0);
            ruled |= (question.No & allYes) | (question.Yes & allNo);   // behind an answer that leads elsewhere both are ruled out already
        }
        ruledOut = ruled;
        return count;
    }

    private static uint MaskOf(bool isSet) => 0U - Unsafe.BitCast<bool, byte>(isSet);

    /// <summary>What the lines of the part have in a column, and where it starts in the matrix.</summary>
    private readonly record struct ColumnRange(float Least, float Most, int Column);

    /// <summary>The open questions of a tree, and the leaves that the others rule out.</summary>
    private readonly record struct OpenTree(int First, int Count, uint RuledOut);
}
