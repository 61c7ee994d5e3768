using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>A set of words that keeps a bit of 64 for each: small enough to stand in an entry. It may take a word for another, but never overlooks one.</summary>
internal struct WordSet
{
    private const int KeyShift = 32 - 6;

    private ulong _bits;

    /// <summary>The key of the first word of a sequence, 0 when there is none; a number is itself and any number.</summary>
    public static ulong KeyOf(ReadOnlySpan<Word> words)
    {
        if (words.IsEmpty) return 0;
        var key = KeyOf(words[0].Hash);
        return words[0].Is(WordShape.Number) ? key | KeyOf(WordScanner.NumberHash) : key;
    }

    public void Add(uint hash) => _bits |= KeyOf(hash);

    public readonly bool MayHold(ulong key) => (_bits & key) != 0;

    private static ulong KeyOf(uint hash) => 1UL << (int)(hash >> KeyShift);
}
