using Extraction.Assembling;
using Extraction.Benchmarks.Pages;
using Extraction.Features;
using Extraction.FrontEnds;
using Extraction.Input;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Benchmarks.Suite;

/// <summary>The steps of <see cref="Extractor.Extract(ReadOnlySpan{byte}, PageHints?, CancellationToken)"/> on HTML, one at a time. Each may be repeated: it starts from what the one before left.</summary>
/// <remarks>The working sets stay rented as long as the process lives.</remarks>
internal sealed class StagedPages
{
    private readonly Lexicon _lexicon = Lexicon.Shared;
    private readonly Labeller _labeller = new(Lexicon.Shared, ModelStore.Html, ExtractorOptions.Balanced);
    private readonly DocumentAssembler _assembler = new(Lexicon.Shared, ExtractorOptions.Balanced);
    private readonly MetadataReconciler _reconciler = new(Lexicon.Shared);
    private readonly Page[] _pages;

    /// <summary>Takes the pages through all steps but the last.</summary>
    public StagedPages(PageSet set)
    {
        Bytes = set.Pages;
        Sources = [.. set.Pages.Select(Decoded)];
        _pages = [.. Sources.Select(Split)];
        Measure();
        Label();
    }

    public IReadOnlyList<byte[]> Bytes { get; }

    /// <summary>The pages as the library decodes them.</summary>
    public IReadOnlyList<ReadOnlyMemory<char>> Sources { get; }

    public static long Decode(IReadOnlyList<byte[]> pages)
    {
        long length = 0;
        foreach (var page in pages)
        {
            using var text = new Buffer<char>();
            TextDecoder.TryDecode(page, default, text, out _);
            length += text.Count;
        }
        return length;
    }

    public static long SplitAll(IReadOnlyList<ReadOnlyMemory<char>> sources)
    {
        long lines = 0;
        foreach (var source in sources)
        {
            using var page = Split(source);
            lines += page.LineBuffer.Count;
        }
        return lines;
    }

    public void Measure()
    {
        foreach (var page in _pages) FeaturePass.Measure(page, _lexicon);
    }

    public void Label()
    {
        foreach (var page in _pages) _labeller.Label(page);
    }

    public IEnumerable<Document> Assemble()
    {
        foreach (var page in _pages) yield return _reconciler.Reconcile(_assembler.Assemble(page), MetadataReader.Read(page, null), null);
    }

    private static Page Split(ReadOnlyMemory<char> source)
    {
        var page = new Page();
        HtmlFrontEnd.Split(page, source);
        return page;
    }

    private static ReadOnlyMemory<char> Decoded(byte[] page)
    {
        using var text = new Buffer<char>();
        TextDecoder.TryDecode(page, default, text, out _);
        return text.Span.ToArray();
    }
}
