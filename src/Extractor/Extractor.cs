using Extraction.Assembling;
using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction;

/// <summary>Labels every line of a page and reads its fields. Immutable and thread-safe: make one and keep it.</summary>
/// <remarks>Linear in the page. Never throws for what a page holds.</remarks>
public sealed class Extractor
{
    private readonly ExtractorOptions _options;
    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly ILabelStage[] _stages;
    private readonly DocumentAssembler _assembler;

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">Settings; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
    public Extractor(ExtractorOptions? options = null)
        : this(options ?? ExtractorOptions.Balanced, ModelStore.Text)
    {
    }

    /// <summary>For the trainer, which tries models that do not ship.</summary>
    internal Extractor(ExtractorOptions options, Models models)
    {
        _options = options;
        _stages = Stages.All(_lexicon, models, options);
        _assembler = new DocumentAssembler(_lexicon, options);
    }

    /// <summary>Extracts from plain text.</summary>
    /// <param name="text">The text of a page, one line a block or hard-wrapped.</param>
    /// <returns>The labelled lines and fields; a text over <see cref="ExtractorOptions.MaxChars"/> gives the status <see cref="ExtractionStatus.TooLarge"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public Document ExtractText(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > _options.MaxChars) return new Document { Status = ExtractionStatus.TooLarge };
        using var page = new Page { Text = text.AsMemory() };
        PlainTextFrontEnd.Split(page);                      // characters → lines
        FeaturePass.Measure(page, _lexicon);                // every count, once, for every line
        FeatureMatrix.Fill(page);
        foreach (var stage in _stages) stage.Apply(page);   // lines → labels
        return _assembler.Assemble(page);                   // labelled lines → immutable document
    }
}
