using System.Globalization;
using System.Net;
using System.Text;

namespace Extraction.Quality.Metrics;

/// <summary>Text operations as the reference scorer does them in Python, so that figures can be compared with published ones.</summary>
internal static class ScorerText
{
    /// <summary>Characters that compatibility normalisation and case folding write in another way.</summary>
    private static readonly Dictionary<char, string> Compatible = BuildCompatible();

    /// <summary>Accents and, after each, the letters they stand on and the letters both make.</summary>
    private static readonly Dictionary<(char Letter, char Accent), char> Composed = BuildComposed();

    /// <summary>The words of a text: runs of letters, numbers and underscores; combining marks part words.</summary>
    public static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var consumed);
            if (IsWord(rune)) start = start < 0 ? i : start;
            else if (start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
            i += consumed;
        }
        if (start >= 0) words.Add(text[start..]);
        return words;
    }

    /// <summary>Lower case with the two exceptions that change lengths and positions: İ and the final sigma.</summary>
    public static string Lower(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.Contains('İ')) lower = lower.Replace("İ", "i\u0307", StringComparison.Ordinal);
        return text.Contains('Σ') && text.Length == lower.Length ? FinalSigmas(text, lower) : lower;
    }

    /// <summary>Runs of white space as single spaces, none at the ends.</summary>
    public static string Squash(string text)
    {
        var squashed = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!IsSpace(c)) squashed.Append(c);
            else if (squashed.Length > 0 && squashed[^1] != ' ') squashed.Append(' ');
        }
        return squashed.ToString().TrimEnd(' ');
    }

    /// <summary>The words of a text joined by spaces, without case, character references and compatibility forms.</summary>
    public static string Fold(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        var folded = new StringBuilder(text.Length);
        foreach (var c in WebUtility.HtmlDecode(text))
        {
            if (folded.Length > 0 && Composed.TryGetValue((folded[^1], c), out var composed)) folded[^1] = composed;
            else if (Compatible.TryGetValue(c, out var other)) folded.Append(other);
            else if (c is >= '\uFF01' and <= '\uFF5E') folded.Append((char)(c - 0xFEE0));
            else folded.Append(c);
        }
        return string.Join(' ', Words(Lower(folded.ToString()).Replace('ς', 'σ')));
    }

    /// <summary>White space, with the four separators that Python counts too.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is >= '\u001C' and <= '\u001F';

    private static bool IsWord(Rune rune) => rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string FinalSigmas(string text, string lower)
    {
        var chars = lower.ToCharArray();
        for (var i = 1; i < chars.Length; i++)
            if (text[i] == 'Σ' && char.IsLetter(text[i - 1]) && (i + 1 == text.Length || !char.IsLetter(text[i + 1]))) chars[i] = 'ς';
        return new string(chars);
    }

    private static Dictionary<char, string> BuildCompatible()
    {
        var table = new Dictionary<char, string>();
        foreach (var pair in "ß:ss ẞ:ss ſ:s ŉ:ʼn ﬀ:ff ﬁ:fi ﬂ:fl ﬃ:ffi ﬄ:ffl ﬅ:st ﬆ:st ™:TM ª:a º:o ¹:1 ²:2 ³:3 №:No ℃:°C ½:1\u20442 ¼:1\u20444 ¾:3\u20444 ĳ:ij Ĳ:IJ".Split(' '))
            table[pair[0]] = pair[2..];
        return table;
    }

    private static Dictionary<(char, char), char> BuildComposed()
    {
        var table = new Dictionary<(char, char), char>();
        string[] rows =
        [
            "\u0300 aà eè iì oò uù AÀ EÈ IÌ OÒ UÙ", "\u0301 aá eé ií oó uú yý cć nń sś zź AÁ EÉ IÍ OÓ UÚ YÝ CĆ NŃ SŚ ZŹ",
            "\u0302 aâ eê iî oô uû AÂ EÊ IÎ OÔ UÛ", "\u0303 aã nñ oõ AÃ NÑ OÕ", "\u0306 gğ aă ий ИЙ", "\u0307 zż ZŻ",
            "\u0308 aä eë iï oö uü её AÄ EË IÏ OÖ UÜ ЕЁ", "\u030A aå uů AÅ UŮ", "\u030C cč eě nň rř sš zž CČ EĚ RŘ SŠ ZŽ", "\u0327 cç sş CÇ SŞ",
        ];
        foreach (var row in rows)
            foreach (var pair in row[2..].Split(' ')) table[(pair[0], row[0])] = pair[1];
        return table;
    }
}
