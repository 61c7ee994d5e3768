using System.Text;
using Extraction.Model;
using static Extraction.Fuzz.Hostile.HostilePage;

namespace Extraction.Fuzz.Hostile;

/// <summary>Plain texts of nothing but one thing, and bytes that are no text or several.</summary>
internal static class Texts
{
    private static readonly string[] Parts =
    [
        " ", "\t", "\n", "\r\n", "\u2028", "\f", "\0", "\u0001", "\u200B", "\uFEFF", "\u202E\u2066", "\u00AD", "\u3000", "•", "• ", "•\n", "• an item\n", "- \n", "- item\n", "> quote\n", "1", "1 ", "1\n", "12:30\n", "٣ ", "1 2 3 ", "a", "a ", "a\n", "word ", "word\n",
        "word", ".", "…", "。", ". ", "a. ", "A. b ", "A. B ", "x. \n", "!\"", "?)", "(", ")", "[", "/", "|", " | ", "©", "© ", "#tag ", "@", "'", "a'", "a.", "1.", "1,", "1,000.", "e\u0301", "é", "ß", "İ", "ﬁ", "漢", "漢。", "漢字の", "ไทย", "क्\u200D", "عرب ", "😀", "\u0301",
        "READ MORE\n", "Read more: something else\n", "By Ada Lind\n", "By Ada Lind and Bo Ek, ", "By ", "Photograph: Ada Lind/AFP via Getty Images\n", "Photograph: ", "(AP) ", "5 November 2024\n", "5 November 2024 ", "on Monday at 5 ", "2024-11-05 ", "Updated 5 November, 2024 18:39\n",
        "Comments\nIt was good to read this one.\n", "4 comments\nReply\nThis was a good one to read.\n", "We use cookies.\n", "We use cookies.\nOur partners use cookies.\nAccept all cookies\nx\ny\nz\nw\nv\n", "Related\nx\n", "Most read\nx\ny\n", "Tags\nx\ny\n",
        "The bridge was closed on Monday after an engineer found a crack in it, the town said.\n", "the the the ", "of the of a ", "read more ", "read ", "subscribe to our newsletter ", "share this ", "{{ a.b }}\n", "client/title.list_title\n", "http://a.example/x ", "a@b.example ",
        "a line that is broken at a fixed column so that it goes on in the\nnext line and ", "word word word word word word word word word word word\n", "<", "&amp;", "\"", "$5 ", "a\u200Bb", "a\n\n\n\n", "Q. Why?\n", "* * *\n", "A\u00A0b ",
    ];

    public static IEnumerable<HostilePage> All => [.. Parts.Select(part => Of($"text of {Show(part)}", PageKind.Text, size => Repeat(part, size))), .. Mixed, .. Bytes];

    private static IEnumerable<HostilePage> Mixed =>
    [
        Of("one line with a date in front", PageKind.Text, size => "date 2024-11-05 Some headline " + Repeat("word ", size)),
        Of("stops, then spaces, then a letter", PageKind.Text, size => Repeat(".", size / 2) + Repeat(" ", size / 2) + "a"),
        Of("stops between spaces", PageKind.Text, size => Repeat("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz." + new string(' ', 100) + "a", size)),
        Of("white space at the ends of lines", PageKind.Text, size => Repeat(new string(' ', 1000) + "word word word word word word word word" + new string(' ', 1000) + "\n", size)),
        Of("lines that start alike", PageKind.Text, size => Number(number => $"The bridge number {number} was closed.\n", size)),
        Of("lines said twice", PageKind.Text, size => Number(number => $"The bridge {Markup.Letters(number / 2)} was closed.\n", size)),
        Of("words whose hashes collide", PageKind.Text, Collisions),
        Of("numbers of all kinds", PageKind.Text, size => Number(number => $"{number} {number}% {number}:{number % 60:00} {number % 28}.{number % 12}.{number % 3000} ", size)),
    ];

