using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;

namespace Extraction.Model;

/// <summary>The limits of <see cref="ExtractorOptions"/> that a page has passed, and what had to be guessed of it.</summary>
[Flags]
internal enum PageWarnings : ushort
{
    None = 0,
    Bytes = 1 << 0,
    Chars = 1 << 1,
    Lines = 1 << 2,
    LineChars = 1 << 3,
    Depth = 1 << 4,
    Elements = 1 << 5,
    Attributes = 1 << 6,
    ValueChars = 1 << 7,
    JsonChars = 1 << 8,
    CharsPerLine = 1 << 9,
    WorkBudget = 1 << 10,
    Charset = 1 << 11,
}

/// <summary>Puts warnings into words.</summary>
internal static class WarningTexts
{
    /// <summary>A sentence for each warning, its name in front.</summary>
    public static ImmutableArray<string> Of(PageWarnings warnings, ExtractorOptions options)
    {
        if (warnings == PageWarnings.None) return [];
        var texts = ImmutableArray.CreateBuilder<string>(BitOperations.PopCount((uint)warnings));
        for (var bit = 1; bit <= (int)PageWarnings.Charset; bit <<= 1)
            if (((int)warnings & bit) != 0) texts.Add(TextOf((PageWarnings)bit, options));
        return texts.MoveToImmutable();
    }

    private static string TextOf(PageWarnings warning, ExtractorOptions options) => warning switch
    {
        PageWarnings.Bytes => Say($"max-bytes: the page has more than {options.MaxBytes:N0} bytes; it was not read"),
        PageWarnings.Chars => Say($"max-chars: the page has more than {options.MaxChars:N0} characters; it was not read"),
        PageWarnings.Lines => Say($"max-lines: the page has more than {options.MaxLines:N0} lines; the last block holds the rest of its text"),
        PageWarnings.LineChars => Say($"max-line-chars: a line has more than {options.MaxLineChars:N0} characters; it was cut into several blocks"),
        PageWarnings.Depth => Say($"max-depth: elements stand more than {options.MaxDepth:N0} deep; the deeper ones count as part of those around them"),
        PageWarnings.Elements => Say($"max-elements: the page has more than {options.MaxElements:N0} block elements; the others count as part of those around them"),
        PageWarnings.Attributes => Say($"max-attributes: a tag has more than {options.MaxAttributes:N0} attributes; the others were not looked at"),
        PageWarnings.ValueChars => Say($"max-value-chars: an attribute has more than {options.MaxValueChars:N0} characters; it counts as missing"),
        PageWarnings.JsonChars => Say($"max-json-chars: the page has more than {options.MaxJsonChars:N0} characters of JSON-LD; not all of it was read"),
        PageWarnings.CharsPerLine => Say($"min-chars-per-line: the page has more than {ExtractorOptions.FreeLines:N0} lines and fewer than {options.MinCharsPerLine:N0} characters for each further one (HTML: twice as many); the last block holds the rest of its text"),
        PageWarnings.Charset => "charset: nothing names the encoding of the page, and it is not UTF-8; it was read as windows-1252",
        _ => Say($"work-budget: the page takes more than {options.WorkBudget:N0} steps; it was given up"),
    };

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
