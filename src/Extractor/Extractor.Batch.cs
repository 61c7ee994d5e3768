using Extraction.Batch;

namespace Extraction;

public sealed partial class Extractor
{
    /// <summary>Extracts from many pages on many cores. The documents come in the order of the pages.</summary>
    /// <remarks>
    /// Memory is bounded: at most three pages for each core, and one that is being read, are held at a time, so nothing is read ahead of a slow caller.
    /// An error of <paramref name="pages"/> is thrown behind the documents of the pages before it.
    /// </remarks>
    /// <param name="pages">The pages; read once, one after the other.</param>
    /// <param name="degree">How many pages are extracted at a time, 1 to 1,024; 0 for one on each core of the machine.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>; pages that are being extracted are waited for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> lies outside its range.</exception>
    public IAsyncEnumerable<Document> ExtractMany(IAsyncEnumerable<PageInput> pages, int degree = 0, CancellationToken cancellation = default) =>
        ExtractMany(pages, (extractor, page) => extractor.Extract(page.Bytes.Span, page.Hints, cancellation), degree, cancellation);

    /// <summary>Does something with many pages of any form on many cores, in the order of the pages.</summary>
    /// <remarks>As the other overload, for callers who hold strings or rows, or want more than the document: <c>(extractor, row) => (row.Id, extractor.ExtractHtml(row.Html))</c>.</remarks>
    /// <typeparam name="TPage">What the caller knows of a page.</typeparam>
    /// <typeparam name="TResult">What the caller wants of a page.</typeparam>
    /// <param name="pages">The pages; read once, one after the other.</param>
    /// <param name="extract">Called with this extractor and a page, on several threads at once. What it throws is thrown in the place of its result.</param>
    /// <param name="degree">How many pages are worked on at a time, 1 to 1,024; 0 for one on each core of the machine.</param>
    /// <param name="cancellation">Ends the enumeration with an <see cref="OperationCanceledException"/>; pages that are being worked on are waited for.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pages"/> or <paramref name="extract"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="degree"/> lies outside its range.</exception>
    public IAsyncEnumerable<TResult> ExtractMany<TPage, TResult>(
        IAsyncEnumerable<TPage> pages, Func<Extractor, TPage, TResult> extract, int degree = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(extract);
        if (degree is < 0 or > 1024) throw new ArgumentOutOfRangeException(nameof(degree), degree, "degree must be 1 to 1,024, or 0 for all cores.");
        return new OrderedWork<TPage, TResult>(pages, page => extract(this, page), degree == 0 ? Environment.ProcessorCount : degree).Run(cancellation);
    }
}
