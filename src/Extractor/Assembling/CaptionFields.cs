using System.Collections.Immutable;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads captions with their credits split off, and the pictures of the article, each with its caption and credit.</summary>
internal sealed class CaptionFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, LayoutReader layouts)
{
    private readonly List<Caption> _captions = [];
    /// <summary>The picture of each caption, -1 for none; and by picture what is told of it.</summary>
    private readonly List<int> _pictures = [];
    private readonly Dictionary<int, PictureText> _told = [];

    public Document Fill(Document document)
    {
        var pictures = new PictureIndex(page);
        var units = new CaptionUnits(page, pictures).Find();
        new PicturePairing(page, pictures).Pair(units);
        using (var texts = new CaptionText(lexicon, page, blocks))
            foreach (var unit in units) Read(unit, texts);
        var images = new ArticlePictures(page, layouts).Find(_told);
        layouts.Finish();
        GiveAddresses(images);
        return document with { Captions = [.. _captions], Media = new DocumentMedia(layouts.Addresses, blocks, images) };
    }

    private void Read(CaptionUnit unit, CaptionText texts)
    {
        var (text, credit) = texts.Read(unit);
        if (unit.Picture >= 0 && !_told.TryAdd(unit.Picture, new PictureText(text is null ? -1 : _captions.Count, credit))) AddCredit(unit.Picture, credit);
        if (text is null) return;
        _captions.Add(new Caption(text, credit));
        _pictures.Add(unit.Picture);
    }

    /// <summary>A credit that stands apart from the caption of its picture.</summary>
    private void AddCredit(int picture, string? credit)
    {
        var known = _told[picture];
        if (known.Credit is not null) return;
        _told[picture] = known with { Credit = credit };
        if (known.Caption >= 0) _captions[known.Caption] = _captions[known.Caption] with { Credit = credit };
    }

    private void GiveAddresses(ImmutableArray<KeptImage> images)
    {
        var addresses = new Dictionary<int, string?>();
        foreach (var image in images)
            if (_told.ContainsKey(image.Picture)) addresses[image.Picture] = layouts.Addresses.Picture(image.Source);
        for (var i = 0; i < _captions.Count; i++)
            if (addresses.TryGetValue(_pictures[i], out var address)) _captions[i] = _captions[i] with { Image = address };
    }
}
