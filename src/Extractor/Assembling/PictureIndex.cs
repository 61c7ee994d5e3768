using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Finds the pictures that stand in an element. Each question costs the same however large the page is.</summary>
internal sealed class PictureIndex(Page page)
{
    /// <summary>Pictures of one element that are looked at.</summary>
    private const int MostPictures = 32;

    /// <summary>Elements between a picture and the one it is looked for in.</summary>
    private const int MostLevels = 64;

    private readonly Markup _markup = page.Markup;

    /// <summary>Fills a buffer with the pictures in an element, in page order; the first ones when there are many.</summary>
    public void Find(int element, Buffer<int> pictures)
    {
        pictures.Clear();
        ref readonly var it = ref _markup.Elements[element];
        var end = Math.Max(it.LastLine + 1, it.FirstLine);
        var images = _markup.Images.Span;
        var first = FirstAt(it.FirstLine);
        for (var i = first; i < images.Length && i - first < MostPictures && images[i].Line <= end; i++)
            if (IsInside(images[i].Element, element)) pictures.Add(i);
    }

    /// <summary>How many different pictures stand in an element, counted up to two: thumbnail and picture may share an address.</summary>
    public int CountUpToTwo(int element, Buffer<int> scratch)
    {
        Find(element, scratch);
        for (var i = 1; i < scratch.Count; i++)
            if (!SourceOf(scratch[i]).SequenceEqual(SourceOf(scratch[0]))) return 2;
        return Math.Min(scratch.Count, 1);
    }

    /// <summary>Index of the first picture that stands in or before a line or behind it.</summary>
    public int FirstAt(int line) => Sorted.FirstAt(_markup.Images.Span, line, static (in Image image) => image.Line);

    private ReadOnlySpan<char> SourceOf(int picture) => _markup.TextOf(_markup.Images[picture].Source);

    private bool IsInside(int element, int outer)
    {
        var steps = 0;
        for (; element > outer && steps < MostLevels; steps++) element = _markup.Elements[element].Parent;
        page.Work.Add(steps);
        return element == outer;
    }
}
