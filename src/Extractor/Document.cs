using System.Collections.Immutable;
using Extraction.Assembling;
using Extraction.Rendering;

namespace Extraction;

/// <summary>How the extraction of a page ended. A bad page is data, never an exception.</summary>
public enum ExtractionStatus
{
    /// <summary>An article was found.</summary>
    Ok,
    /// <summary>Main text was found, but under <see cref="ExtractorOptions.ShortWords"/> words of it.</summary>
    Short,
    /// <summary>The page has text but none of it reads like an article.</summary>
    NoArticle,
    /// <summary>Nothing but a cookie or consent text was found.</summary>
    ConsentWall,
    /// <summary>The input is over a limit of the options; nothing was read beyond it.</summary>
    TooLarge,
    /// <summary>The bytes are not text.</summary>
    Undecodable,
    /// <summary>The input holds no text at all.</summary>
    Empty,
}

/// <summary>The result of one extraction: every line of the page as a labelled block, and the fields read from them. Immutable and thread-safe.</summary>
public sealed record Document
{
    /// <summary>How the extraction ended.</summary>
    public ExtractionStatus Status { get; init; }

    /// <summary>How sure the labels of the main text are, from 0 to 1.</summary>
    public float Confidence { get; init; }

    /// <summary>ISO 639-1 code of the guessed language; null when undecided.</summary>
    public string? Language { get; init; }

    /// <summary>Address of the page as the caller gave it.</summary>
    public string? Url { get; init; }

    /// <summary>The address the page names as its own.</summary>
    public string? CanonicalUrl { get; init; }

    /// <summary>The headline as printed, without the name of the site.</summary>
    public string? Headline { get; init; }

    /// <summary>The title as the source gives it, with everything a site adds.</summary>
    public string? RawTitle { get; init; }

    /// <summary>The name of the site.</summary>
    public string? SiteName { get; init; }

    /// <summary>The overline above the headline.</summary>
    public string? Kicker { get; init; }

    /// <summary>The summary under the headline; several lines are joined by a line break.</summary>
    public string? Standfirst { get; init; }

    /// <summary>The byline as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>Names of the authors, nothing else: empty beats wrong. Persons, then news agencies that metadata lists among them; where an article names no person, the agency or newsroom it gives as its author.</summary>
    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>News agencies and organisations credited in place of a person or beside one.</summary>
    public ImmutableArray<string> Agencies { get; init; } = [];

    /// <summary>The place a byline or dateline names.</summary>
    public string? Place { get; init; }

    /// <summary>When the article was published.</summary>
    public PublicationDate? Published { get; init; }

    /// <summary>When the article was last changed.</summary>
    public PublicationDate? Modified { get; init; }

    /// <summary>The captions of pictures and videos, credits split off, in page order, each once.</summary>
    public ImmutableArray<Caption> Captions { get; init; } = [];

    /// <summary>Main text: standfirst, subheadings, body and corrections in page order, blocks separated by a blank line.</summary>
    public string Body { get; init; } = "";

    /// <summary>The pictures of the article in page order, each address once; empty for plain text. Made on first use.</summary>
    public ImmutableArray<DocumentImage> Images { get => field.IsDefault ? Media.Images : field; init; }

    /// <summary>The address of the picture that the page names for shares and search results; it need not be among <see cref="Images"/>. Null when none is named.</summary>
    public string? LeadImage { get; init; }

    /// <summary>The links in content blocks in page order, with <see cref="ExtractorOptions.AllLinks"/> those of all blocks; links within the page
    /// and scripts are left out. Empty for plain text. Made on first use.</summary>
    public ImmutableArray<DocumentLink> Links { get => field.IsDefault ? Media.Links : field; init; }

    /// <summary>Tags and topics.</summary>
    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>The section of the site.</summary>
    public string? Section { get; init; }

    /// <summary>Address of the page that continues this one; null when none is named.</summary>
    public string? NextPageUrl { get; init; }

    /// <summary>Whether the article can be read without paying, as structured data states it.</summary>
    public Paywall Paywall { get; init; }

