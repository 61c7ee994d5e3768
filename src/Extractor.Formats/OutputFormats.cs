using Extraction.Formats.Codecs;
using Extraction.Formats.Writers;
using Extraction.Formats.Writers.Parquet;

namespace Extraction.Formats;

/// <summary>The table of output formats. A new format is a writer and a row here. Thread-safe.</summary>
public static class OutputFormats
{
    /// <summary>Another extension of JSON Lines.</summary>
    private const string Ndjson = ".ndjson";

    /// <summary>Every format, in the order in which help shows them; the first is the default.</summary>
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        new("jsonl", ".jsonl", "a JSON object a document: every field and every line", (output, _) => new JsonLinesWriter(output)) { CarriesColumns = true },
        new("csv", ".csv", "a row a document, for spreadsheets and data frames", DocumentColumns.OpenCsv) { IsCsv = true, CarriesColumns = true },
        new("blocks-csv", ".csv", "a row a line of the page, chrome included", BlockColumns.OpenCsv) { IsCsv = true },
        new("lines", ".tsv", "label, confidence and rule of every line, tab-separated", (output, options) => new LinesWriter(output, options)),
        new("spans", ".jsonl", "stand-off annotations: [start, end, score] by label", (output, _) => new SpansWriter(output)),
        new("parquet", ".parquet", "a row a document with nested lists, Zstandard inside", (output, options) => new ParquetTableWriter(output, options, ParquetColumns.Create(options.Keep))) { CarriesColumns = true, HasTableOfContents = true },
        new("md", ".md", "the article as Markdown, captions included", (output, options) => new MarkdownWriter(output, options.Continues)),
        new("txt", ".txt", "headline and main text", (output, options) => new PlainTextWriter(output, options.Continues)),
    ];

    /// <summary>Finds a format by its name.</summary>
    /// <returns>The format; null when there is none of the name.</returns>
    /// <exception cref="ArgumentNullException">The name is null.</exception>
    public static OutputFormat? Find(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return All.FirstOrDefault(format => format.Name == name);
    }

    /// <summary>Finds the format that a file is named for, as <c>pages.csv</c> and <c>pages.csv.gz</c> are.</summary>
    /// <returns>The first format of the extension; null when there is none.</returns>
    /// <exception cref="ArgumentNullException">The path is null.</exception>
    public static OutputFormat? ByFileName(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var ending = EndingOf(path);
        if (ending.Equals(Ndjson, StringComparison.OrdinalIgnoreCase)) return All[0];
        return All.FirstOrDefault(format => format.Extension.Equals(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The extensions by which files choose a format.</summary>
    internal static IEnumerable<string> Endings => All.Select(format => format.Extension).Append(Ndjson).Distinct();

    /// <summary>The extension of a file before that of its compression, with its dot; empty when it has none.</summary>
    internal static string EndingOf(string path) => Path.GetExtension(CodecTable.InnerName(path));
}
