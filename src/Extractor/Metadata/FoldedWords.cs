using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>The folded words of a short text, on the stack: <see cref="Key"/> is <see cref="TextKey"/>, cut where words end.</summary>
/// <remarks>Texts of more than <see cref="MostChars"/> characters or <see cref="MostWords"/> words are no titles or names; the rest of them is not read.</remarks>
internal ref struct FoldedWords
{
    public const int MostChars = 512, MostWords = 96;

    private Chars _chars;
    private Ends _ends;

    public FoldedWords(ReadOnlySpan<char> text)
    {
        if (text.Length > MostChars) text = text[..MostChars];
        var position = 0;
        var length = 0;
        Span<char> chars = _chars;
        while (Count < MostWords && WordScanner.TryNext(text, ref position, out var word))
        {
            var folded = TextKey.Fold(text.Slice(word.Start, word.Length), chars[length..]);
            if (folded.IsEmpty) continue;
            length += folded.Length;
            _ends[Count++] = (short)length;
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>All words in one run.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Key => Range(0, Count);

    /// <summary>One word.</summary>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> this[int word] => Range(word, word + 1);

    /// <summary>Some words in one run.</summary>
    /// <param name="from">First word.</param>
    /// <param name="to">The word behind the last.</param>
    [UnscopedRef]
    public readonly ReadOnlySpan<char> Range(int from, int to)
    {
        var (start, end) = (StartOf(from), StartOf(to));
        ReadOnlySpan<char> chars = _chars;
        return chars[start..end];
    }

    /// <summary>How far two texts have the same words, 0 to 1: twice the shared words over all words.</summary>
    public readonly double Overlap(in FoldedWords other) => Count == 0 || other.Count == 0 ? 0 : 2.0 * SharedWith(other) / (Count + other.Count);

    /// <summary>The share of these words that another text has too, 0 to 1.</summary>
    public readonly double ShareIn(in FoldedWords other) => Count == 0 ? 0 : (double)SharedWith(other) / Count;

    /// <summary>How many words two texts share; one that stands twice counts twice where the other has it twice.</summary>
    public readonly int SharedWith(in FoldedWords other)
    {
        Span<bool> used = stackalloc bool[MostWords];
        var shared = 0;
        for (var i = 0; i < Count; i++)
        {
            for (var k = 0; k < other.Count; k++)
            {
                if (used[k] || !this[i].SequenceEqual(other[k])) continue;
                used[k] = true;
                shared++;
                break;
            }
        }
        return shared;
    }

    private readonly int StartOf(int word) => word == 0 ? 0 : _ends[word - 1];

    [InlineArray(MostChars)]
    private struct Chars
    {
        private char _first;
    }

    [InlineArray(MostWords)]
    private struct Ends
    {
        private short _first;
    }
}
