using System.Globalization;
using Extraction.Fuzz.Hostile;
using Extraction.Fuzz.Mutation;

namespace Extraction.Fuzz;

/// <summary>Extracts very many small pages with large ones among them, and says what the managed heap holds in between: nothing may stay behind.</summary>
internal static class SoakCommand
{
    private const int Settled = 1_000, LargeBytes = 4 << 20;
    private const double MostGrowth = 1.1;

    /// <summary>The shared pool drops arrays at full collections once nobody has asked for them for a minute.</summary>
    private const int RestSeconds = 300, RestStep = 5;

    public static int Run(string root, int small, int large, TextWriter output)
    {
        var extractor = new Extractor();
        var mutator = new Mutator(Seeds.Read(root));
        for (var i = 0; i < Settled; i++) Extract(i);
        var settled = Say($"the first {Settled:N0} small pages");
        var every = Math.Max(1, (small - Settled) / Math.Max(1, large));
        for (int i = Settled, done = 0; i < small; i++)
        {
            Extract(i);
            if (i % every == 0 && done < large) ExtractLarge(done++);
        }
        Say($"{small:N0} small and {large:N0} large pages");
        var end = Rest();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap at the end is {(double)end / settled:F3} of that after the first {Settled:N0}"));
        return end <= settled * MostGrowth ? 0 : 1;

        void Extract(int number) => _ = number % 2 == 0 ? extractor.ExtractHtml(mutator.Make(Target.Html, number)) : extractor.ExtractText(mutator.Make(Target.Text, number));

        void ExtractLarge(int number)
        {
            var page = HostilePages.All[number * 7 % HostilePages.All.Count];
            _ = extractor.Extract(page.Make(LargeBytes), new PageHints { Kind = page.Kind });
        }

        long Rest()
        {
            for (var rested = 0; rested < RestSeconds; rested += RestStep)
            {
                Thread.Sleep(TimeSpan.FromSeconds(RestStep));
                Extract(rested);
                Collect();
            }
            return Say($"{RestSeconds} seconds of a page now and then");
        }

        long Say(FormattableString what)
        {
            var heap = Collect();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heap / 1e6:F2} MB after {what.ToString(CultureInfo.InvariantCulture)}"));
            output.Flush();
            return heap;
        }
    }

    private static long Collect()
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
