namespace Extraction.Features;

/// <summary>Yes-or-no facts of a line.</summary>
[Flags]
internal enum LineTraits : uint
{
    None = 0,
    /// <summary>Ends in sentence punctuation of any script, closing quotes and brackets aside.</summary>
    EndsSentence = 1 << 0,
    EndsColon = 1 << 1,
    EndsEllipsis = 1 << 2,
    StartsLower = 1 << 3,
    StartsQuote = 1 << 4,
    StartsBullet = 1 << 5,
    HasQuestion = 1 << 6,
    HasPrice = 1 << 7,
    HasUrl = 1 << 8,
    /// <summary>Holds a separator of menus: | • » › ·.</summary>
    HasSeparator = 1 << 9,
    HasTab = 1 << 10,
    /// <summary>Reads like prose: ten words or more, and a sentence end or many stopwords.</summary>
    Prose = 1 << 11,
    /// <summary>Holds a date, a time or a relative time.</summary>
    HasDate = 1 << 12,
    /// <summary>Nothing but dates, times and their labels.</summary>
    DateOnly = 1 << 13,
    /// <summary>Nothing but a time of day or a relative time.</summary>
    TimeOnly = 1 << 14,
    /// <summary>No letters at all.</summary>
    NoLetters = 1 << 15,
    /// <summary>Speaks of related or popular articles, or of lists of them, and is short.</summary>
    RelatedHeading = 1 << 16,
    /// <summary>Speaks of comments or replies, and is short.</summary>
    CommentHeading = 1 << 17,
    /// <summary>Short and holding a chrome phrase.</summary>
    ChromePhrase = 1 << 18,
    /// <summary>The whole line is a chrome phrase.</summary>
    WholePhrase = 1 << 19,
    StartsWithNumber = 1 << 20,
    /// <summary>Holds a date with day, month and year.</summary>
    HasFullDate = 1 << 22,
    /// <summary>Nothing but a picture credit.</summary>
    CreditOnly = 1 << 23,
    /// <summary>Holds © or ⓒ.</summary>
    HasSymbolWord = 1 << 24,
}

/// <summary>Everything counted of one line, once. Stages and models read it; nobody counts again.</summary>
internal struct LineFacts
{
    /// <summary>Words; two characters of a script without spaces count as one.</summary>
    public int Words;
    /// <summary>Words as the word table holds them.</summary>
    public int Tokens;
    public int Letters;
    public int Digits;
    /// <summary>Characters that are neither part of a word nor white space.</summary>
    public int Symbols;
    public int Commas;
    /// <summary>Sentence ends followed by white space, a closing mark or the end.</summary>
    public int Sentences;
    public int Stopwords;
    public int CapitalWords;
    public int AllCapsWords;
    public int NumberWords;
    public int UnspacedChars;
    public LineTraits Traits;
    /// <summary>Hash of the folded words in order; equal for lines that say the same.</summary>
    public uint Hash;
    /// <summary>First of the places of its content words in the page's <see cref="Model.Page.SlotBuffer"/>, and how many there are.</summary>
    public int FirstSlot, Slots;
    /// <summary>Index of the first line with the same words, or -1.</summary>
    public int FirstTwin;
    /// <summary>How many other lines have the same words.</summary>
    public int Twins;
    /// <summary>Bit n is set when a word of the line is or starts an entry of lexicon section n: what grammars need not be asked in vain.</summary>
    public uint Sections;
    /// <summary>The strongest phrase found: index into <see cref="Lexicons.Lexicon.Phrases"/>, or -1.</summary>
    public int Phrase;
    /// <summary>Bit n is set when a phrase of label n was found anywhere in the line.</summary>
    public ulong PhraseLabels;
    /// <summary>Bit n is set when a class or id name around the line speaks of label n.</summary>
    public ulong NamedLabels;
    /// <summary>Share of the words taken by dates, times and their labels, 0 to 1.</summary>
    public float DateShare;
    /// <summary>How much the line looks like a byline, 0 to 1.</summary>
    public float Byline;
    /// <summary>Words of the line that belong to names of persons, as the byline grammar reads them.</summary>
    public int NameWords;
    /// <summary>How much the line looks like, or ends in, a picture credit, 0 to 1.</summary>
    public float Credit;

    public readonly bool Is(LineTraits trait) => (Traits & trait) != 0;

    public readonly bool IsNamed(Label label) => (NamedLabels & (1UL << (int)label)) != 0;

    public readonly bool Speaks(Label label) => (PhraseLabels & (1UL << (int)label)) != 0;
}
