using System.Collections.Frozen;
using Extraction.Formats.Codecs;
using Extraction.Formats.Input.Archives;
using Extraction.Formats.Input.Rows;
using Extraction.Formats.Input.Warc;

namespace Extraction.Formats.Input;

/// <summary>The table of readers by file extension. A new container is a reader and a row here.</summary>
internal static class PageReaders
{
    private static readonly (string[] Extensions, IPageReader Reader)[] Rows =
    [
        ([".txt", ".md"], new SinglePageReader(PageKind.Text)),
        ([".html", ".htm", ".xhtml"], new SinglePageReader(PageKind.Html)),
        ([".jsonl", ".ndjson"], new JsonLinesReader()),
        ([".csv"], new CsvPageReader(null)),
        ([".tsv"], new CsvPageReader('\t')),
        ([".parquet"], new ParquetPageReader()),
        ([".warc", ".wet"], new WarcPageReader()),
        ([".zip"], new ZipPageReader()),
        ([".tar"], new TarPageReader()),
    ];

    private static readonly SinglePageReader Unknown = new(null);

    private static readonly FrozenDictionary<string, IPageReader> ByExtension = Rows
        .SelectMany(row => row.Extensions, (row, extension) => (extension, row.Reader))
        .ToFrozenDictionary(pair => pair.extension, pair => pair.Reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>The formats that a user may insist on.</summary>
    public static IReadOnlyList<(string Name, string Extension, string Summary)> Forced { get; } =
    [
        ("page", "", "one page a file, HTML or text"),
        ("jsonl", ".jsonl", "JSON objects, one a line, a field the page"),
        ("csv", ".csv", "a table with a header, a column the page"),
        ("tsv", ".tsv", "the same with tabs"),
        ("parquet", ".parquet", "a table, a column the page"),
        ("warc", ".warc", "a web archive, WARC or WET"),
        ("zip", ".zip", "an archive of files"),
        ("tar", ".tar", "an archive of files"),
    ];

    /// <summary>Whether a user may insist on a format of this name.</summary>
    public static bool IsForced(string name) => Forced.Any(row => row.Name == name);

    /// <summary>The reader of a format that the user insists on.</summary>
    public static IPageReader ByFormat(string name) => ByExtension.GetValueOrDefault(Forced.First(row => row.Name == name).Extension, Unknown);

    /// <summary>The extensions that a folder is searched for, for messages.</summary>
    public static string KnownExtensions { get; } = $"{string.Join(' ', Rows.SelectMany(row => row.Extensions))}, also with {string.Join(' ', CodecTable.All.Select(codec => codec.Extension))} behind";

    /// <summary>Whether a folder is searched for files of this name.</summary>
    public static bool Knows(string path) => ByExtension.ContainsKey(ExtensionOf(path));

    /// <summary>Whether a file is one page by its name, so that it gives one record.</summary>
    public static bool IsPage(string path) => ByName(path) is SinglePageReader;

    /// <summary>The reader of a file by its name; null when its bytes must tell.</summary>
    public static IPageReader? ByName(string path) => ByExtension.GetValueOrDefault(ExtensionOf(path));

    /// <summary>The reader of data without a telling name: a container if it starts like one, otherwise one page whose bytes tell what it is.</summary>
    public static IPageReader ByHead(ReadOnlySpan<byte> head) =>
        ContainerSniffer.ExtensionOf(head) is { } extension ? ByExtension[extension] : Unknown;

    private static string ExtensionOf(string path) => Path.GetExtension(CodecTable.InnerName(path));
}
