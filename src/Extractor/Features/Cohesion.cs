using Extraction.Model;

namespace Extraction.Features;

/// <summary>How many of a line's content words come up in a run of other lines: an article's own headline and captions speak of what its
/// body speaks of, teasers of other articles do not.</summary>
/// <remarks>Counts sit in a small table by word hash; a clash makes a line look a little more at home. Linear, no allocation.</remarks>
internal ref struct Cohesion
{
    public const int Size = 8192;

    private readonly Span<ushort> _counts;

    /// <summary>Takes a scratch table of <see cref="Size"/>, which is cleared.</summary>
    public Cohesion(Span<ushort> counts)
    {
        _counts = counts;
        counts.Clear();
    }

    public readonly void Add(ReadOnlySpan<Word> words) => Count(words, 1);

    /// <summary>Share of the content words of a line that the lines added hold, 0 to 1.</summary>
    /// <param name="words">The words of the line.</param>
    /// <param name="added">Whether the line itself was added; it is then left out.</param>
    public readonly float Of(ReadOnlySpan<Word> words, bool added)
    {
        if (added) Count(words, -1);
        int content = 0, hits = 0;
        foreach (ref readonly var word in words)
        {
            if (!IsContent(word)) continue;
            content++;
            if (_counts[(int)(word.Hash % Size)] > 0) hits++;
        }
        if (added) Count(words, 1);
        return content == 0 ? 0 : (float)hits / content;
    }

    private readonly void Count(ReadOnlySpan<Word> words, int step)
    {
        foreach (ref readonly var word in words)
            if (IsContent(word)) _counts[(int)(word.Hash % Size)] += (ushort)step;
    }

    private static bool IsContent(in Word word) =>
        !word.Is(WordShape.Stopword | WordShape.Number) && (word.Length > 2 || word.Is(WordShape.Unspaced));
}
