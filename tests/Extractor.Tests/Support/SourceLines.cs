namespace Extraction.Tests.Support;

/// <summary>The physical lines of a text, ended by CR, LF, CRLF, VT, FF, NEL, LS or PS: the line breaks of UAX #14.</summary>
internal sealed class SourceLines
{
    private readonly List<int> _starts = [0];
    private readonly string _text;

    public SourceLines(string text)
    {
        _text = text;
        for (var i = 0; i < text.Length; i++)
            if (EndsLine(i)) _starts.Add(i + 1);
    }

    public int Count => _starts.Count;

    /// <summary>The line, from 1, on which the character at an offset stands.</summary>
    public int NumberAt(int offset)
    {
        var index = _starts.BinarySearch(offset);
        return index >= 0 ? index + 1 : ~index;
    }

    /// <summary>The text of a line, from 1, with its ending.</summary>
    public string this[int number] => _text[_starts[number - 1]..(number < Count ? _starts[number] : _text.Length)];

    private bool EndsLine(int i) => _text[i] switch
    {
        '\r' => i + 1 == _text.Length || _text[i + 1] != '\n',
        '\n' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => true,
        _ => false,
    };
}
