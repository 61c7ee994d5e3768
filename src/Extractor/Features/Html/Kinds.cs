using Extraction.FrontEnds.Html;
using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Adds up lines of one kind: those with the same tags around them, or those with the same tags and classes.</summary>
internal sealed class Kinds : IDisposable
{
    private readonly Buffer<int> _kindOf = new();
    private readonly Buffer<Content> _contents = new();

    private Kinds(Page page, Contents contents, Func<Page, int, uint> key)
    {
        using var keys = new KeyTable(page.Lines.Length);
        var kinds = _kindOf.Resize(page.Lines.Length);
        for (var i = 0; i < kinds.Length; i++)
        {
            kinds[i] = keys.NumberOf(key(page, contents.ElementOf(i)));
            if (kinds[i] == _contents.Count) _contents.Add(default);
            _contents[kinds[i]].Add(contents.OfLine(i));
        }
    }

    /// <summary>Lines whose blocks have the same tags from the outermost element down.</summary>
    public static Kinds ByPath(Page page, Contents contents) => new(page, contents, static (page, element) => page.Markup.Elements[element].Path);

    /// <summary>The same, and the same first class of block and parent.</summary>
    public static Kinds ByClass(Page page, Contents contents) => new(page, contents, static (page, element) =>
    {
        ref readonly var it = ref page.Markup.Elements[element];
        var above = it.Parent < 0 ? 0 : page.Markup.Elements[it.Parent].Signature;
        return ClassTokens.Mix(ClassTokens.Mix(it.Path, it.Signature), above);
    });

    public bool AreAlike(int line, int other) => _kindOf[line] == _kindOf[other];

    /// <summary>All lines of the kind of a line together.</summary>
    public ref readonly Content Of(int line) => ref _contents[_kindOf[line]];

    public void Dispose()
    {
        _kindOf.Dispose();
        _contents.Dispose();
    }
}
