using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads captions with their credits split off, and the pictures of the article, each with its caption.</summary>
internal sealed class CaptionFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, LayoutReader layouts)
{
    /// <summary>How sure a credit is that is split off; and one that is a line of its own among the lines of a caption.</summary>
    private const float LeastStrength = 0.3f, LineStrength = 0.5f;

    public Document Fill(Document document)
    {
        var pictures = new PictureIndex(page);
        var units = new CaptionUnits(page, pictures).Find();
        new PicturePairing(page, pictures).Pair(units);
        var images = new ArticlePictures(page, layouts).Find(units);
        layouts.Finish();
        var addresses = new string?[units.Count];
        foreach (var image in images)
            if (image.Caption >= 0) addresses[image.Caption] = layouts.Addresses.Picture(image.Source);
        return document with
        {
            Captions = [.. units.Select((unit, index) => Read(unit, addresses[index]))],
            Media = new DocumentMedia(layouts.Addresses, blocks, images),
        };
    }

    private Caption Read(CaptionUnit unit, string? image)
    {
        var texts = new List<string>();
        var credits = new List<string>();
        foreach (var line in unit.Lines)
        {
            if (Split(line) is not { } split || (split.IsWholeLine && (unit.Lines.Count == 1 || split.Strength < LineStrength)))
            {
                texts.Add(blocks[line].Text);
                continue;
            }
            if (!split.IsWholeLine) texts.Add(Text(page.Lines[line].Start, split.TextEnd));
            credits.Add(Text(split.CreditStart, split.CreditEnd));
        }
        if (texts.Count == 0) return new Caption(blocks[unit.Lines[0]].Text, null, image);
        if (credits.Count == 0) credits.AddRange(unit.Credits.Select(CreditOf));
        return new Caption(string.Join(' ', texts), credits.Count == 0 ? null : string.Join(", ", credits.Distinct(StringComparer.Ordinal)), image);
    }

    private string CreditOf(int line) => Split(line) is { } split ? Text(split.CreditStart, split.CreditEnd) : blocks[line].Text;

    private CreditSplit? Split(int i) =>
        CreditGrammar.TrySplit(page.View(i), lexicon, out var split) && split.Strength >= LeastStrength ? split : null;

    private string Text(int start, int end) => BlockText.Of(page.Text.Span[start..end]);
}
