using Extraction.Fuzz;
using Extraction.Tests.Support;

namespace Extraction.Tests.Hostile;

/// <summary>One extractor on many threads.</summary>
public class ThreadTests
{
    private const int PagesEach = 30;

    [Fact]
    public void Extract_SixtyFourThreadsOneExtractor_SameBytesAsOneThread() =>
        Assert.Empty(ThreadRun.Differences(ThreadRun.Pages(Repository.Root), PagesEach));
}
