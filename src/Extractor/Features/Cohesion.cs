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

    /// <summary>Takes a scratch table of <see cref="Size"/> that is all 0.</summary>
    public Cohesion(Span<int> owners) => _owners = owners;

    /// <summary>Whether a word says what its line is about.</summary>
    public static bool IsContent(WordShape shape, int length) =>
        (shape & (WordShape.Stopword | WordShape.Number)) == 0 && (length > 2 || (shape & WordShape.Unspaced) != 0);

    /// <summary>The place of a word in the table.</summary>
    public static ushort SlotOf(uint hash) => (ushort)(hash % Size);

    /// <summary>Adds a line to the run.</summary>
    /// <param name="line">Its index.</param>
    /// <param name="slots">The places of its content words.</param>
    public readonly void Add(int line, ReadOnlySpan<ushort> slots)
    {
        var own = line + 1;
        var owners = _owners;
        foreach (var slot in slots)
        {
            ref var owner = ref owners[slot];
            owner = owner == Nobody || owner == own ? own : Several;
        }
    }

    /// <summary>Share of the content words of a line that other lines of the run hold, 0 to 1.</summary>
    /// <param name="line">Its index.</param>
    /// <param name="slots">The places of its content words.</param>
    public readonly float Of(int line, ReadOnlySpan<ushort> slots)
    {
        if (slots.IsEmpty) return 0;
        var own = line + 1;
        var owners = _owners;
        var hits = 0;
        foreach (var slot in slots)
        {
            var owner = owners[slot];
            hits += owner != Nobody && owner != own ? 1 : 0;
        }
        return (float)hits / slots.Length;
    }
}
