using System.Globalization;
using System.Text.Json;
using Extraction.Tests.Support;

namespace Extraction.Tests.Properties;

/// <summary>Same text, same document: on any thread and under any culture.</summary>
public class DeterminismTests
{
    private const int Threads = 16;
    private static readonly string[] Texts = [.. Fixture.Names.Select(name => new Fixture(name).Text)];

    [Fact]
    public async Task ExtractText_SixteenThreadsOneExtractor_SameAsOneThread()
    {
        var extractor = new Extractor();
        var expected = Array.ConvertAll(Texts, text => Describe(extractor, text));
        var start = new ManualResetEventSlim();
        var runs = Enumerable.Range(0, Threads).Select(number => OnOwnThread(() =>
        {
            start.Wait();
            return InShuffledOrder(extractor, seed: number);
        })).ToArray();
        start.Set();
        Assert.All(await Task.WhenAll(runs), documents => Assert.Equal(expected, documents));
    }

    [Theory, InlineData("tr-TR"), InlineData("ar-SA"), InlineData("th-TH"), InlineData("de-DE")]
    public async Task ExtractText_OtherCulture_SameAsInvariant(string name)
    {
        var culture = CultureOrSkip(name);
        Assert.Equal(await Under(CultureInfo.InvariantCulture), await Under(culture));
    }

    private static string[] InShuffledOrder(Extractor extractor, int seed)
    {
        var documents = new string[Texts.Length];
        var order = Enumerable.Range(0, Texts.Length).ToArray();
        new Random(seed).Shuffle(order);
        foreach (var index in order) documents[index] = Describe(extractor, Texts[index]);
        return documents;
    }

    /// <summary>What a new extractor gives that is made and used under a culture.</summary>
    private static Task<string[]> Under(CultureInfo culture) => OnOwnThread(() =>
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
        var extractor = new Extractor();
        return Array.ConvertAll(Texts, text => Describe(extractor, text));
    });

    private static Task<string[]> OnOwnThread(Func<string[]> run) =>
        Task.Factory.StartNew(run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static CultureInfo CultureOrSkip(string name)
    {
        try
        {
            return CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        }
        catch (CultureNotFoundException)
        {
            Assert.Skip($"The culture {name} is not known here: the system has no ICU, or DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is set.");
            throw;
        }
    }

    private static string Describe(Extractor extractor, string text)
    {
        var document = extractor.ExtractText(text);
        return JsonSerializer.Serialize(document) + document.Published?.ToIso() + document.Modified?.ToIso();
    }
}
