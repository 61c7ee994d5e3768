using Extraction.Model;

namespace Extraction.Features;

/// <summary>How many of a line's content words come up in a run of other lines: an article's own headline and captions speak of what its
/// body speaks of, teasers of other articles do not.</summary>
/// <remarks>Counts sit in a small table by word hash; a clash makes a line look a little more at home. Linear, no allocation.</remarks>
internal ref struct Cohesion
{
    public const int Size = 8192;

    /// <summary>A word that comes up more often than this stands in other lines too.</summary>
    private const int MostOwn = 4;

    private readonly Span<ushort> _counts;

    /// <summary>Takes a scratch table of <see cref="Size"/>, which is cleared.</summary>
    public Cohesion(Span<ushort> counts)
    {
        _counts = counts;
        counts.Clear();
    }

    public readonly void Add(ReadOnlySpan<Word> words)
    {
        foreach (ref readonly var word in words)
            if (IsContent(word) && _counts[(int)(word.Hash % Size)] < ushort.MaxValue) _counts[(int)(word.Hash % Size)]++;
    }

    /// <summary>Share of the content words of a line that the lines added hold, 0 to 1.</summary>
    /// <param name="words">The words of the line.</param>
    /// <param name="added">Whether the line itself was added; it is then left out.</param>
    public readonly float Of(ReadOnlySpan<Word> words, bool added)
    {
        int content = 0, hits = 0;
        foreach (ref readonly var word in words)
        {
            if (!IsContent(word)) continue;
            content++;
            int count = _counts[(int)(word.Hash % Size)];
            if (added && count <= MostOwn) count -= OwnCount(words, word.Hash % Size);
            if (count > 0) hits++;
        }
        return content == 0 ? 0 : (float)hits / content;
    }

    /// <summary>How often a line has the words of a place in the table itself.</summary>
    private static int OwnCount(ReadOnlySpan<Word> words, uint place)
    {
        var count = 0;
        foreach (ref readonly var word in words)
            if (word.Hash % Size == place && IsContent(word)) count++;
        return count;
    }

    private static bool IsContent(in Word word) =>
        !word.Is(WordShape.Stopword | WordShape.Number) && (word.Length > 2 || word.Is(WordShape.Unspaced));
}
