using System.Text;

namespace Extraction.Tests;

public class ExtractManyTests
{
    private static readonly Extractor Shared = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ExtractMany_Pages_DocumentsAreThoseOfExtractInTheSameOrder()
    {
        var pages = Enumerable.Range(0, 60).Select(i => Encoding.UTF8.GetBytes($"Bridge {i} closed\n\nThe council closed bridge {i} on Monday.\n")).ToList();
        var documents = await ToList(Shared.ExtractMany(From(pages.Select(page => new PageInput(page))), cancellation: Cancellation));
        Assert.Equal(pages.Select(page => Describe(Shared.Extract(page))), documents.Select(Describe));
    }

    [Fact]
    public async Task ExtractMany_Hints_AreKept()
    {
        var page = new PageInput("<p>The river rose.</p>"u8.ToArray(), new PageHints { Url = "https://news.example/1", Kind = PageKind.Text });
        var document = Assert.Single(await ToList(Shared.ExtractMany(From([page]), 1, Cancellation)));
        Assert.Equal(("https://news.example/1", "<p>The river rose.</p>"), (document.Url, Assert.Single(document.Blocks).Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public async Task ExtractMany_SlowFirstPage_OrderIsKeptAndLittleIsReadAhead(int degree)
    {
        var (read, taken, furthest) = (0, 0, 0);
        var results = Shared.ExtractMany(From(Enumerable.Range(0, 500), _ => furthest = Math.Max(furthest, ++read - Volatile.Read(ref taken))), Slow, degree, Cancellation);
        var seen = new List<int>();
        await foreach (var i in results)
        {
            seen.Add(i);
            Volatile.Write(ref taken, seen.Count);
        }
        Assert.Equal(Enumerable.Range(0, 500), seen);
        Assert.InRange(furthest, 2 * degree, (2 * degree) + 3);

        int Slow(Extractor _, int i)
        {
            if (i == 0) SpinWait.SpinUntil(() => Volatile.Read(ref read) >= 2 * degree || Cancellation.IsCancellationRequested);
            return i;
        }
    }

    [Fact]
    public async Task ExtractMany_Degree_IsNeverExceeded()
    {
        var (now, most) = (0, 0);
        var results = Shared.ExtractMany(From(Enumerable.Range(0, 200)), (_, i) =>
        {
            var running = Interlocked.Increment(ref now);
            InterlockedMax(ref most, running);
            Thread.Yield();
            Interlocked.Decrement(ref now);
            return i;
        }, 3, Cancellation);
        Assert.Equal(Enumerable.Range(0, 200), await ToList(results));
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task ExtractMany_PageThatThrows_DoesSoInItsPlace()
    {
        var results = Shared.ExtractMany(From(Enumerable.Range(0, 100)), (_, i) => i == 20 ? throw new InvalidOperationException("no twenty") : i, 4, Cancellation);
        var seen = new List<int>();
        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var i in results) seen.Add(i);
        });
        Assert.Equal(Enumerable.Range(0, 20), seen);
    }

    [Fact]
    public async Task ExtractMany_SourceThatThrows_DoesSoBehindTheDocumentsBeforeIt()
    {
        var results = Shared.ExtractMany(Broken(), (_, i) => i, 4, Cancellation);
        var seen = new List<int>();
        var error = await Assert.ThrowsAsync<IOException>(async () =>
        {
            await foreach (var i in results) seen.Add(i);
        });
        Assert.Equal(("the disk is gone", 10), (error.Message, seen.Count));
    }

    [Fact]
    public async Task ExtractMany_CallerStopsEarly_SourceIsDisposedAndNothingRuns()
    {
        var (running, disposed) = (0, false);
        await foreach (var i in Shared.ExtractMany(Endless(() => disposed = true), Work, 4, Cancellation))
            if (i == 50) break;
        Assert.True(disposed);
        Assert.Equal(0, Volatile.Read(ref running));

        int Work(Extractor _, int i)
        {
            Interlocked.Increment(ref running);
            Thread.Yield();
            Interlocked.Decrement(ref running);
            return i;
        }
    }

    [Fact]
    public async Task ExtractMany_Cancelled_Ends()
    {
        using var source = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var disposed = false;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var i in Shared.ExtractMany(Endless(() => disposed = true), (_, i) => i, 2, source.Token))
                if (i == 50) await source.CancelAsync();
        });
        Assert.True(disposed);
    }

    [Fact]
    public async Task ExtractMany_NoPage_GivesNothing() => Assert.Empty(await ToList(Shared.ExtractMany(From<PageInput>([]), cancellation: Cancellation)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1025)]
    public void ExtractMany_DegreeOutOfRange_Throws(int degree) =>
        Assert.Equal("degree", Assert.Throws<ArgumentOutOfRangeException>(() => Shared.ExtractMany(From<PageInput>([]), degree, Cancellation)).ParamName);

    private static string Describe(Document document) =>
        $"{document.Status} {document.Headline} {string.Join('|', document.Blocks.Select(block => $"{block.Label} {block.Confidence} {block.Text}"))}";

    private static async IAsyncEnumerable<T> From<T>(IEnumerable<T> items, Action<T>? read = null)
    {
        foreach (var item in items)
        {
            await Task.Yield();
            read?.Invoke(item);
            yield return item;
        }
    }

    private static async IAsyncEnumerable<int> Broken()
    {
        for (var i = 0; i < 10; i++) yield return i;
        await Task.Yield();
        throw new IOException("the disk is gone");
    }

    private static async IAsyncEnumerable<int> Endless(Action disposed)
    {
        try
        {
            for (var i = 0; ; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
        finally
        {
            disposed();
        }
    }

    private static async Task<List<T>> ToList<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items) list.Add(item);
        return list;
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen;)
            seen = Interlocked.CompareExchange(ref most, value, seen);
    }
}
