using System.IO.Compression;
using System.Text;
using Extraction.Formats;
using Extraction.Formats.Writers;

namespace Extraction.Tests.Formats;

/// <summary>Outputs that were cut short and gone on with are the bytes that they would have been.</summary>
public sealed class CheckpointTests : IDisposable
{
    private const int Count = 57;

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, string> Outputs => new()
    {
        { "jsonl", "a.jsonl" }, { "jsonl", "a.jsonl.gz" }, { "jsonl", "a.jsonl.zst" }, { "csv", "a.csv" }, { "csv", "a.csv.gz" }, { "blocks-csv", "a.csv.zst" },
        { "lines", "a.tsv" }, { "spans", "a.jsonl" }, { "md", "a.md" }, { "txt", "a.txt.gz" }, { "parquet", "a.parquet" },
    };

    [Theory, MemberData(nameof(Outputs))]
    public void ResumeFile_WriterKilledAtAnyPage_GivesTheSameBytes(string format, string name)
    {
        var whole = Write(format, name, kill: null);
        foreach (var kill in new[] { 0, 5, 10, 11, 29, 30, 56 }) Assert.Equal(whole, Write(format, name, kill));
    }

    [Theory]
    [InlineData("gz", "gzip")]
    [InlineData("zst", "zstd")]
    public void OpenFile_CompressedName_TheToolItselfUnpacksIt(string extension, string tool)
    {
        var plain = Write("jsonl", "a.jsonl", kill: null);
        Assert.Equal(plain, ExternalTool.Run(tool, ["-dc"], Write("jsonl", "a.jsonl." + extension, kill: 33)));
        Assert.Empty(ExternalTool.Run(tool, ["-t"], Write("jsonl", "a.jsonl." + extension, kill: null)));
    }

    [Fact]
    public void OpenFile_CompressedWithoutPage_IsTheCompressedHeader()
    {
        using (var writer = OutputFormats.Find("csv")!.OpenFile(_folder["a.csv.gz"])) writer.Complete();
        using var unpacked = new StreamReader(new GZipStream(File.OpenRead(_folder["a.csv.gz"]), CompressionMode.Decompress));
        Assert.StartsWith("id,source,url", unpacked.ReadToEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void Parquet_ResumedFile_DuckDbReadsEveryRow()
    {
        Write("parquet", "a.parquet", kill: 33);
        Assert.Equal(Enumerable.Range(0, Count).Select(i => $"{i}"), DuckDb.Query($"select id from '{_folder["a.parquet"]}'"));
    }

    [Fact]
    public void Dispose_CheckpointTaken_UnfinishedFileStays()
    {
        using (var writer = Open("jsonl", "a.jsonl", 0))
        {
            writer.Write(Page(0));
            Assert.InRange(writer.Checkpoint(), 1, long.MaxValue);
        }
        Assert.Equal(["a.jsonl.partial"], _folder.Names());
    }

    [Fact]
    public void ResumeFolder_SkippedPages_KeepTheirNames()
    {
        var format = OutputFormats.Find("txt")!;
        using (var writer = format.ResumeFolder(_folder["out"], new WriterOptions()))
            foreach (var _ in Enumerable.Range(0, 3)) writer.Write(Pages.Body("old") with { Id = "a" });
        using (var writer = format.ResumeFolder(_folder["out"], new WriterOptions()))
        {
            writer.Skip("a");
            writer.Skip("a");
            writer.Write(Pages.Body("new") with { Id = "a" });
            writer.Write(Pages.Body("new") with { Id = "b" });
            writer.Complete();
        }
        Assert.Equal(["a-2.txt old", "a-3.txt new", "a.txt old", "b.txt new"], _folder.Names("out").Select(name => $"{name} {_folder.Read("out/" + name).Trim()}"));
    }

    /// <summary>Writes all pages; the writer is killed before one of them, and another goes on from the last checkpoint.</summary>
    private byte[] Write(string format, string name, int? kill)
    {
        var (done, position) = (0, 0L);
        using (var writer = Open(format, name, 0))
        {
            var end = kill ?? Count;
            for (var i = 0; i < end; i++)
            {
                writer.Write(Page(i));
                if (writer.IsCheckpointDue) (done, position) = (i + 1, writer.Checkpoint());
            }
            if (kill is null) writer.Complete();
        }
        if (kill is null) return File.ReadAllBytes(_folder[name]);
        if (position > 0) File.AppendAllText(_folder[name + ".partial"], "a line that was cut o");   // what a killed run has written behind its checkpoint
        using (var writer = Open(format, name, position))
        {
            for (var i = done; i < Count; i++)
            {
                writer.Write(Page(i));
                if (writer.IsCheckpointDue) writer.Checkpoint();
            }
            writer.Complete();
        }
        return File.ReadAllBytes(_folder[name]);
    }

    private ICheckpointed Open(string format, string name, long position) => OutputFormats.Find(format)!.ResumeFile(_folder[name], new WriterOptions(), position);

    private static PageResult Page(int i) => (i % 3 == 0 ? Pages.Article() : Pages.Body(new StringBuilder().Insert(0, $"Text {i}. ", 20).ToString(), $"Headline {i}")) with { Id = $"{i}" };
}
