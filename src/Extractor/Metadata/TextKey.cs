using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Forms of a text for comparison: letters and digits only, folded.</summary>
internal static class TextKey
{
    private const int OnStack = 512;

    /// <summary>All letters and digits in one run: <c>The Daily-Post!</c> gives <c>thedailypost</c>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        if (text.Length <= OnStack) return Fold(text, stackalloc char[OnStack]).ToString();
        using var key = new Buffer<char>();
        return Fold(text, key.Resize(text.Length)).ToString();
    }

    /// <summary>Whether two texts have the same key, without making strings of it. A key is its own.</summary>
    public static bool AreSame(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var (i, j) = (0, 0);
        while (true)
        {
            var a = Next(first, ref i);
            if (a != Next(second, ref j)) return false;
            if (a == '\0') return true;
        }
    }

    /// <summary>Whether the key of a text ends with that of another.</summary>
    public static bool EndsWith(ReadOnlySpan<char> text, ReadOnlySpan<char> end)
    {
        var (i, j) = (text.Length, end.Length);
        while (true)
        {
            var last = Previous(end, ref j);
            if (last == '\0') return true;
            if (last != Previous(text, ref i)) return false;
        }
    }

    /// <summary>Whether nothing of a text is in its key.</summary>
    public static bool IsEmpty(ReadOnlySpan<char> text)
    {
        var position = 0;
        return Next(text, ref position) == '\0';
    }

    /// <summary>The next character of the key of a text, and moves behind it; zero at the end.</summary>
    private static char Next(ReadOnlySpan<char> text, ref int position)
    {
        while (position < text.Length)
            if (IsKept(text[position++], out var folded)) return folded;
        return '\0';
    }

    /// <summary>The character of the key of a text before a position, and moves to it; zero at the start.</summary>
    private static char Previous(ReadOnlySpan<char> text, ref int position)
    {
        while (position > 0)
            if (IsKept(text[--position], out var folded)) return folded;
        return '\0';
    }

    /// <summary>Writes the key of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="key">Room for it, as long as the text.</param>
    /// <returns>The part that was written.</returns>
    public static Span<char> Fold(ReadOnlySpan<char> text, Span<char> key)
    {
        var length = 0;
        foreach (var c in text)
            if (IsKept(c, out var folded)) key[length++] = folded;
        return key[..length];
    }

    private static bool IsKept(char c, out char folded)
    {
        folded = CharTable.Fold(c);
        return CharTable.IsWord(c) && c != '_' && folded != '\0';
    }
}
