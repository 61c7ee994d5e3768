using System.Collections.Frozen;
using Extraction.Lexicons;

namespace Extraction.Metadata;

/// <summary>A name of meta elements.</summary>
/// <param name="Field">What such an element states.</param>
/// <param name="Rank">How far down the order of trust it stands.</param>
/// <param name="Source">How the source of such a value is named.</param>
internal sealed record MetaName(MetadataField Field, int Rank, string Source);

/// <summary>The names that metadata uses, read from <c>Data/metadata.txt</c>. Immutable and thread-safe.</summary>
internal sealed class MetadataNames
{
    private static readonly Lazy<MetadataNames> LazyShared = new(static () => DataFile.Read("metadata", static (reader, name) => new MetadataNames(reader, name)));

    private readonly FrozenDictionary<string, MetaName> _metas;
    private readonly FrozenSet<string> _articles, _openGraphArticles, _others, _noAuthors, _newsrooms, _noNameWords, _authorPaths, _memberPaths, _otherCues, _starterCues, _writtenBy;

    /// <summary>Reads the data file.</summary>
    /// <exception cref="FormatException">A line is wrong or a section missing; the message names file, line and what is allowed.</exception>
    internal MetadataNames(TextReader reader, string name)
    {
        var sections = new NameSections(reader, name);
        _metas = MetasOf(sections).ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        _articles = Names(sections, "article-type");
        _openGraphArticles = Names(sections, "og-article");
        _others = Names(sections, "other-type");
        _noNameWords = Names(sections, "no-name-word");
        _memberPaths = Names(sections, "member-path");
        _writtenBy = Keys(sections, "written-by");
        _otherCues = Keys(sections, "other-cue");
        _starterCues = Keys(sections, "starter-cue");
        _authorPaths = Names(sections, "author-path");
        _newsrooms = Names(sections, "newsroom");
        _noAuthors = Names(sections, "no-author");
        sections.RefuseOthers();
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

    private static Dictionary<string, MetaName> MetasOf(NameSections sections)
    {
        var metas = new Dictionary<string, MetaName>(StringComparer.OrdinalIgnoreCase);
        foreach (var field in Enum.GetValues<MetadataField>())
        {
            var rank = 0;
            foreach (var (name, line) in sections.Find(SectionOf(field)))
                if (!metas.TryAdd(name, new MetaName(field, rank++, SourceOf(name)))) throw line.Wrong($"'{name}' stands there twice.");
        }
        return metas;
    }

    private static FrozenSet<string> Names(NameSections sections, string section) => sections.Take(section).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Keys(NameSections sections, string section) => sections.Take(section).Select(phrase => TextKey.Of(phrase)).ToFrozenSet(StringComparer.Ordinal);
}
