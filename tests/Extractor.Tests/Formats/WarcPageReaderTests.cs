using System.IO.Compression;
using System.Text;
using Extraction.Formats;
using Extraction.Formats.Input.Warc;

namespace Extraction.Tests.Formats;

public sealed class WarcPageReaderTests : IDisposable
{
    private const string Html = "Content-Type: text/html; charset=utf-8\r\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("WARC/1.0", "a.warc")]
    [InlineData("WARC/1.1", "a.warc")]
    [InlineData("WARC/1.0", "a.warc.gz")]
    [InlineData("WARC/1.1", "a.warc.gz")]
    public void Read_Responses_ArePages(string version, string name)
    {
        var file = new WarcFile { Version = version }.Info().Request("https://news.example/1").Response("https://news.example/1", "<p>Été.").Response("<https://news.example/2>", "<p>Two.");
        var path = _folder.Add(name, name.EndsWith(".gz", StringComparison.Ordinal) ? file.Gzipped() : file.Plain());
        var records = Reading.Read(path);
        Assert.Empty(Reading.Failures(records));
        Assert.Equal(["<p>Été.", "<p>Two."], Reading.Texts(records));
        Assert.Equal(
            [("urn:uuid:00000000-0000-0000-0000-000000000003", path + ":3", "https://news.example/1"), ("urn:uuid:00000000-0000-0000-0000-000000000004", path + ":4", "https://news.example/2")],
            Reading.Pages(records).Select(page => (page.Id, page.Source, page.Url!)));
        Assert.All(Reading.Pages(records), page => Assert.Equal((PageKind.Html, "utf-8"), (page.Kind, page.Charset)));
    }

    [Fact]
    public void TryRead_SmallRecordsBehindALargeOne_TakeNoLongerForIt()
    {
        byte[] small = [.. Enumerable.Repeat(new WarcFile().Record("metadata", "", "text/plain", "none"u8.ToArray()).Plain(), 60_000).SelectMany(record => record)];
        var alone = TimeOf(small);
        var behind = TimeOf([.. new WarcFile().Record("resource", "", "text/plain", new byte[40_000_000]).Plain(), .. small]);
        Assert.True(behind < (alone * 10) + TimeSpan.FromSeconds(5), $"{behind} against {alone}");   // searched to the end of what is at hand they take a minute
    }

    [Fact]
    public void Read_FromAPipe_IsRecognised()
    {
        var file = new WarcFile().Info().Response("https://news.example/1", "<p>One.");
        Assert.Equal(["<p>One."], Reading.Texts(Reading.Pipe(file.Plain())));
        Assert.Equal(["<p>One."], Reading.Texts(Reading.Pipe(file.Gzipped())));
        Assert.Equal(["<p>One."], Reading.Texts(Reading.Pipe(Reading.Gzip(file.Plain()))));
    }

    [Fact]
    public void Read_Wet_GivesItsTexts()
    {
        var wet = new WarcFile().Info().Record("conversion", "https://news.example/1", "text/plain", Encoding.UTF8.GetBytes("Überschrift\nText.\n"));
        var page = Assert.Single(Reading.Pages(Reading.Read(_folder.Add("a.warc.wet.gz", wet.Gzipped()))));
        Assert.Equal(("Überschrift\nText.\n", PageKind.Text, "https://news.example/1"), (Reading.Text(page), page.Kind, page.Url));
    }

    [Fact]
    public void Read_WhatIsNoPage_IsPassedOver()
    {
        var file = new WarcFile()
            .Response("https://news.example/a.jpg", [0xFF, 0xD8, 0], "Content-Type: image/jpeg\r\n")
            .Response("https://news.example/gone", "<p>Not found", Html, "HTTP/1.1 404 Not Found")
            .Response("https://news.example/moved", "<p>Moved", Html, "HTTP/1.1 301 Moved Permanently")
            .Record("revisit", "https://news.example/1", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray())
            .Record("metadata", "https://news.example/1", "application/warc-fields", "a: b\r\n"u8.ToArray())
            .Record("response", "dns:news.example", "text/dns", "news.example. 60 IN A 192.0.2.1"u8.ToArray())
            .Record("resource", "https://news.example/r", "text/html", "<p>Resource."u8.ToArray())
            .Response("https://news.example/t", "Text.", "content-type: TEXT/PLAIN\r\n", "HTTP/2 200")
            .Response("https://news.example/u", "<p>Unknown.", "");
        var records = Reading.Read(_folder.Add("a.warc", file.Plain()));
        Assert.Empty(Reading.Failures(records));
        Assert.Equal([("<p>Resource.", PageKind.Html), ("Text.", PageKind.Text), ("<p>Unknown.", (PageKind?)null)], Reading.Pages(records).Select(page => (Reading.Text(page), page.Kind)));
    }

