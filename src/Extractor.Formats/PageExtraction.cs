namespace Extraction.Formats;

/// <summary>Extracts raw pages: chooses the front end and calls the library. Immutable and thread-safe.</summary>
/// <param name="options">Settings of the extractor; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
/// <param name="kind">Reads every page as this; null decides by extension, then by the bytes.</param>
public sealed class PageExtraction(ExtractorOptions? options = null, PageKind? kind = null)
{
    // Made for the first page: its models take time to load, and a wrong call or a missing file needs none.
    private readonly Lazy<Extractor> _extractor = new(() => new Extractor(options));

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

    private PageHints HintsOf(RawPage page) => new() { Url = page.Url, Charset = page.Charset, Kind = kind ?? page.Kind };
}
