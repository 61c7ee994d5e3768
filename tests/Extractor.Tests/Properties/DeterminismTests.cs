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
    public void ExtractText_SixteenThreadsOneExtractor_SameAsOneThread()
    {
        var extractor = new Extractor();
        var expected = Array.ConvertAll(Texts, text => Describe(extractor, text));
        var actual = new string[Threads][];
        var start = new ManualResetEventSlim();
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            start.Wait();
            actual[number] = InShuffledOrder(extractor, seed: number);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        start.Set();
        threads.ForEach(thread => thread.Join());
        Assert.All(actual, documents => Assert.Equal(expected, documents));
    }

    [Theory, InlineData("tr-TR"), InlineData("ar-SA"), InlineData("th-TH"), InlineData("de-DE")]
    public void ExtractText_OtherCulture_SameAsInvariant(string name)
    {
        var expected = Under(CultureInfo.InvariantCulture);
        Assert.Equal(expected, Under(CultureOrSkip(name)));
    }

    private static string[] InShuffledOrder(Extractor extractor, int seed)
    {
        var documents = new string[Texts.Length];
        var order = Enumerable.Range(0, Texts.Length).ToArray();
        new Random(seed).Shuffle(order);
        foreach (var index in order) documents[index] = Describe(extractor, Texts[index]);
        return documents;
    }

    /// <summary>A new extractor, made and used under a culture on a thread of its own.</summary>
    private static string[] Under(CultureInfo culture)
    {
        string[] documents = [];
        var thread = new Thread(() =>
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            var extractor = new Extractor();
            documents = Array.ConvertAll(Texts, text => Describe(extractor, text));
        });
        thread.Start();
        thread.Join();
        return documents;
    }

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
