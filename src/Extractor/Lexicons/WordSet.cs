using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>A set of words that keeps a bit of 64 for each: small enough to stand in an entry. It may take a word for another, but never overlooks one.</summary>
internal struct WordSet
{
    private const int KeyShift = 32 - 6;

    private ulong _bits;

    /// <summary>The key of a word: a number is itself and any number. 0 is the key of no word.</summary>
    public static ulong KeyOf(in Word word)
    {
        var key = KeyOf(word.Hash);
        return word.Is(WordShape.Number) ? key | KeyOf(WordScanner.NumberHash) : key;
    }

    public void Add(uint hash) => _bits |= KeyOf(hash);

    public readonly bool MayHold(ulong key) => (_bits & key) != 0;

    private static ulong KeyOf(uint hash) => 1UL << (int)(hash >> KeyShift);
}
