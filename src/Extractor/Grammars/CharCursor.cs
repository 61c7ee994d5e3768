using Extraction.Model;

namespace Extraction.Grammars;

/// <summary>Walks over the characters of a line, reading them folded: half-width, one kind of hyphen, direction marks left out.</summary>
internal ref struct CharCursor(ReadOnlySpan<char> text, int position)
{
    private const int MaxSpaces = 2;   // between the parts of "5. 11. 2024"

    private readonly ReadOnlySpan<char> _text = text;

    public int Position { get; private set; } = position;

    /// <summary>The next visible character, folded; <c>'\0'</c> at the end.</summary>
    public readonly char Peek => At(Visible(Position));

    /// <summary>Steps over a character if it comes next.</summary>
    public bool Skip(char c)
    {
        var i = Visible(Position);
        if (At(i) != c) return false;
        Position = i + 1;
        return true;
    }

    /// <summary>Steps over one of a set of characters if it comes next.</summary>
    public bool SkipAny(ReadOnlySpan<char> set) => set.Contains(Peek) && Skip(Peek);

    /// <summary>Steps over at most two spaces.</summary>
    public void SkipSpaces()
    {
        for (var n = 0; n < MaxSpaces && CharTable.IsSpace(Peek); n++) Position = Visible(Position) + 1;
    }

    /// <summary>Reads a number of 1 to 4 digits of any script; moves only on success.</summary>
    public bool TryNumber(out int value, out int digits)
    {
        value = 0;
        digits = 0;
        var i = Visible(Position);
        for (; i < _text.Length && CharTable.IsDigit(_text[i]); i++)
        {
            if (++digits > 4) return false;
            value = value * 10 + CharTable.DigitValue(_text[i]);
        }
        if (digits == 0) return false;
        Position = i;
        return true;
    }

    /// <summary>Reads one digit; moves only on success.</summary>
    public bool TryDigit(out int value)
    {
        var i = Visible(Position);
        value = i < _text.Length && CharTable.IsDigit(_text[i]) ? CharTable.DigitValue(_text[i]) : -1;
        if (value < 0) return false;
        Position = i + 1;
        return true;
    }

    /// <summary>Reads exactly two digits; moves only on success.</summary>
    public bool TryTwoDigits(out int value)
    {
        var back = Position;
        if (TryNumber(out value, out var digits) && digits == 2) return true;
        Position = back;
        return false;
    }

    /// <summary>Steps over any digits.</summary>
    public void SkipDigits()
    {
        while (Position < _text.Length && CharTable.IsDigit(_text[Position])) Position++;
    }

    public void Reset(int position) => Position = position;

    private readonly int Visible(int i)
    {
        while (i < _text.Length && (CharTable.Class(_text[i]) & CharClass.Invisible) != 0) i++;
        return i;
    }

    private readonly char At(int i) => i >= _text.Length ? '\0' : _text[i] switch
    {
        '\u2010' or '\u2011' or '\u2212' => '-',
        var c => CharTable.Fold(c),
    };
}
