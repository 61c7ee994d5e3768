using Extraction.Features;
using Extraction.Model;

namespace Extraction.Tests.Features;

public class FeatureColumnsTests
{
    [Theory]
    [InlineData(-2, new float[] { 0, 0, 1, 2, 3 })]
    [InlineData(-1, new float[] { 0, 1, 2, 3, 4 })]
    [InlineData(1, new float[] { 2, 3, 4, 5, 0 })]
    [InlineData(9, new float[] { 0, 0, 0, 0, 0 })]
    [InlineData(-9, new float[] { 0, 0, 0, 0, 0 })]
    public void Shift_LineAboveOrBelow_WhatThatLineHas(int lines, float[] expected)
    {
        using var cells = new Buffer<float>();
        var columns = Make(cells, 5);
        for (var i = 0; i < 5; i++) columns[Feature.LogWords][i] = i + 1;
        columns.Shift(Feature.WordsNext1, Feature.LogWords, lines);
        Assert.Equal(expected, columns[Feature.WordsNext1].ToArray());
    }

    [Fact]
    public void Mark_Flags_OneWhereALineHasAnyOfThem()
    {
        using var cells = new Buffer<float>();
        var columns = Make(cells, 18);
        var flags = new uint[columns.Stride];
        (flags[0], flags[3], flags[16], flags[17]) = (1, 4, 6, 8);
        columns.Mark(Feature.Prose, flags, any: 5);
        var marked = columns[Feature.Prose].ToArray();
        Assert.Equal([0, 3, 16], Enumerable.Range(0, 18).Where(i => marked[i] == 1));
        Assert.Equal(15, marked.Count(value => value == 0));
    }

    [Theory]
    [InlineData(2, 4)]
    [InlineData(0, 6)]
    [InlineData(4, 1)]
    [InlineData(int.MaxValue, 0)]
    [InlineData(-3, 99)]
    public void Fill_Lines_DistanceIsNoughtInsideThemAlone(int start, int end)
    {
        using var cells = new Buffer<float>();
        var columns = Make(cells, 6);
        columns.FillDistances(Feature.FromBestSegment, start, end);
        columns.FillInside(Feature.InBestSegment, start, end);
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(i < start ? -Logarithm.Of(start - i) : i >= end ? Logarithm.Of(i - end + 1) : 0, columns[Feature.FromBestSegment][i]);
            Assert.Equal(i >= start && i < end ? 1 : 0, columns[Feature.InBestSegment][i]);
        }
    }

    [Theory]
    [InlineData(5, 0, 5)]
    [InlineData(16, 0, 16)]
    [InlineData(37, 16, 37)]
    [InlineData(70, 32, 64)]
    public void RangeOf_Lines_SmallestAndLargestOfThem(int lines, int start, int end)
    {
        using var cells = new Buffer<float>();
        var columns = Make(cells, lines);
        var column = columns[Feature.Position];
        for (var i = 0; i < lines; i++) column[i] = (i * 7 % 11) - 5;
        (column[start], column[end - 1]) = (-9, 9);
        Assert.Equal((-9, 9), columns.RangeOf(Feature.Position, start, end));
    }

    [Fact]
    public void Share_SomeLines_WhatTheFirstOfThemHas()
    {
        using var cells = new Buffer<float>();
        var columns = Make(cells, 4);
        for (var i = 0; i < 4; i++) columns[i][1] = i;
        columns.Share((Feature)1, (Feature)1, 1, 3);
        Assert.Equal([0, 1, 1, 3], columns[(Feature)1].ToArray());
        columns.Repeat(1, (Feature)1, (Feature)1);
        Assert.Equal([0, 0, 1, 3], columns[(Feature)1].ToArray());
    }

    private static FeatureColumns Make(Buffer<float> cells, int lines)
    {
        var columns = FeatureColumns.Make(cells, lines, FeatureMatrix.Names.Length);
        columns.Cells.Fill(7);
        return columns;
    }
}
