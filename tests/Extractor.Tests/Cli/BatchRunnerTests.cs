using Extraction.Cli;
using Extraction.Formats;

namespace Extraction.Tests.Cli;

public class BatchRunnerTests
{
    [Fact]
    public void Run_PageThatBringsOutADefect_IsNamedAndTheRestWritten()
    {
        using var error = new StringWriter();
        using var writer = new PickyWriter();
        RawPage[] pages = [Page("a"), Page("bad"), Page("c")];
        Assert.Equal(1, new BatchRunner(new PageExtraction(), error).Run(pages, writer));
        Assert.Equal(["a", "c", "end"], writer.Written);
        Assert.StartsWith("extractor: bad.txt: InvalidOperationException: no bad pages", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Input_IsReadOnlyWhenItsTurnComes()
    {
        using var writer = new PickyWriter();
        var read = new List<int>();
        new BatchRunner(new PageExtraction(), TextWriter.Null).Run(
            Enumerable.Range(0, 3).Select(i =>
            {
                read.Add(writer.Written.Count);
                return Page($"{i}");
            }),
            writer);
        Assert.Equal([0, 1, 2], read);
    }

    private static RawPage Page(string id) => new(id, id + ".txt", null, "A line of text."u8.ToArray());

    private sealed class PickyWriter : IDocumentWriter
    {
        public List<string> Written { get; } = [];

        public void Write(PageResult page) => Written.Add(page.Id == "bad" ? throw new InvalidOperationException("no bad pages") : page.Id);

        public void Complete() => Written.Add("end");

        public void Dispose()
        {
        }
    }
}
