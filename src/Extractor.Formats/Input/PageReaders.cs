namespace Extraction.Formats.Input;

/// <summary>The table of readers by file extension. A new container is a reader and a row here.</summary>
internal static class PageReaders
{
    private static readonly (string[] Extensions, IPageReader Reader)[] Rows =
    [
        ([".txt", ".md"], new SinglePageReader(PageKind.Text)),
        ([".html", ".htm", ".xhtml"], new SinglePageReader(PageKind.Html)),
    ];

    private static readonly SinglePageReader Unknown = new(null);

    private static readonly Dictionary<string, IPageReader> ByExtension = Rows
        .SelectMany(row => row.Extensions, (row, extension) => (extension, row.Reader))
        .ToDictionary(pair => pair.extension, pair => pair.Reader, StringComparer.OrdinalIgnoreCase);

    /// <summary>The extensions that a folder is searched for, for messages.</summary>
    public static string KnownExtensions { get; } = string.Join(' ', Rows.SelectMany(row => row.Extensions));

    /// <summary>Whether a folder is searched for files of this name.</summary>
    public static bool Knows(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>The reader of a file; a file of unknown extension is one page whose bytes tell what it is.</summary>
    public static IPageReader For(string path) => ByExtension.GetValueOrDefault(Path.GetExtension(path), Unknown);
}
