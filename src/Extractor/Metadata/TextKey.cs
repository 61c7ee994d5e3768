using System.Text;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Forms of a text for comparison: letters and digits only, folded.</summary>
internal static class TextKey
{
    /// <summary>All letters and digits in one run: <c>The Daily-Post!</c> gives <c>thedailypost</c>.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in text)
            if (CharTable.IsWord(c) && c != '_' && CharTable.Fold(c) is not '\0' and var folded) key.Append(folded);
        return key.ToString();
    }

    /// <summary>The folded words of a text, in order.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var position = 0;
        while (WordScanner.TryNext(text, ref position, out var word))
            if (Of(text.AsSpan(word.Start, word.Length)) is { Length: > 0 } key) words.Add(key);
        return words;
    }

    /// <summary>How far two texts have the same words, 0 to 1: twice the shared words over all words, or the share of the shorter when the longer holds it whole.</summary>
    public static double Overlap(string first, string second)
    {
        var (a, b) = (WordsOf(first), WordsOf(second));
        if (a.Count == 0 || b.Count == 0) return 0;
        var left = b.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var shared = 0;
        foreach (var word in a)
        {
            if (left.GetValueOrDefault(word) == 0) continue;
            left[word]--;
            shared++;
        }
        return 2.0 * shared / (a.Count + b.Count);
    }
}
