using System.Text.Unicode;

namespace Extraction.Formats;

/// <summary>Extracts raw pages: chooses the front end and calls the library. Immutable and thread-safe.</summary>
/// <param name="options">Settings of the extractor; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
/// <param name="kind">Reads every page as this; null decides by extension, then by the bytes.</param>
public sealed class PageExtraction(ExtractorOptions? options = null, PageKind? kind = null)
{
    // Made for the first page: its models take time to load, and a wrong call or a missing file needs none.
    private readonly Lazy<Extractor> _extractor = new(() => new Extractor(options));

    /// <summary>The charset of every page, whatever the input or the page names; pages that are valid UTF-8 are read as that, and so are texts of rows.</summary>
    /// <value>Default null: inputs and pages tell. Names that <see cref="PageHints.KnowsCharset"/> does not know are ignored.</value>
    public string? Charset { get; init; }

    internal ExtractorOptions Options { get; } = options ?? ExtractorOptions.Balanced;

    internal Extractor Extractor => _extractor.Value;

    /// <summary>Extracts one page.</summary>
    /// <exception cref="ArgumentNullException">The page is null.</exception>
    public PageResult Extract(RawPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var document = _extractor.Value.Extract(page.Bytes.Span, HintsOf(page));
        return new PageResult(page.Id, page.Source, page.Url ?? document.Url, document) { Kept = page.Kept };
    }

    /// <summary>Says why the blocks of one line scored as they did.</summary>
    /// <param name="page">The page.</param>
    /// <param name="line">Line of the source, from 1.</param>
    /// <exception cref="ArgumentNullException">The page is null.</exception>
    /// <returns>The blocks that start on the line; none when it is blank or the page is shorter.</returns>
    public IReadOnlyList<(Block Block, LineExplanation Why)> Explain(RawPage page, int line)
    {
        ArgumentNullException.ThrowIfNull(page);
        var blocks = Extract(page).Document.Blocks;
        return [.. blocks.Index().Where(block => block.Item.Line == line)
            .Select(block => (block.Item, _extractor.Value.ExplainBlock(page.Bytes.Span, block.Index, HintsOf(page))))];
    }

    private PageHints HintsOf(RawPage page) => new() { Url = page.Url, Charset = IsSurelyUtf8(page) ? page.Charset : Charset ?? page.Charset, Kind = kind ?? page.Kind };

    // Texts of JSON Lines and tables, and crawled pages whose header is right.
    private static bool IsSurelyUtf8(RawPage page) => "utf-8".Equals(page.Charset, StringComparison.OrdinalIgnoreCase) && Utf8.IsValid(page.Bytes.Span);
}
