using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Adds up lines of one kind: those with the same tags around them, or those with the same tags and classes.</summary>
internal sealed class Kinds : IDisposable
{
    private readonly Buffer<int> _kindOf = new();
    private readonly Buffer<Content> _contents = new();

    private Kinds(ReadOnlySpan<uint> keys, ReadOnlySpan<Content> lines)
    {
        using var numbers = new KeyTable(keys.Length);
        var kinds = _kindOf.Resize(keys.Length);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = i > 0 && keys[i] == keys[i - 1] ? kinds[i - 1] : numbers.NumberOf(keys[i]);
            if (kinds[i] == _contents.Count) _contents.Add(default);
            _contents[kinds[i]].Add(lines[i]);
        }
    }

    /// <summary>The kind of each line.</summary>
    public ReadOnlySpan<int> Of => _kindOf.Span;

    /// <summary>All lines of each kind together.</summary>
    public ReadOnlySpan<Content> Contents => _contents.Span;

    /// <summary>Lines whose blocks have the same tags from the outermost element down.</summary>
    public static Kinds ByPath(Page page, Contents contents)
    {
        using var buffer = new Buffer<uint>();
        var keys = buffer.Resize(contents.Blocks.Length);
        var elements = page.Markup.Elements.Span;
        for (var i = 0; i < keys.Length; i++) keys[i] = elements[contents.Blocks[i]].Path;
        return new Kinds(keys, contents.Lines);
    }

    /// <summary>The same, and the same first class of block and parent.</summary>
    public static Kinds ByClass(Page page, Contents contents)
    {
        using var buffer = new Buffer<uint>();
        var keys = buffer.Resize(contents.Blocks.Length);
        var elements = page.Markup.Elements.Span;
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var block = ref elements[contents.Blocks[i]];
            var above = block.Parent < 0 ? 0 : elements[block.Parent].Signature;
            keys[i] = ClassTokens.Mix(ClassTokens.Mix(block.Path, block.Signature), above);
        }
        return new Kinds(keys, contents.Lines);
    }

    public void Dispose()
    {
        _kindOf.Dispose();
        _contents.Dispose();
    }
}
