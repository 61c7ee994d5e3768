using System.Buffers;
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
        var rented = ArrayPool<char>.Shared.Rent(text.Length);
        var key = Fold(text, rented).ToString();
        ArrayPool<char>.Shared.Return(rented);
        return key;
    }

    /// <summary>Whether a text has a key, without making a string of it.</summary>
    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<char> key)
    {
        var matched = 0;
        foreach (var c in text)
        {
            if (!IsKept(c, out var folded)) continue;
            if (matched == key.Length || key[matched] != folded) return false;
            matched++;
        }
        return matched == key.Length;
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
