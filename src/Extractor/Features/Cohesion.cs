using Extraction.Model;

namespace Extraction.Features;

/// <summary>How many of a line's content words come up in a run of other lines: an article's own headline and captions speak of what its
/// body speaks of, teasers of other articles do not.</summary>
/// <remarks>A small table holds, by word hash, the one line that has the word, or that several have it; a clash makes a line look a little more
/// at home. Linear, no allocation.</remarks>
internal ref struct Cohesion
{
    public const int Size = 8192;

    private const int Nobody = 0, Several = -1;

    private readonly Span<int> _owners;

    /// <summary>Takes a scratch table of <see cref="Size"/>, which is cleared.</summary>
    public Cohesion(Span<int> owners)
    {
        _owners = owners;
        owners.Clear();
    }

    /// <summary>Adds a line to the run.</summary>
    public readonly void Add(int line, ReadOnlySpan<Word> words)
    {
        var own = line + 1;
        foreach (ref readonly var word in words)
        {
            if (!IsContent(word)) continue;
            ref var owner = ref _owners[SlotOf(word)];
            owner = owner == Nobody || owner == own ? own : Several;
        }
    }

    /// <summary>Share of the content words of a line that other lines of the run hold, 0 to 1.</summary>
    public readonly float Of(int line, ReadOnlySpan<Word> words)
    {
        var own = line + 1;
        int content = 0, hits = 0;
        foreach (ref readonly var word in words)
        {
            if (!IsContent(word)) continue;
            content++;
            var owner = _owners[SlotOf(word)];
            if (owner != Nobody && owner != own) hits++;
        }
        return content == 0 ? 0 : (float)hits / content;
    }

    private static int SlotOf(in Word word) => (int)(word.Hash % Size);

    private static bool IsContent(in Word word) =>
        !word.Is(WordShape.Stopword | WordShape.Number) && (word.Length > 2 || word.Is(WordShape.Unspaced));
}
