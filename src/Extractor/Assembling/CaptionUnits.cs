using Extraction.Features;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Puts the lines of one caption together: several lines of a figcaption, a caption and the credit under it. Not thread-safe.</summary>
internal sealed class CaptionUnits(Page page, PictureIndex pictures) : IDisposable
{
    /// <summary>How far up, and over how many lines, the element that holds a picture and its caption is looked for.</summary>
    private const int MostLevels = 8, MostLines = 6;

    /// <summary>How sure a line beside a caption is a credit though it is labelled otherwise, and its words at most.</summary>
    private const float LikelyCredit = 0.5f;
    private const int MostCreditWords = 24;

    /// <summary>Lines of a figcaption that are looked at for its credit.</summary>
    private const int MostFrameLines = 32;

    private const int FirstUnits = 16;   // room for captions and their lines at first

    private readonly Buffer<CaptionUnit> _units = new(FirstUnits);
    /// <summary>The lines and credits of all units, unit by unit.</summary>
    private readonly Buffer<int> _lines = new(FirstUnits), _credits = new(FirstUnits);
    private readonly Buffer<int> _scratch = new(FirstUnits);

    /// <summary>Finds the captions, and the credits of pictures without one.</summary>
    public Span<CaptionUnit> Find()
    {
        for (var i = 0; i < page.Lines.Length; i++)
            if (page.VerdictBuffer[i].Label == Label.Caption) AddLine(i);
        for (var i = 0; i < _units.Count; i++) AddCredits(i);
        if (page.HasMarkup) AddCreditsAlone();
        return _units.Span;
    }

    public ReadOnlySpan<int> LinesOf(in CaptionUnit unit) => _lines.Span[unit.Lines];

    public ReadOnlySpan<int> CreditsOf(in CaptionUnit unit) => _credits.Span[unit.Credits];

    public void Dispose()
    {
        _units.Dispose();
        _lines.Dispose();
        _credits.Dispose();
        _scratch.Dispose();
    }

    private void AddLine(int line)
    {
        var frame = page.HasMarkup ? FrameOf(page.Lines[line].Element) : -1;
        var place = _lines.Count;
        _lines.Add(line);
        if (frame >= 0 && _units.Count > 0 && _units[^1].Frame == frame) _units[^1].Lines = _units[^1].Lines.Start.._lines.Count;
        else _units.Add(new CaptionUnit { Frame = frame, FirstLine = line, Lines = place.._lines.Count, Picture = -1 });
    }

    private int FrameOf(int element)
    {
        for (var level = 0; level < MostLevels && element >= 0; level++)
        {
            ref readonly var it = ref page.Markup.Elements[element];
            var count = pictures.CountUpToTwo(element, _scratch);
            if (it.Tag == Tag.Figcaption) return count < 2 ? element : -1;
            if (count > 1 || it.LastLine - it.FirstLine >= MostLines) return -1;
            if (count == 1) return element;
            element = it.Parent;
        }
        return -1;
    }

    private void AddCredits(int number)
    {
        ref var unit = ref _units[number];
        var place = _credits.Count;
        if (unit.Frame >= 0)
        {
            ref readonly var frame = ref page.Markup.Elements[unit.Frame];
            for (var i = frame.FirstLine; i <= Math.Min(frame.LastLine, frame.FirstLine + MostFrameLines); i++)
                if (IsCreditBeside(i)) _credits.Add(i);
        }
        if (_credits.Count == place) AddCreditBeside(number);
        unit.Credits = place.._credits.Count;
    }

    /// <summary>The line under a caption, else the one above it unless it belongs to the caption before.</summary>
    private void AddCreditBeside(int number)
    {
        var (before, behind) = (_units[number].FirstLine - 1, LinesOf(_units[number])[^1] + 1);
        if (IsCreditBeside(behind)) _credits.Add(behind);
        else if (IsCredit(before) && (number == 0 || !CreditsOf(_units[number - 1]).Contains(before))) _credits.Add(before);
    }

    /// <summary>Credits of pictures without a caption.</summary>
    private void AddCreditsAlone()
    {
        HashSet<int>? taken = null;   // few pages have such lines
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!IsCredit(i) || !(taken ??= [.. _credits.Span]).Add(i)) continue;
            _credits.Add(i);
            _units.Add(new CaptionUnit { Frame = FrameOf(page.Lines[i].Element), FirstLine = i, Credits = (_credits.Count - 1).._credits.Count, Picture = -1 });
        }
    }

    private bool IsCredit(int line) => (uint)line < (uint)page.Lines.Length && page.VerdictBuffer[line].Label == Label.Credit;

    /// <summary>Beside a caption also lines that look like the copyright line of a page: © and a name.</summary>
    private bool IsCreditBeside(int line) => IsCredit(line) ||
        ((uint)line < (uint)page.Lines.Length && page.Verdicts[line].Label is Label.Copyright or Label.Other && page.HasMarkup &&
         ((page.Facts[line].Is(LineTraits.CreditOnly) && page.Facts[line].Credit >= LikelyCredit) || (page.Facts[line].IsNamed(Label.Credit) && page.Facts[line].Words is > 0 and <= MostCreditWords)));
}
