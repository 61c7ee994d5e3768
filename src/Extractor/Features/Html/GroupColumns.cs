using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns that compare the repeated items of a page with each other: a listing is mostly its first and largest group of them.</summary>
internal static class GroupColumns
{
    /// <summary>Fewer items, or fewer words in all, make no group.</summary>
    private const int LeastItems = 3, LeastWords = 20;
    private const int MostRank = 20;

    public static void Fill(Page page, Repeats repeats, TitleEvidence title)
    {
        using var lines = new Buffer<int>();
        using var groups = new Buffer<Group>();
        var groupOf = lines.Resize(page.Lines.Length);
        Find(repeats, groupOf, groups);
        Measure(groups.Span, title);
        var columns = FeatureMatrix.ColumnsOf(page);
        for (var i = 0; i < groupOf.Length; i++)
        {
            var row = columns[i];
            var group = groupOf[i] < 0 ? Group.None : groups[groupOf[i]];
            row[(int)Feature.GroupSize] = group.Size;
            row[(int)Feature.GroupFromTitle] = group.FromTitle;
            row[(int)Feature.GroupsSinceTitle] = group.Since;
            row[(int)Feature.GroupRank] = group.Rank;
        }
    }

    /// <summary>Numbers the groups in the order of their first lines; -1 for lines of no group.</summary>
    private static void Find(Repeats repeats, Span<int> groupOf, Buffer<Group> groups)
    {
        using var buffer = new Buffer<int>();
        var numbers = buffer.Resize(repeats.Groups);
        numbers.Fill(-1);
        for (var i = 0; i < groupOf.Length; i++)
        {
            var element = repeats.MostRepeated[i].Element;
            ref readonly var content = ref repeats.GroupOf(element);
            groupOf[i] = -1;
            if (repeats.Of(element) < LeastItems || content.Words < LeastWords) continue;
            ref var number = ref numbers[repeats.NumberOf(element)];
            if (number < 0)
            {
                number = groups.Count;
                groups.Add(new Group { FirstLine = i, Words = content.Words });
            }
            groupOf[i] = number;
        }
    }

    private static void Measure(Span<Group> groups, TitleEvidence title)
    {
        Span<float> largest = stackalloc float[MostRank];
        FindLargest(groups, largest);
        var since = 0;
        foreach (ref var group in groups)
        {
            group.Size = MarkupFeatures.Log(group.Words);
            group.FromTitle = title.Line < 0 ? 0 : MarkupFeatures.Distance(group.FirstLine, title.Line, title.Line);
            group.Since = group.FirstLine >= title.Line ? since++ : 0;
            group.Rank = Rank(largest, group.Words);
        }
    }

    /// <summary>The sizes of the largest groups, the largest first; 0 where there are fewer.</summary>
    private static void FindLargest(ReadOnlySpan<Group> groups, Span<float> largest)
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

    /// <summary>A group and what the columns say of its lines.</summary>
    private struct Group
    {
        public static readonly Group None = new() { Since = -1, Rank = MostRank };

        public int FirstLine;
        public float Words;
        public float Size, FromTitle, Since, Rank;
    }
}
