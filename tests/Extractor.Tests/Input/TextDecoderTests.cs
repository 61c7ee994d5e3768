using System.Text;
using CsCheck;
using Extraction.Input;
using Extraction.Model;

namespace Extraction.Tests.Input;

public class TextDecoderTests
{
    private static (string? Text, string? Name, EncodingSource Source) Decode(byte[] bytes, string? charset = null, string? url = null)
    {
        using var buffer = new Buffer<char>();
        var isText = TextDecoder.TryDecode(bytes, new DecodingHints(charset, url), buffer, out var decision);
        return (isText ? buffer.Span.ToString() : null, decision.Name, decision.Source);
    }

    private static byte[] Bytes(string encoding, string text) => EncodingTable.Shared.Decoder(encoding).GetBytes(text);

    private static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    [Fact]
    public void TryDecode_NoBytes_EmptyText() => Assert.Equal(("", "utf-8", EncodingSource.None), Decode([]));

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0xC3, 0xA9 }, "utf-8", "é")]
    [InlineData(new byte[] { 0xFF, 0xFE, 0xE9, 0x00, 0x41, 0x4E }, "utf-16le", "é乁")]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0xE9, 0x4E, 0x41 }, "utf-16be", "é乁")]
    public void TryDecode_ByteOrderMark_BeatsHttpAndIsNotText(byte[] bytes, string name, string text) =>
        Assert.Equal((text, name, EncodingSource.ByteOrderMark), Decode(bytes, "koi8-r"));

    [Fact]
    public void TryDecode_HttpCharset_BeatsMeta()
    {
        var page = Bytes("windows-1251", "<meta charset=koi8-r><p>Наводнение в городе");
        Assert.Equal(("<meta charset=koi8-r><p>Наводнение в городе", "windows-1251", EncodingSource.Http), Decode(page, " Windows-1251 "));
    }

    [Theory]
    [InlineData("<meta charset=iso-8859-2>", "iso-8859-2")]
    [InlineData("<META CHARSET = 'ISO-8859-2' />", "iso-8859-2")]
    [InlineData("<meta/charset=\"latin2\">", "iso-8859-2")]
    [InlineData("<meta content='text/html; charset=l2' http-equiv=Content-Type>", "iso-8859-2")]
    [InlineData("<meta http-equiv=\"content-type\" content=\"text/html; charset, charset = 'latin2'\">", "iso-8859-2")]
    [InlineData("<!-- <meta charset=koi8-r> --><div title='<meta charset=koi8-r>'><meta charset=latin2>", "iso-8859-2")]
    [InlineData("<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html>", "iso-8859-2")]
    [InlineData("<meta charset=nonsense><meta charset=latin2>", "iso-8859-2")]
    public void TryDecode_Meta_NamesEncoding(string head, string name)
    {
        var text = head + "<p>Powódź w mieście, żółć";
        Assert.Equal((text, name, EncodingSource.Meta), Decode(Bytes("iso-8859-2", text)));
    }

    [Theory]
    [InlineData("<meta content='text/html; charset=koi8-r'>")]                  // no http-equiv: not a declaration
    [InlineData("<meta name=description content='charset=koi8-r'>")]
    [InlineData("<metadata charset=koi8-r>")]
    [InlineData("<meta charset=utf-7>")]
    public void TryDecode_NoDeclaration_IsNotRead(string head)
    {
        var (_, name, source) = Decode(Bytes("windows-1252", head + "<p>déjà vu"));
        Assert.Equal(("windows-1252", EncodingSource.Default), (name, source));
    }

    [Fact]
    public void TryDecode_MetaBehind1024Bytes_IsFound()
    {
        var text = "<!--" + new string('-', 3000) + "--><meta charset=koi8-r><p>Привет";
        Assert.Equal((text, "koi8-r", EncodingSource.Meta), Decode(Bytes("koi8-r", text)));
    }

    [Fact]
    public void TryDecode_MetaSaysUtf16_IsUtf8() =>
        Assert.Equal("utf-8", Decode(Encoding.UTF8.GetBytes("<meta charset=utf-16><p>déjà vu")).Name);

    [Theory]
    [InlineData("iso-8859-1", "<p>Le maire a démissionné")]
    [InlineData("gb2312", "<p>城市委员会星期一批准了新的预算草案")]
    public void TryDecode_LegacyDeclaredButValidUtf8_IsUtf8(string declared, string body)
    {
        var text = $"<meta charset={declared}>{body}";
        Assert.Equal((text, "utf-8", EncodingSource.Bytes), Decode(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, Decode(Encoding.UTF8.GetBytes(text), declared).Text);
    }

    [Fact]
    public void TryDecode_DeclaredGb2312WithBytesThatAlsoAreUtf8_KeepsDeclaration()
    {
        byte[] page = [.. "<meta charset=gb2312><p>"u8, 0xD7, 0xA8];   // one ideograph that could be a two-byte UTF-8 sequence
        Assert.Equal("gb18030", Decode(page).Name);
    }

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData(null, "utf-8")]
    public void TryDecode_Utf8DeclaredButLegacyBytes_IsNotUtf8(string? http, string? meta)
    {
        var text = $"<meta charset={meta}><p>Der Bürgermeister übergab die Schlüssel";
        Assert.Equal((text, "windows-1252", EncodingSource.Default), Decode(Bytes("windows-1252", text), http));
    }

    [Fact]
    public void TryDecode_Utf8WithAFewBadBytes_StaysUtf8()
    {
        var bytes = Join(Encoding.UTF8.GetBytes("<meta charset=utf-8>Größe Übung"), [0xFC, (byte)'!']);
        Assert.Equal(("<meta charset=utf-8>Größe Übung\uFFFD!", "utf-8", EncodingSource.Meta), Decode(bytes));
    }

    [Fact]
    public void TryDecode_UndeclaredUtf8CutInASequence_IsUtf8()
    {
        var text = string.Concat(Enumerable.Repeat("Żółć ", 8));
        Assert.Equal(text + "\uFFFD", Decode(Join(Encoding.UTF8.GetBytes(text), [0xC5])).Text);
    }

    [Fact]
    public void TryDecode_Ascii_IsUtf8() => Assert.Equal(("<p>plain", "utf-8", EncodingSource.Bytes), Decode("<p>plain"u8.ToArray()));

    [Theory]
    [InlineData("windows-1251", "https://novosti.example.ru/a", "", "Вода поднялась на метр")]
    [InlineData("windows-1251", null, "<html lang=uk>", "Вода піднялася на метр")]
    [InlineData("iso-8859-2", "http://example.pl/", "", "Woda podniosła się o metr")]
    [InlineData("windows-1253", null, "<html lang='el-GR'>", "Το νερό ανέβηκε")]
    [InlineData("shift_jis", "https://example.jp/", "", "水位が一メートル上昇した")]
    [InlineData("euc-jp", "https://example.jp/", "", "水位が一メートル上昇した")]
    [InlineData("gb18030", null, "<html lang=zh-CN>", "水位上升了一米")]
    [InlineData("euc-kr", "https://example.kr/", "", "수위가 일 미터 상승했다")]
    [InlineData("windows-874", "https://example.th/", "", "ระดับน้ำสูงขึ้น")]
    public void TryDecode_Undeclared_FollowsDomainOrLanguage(string encoding, string? url, string head, string text) =>
        Assert.Equal((head + text, encoding, EncodingSource.Locale), Decode(Bytes(encoding, head + text), url: url));

    [Fact]
    public void TryDecode_BadBytesInEveryEncodingOfThePlace_FollowsTheOneWithFewest() =>
        Assert.Equal(("水位が一メートル上昇した\uFFFD", "shift_jis", EncodingSource.Locale), Decode(Join(Bytes("shift_jis", "水位が一メートル上昇した"), [0x85]), url: "https://example.jp/"));

    [Fact]
    public void TryDecode_BelgianDomain_IsNotBelarusian() =>
        Assert.Equal("windows-1252", Decode(Bytes("windows-1252", "<p>à l’école"), url: "https://example.be/").Name);

    /// <summary>One letter byte of each legacy encoding, from the published code charts.</summary>
    [Theory]
    [InlineData("ibm866", new byte[] { 0x8F }, "П")]
    [InlineData("iso-8859-1", new byte[] { 0x80, 0xE9 }, "€é")]
    [InlineData("iso-8859-2", new byte[] { 0xB1 }, "ą")]
    [InlineData("iso-8859-3", new byte[] { 0xB1 }, "ħ")]
    [InlineData("iso-8859-4", new byte[] { 0xB3 }, "ŗ")]
    [InlineData("iso-8859-5", new byte[] { 0xBF }, "П")]
    [InlineData("iso-8859-6", new byte[] { 0xC7 }, "ا")]
    [InlineData("iso-8859-7", new byte[] { 0xC1 }, "Α")]
    [InlineData("iso-8859-8", new byte[] { 0xE0 }, "א")]
    [InlineData("iso-8859-8-i", new byte[] { 0xE0 }, "א")]
    [InlineData("iso-8859-9", new byte[] { 0xFE }, "ş")]
    [InlineData("iso-8859-10", new byte[] { 0xB1, 0xBD }, "ą―")]
    [InlineData("iso-8859-13", new byte[] { 0xE0 }, "ą")]
    [InlineData("iso-8859-14", new byte[] { 0xF0 }, "ŵ")]
    [InlineData("iso-8859-15", new byte[] { 0xA4 }, "€")]
    [InlineData("iso-8859-16", new byte[] { 0xBA }, "ș")]
    [InlineData("koi8-r", new byte[] { 0xF0 }, "П")]
    [InlineData("koi8-u", new byte[] { 0xA7 }, "ї")]
    [InlineData("macintosh", new byte[] { 0x8E }, "é")]
    [InlineData("windows-874", new byte[] { 0xA1 }, "ก")]
    [InlineData("windows-1250", new byte[] { 0xB9 }, "ą")]
    [InlineData("windows-1251", new byte[] { 0xCF }, "П")]
    [InlineData("windows-1252", new byte[] { 0x93, 0x81 }, "“\u0081")]
    [InlineData("windows-1253", new byte[] { 0xC1 }, "Α")]
    [InlineData("windows-1254", new byte[] { 0xFE }, "ş")]
    [InlineData("windows-1255", new byte[] { 0xE0 }, "א")]
    [InlineData("windows-1256", new byte[] { 0xC7 }, "ا")]
    [InlineData("windows-1257", new byte[] { 0xE0 }, "ą")]
    [InlineData("windows-1258", new byte[] { 0xFE }, "₫")]
    [InlineData("x-mac-cyrillic", new byte[] { 0x8F }, "П")]
    [InlineData("gbk", new byte[] { 0xD6, 0xD0 }, "中")]
    [InlineData("gb18030", new byte[] { 0x81, 0x30, 0x81, 0x30 }, "\u0080")]
    [InlineData("big5", new byte[] { 0xA4, 0xA4 }, "中")]
    [InlineData("euc-jp", new byte[] { 0xC6, 0xFC }, "日")]
    [InlineData("shift_jis", new byte[] { 0x93, 0xFA }, "日")]
    [InlineData("iso-2022-jp", new byte[] { 0x1B, 0x24, 0x42, 0x46, 0x7C, 0x1B, 0x28, 0x42 }, "日")]
    [InlineData("euc-kr", new byte[] { 0xB0, 0xA1, 0x81, 0x41 }, "가갂")]
    public void TryDecode_LegacyEncoding_ReadsItsBytes(string charset, byte[] bytes, string text) =>
        Assert.Equal((text, EncodingSource.Http), (Decode(bytes, charset).Text, Decode(bytes, charset).Source));

    [Fact]
    public void TryDecode_BadBytesOfALegacyEncoding_AreReplaced() =>
        Assert.Equal("日\uFFFD", Decode([0x93, 0xFA, 0x85], "shift_jis").Text);

    [Theory]
    [InlineData("utf-16le", "<html><p>Καλημέρα κόσμε</p>")]
    [InlineData("utf-16be", "<html><p>Καλημέρα κόσμε</p>")]
    [InlineData("utf-16le", "<p>水位上升了一米水位上升了一米水位上升了一米</p>")]
    public void TryDecode_Utf16WithoutMark_IsSeenByItsZeros(string name, string text) =>
        Assert.Equal((text, name, EncodingSource.Bytes), Decode(Bytes(name, text), "utf-16"));

    [Fact]
    public void TryDecode_HttpSaysUtf16ButBytesAreAscii_IsNotBelieved() => Assert.Equal("<p>plain", Decode("<p>plain"u8.ToArray(), "utf-16").Text);

    [Fact]
    public void TryDecode_BinaryData_IsUndecodable()
    {
        byte[] picture = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 0x0D, .. "IHDR"u8, 0, 0, 3, 0x20, 0, 0, 2, 0x58, 8, 6, 0, 0, 0];
        Assert.Null(Decode(picture).Text);
    }

    [Fact]
    public void TryDecode_OneStrayZero_IsText() => Assert.NotNull(Decode([.. "<p>A paragraph long enough to be text, with one "u8, 0, .. " in it."u8]).Text);

    [Fact]
    public void TryDecode_AnyBytes_SameTextEachTime()
    {
        var charset = Gen.OneOfConst(null, "utf-8", "utf-16", "gb18030", "shift_jis", "iso-2022-jp", "euc-kr", "iso-8859-16", "utf-7", "");
        var head = Gen.OneOfConst("", "<meta charset=", "<meta charset='big5", "<?xml encoding=", "\u001B$B", "<html lang=ja");
        Gen.Select(Gen.Byte.Array[0, 200], charset, head).Sample((bytes, label, start) =>
        {
            var page = Join(Encoding.Latin1.GetBytes(start), bytes);
            var read = Decode(page, label, "https://example.jp/");
            Assert.Equal(read, Decode(page, label, "https://example.jp/"));
            Assert.Equal(read.Text is null, read.Name is null);
        });
    }

    [Fact]
    public void TryDecode_SameBufferTwice_HoldsTheSecondText()
    {
        using var buffer = new Buffer<char>();
        TextDecoder.TryDecode("a longer first text"u8, default, buffer, out _);
        TextDecoder.TryDecode("second"u8, default, buffer, out _);
        Assert.Equal("second", buffer.Span.ToString());
    }

    [Theory]
    [InlineData("utf-7")]
    [InlineData("hz-gb-2312")]
    [InlineData("")]
    [InlineData("a label that is longer than any label of the standard")]
    public void Find_RefusedLabel_Null(string label) => Assert.Null(EncodingTable.Shared.Find(label));
}
