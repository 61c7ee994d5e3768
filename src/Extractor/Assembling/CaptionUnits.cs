using Extraction.Features;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Puts the lines of one caption together: several lines of a figcaption, a caption and the credit under it.</summary>
internal sealed class CaptionUnits(Page page, PictureIndex pictures)
{
    /// <summary>How far up, and over how many lines, the element that holds a picture and its caption is looked for.</summary>
    private const int MostLevels = 8, MostLines = 6;

    /// <summary>How sure a line beside a caption is a credit though it is labelled otherwise, and its words at most.</summary>
    private const float LikelyCredit = 0.5f;
    private const int MostCreditWords = 24;

    /// <summary>Lines of a figcaption that are looked at for its credit.</summary>
    private const int MostFrameLines = 32;

    private readonly List<CaptionUnit> _units = [];
    private readonly List<int> _scratch = [];

    public List<CaptionUnit> Find()
    {
        for (var i = 0; i < page.Lines.Length; i++)
            if (page.Verdicts[i].Label == Label.Caption) UnitOf(i).Lines.Add(i);
        for (var i = 0; i < _units.Count; i++) AddCredits(i);
        if (page.HasMarkup) AddCreditsAlone();
        return _units;
    }

    private CaptionUnit UnitOf(int line)
    {
        var frame = page.HasMarkup ? FrameOf(page.Lines[line].Element) : -1;
        if (frame >= 0 && _units.Count > 0 && _units[^1].Frame == frame) return _units[^1];
        _units.Add(new CaptionUnit { Frame = frame });
        return _units[^1];
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
        var unit = _units[number];
        if (unit.Frame >= 0)
        {
            ref readonly var frame = ref page.Markup.Elements[unit.Frame];
            for (var i = frame.FirstLine; i <= Math.Min(frame.LastLine, frame.FirstLine + MostFrameLines); i++)
                if (IsCreditBeside(i)) unit.Credits.Add(i);
        }
        if (unit.Credits.Count > 0) return;
        var before = unit.Lines[0] - 1;
        if (IsCreditBeside(unit.Lines[^1] + 1)) unit.Credits.Add(unit.Lines[^1] + 1);
        else if (IsCredit(before) && (number == 0 || !_units[number - 1].Credits.Contains(before))) unit.Credits.Add(before);
    }

    /// <summary>Credits of pictures without a caption.</summary>
    private void AddCreditsAlone()
    {
        var taken = _units.SelectMany(unit => unit.Credits).ToHashSet();
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!IsCredit(i) || !taken.Add(i)) continue;
            _units.Add(new CaptionUnit { Frame = FrameOf(page.Lines[i].Element) });
            _units[^1].Credits.Add(i);
        }
    }

    private bool IsCredit(int line) => (uint)line < (uint)page.Lines.Length && page.Verdicts[line].Label == Label.Credit;

    /// <summary>Beside a caption also lines that look like the copyright line of a page: © and a name.</summary>
    private bool IsCreditBeside(int line) => IsCredit(line) ||
        ((uint)line < (uint)page.Lines.Length && page.Verdicts[line].Label is Label.Copyright or Label.Other && page.HasMarkup &&
         ((page.Facts[line].Is(LineTraits.CreditOnly) && page.Facts[line].Credit >= LikelyCredit) || (page.Facts[line].IsNamed(Label.Credit) && page.Facts[line].Words is > 0 and <= MostCreditWords)));
}
