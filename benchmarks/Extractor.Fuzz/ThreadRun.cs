using System.Collections.Concurrent;
using System.Text;
using Extraction.Fuzz.Hostile;
using Extraction.Fuzz.Mutation;

namespace Extraction.Fuzz;

/// <summary>Extracts the same pages on 64 threads with one extractor, each thread in an order of its own, and compares with one thread.</summary>
internal static class ThreadRun
{
    public const int Threads = 64;
    private const int HostileBytes = 2_000;

    /// <summary>The fixtures of a repository, text and HTML, and small hostile pages.</summary>
    public static IReadOnlyList<HostilePage> Pages(string root)
    {
        var seeds = Seeds.Read(root);
        return
        [
            .. seeds.Texts.Select((text, i) => new HostilePage($"text {i}", PageKind.Text, _ => Encoding.UTF8.GetBytes(text))),
            .. seeds.Pages.Select((page, i) => new HostilePage($"page {i}", PageKind.Html, _ => Encoding.UTF8.GetBytes(page))),
            .. HostilePages.All.Where((_, i) => i % 5 == 0),
        ];
    }

    /// <summary>The pages that came out otherwise on some thread.</summary>
    /// <param name="pages">The pages.</param>
    /// <param name="each">How many of them each thread takes.</param>
    public static IReadOnlyCollection<string> Differences(IReadOnlyList<HostilePage> pages, int each)
    {
        var extractor = new Extractor();
        var inputs = pages.Select(page => page.Make(HostileBytes)).ToArray();
        var expected = pages.Select((page, i) => Contracts.Print(HostileRun.Extract(extractor, page, inputs[i]))).ToArray();
        var differences = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        using var start = new ManualResetEventSlim();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.Wait();
            foreach (var i in Order(number, pages.Count).Take(each))
                if (Contracts.Print(HostileRun.Extract(extractor, pages[i], inputs[i])) != expected[i]) differences[pages[i].Name] = true;
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        start.Set();
        foreach (var thread in threads) thread.Join();
        return [.. differences.Keys];
    }

    private static int[] Order(int seed, int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        new Random(seed).Shuffle(order);
        return order;
    }
}
