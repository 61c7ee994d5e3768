using System.Text.RegularExpressions;

namespace Extraction.Benchmarks.Peers;

/// <summary>The line rules by which the C4 corpus was cleaned, written as one would without thinking of speed: Split, LINQ, regular expressions.</summary>
/// <remarks>The removal of sentences that other pages have too is left out: it works on a whole corpus.</remarks>
internal static partial class LineFilter
{
    private const int LeastWords = 3, LongestWord = 1000, LeastSentences = 5;

    private static readonly string[] Terminals = [".", "!", "?", "\"", "'"];

    private static readonly string[] Policies = ["terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies"];

    /// <summary>Keeps the lines that read like sentences.</summary>
    /// <returns>The lines; null when the page is dropped.</returns>
    public static string? Clean(string text)
    {
        var lower = text.ToLowerInvariant();
        if (lower.Contains("lorem ipsum", StringComparison.Ordinal) || lower.Contains('{', StringComparison.Ordinal)) return null;
        var kept = text.Split('\n').Select(line => line.Trim()).Where(HasWords).Select(line => Citation().Replace(line, "")).Where(EndsSentence).Where(IsNoPolicy).ToList();
        return kept.Sum(line => SentenceEnd().Count(line)) < LeastSentences ? null : string.Join('\n', kept);
    }

    private static bool HasWords(string line)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length >= LeastWords && words.All(word => word.Length <= LongestWord);
    }

    private static bool EndsSentence(string line) =>
        Terminals.Any(end => line.EndsWith(end, StringComparison.Ordinal)) && !line.EndsWith("...", StringComparison.Ordinal);

    private static bool IsNoPolicy(string line)
    {
        var lower = line.ToLowerInvariant();
        return !lower.Contains("javascript", StringComparison.Ordinal) && !Policies.Any(policy => lower.Contains(policy, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\[\d*\]|\[edit\]|\[citation needed\]", RegexOptions.None, 1000)]
    private static partial Regex Citation();

    [GeneratedRegex(@"[.!?]+[""')]*(\s|$)", RegexOptions.None, 1000)]
    private static partial Regex SentenceEnd();
}
