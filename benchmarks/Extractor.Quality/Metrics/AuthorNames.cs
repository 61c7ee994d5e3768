using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Extraction.Quality.Metrics;

/// <summary>Reads the set of names from an author field, each folded, as the reference scorer does.</summary>
internal static partial class AuthorNames
{
    /// <summary>Milliseconds; far more than any field takes on a busy machine.</summary>
    private const int Patience = 60_000;

    public static HashSet<string> Of(IEnumerable<string> field)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in field)
            foreach (var part in Between().Split(Cue().Replace(JoinSpaces(WebUtility.HtmlDecode(entry)), "")))
                if (ScorerText.Fold(Cue().Replace(part, "")) is { Length: > 0 } name) names.Add(name);
        return names;
    }

    /// <summary>Runs of white space as one space, or one line break where they hold one: what follows is quadratic in their length.</summary>
    private static string JoinSpaces(string text)
    {
        var joined = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            var next = !ScorerText.IsSpace(c) ? c : c == '\n' ? '\n' : ' ';
            if (!ScorerText.IsSpace(next) || joined.Length == 0 || !ScorerText.IsSpace(joined[^1])) joined.Append(next);
            else if (next == '\n') joined[^1] = next;
        }
        return joined.ToString();
    }

    [GeneratedRegex(@"\s*(?:[,;|/&\n\u2022\u00b7]|\s(?:and|und|et|y|e|og|och|en|with|mit)\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:(?:written|posted|reviewed|story|words|text|photos?)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author)\b[:\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience)]
    private static partial Regex Cue();
}
