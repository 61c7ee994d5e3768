using System.Globalization;
using System.Text;

namespace Extraction.Input;

/// <summary>The encodings of the web: labels, code pages and what countries and languages use. Read from <c>Data/encodings.txt</c>. Immutable and thread-safe.</summary>
internal sealed class EncodingTable
{
    /// <summary>What pages are read in when nothing speaks for another encoding.</summary>
    public const string Default = "windows-1252";

    public const string Utf8 = "utf-8";

    private static readonly Lazy<EncodingTable> LazyShared = new(Load);

    private readonly Dictionary<string, string> _names = [];
    private readonly Dictionary<string, int> _codePages = [];
    private readonly Dictionary<string, string[]> _fallbacks = [];
    private readonly Dictionary<string, char[]> _singleBytes = [];

    private EncodingTable()
    {
    }

    public static EncodingTable Shared => LazyShared.Value;

    /// <summary>The name of the encoding a label stands for; null for labels nobody should use (utf-7) or knows.</summary>
    public string? Find(ReadOnlySpan<char> label)
    {
        label = label.Trim(" \t\r\n\f\"'");
        if (label.Length is 0 or > 40) return null;
        Span<char> lower = stackalloc char[40];
        var length = label.ToLowerInvariant(lower);
        return _names.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out var name) ? name : null;
    }

    /// <summary>The encodings to try for a country domain (<c>.jp</c>) or a language (<c>ja</c>), best first; none when the default is as good.</summary>
    public IReadOnlyList<string> Fallbacks(string place) => _fallbacks.TryGetValue(place, out var names) ? names : [];

    /// <summary>Whether one byte is one character.</summary>
    public bool IsSingleByte(string name) => _codePages[name] is 0 or (< 50000 and not (932 or 949 or 950 or 1200 or 1201));

    /// <summary>The characters of the bytes 0 to 255 for an encoding that has no code page; null for all others.</summary>
    public char[]? SingleBytes(string name) => _singleBytes.GetValueOrDefault(name);

    /// <summary>The decoder of a name, bad bytes read as U+FFFD.</summary>
    public Encoding Decoder(string name)
    {
        var replace = new DecoderReplacementFallback("\uFFFD");
        var page = _codePages[name];
        return CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ReplacementFallback, replace)
            ?? Encoding.GetEncoding(page, EncoderFallback.ReplacementFallback, replace);
    }

    private static EncodingTable Load()
    {
        var table = new EncodingTable();
        using var reader = new StreamReader(typeof(EncodingTable).Assembly.GetManifestResourceStream("encodings")!);
        var section = "";
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[') section = line[1..line.IndexOf(']')];
            else table.Add(section, line.Split(": ")[0], line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..].Split(' '));
        }
        return table;
    }

    private void Add(string section, string key, string[] values)
    {
        var names = key.Split(' ');
        switch (section)
        {
            case "encodings":
                _codePages[names[0]] = int.Parse(names[1], CultureInfo.InvariantCulture);
                foreach (var label in values.Append(names[0])) _names[label] = names[0];
                break;
            case "fallback":
                foreach (var place in values) _fallbacks[place] = names;
                break;
            default:
                _singleBytes[key] = Row(values);
                break;
        }
    }

    private static char[] Row(string[] differences)
    {
        var row = new char[256];
        for (var i = 0; i < row.Length; i++) row[i] = (char)i;
        foreach (var difference in differences) row[Convert.ToByte(difference[..2], 16)] = difference[2];
        return row;
    }
}
