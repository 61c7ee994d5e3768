using System.Globalization;

namespace Extraction.Model;

/// <summary>Classes of a UTF-16 character, looked up in one table.</summary>
[Flags]
internal enum CharClass : byte
{
    None = 0,
    /// <summary>Letter, mark, digit or underscore: part of a word.</summary>
    Word = 1,
    Upper = 2,
    Digit = 4,
    /// <summary>Written without spaces between words: ideographs, kana, Thai, Lao, Khmer, Burmese.</summary>
    Unspaced = 8,
    /// <summary>Ends a sentence in some script.</summary>
    Terminal = 16,
    Space = 32,
    Comma = 64,
    /// <summary>Takes no room: zero-width, soft hyphen, direction and variation marks.</summary>
    Invisible = 128,
}

/// <summary>Class and folded form of every UTF-16 character. Independent of culture; built once.</summary>
/// <remarks>Folding makes lower case, takes accents off Latin letters, half-width from full-width, and one form from the Arabic alef and
/// yeh variants, so that one spelling of a phrase meets all its printed forms. A folded <c>'\0'</c> is left out.</remarks>
internal static class CharTable
{
    private const string Terminals = ".!?…。！？．｡।॥؟۔։።៕။‽⁇⁈⁉︒︕︖";
    private const string Commas = ",、，،;；؛:：";
    private const string Accented =
        "àáâãäåāăąǎ:a çćĉċč:c ďđ:d èéêëēĕėęěё:e ĝğġģ:g ĥħ:h ìíîïĩīĭįıǐ:i ĵ:j ķ:k ĺļľŀł:l ñńņňŉ:n òóôõöøōŏőǒ:o " +
        "ŕŗř:r śŝşšș:s ţťŧț:t ùúûüũūŭůűųǔ:u ŵ:w ýÿŷ:y źżž:z ё:е أإآٱ:ا ى:ي ة:ه ؤ:و ئ:ي ’ʼ:'";

    private static readonly CharClass[] Classes = BuildClasses();
    private static readonly char[] Folds = BuildFolds();

    public static CharClass Class(char c) => Classes[c];

    public static char Fold(char c) => Folds[c];

    public static bool IsWord(char c) => (Classes[c] & CharClass.Word) != 0;

    public static bool IsSpace(char c) => (Classes[c] & (CharClass.Space | CharClass.Invisible)) != 0;

    public static bool IsUpper(char c) => (Classes[c] & CharClass.Upper) != 0;

    public static bool IsDigit(char c) => (Classes[c] & CharClass.Digit) != 0;

    public static bool IsTerminal(char c) => (Classes[c] & CharClass.Terminal) != 0;

    /// <summary>The value 0 to 9 of a decimal digit of any script, or -1.</summary>
    public static int DigitValue(char c) => c is >= '0' and <= '9' ? c - '0' : CharUnicodeInfo.GetDecimalDigitValue(c);

    private static CharClass[] BuildClasses()
    {
        var classes = new CharClass[char.MaxValue + 1];
        for (var i = 0; i < classes.Length; i++) classes[i] = Classify((char)i);
        foreach (var c in Terminals) classes[c] |= CharClass.Terminal;
        foreach (var c in Commas) classes[c] |= CharClass.Comma;
        return classes;
    }

    private static CharClass Classify(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => CharClass.Word | CharClass.Upper,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.ModifierLetter => CharClass.Word,
        UnicodeCategory.OtherLetter => CharClass.Word | (IsUnspaced(c) ? CharClass.Unspaced : 0),
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark =>
            c is >= '\uFE00' and <= '\uFE0F' ? CharClass.Invisible : CharClass.Word | (IsUnspaced(c) ? CharClass.Unspaced : 0),
        UnicodeCategory.DecimalDigitNumber => CharClass.Word | CharClass.Digit,
        UnicodeCategory.ConnectorPunctuation => CharClass.Word,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => CharClass.Space,
        UnicodeCategory.Control => c is >= '\t' and <= '\r' or '\u0085' ? CharClass.Space : CharClass.Invisible,
        UnicodeCategory.Format => CharClass.Invisible,
        _ => CharClass.None,
    };

    private static bool IsUnspaced(char c) => c is
        (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or
        (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF');

    private static char[] BuildFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (var i = 0; i < folds.Length; i++) folds[i] = char.ToLowerInvariant(HalfWidth((char)i));
        foreach (var group in Accented.Split(' '))
        {
            var to = group[^1];
            foreach (var from in group.AsSpan(0, group.IndexOf(':')))
            {
                folds[from] = to;
                folds[char.ToUpperInvariant(from)] = to;
            }
        }
        folds['\u0130'] = 'i';
        for (var c = '\u0300'; c <= '\u036F'; c++) folds[c] = '\0';   // combining accents
        for (var c = '\u064B'; c <= '\u0652'; c++) folds[c] = '\0';   // Arabic vowel signs
        folds['\u0640'] = '\0';                                       // tatweel
        folds['\u0901'] = '\u0902';                                   // chandrabindu and anusvara stand for each other
        folds['\u093C'] = '\0';                                       // nukta, which Hindi often drops
        for (var i = 0; i < 8; i++) folds['\u0958' + i] = "कखगजडढफय"[i];   // letters with a nukta in one character
        return folds;
    }

    private static char HalfWidth(char c) => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
}
