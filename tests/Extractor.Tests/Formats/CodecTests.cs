using System.IO.Compression;
using System.Text;
using CsCheck;
using Extraction.Formats;
using Extraction.Formats.Codecs;

namespace Extraction.Tests.Formats;

public sealed class CodecTests : IDisposable
{
    private static readonly string Long = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"Line {i} of the council's report. "));

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("123456789", 0xCBF43926)]
    [InlineData("", 0)]
    [InlineData("a", 0xE8B7BE43)]
    public void Crc32_KnownTexts_GiveKnownChecksums(string text, uint expected)
    {
        var checksum = default(Crc32);
        foreach (var b in Encoding.ASCII.GetBytes(text)) checksum.Add([b]);
        var whole = default(Crc32);
        whole.Add(Encoding.ASCII.GetBytes(text));
        Assert.Equal((expected, expected), (checksum.Value, whole.Value));
    }

    [Fact]
    public void Gzip_AnyMembers_ReadBack() => Gen.Byte.Array[0, 40_000].Array[1, 4].Sample(members =>
    {
        var packed = members.SelectMany(Reading.Gzip).ToArray();
        Assert.True(members.SelectMany(member => member).SequenceEqual(ReadAll(new GzipInput(new MemoryStream(packed)))));
    }, iter: 20);

    [Fact]
    public void Gzip_RepetitiveMembers_ReadBack()
    {
        var members = new[] { new byte[100_000], [], Encoding.UTF8.GetBytes(Long), [], [], new byte[8] };
        Assert.Equal(members.SelectMany(member => member), ReadAll(new GzipInput(new MemoryStream([.. members.SelectMany(Reading.Gzip)]))));
    }

    [Theory]
    [InlineData("a.html.gz", "gzip")]
    [InlineData("a.html.gz", "gzip", "-1", "-n")]
    [InlineData("a.html.zst", "zstd", "-c")]
    [InlineData("a.html.zst", "zstd", "-c", "-19", "--check", "--long=27")]
    public void Read_FilePackedByTheToolItself_IsThePage(string name, string tool, params string[] arguments)
    {
        var path = _folder.Add(name, ExternalTool.Run(tool, arguments, Encoding.UTF8.GetBytes(Long)));
        var page = Assert.IsType<RawPage>(Assert.Single(Reading.Read(path)));
        Assert.Equal(("a", PageKind.Html, null, Long), (page.Id, page.Kind, page.Damage, Reading.Text(page)));
    }

    [Fact]
    public void Gzip_NameOfAnyLength_IsNotHeld()
    {
        var plain = Reading.Gzip("The river rose.");
        byte[] named = [.. plain[..3], 0x08, .. plain[4..10], .. Enumerable.Repeat((byte)'n', 8 << 20), 0, .. plain[10..]];
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("The river rose."u8, ReadAll(new GzipInput(new MemoryStream(named))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void Read_GzipWithNameCommentAndExtra_IsThePage()
    {
        var plain = Reading.Gzip("The river rose.");
        byte[] withFields = [.. plain[..3], 0x1E, .. plain[4..10], 2, 0, 7, 7, .. "name\0"u8, .. "comment\0"u8, 1, 2, .. plain[10..]];
        Assert.Equal(["The river rose."], Reading.Texts(Reading.Pipe(withFields)));
    }

    [Fact]
    public void Read_GzipPaddedWithZeros_IsThePage() => Assert.Equal(["One. Two."], Reading.Texts(Reading.Pipe([.. Reading.Gzip("One. "), .. Reading.Gzip("Two."), .. new byte[1000]])));

    [Fact]
    public void Read_Brotli_IsThePage()
    {
        var path = _folder.Add("a.txt.br", Brotli(Long));
        Assert.Equal([Long], Reading.Texts(Reading.Read(path)));
    }

    [Fact]
    public void Read_CompressedUnderAPlainName_IsThePage()
    {
        Assert.Equal(["Packed."], Reading.Texts(Reading.Read(_folder.Add("a.html", Reading.Gzip("Packed.")))));
        Assert.Equal(["Packed."], Reading.Texts(Reading.Read(_folder.Add("b", Reading.Gzip("Packed.")))));
    }

    public static TheoryData<string> Formats => ["gz", "zst", "br"];

    [Theory, MemberData(nameof(Formats))]
    public void Read_CutAnywhere_GivesWhatIsThereAndSaysSo(string format)
    {
        var packed = Pack(format, Long);
        foreach (var length in new[] { packed.Length - 1, packed.Length - 4, packed.Length - 9, packed.Length / 2, packed.Length / 10, 12, 5, 1 })
        {
            var record = Assert.Single(Reading.Read(_folder.Add($"a.txt.{format}", packed[..length])));
            Assert.Contains("cut off", Assert.Single(Reading.Failures([record])), StringComparison.Ordinal);
            if (record is RawPage page) Assert.StartsWith(Reading.Text(page)[..100], Long, StringComparison.Ordinal);
            else Assert.InRange(length, 0, packed.Length / 2);
        }
    }

    [Theory, MemberData(nameof(Formats))]
    public void Read_AnyByteChanged_NeverThrowsAndIsNeverSilent(string format)
    {
        var text = Long[..5000];
        var packed = Pack(format, text);
        for (var at = 0; at < packed.Length; at += 7)
        {
            var damaged = (byte[])packed.Clone();
            damaged[at] ^= 0x55;
            var records = Reading.Read(_folder.Add($"a.txt.{format}", damaged));
            if (format != "br" && Reading.Failures(records).Count == 0) Assert.Equal([text], Reading.Texts(records));   // Brotli has no checksum
        }
    }

    [Theory]
    [InlineData("gz", "is no gzip data")]
    [InlineData("zst", "Zstandard")]
    [InlineData("br", "Brotli")]
    public void Read_NotCompressedAtAll_Fails(string format, string reason) =>
        Assert.Contains(reason, Assert.Single(Reading.Failures(Reading.Read(_folder.Add($"a.txt.{format}", "Just a text, whatever it is called.")))), StringComparison.Ordinal);

    [Fact]
    public void Read_GzipFollowedByOtherBytes_SaysSo()
    {
        var record = Assert.Single(Reading.Read(_folder.Add("a.txt.gz", [.. Reading.Gzip("Good. "), .. "no gzip"u8])));
        Assert.Equal(["Good. "], Reading.Texts([record]));
        Assert.Contains("follow", Assert.Single(Reading.Failures([record])), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SmallFileThatUnpacksToMuch_IsStoppedAtTheLimit()
    {
        var bomb = Reading.Gzip(new byte[20_000_000]);
        Assert.Equal(["a.txt.gz: is over 1 MiB, too large for one page"],
            Reading.Failures(Reading.Read(_folder.Add("a.txt.gz", bomb), new ReadOptions { MaxPageBytes = 1 << 20 })).Select(failure => failure[(_folder.Root.Length + 1)..]));
    }

    [Fact]
    public void Read_PackedOverAndOver_IsRefused()
    {
        var packed = Reading.Gzip("Text.");
        for (var layer = 0; layer < 4; layer++) packed = Reading.Gzip(packed);
        Assert.Contains("compressed over", Assert.Single(Reading.Failures(Reading.Pipe(packed))), StringComparison.Ordinal);
    }

    private static byte[] Pack(string format, string text)
    {
        using var output = new MemoryStream();
        using (var stream = format == "br" ? new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true) : CodecTable.All.First(codec => codec.Extension == "." + format).Create!(output))
            stream.Write(Encoding.UTF8.GetBytes(text));
        return output.ToArray();
    }

    private static byte[] Brotli(string text) => Pack("br", text);

    private static byte[] ReadAll(Stream stream)
    {
        using var all = new MemoryStream();
        stream.CopyTo(all);
        return all.ToArray();
    }
}
