using System.Globalization;
using Extraction.Fuzz.Hostile;
using Extraction.Fuzz.Mutation;

namespace Extraction.Fuzz;

/// <summary>Extracts very many small pages and some large ones, and says what the managed heap holds in between: nothing may stay behind.</summary>
internal static class SoakCommand
{
    private const int Settled = 1_000, LargeBytes = 4 << 20;
    private const double MostGrowth = 1.1;

    public static int Run(string root, int small, int large, TextWriter output)
    {
        var extractor = new Extractor();
        var mutator = new Mutator(Seeds.Read(root));
        for (var i = 0; i < Settled; i++) Extract(i);
        var settled = Say($"{Settled:N0} small pages");
        for (var i = Settled; i < small; i++) Extract(i);
        Say($"{small:N0} small pages");
        var pages = HostilePages.All;
        for (var i = 0; i < large; i++) _ = extractor.Extract(pages[i * 7 % pages.Count].Make(LargeBytes), new PageHints { Kind = pages[i * 7 % pages.Count].Kind });
        var end = Say($"and {large:N0} large pages");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heap at the end is {(double)end / settled:F3} of that after the first {Settled:N0}"));
        return end <= settled * MostGrowth ? 0 : 1;

        void Extract(int number) => _ = number % 2 == 0 ? extractor.ExtractHtml(mutator.Make(Target.Html, number)) : extractor.ExtractText(mutator.Make(Target.Text, number));

        long Say(FormattableString what)
        {
            for (var i = 0; i < 3; i++)
            {
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
                GC.WaitForPendingFinalizers();
            }
            var heap = GC.GetTotalMemory(forceFullCollection: true);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{heap / 1e6:F2} MB after {what.ToString(CultureInfo.InvariantCulture)}"));
            output.Flush();
            return heap;
        }
    }
}
