namespace Extraction.Lexicons;

/// <summary>All that is known of one word: one look-up a word answers every question of the feature pass and the grammars.</summary>
internal struct LexiconEntry
{
    /// <summary>Bit n is set when the word is a stopword of language n.</summary>
    public uint StopwordOf;
    /// <summary>Bit n is set when the word alone is an entry of <see cref="Section"/> n.</summary>
    public uint Sections;
    /// <summary>Bit n is set when an entry of several words in <see cref="Section"/> n starts with this word.</summary>
    public uint Starts;
    /// <summary>First of the entries of several words that start with this word, and how many there are.</summary>
    public int FirstSequence, Sequences;
    /// <summary>First phrase that starts with this word, and how many there are.</summary>
    public int FirstPhrase;
    public ushort PhraseCount;
    /// <summary>How many of them, from the first on, may stand anywhere or at the end of a line; the others need its start.</summary>
    public ushort InnerPhraseCount;
    /// <summary>Whether a phrase is this word alone.</summary>
    public bool IsPhrase;
    /// <summary>1 to 12 when the word names a month, else 0.</summary>
    public byte Month;
    /// <summary>The second words of the entries of several words that start with this word, and those of the phrases.</summary>
    public WordSet SequenceSeconds, PhraseSeconds;

    public readonly bool Is(Section section) => (Sections & (1u << (int)section)) != 0;

    /// <summary>Whether a phrase may start with this word.</summary>
    /// <param name="next">The key of the words behind it in a <see cref="WordSet"/>.</param>
    public readonly bool StartsPhrase(ulong next) => IsPhrase || PhraseSeconds.MayHold(next);

    public readonly bool MayStart(Section section) => ((Sections | Starts) & (1u << (int)section)) != 0;
}
