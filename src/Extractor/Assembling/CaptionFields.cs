using System.Collections.Immutable;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads captions with their credits split off, and the pictures of the article, each with its caption and credit.</summary>
internal sealed class CaptionFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, LayoutReader layouts)
{
    /// <summary>Captions without the addresses of their pictures; the index of each picture, -1 for none; and by picture what is told of it.</summary>
    private readonly List<(string Text, string? Credit, int Picture)> _captions = [];
    private readonly Dictionary<int, PictureText> _told = [];

    /// <summary>Reads the captions and finds the pictures that the document keeps, whose addresses go to the layouts.</summary>
    public ImmutableArray<KeptImage> FindImages()
    {
        ReadCaptions();
        return new ArticlePictures(page, layouts).Find(_told);
    }

    /// <summary>The captions, once <see cref="LayoutReader.Finish"/> has been called.</summary>
    /// <param name="images">What <see cref="FindImages"/> gave.</param>
    public ImmutableArray<Caption> Captions(ImmutableArray<KeptImage> images)
    {
        if (_captions.Count == 0) return [];
        var captions = ImmutableArray.CreateBuilder<Caption>(_captions.Count);
        foreach (var (text, credit, picture) in _captions) captions.Add(new Caption(text, credit, AddressOf(picture, images.AsSpan())));
        return captions.MoveToImmutable();
    }

    private void ReadCaptions()
    {
        var pictures = new PictureIndex(page);
        using var units = new CaptionUnits(page, pictures);
        var found = units.Find();
        if (found.IsEmpty) return;
        using var pairing = new PicturePairing(page, pictures);
        pairing.Pair(found);
        using var texts = new CaptionText(lexicon, page, blocks, units);
        foreach (ref readonly var unit in found) Read(unit, texts);
    }

    private void Read(in CaptionUnit unit, CaptionText texts)
    {
        var (text, credit) = texts.Read(unit);
        if (unit.Picture >= 0 && !_told.TryAdd(unit.Picture, new PictureText(text is null ? -1 : _captions.Count, credit))) AddCredit(unit.Picture, credit);
        if (text is not null) _captions.Add((text, credit, unit.Picture));
    }

    /// <summary>A credit that stands apart from the caption of its picture.</summary>
    private void AddCredit(int picture, string? credit)
    {
        var known = _told[picture];
        if (known.Credit is not null) return;
        _told[picture] = known with { Credit = credit };
        if (known.Caption >= 0) _captions[known.Caption] = _captions[known.Caption] with { Credit = credit };
    }

    /// <summary>The address of a picture; null when it is not among those kept, which stand in page order.</summary>
    private string? AddressOf(int picture, ReadOnlySpan<KeptImage> images)
    {
        if (picture < 0) return null;
        var place = Sorted.FirstAt(images, picture, static (in KeptImage image) => image.Picture);
        return place < images.Length && images[place].Picture == picture ? layouts.Addresses.Picture(images[place].Source) : null;
    }
}
