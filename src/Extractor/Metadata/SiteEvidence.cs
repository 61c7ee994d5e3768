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
    public SiteEvidence(IReadOnlyList<string> names, string? host)
    {
        _keys = names.Count == 0 ? [] : new string[names.Count];
        for (var i = 0; i < _keys.Length; i++) _keys[i] = KeyOf(names[i]);
        (_host, _hostWithEnding) = HostKeys(host);
    }

    /// <summary>Whether the page is the site's own first page, which is named for the site: "Sample: a harbour for everyone".</summary>
    public bool IsHome { get; init; }

    /// <summary>Whether a text is the name of the site, or that with a word or two more: a section, a country.</summary>
    public bool IsSite(ReadOnlySpan<char> text)
    {
        if (text.Length > FoldedWords.MostChars) return false;
        var words = new FoldedWords(text);
        if (IsNameOf(words)) return true;
        var key = WithoutArticle(words.Key);
        if (key.Length < LeastKey || words.Count > MaxNameWords) return false;
        foreach (var name in _keys)
            if (name.Length >= LeastKey && IsName(name, key, words)) return true;
        return IsHost(key, words);
    }

    /// <summary>Whether a text is the name of the site and nothing more.</summary>
    public bool IsName(ReadOnlySpan<char> text) => text.Length <= FoldedWords.MostChars && IsNameOf(new FoldedWords(text));

    private bool IsNameOf(in FoldedWords words)
    {
        var key = WithoutArticle(words.Key);
        foreach (var name in _keys)
            if (name.Length >= LeastKey && key.SequenceEqual(name)) return true;
        return _host.Length >= LeastKey && words.Count <= MaxNameWords && (key.SequenceEqual(_host) || key.SequenceEqual(_hostWithEnding) || Spells(words, 0, _host));
    }

    private static bool IsName(string name, ReadOnlySpan<char> key, in FoldedWords words)
    {
        if (key.Length >= LeastPart && name.AsSpan().StartsWith(key) && key.Length >= name.Length * LeastShare) return true;
        if (words.Count < 2 || name.Length < 3) return false;
        for (var extra = 1; extra <= Math.Min(MaxExtraWords, words.Count - 1); extra++)
            if (WithoutArticle(words.Range(0, words.Count - extra)).SequenceEqual(name) || words.Range(extra, words.Count).SequenceEqual(name)) return true;
        return false;
    }

    private bool IsHost(ReadOnlySpan<char> key, in FoldedWords words)
    {
        if (_host.Length < LeastKey) return false;
        if (key.Length >= LeastPart && _host.AsSpan().IndexOf(key) >= 0) return key.Length >= _host.Length * LeastShare;
        if (_host.Length < LeastPart || words.Count > MaxExtraWords + 1) return false;
        for (var i = 0; i < words.Count; i++)
            if (words[i].SequenceEqual(_host)) return true;
        return false;
    }

    /// <summary>Whether a host is made of the words or their first letters: nytimes, smh. Small words may be left out.</summary>
    private static bool Spells(in FoldedWords words, int from, ReadOnlySpan<char> host)
    {
        if (from == words.Count) return host.IsEmpty;
        var word = words[from];
        if (host.StartsWith(word) && Spells(words, from + 1, host[word.Length..])) return true;
        if (words.Count > 1 && host.StartsWith(word[..1]) && Spells(words, from + 1, host[1..])) return true;
        return word.Length <= 3 && words.Count > 1 && Spells(words, from + 1, host);
    }

    private static (string Host, string WithEnding) HostKeys(string? host)
    {
        var end = host?.LastIndexOf('.') ?? -1;
        if (end < 0) return ("", "");
        var start = StartOf(host, end);
        if (start > 0 && end - start <= 3 && host!.Length - end == 3)   // co.uk, com.au
        {
            end = start - 1;
            start = StartOf(host, end);
        }
        return (TextKey.Of(host.AsSpan()[start..end]), TextKey.Of(host.AsSpan(start)));
    }

    /// <summary>Where the label of a host starts that ends at a point.</summary>
    private static int StartOf(ReadOnlySpan<char> host, int end) => host[..end].LastIndexOf('.') + 1;

    private static string KeyOf(string text) => WithoutArticle(TextKey.Of(text)).ToString();

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> key) => key.Length > 6 && key.StartsWith("the", StringComparison.Ordinal) ? key[3..] : key;
}
