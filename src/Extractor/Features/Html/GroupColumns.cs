using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that compare the repeated items of a page with each other: a listing is mostly its first and largest group of them.</summary>
internal static class GroupColumns
{
    /// <summary>Fewer items, or fewer words in all, make no group.</summary>
    private const int LeastItems = 3, LeastWords = 20;
    private const int MostRank = 20;

    public static void Fill(Page page, Contents contents, Repeats repeats, TitleEvidence title)
    {
        using var lines = new Buffer<int>();
        using var groups = new Buffer<(int FirstLine, float Words, int Since)>();
        var groupOf = lines.Resize(page.Lines.Length);
        using var numbers = new Buffer<int>();
        numbers.Resize(repeats.Groups).Fill(-1);
        for (var i = 0; i < groupOf.Length; i++) groupOf[i] = Find(i, contents, repeats, numbers, groups);
        var since = 0;
        foreach (ref var group in groups.Span)
            if (group.FirstLine >= title.Line) group.Since = since++;
        Span<float> largest = stackalloc float[MostRank];
        FindLargest(groups.Span, largest);
        for (var i = 0; i < groupOf.Length; i++) FillRow(FeatureMatrix.Row(page, i), groupOf[i], groups.Span, largest, title);
    }

    private static int Find(int line, Contents contents, Repeats repeats, Buffer<int> numbers, Buffer<(int FirstLine, float Words, int Since)> groups)
    {
        var element = repeats.MostRepeated(line).Element;
        ref readonly var content = ref repeats.GroupOf(element);
        if (repeats.Of(element) < LeastItems || content.Words < LeastWords) return -1;
        ref var number = ref numbers[repeats.NumberOf(element)];
        if (number >= 0) return number;
        groups.Add((line, content.Words, 0));
        return number = groups.Count - 1;
    }

    private static void FillRow(Span<float> row, int number, ReadOnlySpan<(int FirstLine, float Words, int Since)> groups, ReadOnlySpan<float> largest, TitleEvidence title)
    {
        row[(int)Feature.GroupSize] = number < 0 ? 0 : MarkupFeatures.Log(groups[number].Words);
        row[(int)Feature.GroupFromTitle] = number < 0 || title.Line < 0 ? 0 : MarkupFeatures.Distance(groups[number].FirstLine, title.Line, title.Line);
        row[(int)Feature.GroupsSinceTitle] = number < 0 ? -1 : groups[number].Since;
        row[(int)Feature.GroupRank] = number < 0 ? MostRank : Rank(largest, groups[number].Words);
    }

    /// <summary>The sizes of the largest groups, the largest first; 0 where there are fewer.</summary>
    private static void FindLargest(ReadOnlySpan<(int FirstLine, float Words, int Since)> groups, Span<float> largest)
    {
        largest.Clear();
        foreach (ref readonly var group in groups)
        {
            var place = Rank(largest, group.Words);
            if (place == largest.Length) continue;
            largest[place..^1].CopyTo(largest[(place + 1)..]);
            largest[place] = group.Words;
        }
    }

    /// <summary>How many groups have more words, counted up to <see cref="MostRank"/>.</summary>
    private static int Rank(ReadOnlySpan<float> largest, float words)
    {
        var rank = 0;
        while (rank < largest.Length && largest[rank] > words) rank++;
        return rank;
    }
}
