using System.Globalization;
using System.Text;
using Extraction.Lexicons;

namespace Extraction.Input;

/// <summary>The encodings of the web: labels, code pages and what countries and languages use. Read from <c>Data/encodings.txt</c>. Immutable and thread-safe.</summary>
internal sealed class EncodingTable
{
    /// <summary>What pages are read in when nothing speaks for another encoding.</summary>
    public const string Default = "windows-1252";

    public const string Utf8 = "utf-8";

    private static readonly Lazy<EncodingTable> LazyShared = new(static () => DataFile.Read("encodings", Parse));

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
    /// <remarks>Code page 0 has a table of bytes. Below 50000 shift_jis (932), euc-kr (949), big5 (950) and UTF-16 (1200, 1201) take more;
    /// above stand iso-2022-jp, euc-jp, gb18030 and UTF-8, all of which do.</remarks>
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

    /// <summary>Reads the data file.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static EncodingTable Parse(TextReader reader, string name)
    {
        var table = new EncodingTable();
        foreach (var section in DataFile.Sections(reader, name))
            foreach (var line in section.Lines)
            {
                if (line.Text.Split(": ") is not [var key, var values]) throw line.Wrong($"'{line.Text}' is not NAMES: VALUES.");
                if (table.Add(section, key.Split(' '), values.Split(' ')) is { } problem) throw line.Wrong(problem);
            }
        return table;
    }

    private string? Add(DataSection section, string[] names, string[] values) => section.Name switch
    {
        "encodings" => AddEncoding(names, values),
        "fallback" => AddFallback(names, values),
        "tables" => AddTable(names, values),
        _ => throw section.Head.Wrong($"'{section.Name}' is none of encodings, fallback, tables."),
    };

    private string? AddEncoding(string[] names, string[] labels)
    {
        if (names is not [var name, var number] || !int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var codePage)) return "an encoding is NAME CODEPAGE: LABELS.";
        _codePages[name] = codePage;
        foreach (var label in labels.Append(name)) _names[label] = name;
        return null;
    }

    private string? AddFallback(string[] names, string[] places)
    {
        if (Array.Find(names, name => !_codePages.ContainsKey(name)) is { } unknown) return $"there is no encoding '{unknown}'.";
        foreach (var place in places) _fallbacks[place] = names;
        return null;
    }

    private string? AddTable(string[] names, string[] differences)
    {
        var row = new char[256];
        for (var i = 0; i < row.Length; i++) row[i] = (char)i;
        foreach (var difference in differences)
        {
            if (difference.Length != 3 || !byte.TryParse(difference.AsSpan(0, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return $"'{difference}' is not a byte in two digits and its character.";
            row[value] = difference[2];
        }
        _singleBytes[names[0]] = row;
        return null;
    }
}