    private static IEnumerable<HostilePage> Bytes =>
    [
        new("bytes: all values", PageKind.Html, size => Fill(size, i => (byte)i)),
        new("bytes: invalid UTF-8", PageKind.Text, size => Fill(size, i => i % 3 == 0 ? (byte)0xFF : (byte)'a')),
        new("bytes: lead bytes alone", PageKind.Html, size => Fill(size, _ => 0xF0)),
        new("bytes: overlong sequences", PageKind.Html, size => Fill(size, i => i % 2 == 0 ? (byte)0xC0 : (byte)0xBC)),
        new("bytes: continuation bytes", PageKind.Text, size => Fill(size, _ => 0x80)),
        new("bytes: UTF-16 with a mark", PageKind.Html, size => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Repeat("<p>été ", size / 2))]),
        new("bytes: UTF-16 without a mark", PageKind.Html, size => Encoding.Unicode.GetBytes(Repeat("<p>the text ", size / 2))),
        new("bytes: UTF-16 big-endian", PageKind.Html, size => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Repeat("<p>été ", size / 2))]),
        new("bytes: UTF-16 of surrogates alone", PageKind.Html, size => [0xFF, 0xFE, .. Fill(size, i => i % 2 == 0 ? (byte)0x3D : (byte)0xD8)]),
        new("bytes: UTF-16 of an odd length", PageKind.Text, size => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Repeat("text ", size / 2)), 0x41]),
        new("bytes: UTF-32 mark", PageKind.Html, size => [0xFF, 0xFE, 0, 0, .. Encoding.UTF32.GetBytes(Repeat("<p>text ", size / 4))]),
        new("bytes: UTF-7", PageKind.Html, size => Encoding.ASCII.GetBytes("<meta charset=utf-7>" + Repeat("+ADw-script+AD4-alert(1)+ADw-/script+AD4- ", size))),
        new("bytes: several marks", PageKind.Text, size => Fill(size, i => ((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])[i % 3])),
        new("bytes: Latin-1 that says UTF-8", PageKind.Html, size => Encoding.Latin1.GetBytes("<meta charset=utf-8>" + Repeat("<p>été à la plage ", size))),
        new("bytes: UTF-8 that says Latin-1", PageKind.Html, size => Encoding.UTF8.GetBytes("<meta charset=iso-8859-1>" + Repeat("<p>été à la plage ", size))),
        new("bytes: UTF-8, then Latin-1", PageKind.Html, size => [.. Encoding.UTF8.GetBytes(Repeat("<p>été ", size / 2)), .. Encoding.Latin1.GetBytes(Repeat("<p>été ", size / 2))]),
        new("bytes: shift-jis that is none", PageKind.Html, size => [.. "<meta charset=shift_jis>"u8, .. Fill(size, i => (byte)(0x81 + (i % 100)))]),
        new("bytes: gb18030 that is none", PageKind.Html, size => [.. "<meta charset=gb18030>"u8, .. Fill(size, i => (byte)(0x81 + (i % 0x7E)))]),
        new("bytes: iso-2022-jp escapes", PageKind.Html, size => [.. "<meta charset=iso-2022-jp>"u8, .. Fill(size, i => ((ReadOnlySpan<byte>)[0x1B, (byte)'$', (byte)'B', (byte)'0'])[i % 4])]),
        new("bytes: a picture", PageKind.Html, size => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, .. Fill(size, i => (byte)(i * 31))]),
        new("bytes: metas with charsets", PageKind.Html, size => Encoding.ASCII.GetBytes(Repeat("<meta charset=x><meta http-equiv=content-type content='charset charset charset'>", size))),
    ];

    private static byte[] Fill(int size, Func<int, byte> value)
    {
        var bytes = new byte[size];
        for (var i = 0; i < size; i++) bytes[i] = value(i);
        return bytes;
    }

    /// <summary>Lines of one word each whose hashes agree in their last bits: they fall on one slot of a table that goes by these bits.</summary>
    private static string Collisions(int size)
    {
        var text = new StringBuilder();
        for (var number = 0; text.Length < size / 4; number++)
        {
            var word = Markup.Letters(number);
            if (HashOfLine(word) % 32 == 7) text.Append(word).Append('\n');
        }
        return text.ToString();
    }

    /// <summary>The hash that lines are compared by; a change there makes this page less hostile, not wrong.</summary>
    private static uint HashOfLine(string word) => (1u ^ WordScanner.Hash(word)) * 0x9E3779B1;

    private static string Show(string part) => string.Concat(part.Select(c => c is < ' ' or > '~' ? $"U+{(int)c:X4}" : c.ToString()));
}
