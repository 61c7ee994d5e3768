using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Extraction.Model;

/// <summary>Cuts text into words and hashes their folded forms. The same scanner reads pages and data files, so both always agree.</summary>
internal static class WordScanner
{
    private const uint Basis = 2166136261, Prime = 16777619;   // FNV-1a, 32 bit

    /// <summary>The bit by which small ASCII letters differ from large ones; digits have it too. Setting it folds plain letters and digits.</summary>
    private const int CaseBit = 0x20;

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

    /// <summary>Reads all words between two positions. The hot loop of every page: words of plain letters with a space behind them, and characters that are words, are read right here.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Where to start.</param>
    /// <param name="to">Where to end: what stands behind it is not read.</param>
    /// <param name="words">Receives the words.</param>
    /// <returns>How many letters and digits they have.</returns>
    public static WordChars ReadAll(ReadOnlySpan<char> text, int from, int to, Buffer<Word> words)
    {
        var (letters, digits) = (0, 0);
        var others = default(WordChars);
        for (var i = from; i < to;)
        {
            var end = i + CountPlain(text[i..], out var plainDigits);
            if (end == i || !EndsPlainly(text, end, to))
            {
                i = text[i] == ' ' ? i + 1 : ReadOther(text[..to], i, words, ref others);
                continue;
            }
            var plain = text[i..end];
            words.AddUnset() = new Word(i, plain.Length, HashOfPlain(plain), ShapeOf(plain));
            letters += plain.Length;
            digits += plainDigits;
            i = end + 1;   // what ends a word plainly starts none
        }
        return new WordChars(letters - digits + others.Letters, digits + others.Digits);
    }

    /// <summary>Reads the word that starts with a character, if one does; characters that are words up to the last in a row.</summary>
    /// <returns>Where to read on.</returns>
    private static int ReadOther(ReadOnlySpan<char> text, int start, Buffer<Word> words, ref WordChars count)
    {
        var i = start;
        for (; i < text.Length && (CharTable.Class(text[i]) & CharClass.Unspaced) != 0; i++)
            words.AddUnset() = new Word(i, 1, HashOfUnspaced(text[i]), WordShape.Unspaced);
        if (i > start)
        {
            count = count with { Letters = count.Letters + i - start };
            return i;
        }
        if (!TryRead(text, start, out var word, out var chars)) return start + 1;
        words.Add(word);
        count = new WordChars(count.Letters + chars.Letters, count.Digits + chars.Digits);
        return word.End;   // the character behind it may start the next
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
            (word, chars) = (new Word(start, 1, HashOfUnspaced(text[start]), WordShape.Unspaced), new WordChars(1, 0));
            return true;
        }
        if ((kind & CharClass.Word) != 0)
        {
            word = Run(text, start, out chars);
            return true;
        }
        var isSymbol = text[start] is '©' or 'ⓒ';
        (word, chars) = (isSymbol ? new Word(start, 1, HashOfUnspaced(text[start]), WordShape.Symbol) : default, default);
        return isSymbol;
    }

    /// <summary>Counts the plain letters and digits that a text starts with. Sixteen characters are looked at at once, as no loop over them ends where the processor expects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // so that what it uses again and again stays in registers
    private static int CountPlain(ReadOnlySpan<char> text, out int digits)
    {
        if (Vector256.IsHardwareAccelerated && text.Length >= Vector256<ushort>.Count)
        {
            var chars = Vector256.Create(MemoryMarshal.Cast<char, ushort>(text));
            var isDigit = Vector256.LessThan(chars - Vector256.Create((ushort)'0'), Vector256.Create((ushort)10));
            var isLetter = Vector256.LessThan((chars | Vector256.Create((ushort)CaseBit)) - Vector256.Create((ushort)'a'), Vector256.Create((ushort)26));
            var plain = (isDigit | isLetter).AsByte().ExtractMostSignificantBits();   // two bits a character
            var bits = BitOperations.TrailingZeroCount(~plain);
            if (bits < 2 * Vector256<ushort>.Count)
            {
                digits = BitOperations.PopCount(isDigit.AsByte().ExtractMostSignificantBits() & ((1u << bits) - 1)) / 2;
                return bits / 2;
            }
        }
        return CountPlainOneByOne(text, out digits);
    }

    private static int CountPlainOneByOne(ReadOnlySpan<char> text, out int digits)
    {
        digits = 0;
        var i = 0;
        for (; i < text.Length && char.IsAsciiLetterOrDigit(text[i]); i++)
            if (char.IsAsciiDigit(text[i])) digits++;
        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint HashOfPlain(ReadOnlySpan<char> plain)
    {
        var hash = Basis;
        foreach (var c in plain) hash = (hash ^ (uint)(c | CaseBit)) * Prime;
        return Finish(hash);
    }

    /// <summary>Characters of scripts without spaces, and symbols, have no other form to fold to.</summary>
    private static uint HashOfUnspaced(char c) => Finish((Basis ^ c) * Prime);

    /// <summary>Whether a word of plain letters ends at a position without a closer look: at a space or the end, or at a point or comma in front of one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool EndsPlainly(ReadOnlySpan<char> text, int i, int to)
    {
        if (i < to && text[i] is '.' or ',') i++;
        return i == to || (i < to && text[i] == ' ');
    }

    private static Word Run(ReadOnlySpan<char> text, int start, out WordChars chars)
    {
        var length = CountPlain(text[start..], out var digits);
        var end = start + length;
        if (end < text.Length && text[end] != ' ') return RunOn(text, start, out chars);
        var plain = text[start..end];
        chars = new WordChars(length - digits, digits);
        return new Word(start, length, HashOfPlain(plain), ShapeOf(plain));
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

    private static WordShape ShapeOf(ReadOnlySpan<char> plain)
    {
        if (plain[0] <= '9') return WordShape.Number;
        if (plain[0] > 'Z') return WordShape.None;
        var isAllUpper = plain.Length > 1 && plain[1] <= 'Z' && !plain.ContainsAnyExceptInRange('A', 'Z');
        return isAllUpper ? WordShape.Capitalised | WordShape.AllCaps : WordShape.Capitalised;
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
