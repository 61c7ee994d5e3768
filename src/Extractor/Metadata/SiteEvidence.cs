namespace Extraction.Metadata;

/// <summary>What is known of the name of a site, and whether a text is that name. Immutable.</summary>
internal sealed class SiteEvidence
{
    private const int MaxNameWords = 6, MaxExtraWords = 2;
    private const int LeastKey = 2, LeastPart = 4;
    private const double LeastShare = 0.6;

    private readonly string[] _keys;
    private readonly string _host, _hostWithEnding;

    /// <param name="names">Names of the site and its publisher as metadata gives them.</param>
    /// <param name="host">The host of the page without www; null when not known.</param>
    public SiteEvidence(IEnumerable<string> names, string? host)
    {
        _keys = [.. names.Select(KeyOf).Where(key => key.Length >= LeastKey).Distinct()];
        (_host, _hostWithEnding) = HostKeys(host);
    }

    /// <summary>Whether a text is the name of the site, or that with a word or two more: a section, a country.</summary>
    public bool IsSite(string text)
    {
        var key = KeyOf(text);
        if (key.Length < LeastKey) return false;
        var words = TextKey.WordsOf(text);
        if (words.Count > MaxNameWords) return Array.Exists(_keys, it => it == key);
        return Array.Exists(_keys, it => IsName(it, key, words)) || IsHost(key, words);
    }

    private static bool IsName(string name, string key, List<string> words)
    {
        if (name == key) return true;
        if (key.Length >= LeastPart && name.StartsWith(key, StringComparison.Ordinal) && key.Length >= name.Length * LeastShare) return true;
        if (words.Count < 2 || name.Length < 3) return false;
        for (var extra = 1; extra <= Math.Min(MaxExtraWords, words.Count - 1); extra++)
            if (WithoutArticle(string.Concat(words.Take(words.Count - extra))) == name || string.Concat(words.Skip(extra)) == name) return true;
        return false;
    }

    private bool IsHost(string key, List<string> words)
    {
        if (_host.Length < LeastKey) return false;
        if (key == _host || key == _hostWithEnding || Spells(words, 0, _host)) return true;
        if (key.Length >= LeastPart && _host.Contains(key, StringComparison.Ordinal)) return key.Length >= _host.Length * LeastShare;
        return _host.Length >= LeastPart && words.Count <= MaxExtraWords + 1 && words.Contains(_host);
    }

    /// <summary>Whether a host is made of the words or their first letters: nytimes, smh. Small words may be left out.</summary>
    private static bool Spells(List<string> words, int from, ReadOnlySpan<char> host)
    {
        if (from == words.Count) return host.IsEmpty;
        var word = words[from];
        if (host.StartsWith(word, StringComparison.Ordinal) && Spells(words, from + 1, host[word.Length..])) return true;
        if (words.Count > 1 && host.StartsWith(word.AsSpan(0, 1), StringComparison.Ordinal) && Spells(words, from + 1, host[1..])) return true;
        return word.Length <= 3 && words.Count > 1 && Spells(words, from + 1, host);
    }

    private static (string Host, string WithEnding) HostKeys(string? host)
    {
        var labels = host?.Split('.') ?? [];
        if (labels.Length < 2) return ("", "");
        var main = labels.Length - 2;
        if (main > 0 && labels[main].Length <= 3 && labels[^1].Length == 2) main--;   // co.uk, com.au
        return (TextKey.Of(labels[main]), TextKey.Of(string.Concat(labels[main..])));
    }

    private static string KeyOf(string text) => WithoutArticle(TextKey.Of(text));

    private static string WithoutArticle(string key) => key.Length > 6 && key.StartsWith("the", StringComparison.Ordinal) ? key[3..] : key;
}
