namespace Extraction.Model;

/// <summary>Cuts text into words and hashes their folded forms. The same scanner reads pages and data files, so both always agree.</summary>
internal static class WordScanner
{
    private const uint Basis = 2166136261, Prime = 16777619;   // FNV-1a, 32 bit

    /// <summary>Of an ASCII letter or digit the folded form, of every other ASCII character 0: written out, so that no look into it needs a check.</summary>
    private static ReadOnlySpan<byte> Plain =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8
        + "0123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>A bit that folded ASCII letters have and digits have not, and the bit by which small letters differ from large ones.</summary>
    private const int LetterBit = 0x40, CaseBit = 0x20;

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
            if (text[i] == ' ' || !TryRead(text, i, out word, out chars)) continue;
            position = word.End;
            return true;
        }
        (position, word, chars) = (Math.Max(position, text.Length), default, default);
        return false;
    }

    /// <summary>Reads all words from a position to the end of a text. The hot loop of every page: words of plain letters with a space behind them are read right here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="words">Receives the words.</param>
    /// <returns>How many letters and digits they have.</returns>
    public static WordChars ReadAll(ReadOnlySpan<char> text, int from, Buffer<Word> words)
    {
        var (letters, digits) = (0, 0);
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == ' ') continue;
            if (text[i] < Plain.Length)
            {
                var run = ReadPlain(text[i..]);
                var end = i + run.Length;
                if (run.Length > 0 && ((end < text.Length && text[end] == ' ') || EndsPlainly(text, end)))
                {
                    words.AddUnset() = new Word(i, run.Length, Finish(run.Hash), ShapeOf(text[i], run));
                    letters += run.Length;
                    if (!run.HasLettersOnly) digits += CountDigits(text[i..end]);
                    i = end;
                    continue;
                }
            }
            else if ((CharTable.Class(text[i]) & CharClass.Unspaced) != 0)
            {
                words.AddUnset() = Single(text[i], i, WordShape.Unspaced);
                letters++;
                continue;
            }
            if (!TryRead(text, i, out var word, out var chars)) continue;
            words.Add(word);
            letters += chars.Letters + chars.Digits;
            digits += chars.Digits;
            i = word.End - 1;   // the character behind it may start the next
        }
        return new WordChars(letters - digits, digits);
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

    /// <summary>Reads the word that starts with a character; false when none does.</summary>
    private static bool TryRead(ReadOnlySpan<char> text, int start, out Word word, out WordChars chars)
    {
        var kind = CharTable.Class(text[start]);
        if ((kind & CharClass.Unspaced) != 0)
        {
            (word, chars) = (Single(text[start], start, WordShape.Unspaced), new WordChars(1, 0));
            return true;
        }
        if ((kind & CharClass.Word) != 0)
        {
            word = Run(text, start, out chars);
            return true;
        }
        var isSymbol = text[start] is '©' or 'ⓒ';
        (word, chars) = (isSymbol ? Single(text[start], start, WordShape.Symbol) : default, default);
        return isSymbol;
    }

    private static Word Single(char c, int start, WordShape shape) => new(start, 1, Finish((Basis ^ CharTable.Fold(c)) * Prime), shape);

    /// <summary>Plain letters and digits at the start of a text.</summary>
    /// <param name="Length">How many there are.</param>
    /// <param name="Hash">Hash of their folded forms, not finished.</param>
    /// <param name="HasLettersOnly">Whether no digit is among them.</param>
    /// <param name="IsAllUpper">Whether all of them are large letters.</param>
    private readonly record struct PlainRun(int Length, uint Hash, bool HasLettersOnly, bool IsAllUpper);

    /// <summary>The hot loop: a look into a table and a multiplication for each plain letter. Small, so that all of it stays in registers.</summary>
    private static PlainRun ReadPlain(ReadOnlySpan<char> text)
    {
        var (hash, shared, changed) = (Basis, LetterBit, CaseBit);   // bits that all folded forms have, and that folding changed in all
        var i = 0;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c >= Plain.Length) break;
            int folded = Plain[c];
            if (folded == 0) break;
            hash = (hash ^ (uint)folded) * Prime;
            shared &= folded;
            changed &= folded ^ c;
        }
        return new PlainRun(i, hash, shared != 0, changed != 0);
    }

    private static int CountDigits(ReadOnlySpan<char> plain)
    {
        var digits = 0;
        foreach (var c in plain)
            if (char.IsAsciiDigit(c)) digits++;
        return digits;
    }

    /// <summary>Whether a word of plain letters ends at a position without a closer look: at a space or the end, or at a point or comma in front of one.</summary>
    private static bool EndsPlainly(ReadOnlySpan<char> text, int i)
    {
        if (i < text.Length && text[i] is '.' or ',') i++;
        return i >= text.Length || text[i] == ' ';
    }

    private static Word Run(ReadOnlySpan<char> text, int start, out WordChars chars)
    {
        var run = ReadPlain(text[start..]);
        var i = start + run.Length;
        if (i < text.Length && text[i] != ' ') return RunOn(text, start, out chars);
        var digits = CountDigits(text[start..i]);
        chars = new WordChars(run.Length - digits, digits);
        return new Word(start, run.Length, Finish(run.Hash), ShapeOf(text[start], run));
    }

    /// <summary>Reads a word that may hold something else than plain letters.</summary>
    private static Word RunOn(ReadOnlySpan<char> text, int start, out WordChars chars)
    {
        var (hash, others, upper, digits, i) = (Basis, 0, 0, 0, start);   // others: characters of no word
        for (; i < text.Length; i++)
        {
            var kind = CharTable.Class(text[i]);
            if ((kind & CharClass.Word) == 0 || (kind & CharClass.Unspaced) != 0)
            {
                if ((kind & CharClass.Invisible) == 0 && !JoinsWord(text, i)) break;
                others++;
                continue;
            }
            if ((kind & CharClass.Upper) != 0) upper++;
            if ((kind & CharClass.Digit) != 0) digits++;
            var folded = CharTable.Fold(text[i]);
            if (folded != '\0') hash = (hash ^ folded) * Prime;
        }
        for (; i > start && !CharTable.IsWord(text[i - 1]); i--) others--;
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

    private static WordShape ShapeOf(char first, in PlainRun run)
    {
        if (first <= '9') return WordShape.Number;
        if (first > 'Z') return WordShape.None;
        return run.IsAllUpper && run.Length > 1 ? WordShape.Capitalised | WordShape.AllCaps : WordShape.Capitalised;
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
