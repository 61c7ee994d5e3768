using System.Text;
using Extraction.Formats.Input;

namespace Extraction.Formats;

/// <summary>Extracts raw pages: chooses the front end and calls the library. Immutable and thread-safe.</summary>
/// <param name="options">Settings of the extractor; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
/// <param name="kind">Reads every page as this; null decides by extension, then by the bytes.</param>
public sealed class PageExtraction(ExtractorOptions? options = null, PageKind? kind = null)
{
    // Made for the first page: its models take time to load, and a wrong call or a missing file needs none.
    private readonly Lazy<Extractor> _extractor = new(() => new Extractor(options));

    /// <summary>Extracts one page.</summary>
    /// <exception cref="NotSupportedException">The page is HTML.</exception>
    public PageResult Extract(RawPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var bytes = page.Bytes.Span;
        if ((kind ?? page.Kind ?? KindSniffer.Sniff(bytes)) == PageKind.Html)
            throw new NotSupportedException("HTML is not supported yet; --text reads it as plain text");
        var document = _extractor.Value.ExtractText(Decode(bytes));
        return new PageResult(page.Id, page.Source, page.Url ?? document.Url, document);
    }

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) bytes = bytes[Encoding.UTF8.Preamble.Length..];
        return Encoding.UTF8.GetString(bytes);
    }
}
