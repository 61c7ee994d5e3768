using AngleSharp.Dom;
using Extraction.Assembling;
using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Input;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction;

/// <summary>Labels every line of a page and reads its fields. Immutable and thread-safe: make one and keep it.</summary>
/// <remarks>Linear in the page. Never throws for what a page holds: see <see cref="Document.Status"/>.</remarks>
public sealed partial class Extractor
{
    private const int MostBytesOfAChar = 4;   // of the encodings of the web: UTF-8 and gb18030

    private readonly ExtractorOptions _options;
    private readonly Lexicon _lexicon;
    private readonly Lazy<Labeller> _text, _html;
    private readonly DocumentAssembler _assembler;
    private readonly MetadataReconciler _reconciler;

    /// <summary>Makes an extractor.</summary>
    /// <param name="options">Settings; <see cref="ExtractorOptions.Balanced"/> when left out.</param>
    /// <exception cref="FormatException"><see cref="ExtractorOptions.Rules"/> hold more phrases or languages than fit.</exception>
    public Extractor(ExtractorOptions? options = null)
        : this(options ?? ExtractorOptions.Balanced, static () => ModelStore.Text, static () => ModelStore.Html)
    {
    }

    /// <summary>For the trainer, which tries models that do not ship.</summary>
    internal Extractor(ExtractorOptions options, Models models)
        : this(options, () => models, () => models)
    {
    }

    private Extractor(ExtractorOptions options, Func<Models> text, Func<Models> html)
    {
        _options = options;
        _lexicon = Lexicon.Of(options.Rules);
        _text = new Lazy<Labeller>(() => new Labeller(_lexicon, text(), options));
        _html = new Lazy<Labeller>(() => new Labeller(_lexicon, html(), options));
        _assembler = new DocumentAssembler(_lexicon, options);
        _reconciler = new MetadataReconciler(_lexicon);
    }

    /// <summary>Extracts from the bytes of a page, HTML or plain text.</summary>
    /// <param name="bytes">The page as it was stored or sent, in any encoding.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="cancellation">Ends the extraction; looked at many times a second.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled. The extractor stays usable.</exception>
    public Document Extract(ReadOnlySpan<byte> bytes, PageHints? hints = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var source = new Buffer<char>();
        return Decode(bytes, hints, source, out var warning) ?? Extract(source.Memory, KindOf(bytes, hints), hints, cancellation, warning);
    }

    /// <summary>Extracts from plain text.</summary>
    /// <param name="text">The text of a page, a line a block or hard-wrapped.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="cancellation">Ends the extraction; looked at many times a second.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled. The extractor stays usable.</exception>
    public Document ExtractText(string text, PageHints? hints = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Extract(text.AsMemory(), PageKind.Text, hints, cancellation);
    }

    /// <summary>Extracts from HTML.</summary>
    /// <param name="html">The page, decoded.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="cancellation">Ends the extraction; looked at many times a second.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled. The extractor stays usable.</exception>
    public Document ExtractHtml(string html, PageHints? hints = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(html);
        return Extract(html.AsMemory(), PageKind.Html, hints, cancellation);
    }

    /// <summary>Extracts from a document that AngleSharp has parsed; it is only read. Offsets in the source are not known: blocks start at -1.</summary>
    /// <param name="document">The document.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="cancellation">Ends the extraction; looked at many times a second.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled. The extractor stays usable.</exception>
    public Document Extract(IDocument document, PageHints? hints = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Extract(page => DomFrontEnd.Split(page, document), hints, cancellation);
    }

    /// <summary>Decodes the bytes of a page.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="source">Receives its characters.</param>
    /// <param name="warning">That the encoding had to be guessed, if so.</param>
    /// <returns>The document of a page that is refused; null for one that can be read.</returns>
    private Document? Decode(ReadOnlySpan<byte> bytes, PageHints? hints, Buffer<char> source, out PageWarnings warning)
    {
        warning = PageWarnings.None;
        if (bytes.Length > _options.MaxBytes) return TooLarge(PageWarnings.Bytes, hints);
        if (bytes.Length / MostBytesOfAChar > _options.MaxChars) return TooLarge(PageWarnings.Chars, hints);   // too long in every encoding: not decoded to find out
        if (!TextDecoder.TryDecode(bytes, new DecodingHints(hints?.Charset, hints?.Url), source, out var encoding))
            return new Document { Status = ExtractionStatus.Undecodable, Url = hints?.Url };
        if (encoding.Source == EncodingSource.Default) warning = PageWarnings.Charset;
        return source.Count > _options.MaxChars ? TooLarge(PageWarnings.Chars, hints) : null;
    }

    private static PageKind KindOf(ReadOnlySpan<byte> bytes, PageHints? hints) => hints?.Kind ?? KindSniffer.Sniff(bytes);

    private Document Extract(ReadOnlyMemory<char> source, PageKind kind, PageHints? hints, CancellationToken cancellation, PageWarnings warning = PageWarnings.None)
    {
        if (source.Length > _options.MaxChars) return TooLarge(PageWarnings.Chars, hints);
        return Extract(
            page =>
            {
                page.Warn(warning);
                Split(page, source, kind);
            },
            hints,
            cancellation);
    }

    /// <summary>The one place that owns what an extraction rents: it goes back whether the page is done, given up or cancelled.</summary>
    private Document Extract(Action<Page> split, PageHints? hints, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var page = NewPage(hints, cancellation);
        try
        {
            split(page);                                    // characters or nodes → lines
            return Label(page, hints);
        }
        catch (WorkBudgetException)
        {
            return TooLarge(PageWarnings.WorkBudget, hints) with { Work = page.Work.Steps };
        }
    }

    private Page NewPage(PageHints? hints, CancellationToken cancellation) =>
        new() { Url = hints?.Url, Options = _options, Work = new WorkMeter(_options.WorkBudget, cancellation) };

    private Document TooLarge(PageWarnings limit, PageHints? hints) =>
        new() { Status = ExtractionStatus.TooLarge, Url = hints?.Url, Warnings = WarningTexts.Of(limit, _options) };

    private void Split(Page page, ReadOnlyMemory<char> source, PageKind kind)
    {
        if (kind == PageKind.Html) HtmlFrontEnd.Split(page, source);
        else PlainTextFrontEnd.Split(page, source);
        if (!page.HasMarkup) FieldSplitter.Split(page, _lexicon);
    }

    private Document Label(Page page, PageHints? hints)
    {
        FeaturePass.Measure(page, _lexicon);                // every count, once, for every line
        LabellerOf(page).Label(page);                       // lines → labels
        page.FeatureBuffer.Dispose();                       // the largest part of the page, and not needed any more
        var document = _assembler.Assemble(page) with { Url = hints?.Url, Warnings = WarningTexts.Of(page.Warnings, _options) };
        if (page.HasMarkup) document = _reconciler.Reconcile(document, MetadataReader.Read(page, hints?.Url), hints?.Url);
        return document with { Work = page.Work.Steps };
    }
}
