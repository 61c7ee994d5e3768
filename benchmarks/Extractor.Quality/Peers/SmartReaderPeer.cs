using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Extraction.Quality.Corpus;
using Extraction.Quality.Predictions;
using SmartReader;

namespace Extraction.Quality.Peers;

/// <summary>SmartReader with its own defaults on the HTML of a page. Thread-safe.</summary>
/// <param name="patience">How long a page may take before it counts as empty.</param>
internal sealed class SmartReaderPeer(TimeSpan patience)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly ConcurrentBag<string> _failures = [];

    /// <summary>Name and version as a report prints them.</summary>
    public static string Name { get; } = string.Create(CultureInfo.InvariantCulture, $"SmartReader {typeof(Reader).Assembly.GetName().Version?.ToString(3)}");

    /// <summary>Pages that it has failed on so far and that count as empty, each with the reason.</summary>
    public IReadOnlyList<string> Failures => [.. _failures.Order(StringComparer.Ordinal)];

    /// <summary>Predictions for pages, in their order.</summary>
    public IReadOnlyList<Prediction> Predict(IReadOnlyList<GoldPage> pages)
    {
        var predictions = new Prediction[pages.Count];
        OwnThread.ForEach(pages.Count, i => predictions[i] = Predict(pages[i]));
        return predictions;
    }

    public Prediction Predict(GoldPage page)
    {
        var answer = OwnThread.Run(() => Read(page), patience) ?? new Answer(null, "takes too long");
        if (answer.Problem is { } problem) _failures.Add($"{page.Id}: {problem}");
        return answer.Prediction ?? new Prediction { Id = page.Id };
    }

    /// <summary>One of the two.</summary>
    private sealed record Answer(Prediction? Prediction, string? Problem);

    /// <summary>Whatever it throws, the run goes on.</summary>
    private static Answer Read(GoldPage page)
    {
        try
        {
            using var reader = Open(string.IsNullOrEmpty(page.Url) ? "https://www.example.org/page" : page.Url, page.ReadHtml());
            var article = reader.GetArticle();
            return article.Completed ? new(Prediction(page.Id, article), null) : new(null, article.Errors.FirstOrDefault()?.GetType().Name ?? "not completed");
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return new(null, failure.GetType().Name);
        }
    }

    /// <summary>The text where the bytes are UTF-8, whatever the page declares; else the bytes, for SmartReader to decode.</summary>
    private static Reader Open(string url, byte[] bytes)
    {
        try
        {
            return new Reader(url, Utf8.GetString(bytes).TrimStart('\uFEFF'));
        }
        catch (DecoderFallbackException)
        {
            return new Reader(url, new MemoryStream(bytes));
        }
    }

    private static Prediction Prediction(string id, Article article)
    {
        var author = string.IsNullOrWhiteSpace(article.Author) ? article.Byline : article.Author;
        return new Prediction
        {
            Id = id,
            Text = article.TextContent ?? "",
            Title = article.Title,
            Author = string.IsNullOrWhiteSpace(author) ? [] : [author],
            Date = article.PublicationDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
