using System.Net;
using System.Text.RegularExpressions;

namespace Extraction.Quality.Metrics;

/// <summary>Reads the set of names from an author field, each folded, as the reference scorer does.</summary>
internal static partial class AuthorNames
{
    public static HashSet<string> Of(IEnumerable<string> field)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in field)
            foreach (var part in Between().Split(Cue().Replace(WebUtility.HtmlDecode(entry).Trim(), "")))
                if (ScorerText.Fold(Cue().Replace(part, "")) is { Length: > 0 } name) names.Add(name);
        return names;
    }

    [GeneratedRegex(@"\s*(?:[,;|/&\n\u2022\u00b7]|\s(?:and|und|et|y|e|og|och|en|with|mit)\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"^\s*(?:(?:written|posted|reviewed|story|words|text|photos?)\s+)?(?:by|von|par|por|di|door|av|af|autor(?:in)?|author)\b[:\s]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cue();
}
