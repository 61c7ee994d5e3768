using System.Collections.Frozen;

namespace Extraction.Metadata;

/// <summary>A name of meta elements.</summary>
/// <param name="Field">What such an element states.</param>
/// <param name="Rank">How far down the order of trust it stands.</param>
/// <param name="Source">How the source of such a value is named.</param>
internal sealed record MetaName(MetadataField Field, int Rank, string Source);

/// <summary>The names that metadata uses, read from <c>Data/metadata.txt</c>. Immutable and thread-safe.</summary>
internal sealed class MetadataNames
{
    private static readonly Lazy<MetadataNames> LazyShared = new(() =>
    {
        using var reader = new StreamReader(typeof(MetadataNames).Assembly.GetManifestResourceStream("metadata")!);
        return new MetadataNames(reader);
    });

    private readonly FrozenDictionary<string, MetaName> _metas;
    private readonly FrozenSet<string> _articles, _openGraphArticles, _others, _noAuthors, _newsrooms, _noNameWords, _authorPaths, _memberPaths, _otherCues, _starterCues, _writtenBy;

    internal MetadataNames(TextReader file)
    {
        var sections = ReadSections(file);
        var metas = new Dictionary<string, MetaName>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in Enum.GetValues<MetadataField>())
        {
            if (!sections.TryGetValue(SectionOf(field), out var names)) continue;
            for (var rank = 0; rank < names.Count; rank++) metas.Add(names[rank], new MetaName(field, rank, SourceOf(names[rank])));
        }
        _metas = metas.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _articles = sections["article-type"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _openGraphArticles = sections["og-article"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _others = sections["other-type"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _noNameWords = sections["no-name-word"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _memberPaths = sections["member-path"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _writtenBy = Keys(sections["written-by"]);
        _otherCues = Keys(sections["other-cue"]);
        _starterCues = Keys(sections["starter-cue"]);
        _authorPaths = sections["author-path"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _newsrooms = sections["newsroom"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _noAuthors = sections["no-author"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    public static MetadataNames Shared => LazyShared.Value;

    /// <summary>What a meta element of a name states; null for names that say nothing of use.</summary>
    public MetaName? FindMeta(ReadOnlySpan<char> name) =>
        _metas.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var found) ? found : null;

    /// <summary>Whether a type of schema.org is written by authors on a day.</summary>
    public bool IsArticle(ReadOnlySpan<char> type) => _articles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(type) || type.EndsWith("article", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a type of Open Graph is that of an article.</summary>
    public bool IsOpenGraphArticle(ReadOnlySpan<char> type) => _openGraphArticles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(type);

    /// <summary>Whether a type of schema.org speaks against an article.</summary>
    public bool IsOther(ReadOnlySpan<char> type) => _others.GetAlternateLookup<ReadOnlySpan<char>>().Contains(type);

    /// <summary>Whether a value only fills the place of a name: admin, staff, unknown.</summary>
    public bool IsNoAuthor(string name) => _noAuthors.Contains(name) || _newsrooms.Contains(name);

    /// <summary>Whether a value that names nobody still says who signs: staff, redaktion. Accounts of the software that keeps the site sign nothing.</summary>
    public bool IsNewsroom(string name) => _newsrooms.Contains(name);

    /// <summary>Whether an address is that of an author's page: a part of its path says author, another one who.</summary>
    public bool IsAuthorPage(ReadOnlySpan<char> address)
    {
        var end = address.IndexOfAny('?', '#');
        return SaysWho(end < 0 ? address : address[..end], "/", _authorPaths);
    }

    /// <summary>Whether an address is that of a member of a forum: a part of its path or query says member, another one who.</summary>
    public bool IsMemberPage(ReadOnlySpan<char> address) => SaysWho(address, "/?&=;.", _memberPaths);

    private static bool SaysWho(ReadOnlySpan<char> address, ReadOnlySpan<char> separators, FrozenSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var says = false;
        foreach (var part in address.SplitAny(separators))
        {
            if (says && !address[part].IsEmpty) return true;
            says |= known.Contains(address[part]);
        }
        return false;
    }

    /// <summary>Whether the label of a card says that the author follows.</summary>
    public bool IsWrittenBy(ReadOnlySpan<char> label) => label.Length <= FoldedWords.MostChars && _writtenBy.Contains(TextKey.Of(label));

    /// <summary>Whether folded words stand before those who did not write: reviewed by.</summary>
    public bool IsOtherCue(ReadOnlySpan<char> words) => _otherCues.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    /// <summary>Whether folded words stand before who opened a discussion: started by.</summary>
    public bool IsStarterCue(ReadOnlySpan<char> words) => _starterCues.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);

    private static FrozenSet<string> Keys(List<string> phrases) => phrases.Select(phrase => TextKey.Of(phrase)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a folded word never stands in the name of a person: officer, sponsored.</summary>
    public bool IsNoNameWord(ReadOnlySpan<char> word) => _noNameWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static string SourceOf(string name)
    {
        var folded = name.ToLowerInvariant();
        return folded.Contains(':', StringComparison.Ordinal) && !folded.StartsWith("dc:", StringComparison.Ordinal) ? folded : "meta:" + folded;
    }

    private static string SectionOf(MetadataField field) => field switch
    {
        MetadataField.SiteName => "site-name",
        MetadataField.NextPage => "next-page",
        _ => field.ToString().ToLowerInvariant(),
    };

    private static Dictionary<string, List<string>> ReadSections(TextReader file)
    {
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string> names = [];
        while (file.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith('[')) sections.Add(line.Trim('[', ']', ' '), names = []);
            else names.AddRange(line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
        return sections;
    }
}