    public static TheoryData<string, string> Bodies => new()
    {
        { "plain", "" },
        { "chunked", "Transfer-Encoding: chunked\r\n" },
        { "gzip", "Content-Encoding: gzip\r\n" },
        { "br", "Content-Encoding: br\r\n" },
        { "zlib", "Content-Encoding: deflate\r\n" },
        { "deflate", "Content-Encoding: deflate\r\n" },
        { "zstd", "Content-Encoding: zstd\r\n" },
        { "chunked-gzip", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n" },
        { "plain", "Transfer-Encoding: chunked\r\n" },                              // decoded by the crawler under the headers as sent
        { "plain", "Content-Encoding: gzip\r\n" },
        { "plain", "Content-Encoding: br\r\n" },
        { "plain", "Content-Encoding: deflate\r\n" },
        { "plain", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n" },
        { "gzip", "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n" },     // chunks joined, not unpacked
        { "plain", "Content-Encoding: identity\r\n" },
    };

    [Theory, MemberData(nameof(Bodies))]
    public void Read_Body_IsDecodedAsFarAsItIsEncoded(string sent, string headers)
    {
        var text = "<p>" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"Ünique {i} "));
        var file = new WarcFile().Response("https://news.example/1", Encode(sent, Encoding.UTF8.GetBytes(text)), Html + headers).Response("https://news.example/2", "<p>Two.");
        var records = Reading.Read(_folder.Add("a.warc", file.Plain()));
        Assert.Empty(Reading.Failures(records));
        Assert.Equal([text, "<p>Two."], Reading.Texts(records));
    }

