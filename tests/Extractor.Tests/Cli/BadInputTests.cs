using System.Text;
using System.Text.Json;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

/// <summary>The table of bad inputs: each is named on standard error with its reason, the exit code remembers it, and everything else is written.</summary>
public sealed class BadInputTests : IDisposable
{
    private static readonly byte[] FiftyMegabytes = [.. "{\"text\":\""u8, .. Enumerable.Repeat((byte)'a', 50 << 20), .. "\"}\n"u8];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>Name of the input; its bytes (null for none); what is said of it; the documents that it gives all the same.</summary>
    public static TheoryData<string, string, string> Inputs => new()
    {
        { "cut.html.gz", "cut.html.gz: is cut off: its compressed data ends too early; read up to there", "cut" },
        { "cut.jsonl.gz", "cut.jsonl.gz: is cut off: its compressed data ends too early", "1" },
        { "crc.zip", "crc.zip/a.txt: is damaged: its checksum is wrong; read up to there", "a b" },
        { "length.warc", "length.warc:2: has a wrong Content-Length", "1 2 3" },
        { "utf8.jsonl", "utf8.jsonl:2: is not UTF-8", "1 3" },
        { "ragged.csv", "ragged.csv:3: has 3 cells, the header has 2", "1 3" },
        { "long.jsonl", "long.jsonl:1: is over 32 MiB, too large for one line", "2" },
        { "empty.txt", "empty.txt: is empty", "empty" },
        { "picture.png", "picture.png: is no text but binary data", "picture" },
        { "zeros.html", "zeros.html: is no text but binary data", "zeros" },
        { "blank.jsonl", "blank.jsonl:1: is empty", "1 2" },
        { "empty.jsonl", "empty.jsonl: holds no page", "" },
        { "folder/", "folder/: holds no page: looked for", "" },
        { "gone.html", "gone.html: no such file or folder", "" },
        { "*.xhtml", "*.xhtml: matches no file", "" },
        { "page.parquet", "page.parquet: ", "" },
    };

