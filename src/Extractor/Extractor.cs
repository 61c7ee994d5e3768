using Extraction.Assembling;
using Extraction.FrontEnds;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction;

/// <summary>Labels every line of a page and reads its fields. Immutable and thread-safe: make one and keep it.</summary>
/// <remarks>Linear in the page. Never throws for what a page holds.</remarks>
public sealed class Extractor
{
    private readonly ExtractorOptions _options;

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">Settings; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
    public Extractor(ExtractorOptions? options = null) => _options = options ?? ExtractorOptions.Balanced;

    /// <summary>Extracts from plain text.</summary>
    /// <param name="text">The text of a page, one line a block or hard-wrapped.</param>
    public Document ExtractText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > _options.MaxChars) return new Document { Status = ExtractionStatus.TooLarge };
        using var page = new Page { Text = text.AsMemory() };
        PlainTextFrontEnd.Split(page);
        for (var i = 0; i < page.LineBuffer.Count; i++)
        {
            page.VerdictBuffer.Add(default);
            page.Mark(i, Label.Body, Rule.Score, 1);
        }
        return DocumentAssembler.Assemble(page);
    }
}
