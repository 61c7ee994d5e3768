using Extraction.Benchmarks.Crawls;
using Extraction.Formats;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Benchmarks;

public sealed class CrawlFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Write_SameNumberTwice_SameBytes()
    {
        Assert.Equal(CrawlFile.Write(_folder["a.warc.gz"], 13), CrawlFile.Write(_folder["b.warc.gz"], 13));
        Assert.Equal(File.ReadAllBytes(_folder["a.warc.gz"]), File.ReadAllBytes(_folder["b.warc.gz"]));
    }

    [Fact]
    public void Write_Crawl_OurReaderFindsEveryPage()
    {
        var bytes = CrawlFile.Write(_folder["a.warc.gz"], 25);
        var records = Reading.Read(_folder["a.warc.gz"]);
        Assert.Empty(Reading.Failures(records));
        Assert.Equal(25, Reading.Pages(records).Count);
        Assert.Equal(bytes, Reading.Pages(records).Sum(page => (long)page.Bytes.Length));
        Assert.All(Reading.Pages(records), page => Assert.Equal(ExtractionStatus.Ok, new PageExtraction().Extract(page).Document.Status));
    }
}