    /// <summary>Words of the main text, counted as runs of letters and digits; a pair of ideographs counts as one word.</summary>
    public int WordCount { get; init; }

    /// <summary>Share of the page's words that are not main text, from 0 to 1.</summary>
    public float RemovedShare { get; init; }

    /// <summary>Every line of the page with its label, in page order.</summary>
    public ImmutableArray<Block> Blocks { get; init; } = [];

    /// <summary>The limits of <see cref="ExtractorOptions"/> that the page has passed, and <c>charset</c> when its encoding had to be guessed, a sentence each,
    /// with the name and a colon in front: <c>max-lines: …</c>. Empty for nearly all pages.</summary>
    public ImmutableArray<string> Warnings { get; init; } = [];

    /// <summary>Steps that the extraction took, in the unit of <see cref="ExtractorOptions.WorkBudget"/>; the same on every machine.</summary>
    public long Work { get; init; }

    /// <summary>Where each field came from, by field name (<c>headline</c>, <c>published</c>, …): <c>line 3</c>, <c>json-ld</c>, <c>og:title</c> and the like.
    /// Their order means nothing; sort by name what you write.</summary>
    public IReadOnlyDictionary<string, string> Sources { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Writes the main text as Markdown, CommonMark with the tables of GitHub's dialect: headings, lists, tables, quotations, code and links
    /// as the page has them, pictures and captions where they stand. Nothing in its text can turn into markup.</summary>
    /// <param name="options">What to write; <see cref="MarkdownOptions.Body"/> when left out.</param>
    /// <returns>Markdown with line feeds, none at its end; empty when the document has no main text.</returns>
    /// <remarks>Written anew by every call, in time linear in the document.</remarks>
    public string ToMarkdown(MarkdownOptions? options = null) => MarkdownRenderer.Render(this, options ?? MarkdownOptions.Body);

    /// <summary>What links and pictures are made from.</summary>
    internal DocumentMedia Media { get; init; } = DocumentMedia.None;
}

/// <summary>The form of a block of text.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text, or a line of no special form.</summary>
    Paragraph,
    /// <summary>A heading.</summary>
    Heading,
    /// <summary>An item of a list.</summary>
    ListItem,
    /// <summary>A block quotation.</summary>
    Quote,
    /// <summary>Preformatted text.</summary>
    Code,
    /// <summary>A row of a table, cells separated by tabs.</summary>
    TableRow,
}

/// <summary>One labelled line, or one of the fields a line holds.</summary>
public sealed record Block
{
    /// <summary>What the line is.</summary>
    public required Label Label { get; init; }

    /// <summary>The form of the line.</summary>
    public BlockKind Kind { get; init; }

    /// <summary>The text, white space runs as single spaces (kept in code).</summary>
    public required string Text { get; init; }

    /// <summary>Line of the source on which the block starts, from 1; 0 when the page came as a parsed document.</summary>
    public required int Line { get; init; }

    /// <summary>Offset of the first character in the decoded source, tags included; -1 when the page came as a parsed document.</summary>
    public required int Start { get; init; }

    /// <summary>Characters of the decoded source that the block spans, tags between its words included; 0 when the page came as a parsed document.</summary>
    public required int Length { get; init; }

    /// <summary>How sure the label is, from 0 to 1.</summary>
    public required float Confidence { get; init; }

    /// <summary>The rule that decided, such as <c>phrase:en:read more</c> or <c>score</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>Level 1 to 6 of a heading in HTML; 0 when the page gives none.</summary>
    public byte Level { get; init; }

    /// <summary>Index of the block that this one repeats; null unless the label is <see cref="Label.Duplicate"/>.</summary>
    public int? DuplicateOf { get; init; }

    /// <summary>Links, lists and tables it takes part in; null for a plain paragraph and for chrome.</summary>
    internal BlockLayout? Layout { get; init; }
}

/// <summary>A caption with its credit split off.</summary>
/// <param name="Text">What the picture shows, without the credit.</param>
/// <param name="Credit">Whose picture it is, without the cue ("Photograph:"); null when not named.</param>
/// <param name="Image">Address of the picture; null when not known.</param>
public sealed record Caption(string Text, string? Credit, string? Image = null);
