using System.Globalization;
using System.Text;
using Extraction.Tests.Formats;

namespace Extraction.Tests.Cli;

/// <summary>Pages of invented news, the same every time.</summary>
internal static class GeneratedPages
{
    private static readonly string[] Subjects = ["The harbour board", "A spokeswoman for the ferry line", "The mayor of Port Elwin", "The parish council", "An engineer who asked not to be named"];
    private static readonly string[] Verbs = ["said on Monday that", "denied that", "told reporters that", "wrote in a letter that", "was surprised to hear that"];
    private static readonly string[] Objects = ["the bridge would open again in spring", "three of the planks had been replaced", "the market would move to the old quay", "no traffic could be counted during the storm", "the herring season had begun early"];

    /// <summary>A page in HTML.</summary>
    public static string Html(int number)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"en\"><head><title>Notice {number} | The Elwin Courier</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/news\">News</a></nav><article><h1>Notice {number} of the harbour</h1>");
        for (var paragraph = 0; paragraph < 4 + (number % 5); paragraph++) page.Append("<p>").Append(Paragraph(number, paragraph)).Append("</p>");
        return page.Append("</article><footer>Copyright The Elwin Courier</footer></body></html>").ToString();
    }

    /// <summary>A web archive of so many pages.</summary>
    public static byte[] Warc(int count)
    {
        var file = new WarcFile().Info();
        for (var i = 0; i < count; i++) file.Response($"https://news.example/{i}", Html(i));
        return file.Gzipped();
    }

    /// <summary>JSON Lines of so many pages.</summary>
    public static string JsonLines(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"{{\"id\":{i},\"text\":\"Notice {i}\\n\\n{Paragraph(i, 0)}\\n\\n{Paragraph(i, 1)}\"}}\n"));

    private static string Paragraph(int number, int paragraph) => string.Join(' ', Enumerable.Range(0, 3).Select(sentence =>
    {
        var seed = (number * 31) + (paragraph * 7) + (sentence * 3);
        return $"{Subjects[seed % 5]} {Verbs[seed / 5 % 5]} {Objects[seed / 25 % 5]}, {seed % 97} days after the last meeting.";
    }));
}
