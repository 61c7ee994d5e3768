namespace Extraction.Model;

/// <summary>What a word looks like.</summary>
[Flags]
internal enum WordShape : ushort
{
    None = 0,
    /// <summary>Starts with an upper-case letter.</summary>
    Capitalised = 1,
    /// <summary>Two or more letters, all upper case.</summary>
    AllCaps = 2,
    /// <summary>Starts with a digit: 12, 1.2K, 3rd.</summary>
    Number = 4,
    /// <summary>One character of a script without spaces between words.</summary>
    Unspaced = 8,
    /// <summary>A symbol kept as a word because phrases use it: © ⓒ.</summary>
    Symbol = 16,
    /// <summary>A function word of some language; known once the lexicon has been asked.</summary>
    Stopword = 32,
    /// <summary>Holds characters of no word: an apostrophe, a point or comma between digits, or something invisible.</summary>
    Joined = 64,
    /// <summary>May start a phrase, with the word behind it; known once the lexicon has been asked.</summary>
    StartsPhrase = 128,
    /// <summary>May start an entry of several words, with the word behind it; known once the lexicon has been asked.</summary>
    StartsSequence = 256,
}

/// <summary>One word of a line: a run of letters and digits, or one character of a script without spaces.</summary>
/// <param name="Start">Offset in the page text.</param>
/// <param name="Length">Characters.</param>
/// <param name="Hash">Hash of the folded word, equal for equal folded words.</param>
/// <param name="Shape">What it looks like.</param>
internal record struct Word(int Start, int Length, uint Hash, WordShape Shape)
{
    /// <summary>Where the lexicon of the page has the word, once it has been asked; 0 before.</summary>
    public ushort Entry { get; set; }

    public readonly int End => Start + Length;

    public readonly bool Is(WordShape shape) => (Shape & shape) != 0;
}

/// <summary>How many characters of a word are digits, and how many letters, marks and low lines.</summary>
internal readonly record struct WordChars(int Letters, int Digits);
