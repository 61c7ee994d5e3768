namespace Extraction.Model;

/// <summary>Cuts text into words and hashes their folded forms. The same scanner reads pages and data files, so both always agree.</summary>
internal static class WordScanner
{
    private const uint Basis = 2166136261, Prime = 16777619;   // FNV-1a, 32 bit

    /// <summary>Folded forms of ASCII letters and digits; 0 for everything else.</summary>
    private static readonly byte[] AsciiFolds = BuildAsciiFolds();

    /// <summary>Hash of any word that starts with a digit in phrases: written <c>#</c> in data files.</summary>
    public static uint NumberHash { get; } = Finish(Basis ^ '#');

    /// <summary>Reads the next word at or after <paramref name="position"/>; moves the position behind it.</summary>
    /// <returns>False at the end of the text.</returns>
    public static bool TryNext(ReadOnlySpan<char> text, ref int position, out Word word)
    {
        var i = position;
        while (i < text.Length && !IsStart(text[i])) i++;
        if (i >= text.Length)
        {
            position = i;
            word = default;
            return false;
        }
        word = (CharTable.Class(text[i]) & CharClass.Unspaced) != 0 || !CharTable.IsWord(text[i]) ? Single(text, i) : Run(text, i);
        position = word.End;
        return true;
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

    private static byte[] BuildAsciiFolds()
    {
        var folds = new byte[128];
        for (var c = '\0'; c < folds.Length; c++)
            if (char.IsAsciiLetterOrDigit(c)) folds[c] = (byte)CharTable.Fold(c);
        return folds;
    }

    private static bool IsStart(char c) => CharTable.IsWord(c) || c is '©' or 'ⓒ';

    private static Word Single(ReadOnlySpan<char> text, int start)
    {
        var shape = CharTable.IsWord(text[start]) ? WordShape.Unspaced : WordShape.Symbol;
        return new Word(start, 1, Finish((Basis ^ CharTable.Fold(text[start])) * Prime), shape);
    }

    private static Word Run(ReadOnlySpan<char> text, int start)
    {
        var hash = Basis;
        var i = start;
        var letters = 0;
        var upper = 0;
        var ascii = AsciiFolds;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (c < ascii.Length && ascii[c] is not 0 and var plain)
            {
                hash = (hash ^ plain) * Prime;
                if (c <= 'Z' && c >= 'A') upper++;
                letters++;
                continue;
            }
            var kind = CharTable.Class(c);
            if ((kind & CharClass.Invisible) != 0) continue;
            if ((kind & (CharClass.Word | CharClass.Unspaced)) != CharClass.Word)
            {
                if (!JoinsWord(text, i)) break;
                continue;
            }
            if ((kind & CharClass.Upper) != 0) upper++;
            letters++;
            var folded = CharTable.Fold(c);
            if (folded != '\0') hash = (hash ^ folded) * Prime;
        }
        while (i > start && !CharTable.IsWord(text[i - 1])) i--;
        return new Word(start, i - start, Finish(hash), ShapeOf(text[start], letters, upper));
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
