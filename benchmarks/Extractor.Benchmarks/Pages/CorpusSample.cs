using System.Security.Cryptography;
using System.Text;
using Extraction.Quality.Corpus;

namespace Extraction.Benchmarks.Pages;

/// <summary>Real pages, drawn from the labelled corpus where it is present. The draw goes by a hash of the page's id: the same pages every time.</summary>
internal static class CorpusSample
{
    private const int Size = 100;

    public static bool IsPresent => LabelledCorpus.Find() is { } corpus && LabelledCorpus.MainSets.Any(corpus.Has);

    /// <exception cref="DirectoryNotFoundException">There is no corpus.</exception>
    public static PageSet Read()
    {
        var corpus = LabelledCorpus.Find() ?? throw new DirectoryNotFoundException("There is no corpus.");
        var pages = LabelledCorpus.MainSets.Where(corpus.Has).SelectMany(corpus.Read);
        return new PageSet([.. pages.OrderBy(Draw, StringComparer.Ordinal).Take(Size).Select(page => page.ReadHtml())]);
    }

    private static string Draw(GoldPage page) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{page.Dataset}/{page.Id}")));
}
