using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

public sealed class ArchiveTests : IDisposable
{
    private static readonly (string Name, string Text)[] Files =
    [
        ("b.html", "<p>The river rose."), ("a.txt", "It fell."), ("news/2024/c.md", "A bridge."), ("news/d.txt.gz", "packed"), ("e.jsonl", "{\"text\":\"Row one.\"}\n{\"text\":\"Row two.\"}\n"),
        ("image.png", "no page"), (".hidden.txt", "no"), ("__MACOSX/a.txt", "no"), ("news/.git/x.txt", "no"), ("f.txt", ""),
    ];

    private static readonly string[] Texts = ["<p>The river rose.", "It fell.", "A bridge.", "packed", "Row one.", "Row two.", ""];

    private static readonly string[] Names = ["b.html", "a.txt", "news/2024/c.md", "news/d.txt.gz", "e.jsonl:1", "e.jsonl:2", "f.txt"];

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Formats => ["a.zip", "a.tar", "a.tar.gz", "a.tgz", "a.tar.zst", "a.tar.br"];

    [Theory, MemberData(nameof(Formats))]
    public void Read_Archive_GivesItsPagesInOrder(string name)
    {
        var path = _folder.Add(name, Pack(name, Files));
        AssertIsFiles(path, Reading.Read(path));
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    [InlineData("a.tar.gz")]
    public void Read_ArchiveFromAPipe_IsRecognised(string name) => AssertIsFiles("stdin", Reading.Pipe(Pack(name, Files)));

    [Theory]
    [InlineData("tar", "-cf", "a.tar")]
    [InlineData("tar", "-czf", "a.tgz")]
    [InlineData("tar", "-c", "--zstd", "-f", "a.tar.zst")]
    [InlineData("tar", "-c", "--format=ustar", "-f", "a.tar")]
    [InlineData("tar", "-c", "--format=pax", "-f", "a.tar")]
    [InlineData("tar", "-c", "--format=gnu", "-f", "a.tar")]
    [InlineData("zip", "-q", "a.zip")]
    [InlineData("zip", "-q", "-0", "a.zip")]
    [InlineData("zip", "-q", "-fd", "a.zip")]
    public void Read_ArchiveThatTheToolItselfMade_GivesItsPages(string tool, params string[] arguments)
    {
        var longName = string.Join('/', Enumerable.Repeat("a-folder-with-a-long-name", 8)) + "/é-page.html";
        _folder.Add("in/one.txt", "One.");
        _folder.Add("in/" + longName, string.Concat(Enumerable.Repeat("Two. ", 1000)));
        var path = _folder[arguments[^1]];
        string[] inFolder = tool == "tar" ? ["-C", _folder["in"], .. arguments[..^1], path, "one.txt", longName] : ["-j", .. arguments[..^1], path, _folder["in/one.txt"], _folder["in/" + longName]];
        ExternalTool.Run(tool, inFolder);
        var records = Reading.Read(path);
        Assert.Empty(Reading.Failures(records));
        Assert.Equal(["One.", string.Concat(Enumerable.Repeat("Two. ", 1000))], Reading.Texts(records));
        Assert.Equal(["one", "é-page"], Reading.Pages(records).Select(page => page.Id));
    }

    [Fact]
    public void Read_ZipInTarInZip_IsReadToAFewLevels()
    {
        var packed = Pack("x.zip", [("deep.txt", "Deep.")]);
        for (var level = 0; level < 3; level++) packed = Pack("y.tar", [("x.zip", packed)]) is var tar ? Pack("x.zip", [("y.tar", tar)]) : packed;
        Assert.Contains("nested over 4 deep", Assert.Single(Reading.Failures(Reading.Read(_folder.Add("a.zip", packed)))), StringComparison.Ordinal);
        var fine = Pack("x.zip", [("y.tar", Pack("y.tar", [("x.zip", Pack("x.zip", [("deep.txt", "Deep.")]))]))]);
        var page = Assert.Single(Reading.Pages(Reading.Read(_folder.Add("b.zip", fine))));
        Assert.Equal((_folder["b.zip"] + "/y.tar/x.zip/deep.txt", "deep", "Deep."), (page.Source, page.Id, Reading.Text(page)));
    }

    [Theory, MemberData(nameof(Formats))]
    public void Read_NoPageInside_SaysSo(string name) =>
        Assert.EndsWith("holds no page", Assert.Single(Reading.Failures(Reading.Read(_folder.Add(name, Pack(name, [("image.png", "x")]))))), StringComparison.Ordinal);

    [Fact]
    public void Read_ZipEntryWithWrongChecksum_IsReadAndNamedAndTheRestIsRead()
    {
        var zip = Pack("a.zip", [("a.txt", "Stored as it is."), ("b.txt", "Second.")], CompressionLevel.NoCompression);
        zip[zip.AsSpan().IndexOf("Stored"u8)] = (byte)'s';
        var records = Reading.Read(_folder.Add("a.zip", zip));
        Assert.Equal(["stored as it is.", "Second."], Reading.Texts(records));
        Assert.Equal([_folder["a.zip"] + "/a.txt: is damaged: its checksum is wrong; read up to there"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("-6")]
    [InlineData("-0")]
    public void Read_ZipCutOff_GivesTheEntriesThatAreThere(string level)
    {
        for (var i = 0; i < 10; i++) _folder.Add($"in/{i}.txt", $"Text {i}: " + string.Concat(Enumerable.Range(0, 1000).Select(j => (i * j % 997) + " ")));
        ExternalTool.Run("zip", ["-q", "-j", level, _folder["a.zip"], .. Enumerable.Range(0, 10).Select(i => _folder[$"in/{i}.txt"])]);
        var zip = File.ReadAllBytes(_folder["a.zip"]);
        var records = Reading.Read(_folder.Add("b.zip", zip[..(zip.Length / 2)]));
        var pages = Reading.Pages(records);
        Assert.InRange(pages.Count, 4, 6);
        Assert.Equal(Enumerable.Range(0, pages.Count), pages.Select(page => int.Parse(page.Id)));
        Assert.All(pages.SkipLast(1), page => Assert.Equal((null, File.ReadAllText(_folder[$"in/{page.Id}.txt"])), (page.Damage, Reading.Text(page))));
        Assert.Contains("is cut off or damaged: the list of its files cannot be read", Reading.Failures(records)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ZipStreamedAndCutOff_GivesTheEntriesThatAreThere()
    {
        var zip = Pack("a.zip", [.. Enumerable.Range(0, 10).Select(i => ($"{i}.txt", string.Concat(Enumerable.Repeat($"Text {i}. ", 50))))]);   // sizes behind the data
        var records = Reading.Read(_folder.Add("b.zip", zip[..^40]));
        Assert.Equal(Enumerable.Range(0, 10).Select(i => string.Concat(Enumerable.Repeat($"Text {i}. ", 50))), Reading.Texts(records));
        Assert.Single(Reading.Failures(records));
    }

    [Theory]
    [InlineData("a.tar", 1.0 / 2)]
    [InlineData("a.tar", 1.0 / 3)]
    [InlineData("a.tgz", 1.0 / 2)]
    public void Read_TarCutOff_GivesWhatIsThereAndSaysSo(string name, double share)
    {
        var texts = Enumerable.Range(0, 10).Select(i => $"Text {i}: " + string.Concat(Enumerable.Range(0, 2000).Select(j => (i * j * j % 9973) + " "))).ToList();
        var tar = Pack(name, [.. texts.Select((text, i) => ($"{i}.txt", text))]);
        var records = Reading.Read(_folder.Add(name, tar[..(int)(tar.Length * share)]));
        var whole = Reading.Pages(records).Where(page => page.Damage is null).ToList();
        Assert.InRange(whole.Count, 2, 6);
        Assert.Equal(texts.Take(whole.Count), whole.Select(Reading.Text));
        Assert.Contains(Reading.Failures(records), failure => failure.StartsWith(_folder[name] + ": is cut off", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_TarWithoutTheMarkAtItsEnd_SaysSo()
    {
        var tar = Pack("a.tar", [("a.txt", "One."), ("b.txt", "Two.")], format: TarEntryFormat.Ustar);
        var records = Reading.Read(_folder.Add("a.tar", tar[..2048]));
        Assert.Equal(["One.", "Two."], Reading.Texts(records));
        Assert.Equal([_folder["a.tar"] + ": is cut off"], Reading.Failures(records));
    }

    [Fact]
    public void Read_TarWithAHeaderWiped_SaysSo()
    {
        var tar = Pack("a.tar", [("a.txt", "One."), ("b.txt", "Two.")], format: TarEntryFormat.Ustar);
        tar.AsSpan(1024 + 148, 8).Clear();   // the checksum of the second header
        var records = Reading.Read(_folder.Add("a.tar", tar));
        Assert.Equal(["One."], Reading.Texts(records));
        Assert.Equal([_folder["a.tar"] + ": is damaged: no mark stands at its end"], Reading.Failures(records));
    }

    [Fact]
    public void Read_EncryptedZipEntry_IsNamedAndTheRestRead()
    {
        _folder.Add("in/a.txt", "Secret.");
        ExternalTool.Run("zip", ["-q", "-j", "-P", "key", _folder["a.zip"], _folder["in/a.txt"]]);
        File.WriteAllText(_folder["in/b.txt"], "Open.");
        ExternalTool.Run("zip", ["-q", "-j", _folder["a.zip"], _folder["in/b.txt"]]);
        var records = Reading.Read(_folder["a.zip"]);
        Assert.Equal(["Open."], Reading.Texts(records));
        Assert.Equal([_folder["a.zip"] + "/a.txt: is encrypted"], Reading.Failures(records));
    }

    [Fact]
    public void Read_ZipThatUnpacksToMuch_IsStoppedAtTheLimit()
    {
        var zip = Pack("a.zip", [("a.txt", new string(' ', 30_000_000)), ("b.txt", "Small.")]);
        var records = Reading.Read(_folder.Add("a.zip", zip), new ReadOptions { MaxPageBytes = 1 << 20 });
        Assert.Equal(["Small."], Reading.Texts(records));
        Assert.Equal([_folder["a.zip"] + "/a.txt: is over 1 MiB, too large for one page"], Reading.Failures(records));
    }

    [Theory]
    [InlineData("../../evil.txt")]
    [InlineData("/etc/evil.txt")]
    [InlineData("..\\evil.txt")]
    public void Extract_EntryThatClimbs_StaysInTheOutputFolder(string name)
    {
        var zip = _folder.Add("a.zip", Pack("a.zip", [(name, "The river rose.")]));
        Assert.Equal(0, Cli.CliRun.Of("extract", zip, "--to", "txt", "-o", _folder["deep/down/out/"]).ExitCode);
        Assert.Equal(["evil.txt"], _folder.Names("deep/down/out"));
        Assert.Equal([_folder["a.zip"], _folder["deep/down/out/evil.txt"]], Directory.GetFiles(_folder.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a.zip")]
    [InlineData("a.tar")]
    public void Read_AnyByteChanged_NeverThrows(string name)
    {
        var packed = Pack(name, Files);
        for (var at = 0; at < packed.Length; at += name == "a.tar" ? 23 : 3)
        {
            var damaged = (byte[])packed.Clone();
            damaged[at] ^= 0x5B;
            Assert.NotEmpty(Reading.Pipe(damaged));
            Assert.NotEmpty(Reading.Read(_folder.Add(name, damaged)));
        }
    }

    private static void AssertIsFiles(string path, List<InputRecord> records)
    {
        Assert.Equal([path + "/f.txt: is empty"], Reading.Failures(records));
        Assert.Equal(Texts, Reading.Texts(records));
        Assert.Equal(Names.Select(name => $"{path}/{name}"), records.Select(record => record.Source));
        Assert.Equal(["b", "a", "c", "d", "e-1", "e-2", "f"], Reading.Pages(records).Select(page => page.Id));
    }

    internal static byte[] Pack(string name, (string Name, string Text)[] files, CompressionLevel level = CompressionLevel.Optimal, TarEntryFormat format = TarEntryFormat.Pax) =>
        Pack(name, [.. files.Select(file => (file.Name, file.Name.EndsWith(".gz", StringComparison.Ordinal) ? Reading.Gzip(file.Text) : Encoding.UTF8.GetBytes(file.Text)))], level, format);

    internal static byte[] Pack(string name, (string Name, byte[] Bytes)[] files, CompressionLevel level = CompressionLevel.Optimal, TarEntryFormat format = TarEntryFormat.Pax)
    {
        using var output = new MemoryStream();
        if (name.EndsWith(".zip", StringComparison.Ordinal)) Zip(output, files, level);
        else Tar(output, files, format);
        var bytes = output.ToArray();
        return Path.GetExtension(name) switch
        {
            ".gz" or ".tgz" => Reading.Gzip(bytes),
            ".zst" => Compress(".zst", bytes),
            ".br" => Brotli(bytes),
            _ => bytes,
        };
    }

    private static void Zip(Stream output, (string Name, byte[] Bytes)[] files, CompressionLevel level)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in files)
        {
            using var entry = zip.CreateEntry(name, level).Open();
            entry.Write(bytes);
        }
    }

    private static void Tar(Stream output, (string Name, byte[] Bytes)[] files, TarEntryFormat format)
    {
        using var tar = new TarWriter(output, format, leaveOpen: true);
        foreach (var (name, bytes) in files)
            tar.WriteEntry(format == TarEntryFormat.Ustar ? new UstarTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) } : new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
    }

    private static byte[] Compress(string extension, byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var packed = Extraction.Formats.Codecs.CodecTable.All.First(codec => codec.Extension == extension).Create!(output)) packed.Write(bytes);
        return output.ToArray();
    }

    internal static byte[] Brotli(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var packed = new BrotliStream(output, CompressionLevel.Fastest)) packed.Write(bytes);
        return output.ToArray();
    }
}
