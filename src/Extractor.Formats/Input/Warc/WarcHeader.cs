using System.Globalization;
using System.Text;

namespace Extraction.Formats.Input.Warc;

/// <summary>The named fields at the head of a WARC record or an HTTP message.</summary>
internal sealed class WarcHeader
{
    private readonly List<(string Name, string Value)> _fields = [];

    /// <summary>The line above the fields: <c>WARC/1.1</c>, <c>HTTP/1.1 200 OK</c>.</summary>
    public string FirstLine { get; private set; } = "";

    /// <summary>The value of a field; null when there is none. Names are compared without case; of fields of one name the first counts.</summary>
    public string? this[string name] => _fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The length that <c>Content-Length</c> gives; null when it gives none.</summary>
    public long? ContentLength =>
        long.TryParse(this["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : null;

    /// <summary>Reads the head of a record or message.</summary>
    /// <param name="bytes">The bytes from its first line on.</param>
    /// <param name="length">How many of them it takes, the blank line behind it included; all of them when there is no such line.</param>
    public static WarcHeader Parse(ReadOnlySpan<byte> bytes, out int length)
    {
        var header = new WarcHeader();
        length = 0;
        while (length < bytes.Length)
        {
            var end = bytes[length..].IndexOf((byte)'\n');
            var line = bytes.Slice(length, end < 0 ? bytes.Length - length : end).TrimEnd((byte)'\r');
            length = end < 0 ? bytes.Length : length + end + 1;
            if (line.IsEmpty) break;
            header.Add(line);
        }
        return header;
    }

    private void Add(ReadOnlySpan<byte> line)
    {
        var text = Encoding.UTF8.GetString(line);
        if (FirstLine.Length == 0)
        {
            FirstLine = text;
        }
        else if (text[0] is ' ' or '\t' && _fields.Count > 0)   // a value over several lines
        {
            _fields[^1] = (_fields[^1].Name, $"{_fields[^1].Value} {text.Trim()}");
        }
        else if (text.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon)
        {
            _fields.Add((text[..colon].Trim(), text[(colon + 1)..].Trim()));
        }
    }
}
