using System.Buffers;

namespace Extraction.Grammars;

/// <summary>Recognises what a template or a script left on a page: keys of translations, placeholders that nobody filled, code.</summary>
internal static class TemplateKey
{
    private const int LongestKey = 80, LongestWord = 15;
    private static readonly SearchValues<char> KeyChars = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_./-");
    private static readonly SearchValues<char> CodeChars = SearchValues.Create("{}()=;%");
    private static readonly SearchValues<char> FirstChars = SearchValues.Create("{$<[wfdv@%");
    private static readonly string[] Starts = ["{{", "{%", "${", "<%", "{\"", "[{\"", "window.", "function(", "function (", "document.", "var ", "@media", "%s"];
    private static readonly string[] Words = ["undefined", "null", "nan", "[object object]", "object object"];
    private static readonly SearchValues<string> CodeMarks = SearchValues.Create(["});", "=> {", "{{", "dataLayer", "!important"], StringComparison.Ordinal);

    /// <summary>Whether the line is such a leftover.</summary>
    public static bool Is(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty) return false;
        if (FirstChars.Contains(line[0]) && StartsCode(line)) return true;
        if (line.Length <= LongestWord && IsEmptyValue(line)) return true;
        return line.ContainsAny(CodeMarks) || IsKey(line);
    }

    private static bool StartsCode(ReadOnlySpan<char> line)
    {
        foreach (var start in Starts)
            if (line.StartsWith(start, StringComparison.Ordinal) && HasCodeChar(line)) return true;
        return false;
    }

    private static bool IsEmptyValue(ReadOnlySpan<char> line)
    {
        foreach (var word in Words)
            if (line.Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool HasCodeChar(ReadOnlySpan<char> line) => line.ContainsAny(CodeChars);

    /// <summary>A dotted path of names: <c>client/title.list_title</c>, <c>article.share.label</c>; not an address or a file name.</summary>
    private static bool IsKey(ReadOnlySpan<char> line)
    {
        if (line.Length is < 5 or > LongestKey || line.IndexOfAnyExcept(KeyChars) >= 0) return false;
        int dots = line.Count('.'), slashes = line.Count('/'), underscores = line.Count('_');
        if (dots == 0 || !char.IsAsciiLetterLower(line[0]) || !char.IsAsciiLetter(line[^1])) return false;
        if (line.StartsWith("www.", StringComparison.Ordinal)) return false;
        var last = line.Length - 1 - line.LastIndexOf('.');
        return underscores > 0 || (dots >= 2 && last > 3 && slashes == 0);
    }
}
