using Extraction.Lexicons;

namespace Extraction.Model;

/// <summary>One line as grammars see it: its characters, and its words with offsets into those characters' page text.</summary>
/// <param name="text">The text of the whole page, or of the line alone.</param>
/// <param name="start">Where the line starts in <paramref name="text"/>.</param>
/// <param name="length">Characters of the line.</param>
/// <param name="words">The words of the line, offsets relative to <paramref name="text"/>.</param>
internal readonly ref struct LineView(ReadOnlySpan<char> text, int start, int length, ReadOnlySpan<Word> words)
{
    /// <summary>The text the word offsets point into.</summary>
    public ReadOnlySpan<char> Page { get; } = text;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int End => Start + Length;

    public ReadOnlySpan<Word> Words { get; } = words;

    /// <summary>Bit n is set when a word of the line may be or start an entry of lexicon section n; all are when nobody has looked.</summary>
    public uint Sections { get; init; } = uint.MaxValue;

    /// <summary>The characters of the line.</summary>
    public ReadOnlySpan<char> Text => Page.Slice(Start, Length);

    /// <summary>Whether an entry of a lexicon section may stand in the line: where none does, grammars need not ask word by word.</summary>
    public bool MayHold(Section section) => (Sections & (1u << (int)section)) != 0;

    /// <summary>The characters of one word.</summary>
    public ReadOnlySpan<char> TextOf(Word word) => Page.Slice(word.Start, word.Length);

    /// <summary>The characters between word <paramref name="index"/> and the next word, or the end of the line.</summary>
    public ReadOnlySpan<char> Gap(int index)
    {
        var from = index < 0 ? Start : Words[index].End;
        var to = index + 1 < Words.Length ? Words[index + 1].Start : End;
        return Page[from..to];
    }

    /// <summary>Scans a short text into room on the stack.</summary>
    /// <param name="text">The text.</param>
    /// <param name="room">Room for its words: as many as it has characters are enough.</param>
    public static LineView Of(string text, Span<Word> room)
    {
        var (position, count) = (0, 0);
        while (count < room.Length && WordScanner.TryNext(text, ref position, out var word)) room[count++] = word;
        return new LineView(text, 0, text.Length, room[..count]);
    }

    /// <summary>Scans a text on its own, for tests, data files and metadata. Allocates.</summary>
    public static LineView Of(string text)
    {
        using var words = new Buffer<Word>();
        var position = 0;
        while (WordScanner.TryNext(text, ref position, out var word)) words.Add(word);
        return new LineView(text, 0, text.Length, words.Span.ToArray());
    }
}
