using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Gives each caption its picture: the one in its figure or in the smallest element around it, else the one directly above it.</summary>
internal sealed class PicturePairing(Page page, PictureIndex pictures) : IDisposable
{
    /// <summary>How far up an element with pictures is looked for; and how many lines it may hold unless it is a figure.</summary>
    private const int MostLevels = 8, MostLines = 12;

    /// <summary>Lines that may stand between a picture and a caption that share no element.</summary>
    private const int MostBetween = 1;

    /// <summary>Share of the words of the shorter that a caption and the text in place of a picture have in common when they are of one picture.</summary>
    private const float LeastShared = 0.6f;

    /// <summary>Words of each that are compared.</summary>
    private const int MostWords = 64;

    private readonly Buffer<bool> _used = new();
    private readonly Buffer<int> _found = new();

    public void Pair(Span<CaptionUnit> units)
    {
        if (units.IsEmpty || page.Markup.Images.Count == 0) return;
        _used.Resize(page.Markup.Images.Count).Clear();
        foreach (ref var unit in units)
        {
            unit.Picture = Find(unit);
            if (unit.Picture >= 0) _used[unit.Picture] = true;
        }
    }

    public void Dispose()
    {
        _used.Dispose();
        _found.Dispose();
    }

    private int Find(in CaptionUnit unit)
    {
        var line = unit.FirstLine;
        var element = page.Lines[line].Element;
        for (var level = 0; level < MostLevels && element >= 0; level++)
        {
            ref readonly var it = ref page.Markup.Elements[element];
            if (it.Tag != Tag.Figure && it.LastLine - it.FirstLine >= MostLines) break;
            pictures.Find(element, _found);
            if (_found.Count > 0) return Choose(unit);
            if (it.Tag == Tag.Figure) return -1;
            element = it.Parent;
        }
        var above = pictures.FirstAt(line + 1) - 1;
        return above >= 0 && !_used[above] && page.Markup.Images[above].Line >= line - MostBetween ? above : -1;
    }

    /// <summary>The picture whose text says what the caption says; else the last one above the caption, else the first below. Drawings, which
    /// are icons of buttons more often than not, come last.</summary>
    private int Choose(in CaptionUnit unit)
    {
        var picture = Choose(unit, drawings: false);
        if (picture < 0) picture = Choose(unit, drawings: true);
        return picture >= 0 ? picture : _found.Count == 1 ? _found[0] : -1;
    }

    private int Choose(in CaptionUnit unit, bool drawings)
    {
        var above = -1;
        var below = -1;
        foreach (var picture in _found.Span)
        {
            ref readonly var it = ref page.Markup.Images[picture];
            if (_used[picture] || IsDrawing(it) != drawings) continue;
            if (_found.Count > 1 && SaysTheSame(it, unit.FirstLine)) return picture;
            if (it.Line <= unit.FirstLine) above = picture;
            else if (below < 0) below = picture;
        }
        return above >= 0 ? above : below;
    }

    private bool IsDrawing(in Image picture)
    {
        var source = page.Markup.TextOf(picture.Source);
        var end = source.IndexOfAny('?', '#');
        return (end < 0 ? source : source[..end]).EndsWith(".svg", StringComparison.OrdinalIgnoreCase);
    }

    private bool SaysTheSame(in Image picture, int line)
    {
        var words = page.WordsOf(line);
        words = words[..Math.Min(words.Length, MostWords)];
        var alt = page.Markup.TextOf(picture.Alt);
        int position = 0, count = 0, shared = 0;
        while (count < MostWords && WordScanner.TryNext(alt, ref position, out var word))
        {
            count++;
            foreach (ref readonly var other in words)
            {
                if (other.Hash != word.Hash) continue;
                shared++;
                break;
            }
        }
        return shared > 0 && shared >= LeastShared * Math.Min(count, words.Length);
    }
}