    [Theory, MemberData(nameof(Inputs))]
    public void Extract_BadInput_IsNamedAndEverythingElseWritten(string name, string said, string ids)
    {
        Make(name);
        var run = CliRun.Of("extract", _folder.Add("before.txt"), _folder[name], _folder.Add("behind.txt"), "-o", _folder["out.jsonl"]);
        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"extractor: {said}", run.Error.Replace(_folder[""], "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("1 of ", run.Error.Split('\n')[1], StringComparison.Ordinal);   // named once, and counted in the summary
        Assert.Equal(["before", .. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries), "behind"], Ids());
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("explain")]
    public void Run_PageOverItsBudget_IsNamedWithTheLimit(string command)
    {
        var run = CliRun.Of(command, _folder.Add("a.html", GeneratedPages.Html(1)), "--work-budget", "1K");
        Assert.Equal(1, run.ExitCode);
        Assert.Equal($"extractor: {_folder["a.html"]}: is too large (work-budget: the page takes more than 1,000 steps; it was given up)", run.Error.TrimEnd());
        Assert.Contains("too-large", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\n\n")]
    [InlineData("Cookies")]
    [InlineData("The bridge is shut.")]
    public void Extract_PageThatWasReadAndHoldsLittle_IsNoFailure(string text)
    {
        var run = CliRun.Of("extract", _folder.Add("a.txt", text));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }

    [Fact]
    public void Extract_PageInInvalidUtf8_IsReadInAnotherEncoding()
    {
        var run = CliRun.Of("extract", _folder.Add("a.txt", [.. "The caf"u8, 0xE9, .. " on the quay is closed.\n"u8]), "--to", "lines");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("The café on the quay is closed.", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_FileWithoutPermission_IsNamedAndEverythingElseWritten()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "file modes are of Unix");
        var secret = _folder.Add("secret.txt");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(secret, UnixFileMode.None);
        using var process = ExtractorProcess.StartWithoutPrivileges("extract", secret, _folder.Add("a.txt"));
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, process.ExitCode);
        Assert.StartsWith($"extractor: {secret}: permission denied", error, StringComparison.Ordinal);
        Assert.Contains("\"id\":\"a\"", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract a.txt -o /dev/full")]
    [InlineData("extract a.txt --to csv -o /dev/full")]
    [InlineData("extract a.txt --to parquet -o /dev/full")]
    [InlineData("extract a.txt --to md -o /dev/full")]
    public void Run_OutputFull_IsNamed(string call)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        var run = CliRun.Of(call.Replace("a.txt", _folder.Add("a.txt"), StringComparison.Ordinal).Split(' '));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("extractor: cannot write the output: No space left on device", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("extract", "-")]
    [InlineData("filter")]
    [InlineData("explain", "-")]
    public void Run_StandardOutputFull_IsNamed(params string[] call)
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "no /dev/full here");
        using var full = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        using var error = new StringWriter();
        var terminal = new Extraction.Cli.Terminal(() => new MemoryStream("{\"text\":\"The bridge is shut.\"}\n"u8.ToArray()), full, error);
        Assert.Equal(2, Extraction.Cli.ExtractorCommand.Run(call, terminal));
        Assert.StartsWith("extractor: cannot write the output: No space left on device", error.ToString(), StringComparison.Ordinal);
    }

    private void Make(string name)
    {
        var rows = "{\"id\":1,\"text\":\"One.\"}\n{\"id\":2,\"text\":\"Two?\"}\n{\"id\":3,\"text\":\"Three.\"}\n"u8;
        switch (name)
        {
            case "cut.html.gz": _folder.Add(name, Reading.Gzip(GeneratedPages.Html(1))[..^100]); break;
            case "cut.jsonl.gz": _folder.Add(name, [.. Reading.Gzip("{\"id\":1,\"text\":\"One.\"}\n"), .. Reading.Gzip("{\"id\":2,\"text\":\"Two.\"}\n").AsSpan(0, 15)]); break;
            case "crc.zip": _folder.Add(name, WrongChecksum()); break;
            case "length.warc": _folder.Add(name, WrongLength()); break;
            case "utf8.jsonl": _folder.Add(name, Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(rows).Replace('?', 'é'))); break;
            case "ragged.csv": _folder.Add(name, "id,text\n1,One.\n2,Two.,more\n3,Three.\n"); break;
            case "long.jsonl": _folder.Add(name, [.. FiftyMegabytes, .. "{\"id\":2,\"text\":\"Two.\"}\n"u8]); break;
            case "picture.png": _folder.Add(name, [0x89, .. "PNG\r\n\u001a\n"u8, .. Enumerable.Range(0, 500).Select(i => (byte)(i * 37))]); break;
            case "zeros.html": _folder.Add(name, [.. "<p>The bridge is shut."u8, .. new byte[400]]); break;
            case "blank.jsonl": _folder.Add(name, "{\"id\":1,\"text\":\"\"}\n{\"id\":2,\"text\":\" \"}\n"); break;
            case "folder/": Directory.CreateDirectory(_folder[name]); break;
            case "page.parquet": _folder.Add(name, "PAR1 and nothing of a table"); break;
            case "gone.html" or "*.xhtml": break;
            default: _folder.Add(name, ""); break;
        }
    }

    private static byte[] WrongChecksum()
    {
        var zip = ArchiveTests.Pack("a.zip", [("a.txt", "Stored as it is."), ("b.txt", "Second.")], System.IO.Compression.CompressionLevel.NoCompression);
        zip[zip.AsSpan().IndexOf("Stored"u8)] = (byte)'s';
        return zip;
    }

    private static byte[] WrongLength()
    {
        var page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>The second page."u8.ToArray();
        return new WarcFile().Response("https://news.example/1", "<p>One.")
            .Record("response", "https://news.example/2", "application/http; msgtype=response", page, contentLength: page.Length + 40)
            .Response("https://news.example/3", "<p>Three.").Plain();
    }

    private IEnumerable<string> Ids() => File.ReadLines(_folder["out.jsonl"]).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()!.Split('-')[^1].TrimStart('0'));
}
