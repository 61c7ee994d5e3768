using System.Collections.Immutable;

namespace Extraction.Metadata;

/// <summary>What a page states about itself outside its running text: per field the candidates, the most trusted first. Immutable.</summary>
internal sealed record PageMetadata
{
    /// <summary>How many fields there are.</summary>
    public static readonly int Fields = Enum.GetValues<MetadataField>().Length;

    private readonly ImmutableArray<Candidate>[] _fields;

    /// <summary>Takes over the candidates of each field, by its number.</summary>
    public PageMetadata(ImmutableArray<Candidate>[] fields) => _fields = fields;

    /// <summary>A page that states nothing.</summary>
    public static PageMetadata Empty { get; } = new([.. Enumerable.Repeat(ImmutableArray<Candidate>.Empty, Fields)]);

    /// <summary>The candidates of a field; none when the page states nothing, one at most for fields that take the first.</summary>
    public ImmutableArray<Candidate> this[MetadataField field] => _fields[(int)field];

    /// <summary>Titles as stated, names of sites included.</summary>
    public ImmutableArray<Candidate> Titles => this[MetadataField.Title];

    public ImmutableArray<Candidate> SiteNames => this[MetadataField.SiteName];

    public ImmutableArray<Candidate> Authors => this[MetadataField.Author];

    public ImmutableArray<Candidate> Published => this[MetadataField.Published];

    public ImmutableArray<Candidate> Modified => this[MetadataField.Modified];

    /// <summary>The visible first-level headings, in page order.</summary>
    public ImmutableArray<Candidate> Headings => this[MetadataField.Heading];

    /// <summary>How sure structured data makes it that the page is one article.</summary>
    public ArticleEvidence Evidence { get; init; }

    /// <summary>What Open Graph calls the page.</summary>
    public OpenGraphType Type { get; init; }

    /// <summary>Whether the article can be read without paying, by <c>isAccessibleForFree</c> alone.</summary>
    public Paywall Paywall { get; init; }

    /// <summary>Where <see cref="Paywall"/> is stated; null when it is not.</summary>
    public string? PaywallSource { get; init; }
}

/// <summary>What structured data says the page is.</summary>
internal enum ArticleEvidence : byte
{
    /// <summary>Says nothing.</summary>
    None,
    /// <summary>Says product, collection, profile and the like.</summary>
    Against,
    /// <summary>Open Graph calls it an article, as many sites do on all their pages.</summary>
    Weak,
    /// <summary>JSON-LD or microdata describes one article, or the head names its publication time.</summary>
    Strong,
}

/// <summary>What Open Graph calls a page.</summary>
internal enum OpenGraphType : byte
{
    /// <summary>Says nothing, or another thing.</summary>
    None,
    /// <summary>An article.</summary>
    Article,
    /// <summary>A page of a website like any other.</summary>
    Website,
}
