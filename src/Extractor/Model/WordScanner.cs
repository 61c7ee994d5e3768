namespace Extraction.Model;

/// <summary>Cuts text into words and hashes their folded forms. The same scanner reads pages and data files, so both always agree.</summary>
internal static class WordScanner
{
    private const uint Basis = 2166136261, Prime = 16777619;   // FNV-1a, 32 bit

    /// <summary>Of an ASCII letter or digit the folded form in the upper bits, below it what it adds to the counts of digits and of upper-case letters; 0 of everything else.</summary>
    private static readonly ulong[] Plain = BuildPlain();

    private const int FoldShift = 56, DigitShift = 28;
    private const ulong OneDigit = 1UL << DigitShift, OneUpper = 1, MostCounted = OneDigit - 1;

    /// <summary>Hash of any word that starts with a digit in phrases: written <c>#</c> in data files.</summary>
    public static uint NumberHash { get; } = Finish(Basis ^ '#');

    /// <summary>Reads the next word at or after <paramref name="position"/>; moves the position behind it.</summary>
    /// <returns>False at the end of the text.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out Word word) => TryNext(text, ref position, out word, out _);

    /// <summary>The same, with the count of its letters and digits.</summary>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out Word word, out WordChars chars)
    {
        for (var i = position; i < text.Length; i++)
        {
            var c = text[i];
            if (c == ' ') continue;
            if (IsPlain(c)) word = Run(text, i, out chars);
            else if (!IsStart(c)) continue;
            else word = (CharTable.Class(c) & CharClass.Unspaced) != 0 || !CharTable.IsWord(c) ? Single(text, i, out chars) : Run(text, i, out chars);
            position = word.End;
            return true;
        }
        (position, word, chars) = (Math.Max(position, text.Length), default, default);
        return false;
    }

    /// <summary>Hash of one word written in folded or unfolded form.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var position = 0;
        return TryNext(word, ref position, out var first) ? first.Hash : 0;
    }

    /// <summary>The <see cref="Hash"/> of a word of ASCII letters, made letter by letter.</summary>
    public ref struct OfLetters()
    {
        private uint _hash = Basis;

        public readonly uint Hash => Finish(_hash);

        public void Add(char letter) => _hash = (_hash ^ (uint)(letter | 0x20)) * Prime;
    }

    private static ulong[] BuildPlain()
    {
        var plain = new ulong[128];
        for (var c = '\0'; c < plain.Length; c++)
            if (char.IsAsciiLetterOrDigit(c)) plain[c] = ((ulong)CharTable.Fold(c) << FoldShift) + (char.IsAsciiDigit(c) ? OneDigit : char.IsAsciiLetterUpper(c) ? OneUpper : 0);
        return plain;
    }

    private static bool IsStart(char c) => CharTable.IsWord(c) || c is '©' or 'ⓒ';

    private static Word Single(ReadOnlySpan<char> text, int start, out WordChars chars)
    {
        var kind = CharTable.Class(text[start]);
        var isWord = (kind & CharClass.Word) != 0;
        var isDigit = (kind & CharClass.Digit) != 0;
        chars = new WordChars(isWord && !isDigit ? 1 : 0, isDigit ? 1 : 0);
        return new Word(start, 1, Finish((Basis ^ CharTable.Fold(text[start])) * Prime), isWord ? WordShape.Unspaced : WordShape.Symbol);
    }

    private static bool IsPlain(char c) => c < Plain.Length && Plain[c] != 0;

    /// <summary>The hot loop: a look into a table and a multiplication for each plain letter, its counts added up beside.</summary>
    private static Word Run(ReadOnlySpan<char> text, int start, out WordChars chars)
    {
        var hash = Basis;
        var plain = Plain;
        var counts = 0UL;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            var one = c < plain.Length ? plain[c] : 0;
            if (one == 0) break;
            hash = (hash ^ (uint)(one >> FoldShift)) * Prime;
            counts += one;
        }
        if (i < text.Length && text[i] != ' ') return RunOn(text, start, i, hash, counts, out chars);
        var (letters, digits, upper) = (i - start, (int)((counts >> DigitShift) & MostCounted), (int)(counts & MostCounted));
        chars = new WordChars(letters - digits, digits);
        return new Word(start, letters, Finish(hash), ShapeOf(text[start], letters, upper));
    }

    /// <summary>Goes on where something else than a plain letter stands; it may belong to the word.</summary>
    private static Word RunOn(ReadOnlySpan<char> text, int start, int i, uint hash, ulong counts, out WordChars chars)
    {
        var plain = Plain;
        var (others, upper, digits) = (0, 0, 0);   // all but plain letters: characters of no word, and what the table does not count
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c < plain.Length && plain[c] is not 0 and var one)
            {
                hash = (hash ^ (uint)(one >> FoldShift)) * Prime;
                counts += one;
                continue;
            }
            var kind = CharTable.Class(c);
            if ((kind & CharClass.Word) == 0 || (kind & CharClass.Unspaced) != 0)
            {
                if ((kind & CharClass.Invisible) == 0 && !JoinsWord(text, i)) break;
                others++;
                continue;
            }
            if ((kind & CharClass.Upper) != 0) upper++;
            if ((kind & CharClass.Digit) != 0) digits++;
            var folded = CharTable.Fold(c);
            if (folded != '\0') hash = (hash ^ folded) * Prime;
        }
        for (; i > start && !CharTable.IsWord(text[i - 1]); i--) others--;
        upper += (int)(counts & MostCounted);
        digits += (int)((counts >> DigitShift) & MostCounted);
        var letters = i - start - others;
        chars = new WordChars(letters - digits, digits);
        return new Word(start, i - start, Finish(hash), ShapeOf(text[start], letters, upper) | (others > 0 ? WordShape.Joined : 0));
    }

    /// <summary>An apostrophe between letters, and a point or comma between digits, stay inside the word and out of its hash.</summary>
    private static bool JoinsWord(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 >= text.Length || !CharTable.IsWord(text[i + 1])) return false;
        return text[i] switch
        {
            '\'' or '’' or 'ʼ' => !CharTable.IsDigit(text[i + 1]),
            '.' or ',' => CharTable.IsDigit(text[i - 1]) && CharTable.IsDigit(text[i + 1]),
            _ => false,
        };
    }

    private static WordShape ShapeOf(char first, int letters, int upper)
    {
        if (CharTable.IsDigit(first)) return WordShape.Number;
        if (!CharTable.IsUpper(first)) return WordShape.None;
        return upper == letters && letters > 1 ? WordShape.Capitalised | WordShape.AllCaps : WordShape.Capitalised;
    }

    private static uint Finish(uint hash)
    {
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6D;
        hash ^= hash >> 12;
        return hash;
    }
}
