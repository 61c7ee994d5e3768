using System.Collections.Immutable;

namespace Extraction.Formats.Writers;

/// <summary>The columns of <c>csv</c>. Their names and order are a contract.</summary>
internal static class DocumentColumns
{
    public static IReadOnlyList<Column<PageResult>> All { get; } =
    [
        new("id", page => page.Id),
        new("source", page => page.Source),
        new("url", page => page.Url),
        new("site_name", page => page.Document.SiteName),
        new("language", page => page.Document.Language),
        new("headline", page => page.Document.Headline),
        new("kicker", page => page.Document.Kicker),
        new("standfirst", page => page.Document.Standfirst),
        new("byline", page => page.Document.Byline),
        new("authors", page => Join(page.Document.Authors)),
        new("published", page => page.Document.Published?.ToIso()),
        new("modified", page => page.Document.Modified?.ToIso()),
        new("captions", page => Join(page.Document.Captions.Select(caption => caption.Text))),
        new("credits", page => Credits(page.Document.Captions)),
        new("body", page => page.Document.Body),
        new("tags", page => Join(page.Document.Tags)),
        new("section", page => page.Document.Section),
        new("word_count", page => Score.Text(page.Document.WordCount)),
        new("confidence", page => Score.Text(page.Document.Confidence)),
        new("status", page => page.Document.Status.ToName()),
    ];

    public static IDocumentWriter OpenCsv(Stream output, WriterOptions options) => new CsvWriter<PageResult>(output, options, [.. All, .. options.Keep.Select(KeptCell.Column)], page => [page]);

    private static string Join(IEnumerable<string> list) => string.Join(" | ", list);

    // One for each caption, so that the two columns line up; a page without credits has an empty cell.
    private static string Credits(ImmutableArray<Caption> captions) =>
        captions.All(caption => caption.Credit is null) ? "" : Join(captions.Select(caption => caption.Credit ?? ""));
}
