namespace Extraction.Formats;

/// <summary>Extracts raw pages: chooses the front end and calls the library. Immutable and thread-safe.</summary>
/// <param name="options">Settings of the extractor; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
/// <param name="kind">Reads every page as this; null decides by extension, then by the bytes.</param>
public sealed class PageExtraction(ExtractorOptions? options = null, PageKind? kind = null)
{
    // Made for the first page: its models take time to load, and a wrong call or a missing file needs none.
    private readonly Lazy<Extractor> _extractor = new(() => new Extractor(options));

    internal Extractor Extractor => _extractor.Value;

    /// <summary>Extracts one page.</summary>
    public PageResult Extract(RawPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var document = _extractor.Value.Extract(page.Bytes.Span, new PageHints { Url = page.Url, Charset = page.Charset, Kind = kind ?? page.Kind });
        return new PageResult(page.Id, page.Source, page.Url ?? document.Url, document) { Kept = page.Kept };
    }
}
