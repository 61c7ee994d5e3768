using System.Runtime.CompilerServices;
using Extraction.Model;

namespace Extraction.FrontEnds.Html;

/// <summary>A start tag.</summary>
internal ref struct TagToken
{
    public bool IsSelfClosing;
    /// <summary>Offset in the source, and characters.</summary>
    public int From, Length;
    public ElementFacts Facts;

    public readonly Tag Tag => Facts.Tag;

    /// <summary>Tells tags of unknown names apart.</summary>
    public readonly uint Name => Facts.Name;
}

/// <summary>An end tag.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Name">Tells tags of unknown names apart.</param>
/// <param name="From">Offset in the source.</param>
/// <param name="Length">Characters.</param>
internal readonly record struct EndToken(Tag Tag, uint Name, int From, int Length);

/// <summary>What the tree rules share: open elements, active formatting, and the moves that every rule is made of. Not thread-safe.</summary>
internal sealed class TreeState : IDisposable
{
    /// <summary>Elements by tag that stand too deep to be stored; few pages have any.</summary>
    private int[]? _deep;
    private int _deepCount;

    public TreeState(PageBuilder page)
    {
        Page = page;
        Open = page.Open;
        Formatting = new FormattingList(Open);
    }

    public PageBuilder Page { get; }

    public OpenElements Open { get; }

    public FormattingList Formatting { get; }

    /// <summary>Whether the page has no modern doctype: then tables do not close paragraphs.</summary>
    public bool IsQuirky { get; set; } = true;

    /// <summary>Whether a form is open; forms do not nest.</summary>
    public bool HasForm { get; set; }

    /// <summary>The element whose content comes next as text without tags; <see cref="Tag.Other"/> for none.</summary>
    public Tag TextOnly { get; set; }

    public void Dispose() => Formatting.Dispose();

    /// <summary>Opens an element; one that stands too deep is counted.</summary>
    public bool Push(in TagToken token)
    {
        if (Page.Start(token.Facts)) return true;
        _deep ??= new int[(int)Tag.Xmp + 1];
        _deep[(int)token.Tag]++;
        _deepCount++;
        return false;
    }

    public void Push(Tag tag) => Page.Start(Page.Facts.Begin(tag, (uint)tag));

    public void Pop()
    {
        if (_deepCount > 0) ForgetDeep();
        PopOne();
        while (Open.Count > 0 && Open.Top.IsGone) PopOne();
    }

    /// <summary>Closes elements up to and with the innermost one that has the tag.</summary>
    public void PopTo(Tag tag) => PopTo(Open.Find(tag));

    public void PopTo(int place)
    {
        while (Open.Count > place) Pop();
    }

    /// <summary>Closes the elements whose end tags may be left out.</summary>
    public void CloseImplied(Tag except = Tag.Other)
    {
        while (Open.Top.Tag != except && Tags.Is(Open.Top.Tag, TagTraits.ImpliedEnd)) Pop();
    }

    public void CloseParagraph()
    {
        if (Open.IsInButtonScope(Tag.P)) PopTo(Tag.P);
    }

    /// <summary>Opens formatting again that a block has cut off.</summary>
    public void Reconstruct()
    {
        var first = Formatting.Count;
        while (first > 0 && Formatting[first - 1] is { IsMarker: false, Place: < 0 }) first--;
        for (; first < Formatting.Count && !Open.IsFull; first++) Reopen(first);
    }

    /// <summary>Opens one more time. Apart, for the facts of an element are so large that room for them costs more than to find out that nothing is to be done.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Reopen(int index)
    {
        var facts = Page.Again(Formatting[index].Facts);
        Page.Start(facts);
        Formatting.Reopened(index);
    }

    /// <summary>Takes an end tag for an element that stands too deep to be stored.</summary>
    /// <returns>Whether there was one.</returns>
    public bool TryEndDeep(Tag tag)
    {
        if (_deepCount == 0 || _deep![(int)tag] == 0) return false;
        _deep[(int)tag]--;
        _deepCount--;
        if (Tags.Is(tag, TagTraits.Block)) Page.DeepBoundary();
        return true;
    }

    private void PopOne()
    {
        var formatting = Open.Top.Formatting;
        if (formatting >= 0) Formatting.Closed(formatting);
        Page.End();
    }

    private void ForgetDeep()
    {
        Array.Clear(_deep!);
        _deepCount = 0;
    }
}