    [Theory]
    [InlineData("chunked", "Transfer-Encoding: chunked\r\n")]
    [InlineData("gzip", "Content-Encoding: gzip\r\n")]
    [InlineData("br", "Content-Encoding: br\r\n")]
    [InlineData("zlib", "Content-Encoding: deflate\r\n")]
    [InlineData("zstd", "Content-Encoding: zstd\r\n")]
    public void Read_BodyCutOff_GivesWhatIsThereAndSaysSo(string sent, string headers)
    {
        var text = "<p>" + string.Concat(Enumerable.Range(0, 30_000).Select(i => $"Unique {i * 7919L % 1000003} "));
        var body = Encode(sent, Encoding.UTF8.GetBytes(text));
        var cut = body[..(body.Length * 3 / 4)];
        var record = Assert.Single(Reading.Read(_folder.Add("a.warc", new WarcFile().Response("https://news.example/1", cut, Html + headers).Plain())));
        var page = Assert.IsType<RawPage>(record);
        Assert.Contains("cut off", page.Damage, StringComparison.Ordinal);
        Assert.StartsWith(Reading.Text(page), text, StringComparison.Ordinal);
        Assert.InRange(page.Bytes.Length, 1000, text.Length - 1);
        var knowingly = new WarcFile().Response("https://news.example/1", cut, Html + headers, warcHeaders: "WARC-Truncated: length\r\n");
        Assert.Empty(Reading.Failures(Reading.Read(_folder.Add("b.warc", knowingly.Plain()))));
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(-60)]
    [InlineData(5)]
    [InlineData(200)]
    [InlineData(5_000_000)]
    [InlineData(50_000_000_000)]
    public void Read_WrongContentLength_IsNamedAndEveryPageIsRead(long wrongBy)
    {
        var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The second page speaks of WARC/1.0 and of\nWARC/1.1 too, which is none of our business."u8.ToArray();
        var file = new WarcFile().Response("https://news.example/1", "<p>One.")
            .Record("response", "https://news.example/2", "application/http; msgtype=response", page, contentLength: page.Length + wrongBy)
            .Response("https://news.example/3", "<p>Three.").Response("https://news.example/4", "<p>Four.");
        foreach (var (name, bytes) in new[] { ("a.warc", file.Plain()), ("a.warc.gz", file.Gzipped()) })
        {
            var records = Reading.Read(_folder.Add(name, bytes));
            Assert.Equal(["<p>One.", "<p>Three.", "<p>Four."], Reading.Texts(records).Where(text => !text.Contains("second", StringComparison.Ordinal)));
            Assert.EndsWith("business.", Assert.Single(Reading.Texts(records), text => text.Contains("second", StringComparison.Ordinal)), StringComparison.Ordinal);
            Assert.StartsWith($"{_folder[name]}:2: has a wrong Content-Length", Assert.Single(Reading.Failures(records)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Read_WrongContentLengthInTheLastRecord_IsNamed()
    {
        var file = new WarcFile().Record("resource", "https://news.example/1", "text/html", "<p>The only page."u8.ToArray(), contentLength: 500);
        var records = Reading.Read(_folder.Add("a.warc", file.Plain()));
        Assert.Equal(["<p>The only page."], Reading.Texts(records));
        Assert.Contains("is cut off", Assert.Single(Reading.Failures(records)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.warc")]
    [InlineData("a.warc.gz")]
    public void Read_CutOff_GivesWhatIsThereAndSaysSo(string name)
    {
        var file = new WarcFile().Info();
        for (var i = 0; i < 20; i++) file.Response($"https://news.example/{i}", $"<p>Page {i} " + string.Concat(Enumerable.Range(0, 500).Select(j => $"{i * j * 31 % 9973} ")));
        var bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? file.Gzipped() : file.Plain();
        var records = Reading.Read(_folder.Add(name, bytes[..(bytes.Length / 2)]));
        var whole = Reading.Pages(records).Where(page => page.Damage is null).ToList();
        Assert.InRange(whole.Count, 8, 11);
        Assert.Equal(Enumerable.Range(0, whole.Count).Select(i => $"https://news.example/{i}"), whole.Select(page => page.Url!));
        Assert.All(Reading.Failures(records), failure => Assert.Contains("is cut off", failure, StringComparison.Ordinal));
        Assert.NotEmpty(Reading.Failures(records));
    }

    [Fact]
    public void Read_DamagedMember_IsNamedAndTheOthersRead()
    {
        var members = Enumerable.Range(0, 10).Select(i => new WarcFile().Response($"https://news.example/{i}", $"<p>Page {i} " + string.Concat(Enumerable.Range(0, 3000).Select(j => $"{i * j * 31 % 9973} "))).Gzipped()).ToList();
        members[4].AsSpan(members[4].Length / 2, 40).Fill(0xFF);
        members[7][^6] ^= 1;   // its checksum
        var records = Reading.Read(_folder.Add("a.warc.gz", [.. members.SelectMany(member => member)]));
        var whole = Reading.Pages(records).Where(page => page.Damage is null).Select(page => page.Url![^1]).ToList();
        Assert.All("0123689", number => Assert.Contains(number, whole));
        Assert.Equal(2, Reading.Failures(records).Count(failure => failure.StartsWith(_folder["a.warc.gz"] + ": is damaged", StringComparison.Ordinal)));
    }

    [Fact]
    public void Read_RecordOverTheLimit_IsNamedOnlyIfItIsAPage()
    {
        var large = new byte[300_000];
        Array.Fill(large, (byte)'x');
        var file = new WarcFile().Response("https://news.example/v.mp4", large, "Content-Type: video/mp4\r\n").Response("https://news.example/big", large, Html).Response("https://news.example/3", "<p>Three.");
        var records = Reading.Read(_folder.Add("a.warc", file.Plain()), new ReadOptions { MaxPageBytes = 100_000 });
        Assert.Equal(["<p>Three."], Reading.Texts(records));
        Assert.Equal([_folder["a.warc"] + ":2: is over 100,000 bytes, too large for one page"], Reading.Failures(records));
    }

    [Fact]
    public void Read_PackedBodyThatUnpacksToMuch_IsStoppedAtTheLimit()
    {
        var file = new WarcFile().Response("https://news.example/1", Reading.Gzip(new byte[50_000_000]), Html + "Content-Encoding: gzip\r\n").Response("https://news.example/2", "<p>Two.");
        var records = Reading.Read(_folder.Add("a.warc.gz", file.Gzipped()), new ReadOptions { MaxPageBytes = 1 << 20 });
        Assert.Equal(["<p>Two."], Reading.Texts(records));
        Assert.Equal([_folder["a.warc.gz"] + ":1: is over 1 MiB, too large for one page"], Reading.Failures(records));
    }

    [Fact]
    public void Read_Keep_CarriesFieldsOfTheRecord()
    {
        var page = Assert.Single(Reading.Pages(Reading.Read(_folder.Add("a.warc", new WarcFile().Response("https://news.example/1", "<p>One.").Plain()), new ReadOptions { Keep = ["WARC-Date", "warc-type", "gone"] })));
        Assert.Equal([new("WARC-Date", "\"2024-11-05T18:39:00Z\""), new("warc-type", "\"response\"")], page.Kept);
    }

    [Theory]
    [InlineData("", ": holds no page")]
    [InlineData("This is no archive.\nWARC/ or not.\n", ":1: is no WARC record; passed over up to the next one")]
    public void Read_NoArchive_SaysSo(string text, string failure) => Assert.Equal([_folder["a.warc"] + failure], Reading.Failures(Reading.Read(_folder.Add("a.warc", text))));

    [Fact]
    public void Read_BareLineFeedsAndFoldedFields_AreRead()
    {
        const string record = "WARC/1.0\nWARC-Type: resource\nWARC-Target-URI:\n https://news.example/1\nContent-Type: text/html\nContent-Length: 7\n\n<p>One.\n\n";
        var pages = Reading.Pages(Reading.Read(_folder.Add("a.warc", record + record)));
        Assert.Equal(["a-1", "a-2"], pages.Select(page => page.Id));
        Assert.All(pages, page => Assert.Equal("<p>One.", Reading.Text(page)));
    }

    [Theory]
    [InlineData("a.warc", 11)]
    [InlineData("a.warc.gz", 3)]
    public void Read_AnyByteChanged_NeverThrows(string name, int step)
    {
        var file = new WarcFile().Info().Response("https://news.example/1", Encode("chunked", "<p>One."u8.ToArray()), Html + "Transfer-Encoding: chunked\r\n").Response("https://news.example/2", "<p>Two.");
        var bytes = name.EndsWith(".gz", StringComparison.Ordinal) ? file.Gzipped() : file.Plain();
        for (var at = 0; at < bytes.Length; at += step)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x5B;
            Assert.NotEmpty(Reading.Read(_folder.Add(name, damaged)));
        }
    }

    private static byte[] Encode(string sent, byte[] body) => sent switch
    {
        "chunked" => Chunk(body),
        "gzip" => Reading.Gzip(body),
        "chunked-gzip" => Chunk(Reading.Gzip(body)),
        "br" => Compress(output => new BrotliStream(output, CompressionLevel.Optimal, leaveOpen: true), body),
        "zlib" => Compress(output => new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true), body),
        "deflate" => Compress(output => new DeflateStream(output, CompressionLevel.Optimal, leaveOpen: true), body),
        "zstd" => Compress(Extraction.Formats.Codecs.ZstdOutput.Create, body),
        _ => body,
    };

    private static byte[] Chunk(byte[] body) =>
        [.. body.Chunk(1000).SelectMany(chunk => (byte[])[.. Encoding.ASCII.GetBytes($"{chunk.Length:X};note=1\r\n"), .. chunk, .. "\r\n"u8]), .. "0\r\nX-Trailer: 1\r\n\r\n"u8];

    private static byte[] Compress(Func<Stream, Stream> open, byte[] body)
    {
        using var output = new MemoryStream();
        using (var packed = open(output)) packed.Write(body);
        return output.ToArray();
    }

    private static TimeSpan TimeOf(byte[] file)
    {
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        var records = new WarcRecords(new MemoryStream(file), 64 << 20);
        while (records.TryRead(out var record)) Assert.Null(record.Damage);
        return System.Diagnostics.Stopwatch.GetElapsedTime(start);
    }
}
