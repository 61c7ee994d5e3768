using static Extraction.Fuzz.Hostile.HostilePage;

namespace Extraction.Fuzz.Hostile;

/// <summary>Statements a page makes of itself: JSON-LD that is deep, long, broken or goes in circles; titles, dates and authors without end.</summary>
internal static class Heads
{
    private const string Article = """{"@context":"https://schema.org","@type":"NewsArticle","headline":"Bridge shut","author":{"@type":"Person","name":"Ada Lind"},"datePublished":"2024-11-05"}""";

    public static IEnumerable<HostilePage> All => [.. Json, .. Statements];

    private static IEnumerable<HostilePage> Json =>
    [
        Script("nested objects", size => Repeat("{\"a\":", size)),
        Script("nested arrays", size => Repeat("[", size)),
        Script("nested and closed", size => Repeat("[", size / 2) + Repeat("]", size / 2)),
        Script("nested strings", size => Repeat("{\"a", size)),
        Script("many articles", size => "[" + Repeat(Article + ",", size) + "]"),
        Script("a long list of types", size => "{\"@type\":[" + Repeat("\"NewsArticle\",", size) + "]}"),
        Script("a long list of authors", size => "{\"@type\":\"NewsArticle\",\"author\":[" + Number(number => $"{{\"@id\":\"#{number}\",\"name\":\"Ada {Markup.Letters(number)}\"}},", size) + "]}"),
        Script("a graph in a circle", size => "{\"@graph\":[" + Number(number => $"{{\"@id\":\"#{number}\",\"@type\":\"Article\",\"author\":{{\"@id\":\"#{number + 1}\"}},\"mainEntity\":{{\"@id\":\"#{number}\"}}}},", size) + "]}"),
        Script("one name many times", size => "{\"@type\":\"Article\"," + Repeat("\"name\":\"x\",", size) + "\"a\":1}"),
        Script("one long string", size => "{\"@type\":\"NewsArticle\",\"headline\":\"" + Repeat("abc ", size) + "\"}"),
        Script("quotes and white space", size => "{\"a\":\"" + Repeat("\"" + new string(' ', 500), size) + "x\"}"),
        Script("quotes, commas and white space", size => "{\"a\":\"" + Repeat("\"," + new string(' ', 500), size) + "x\"}"),
        Script("quotes", size => "{" + Repeat("\"", size)),
        Script("escapes", size => "{\"a\":\"" + Repeat("\\u00e9\\\"\\n", size) + "\"}"),
        Script("comments", size => "{" + Repeat("/*x*/", size)),
        Script("comments that do not end", size => "{" + Repeat("/*", size)),
        Script("line comments", size => "{" + Repeat("//", size)),
        Script("brackets of CDATA", size => Repeat("<![CDATA[", size)),
        Script("empty objects", size => Repeat("{}", size)),
        Of("many scripts", PageKind.Html, size => Repeat($"<script type=application/ld+json>{Article}</script>", size) + "<p>x"),
        Of("many scripts of one type", PageKind.Html, size => Repeat("<script type=application/ld+json>{\"@type\":\"WebPage\",\"name\":\"x\"}</script>", size) + "<p>x"),
    ];

    private static IEnumerable<HostilePage> Statements =>
    [
        Meta("titles", number => $"<meta property=og:title content='{Markup.Letters(number)} the bridge is shut'>"),
        Meta("titles with separators", number => $"<meta property=og:title content='{Repeat($"{Markup.Letters(number)} - ", 490)}'><h1>{Markup.Letters(number)} shut</h1>"),
        Meta("titles of bars", number => $"<meta name=twitter:title content='{Repeat("a|", 490)}{number}'><h1>a {number}</h1><meta property=og:site_name content='b {number}'>"),
        Meta("site names", number => $"<meta property=og:site_name content='The {Markup.Letters(number)} Post'><title>x - The {Markup.Letters(number)} Post</title>"),
        Meta("authors", number => $"<meta name=author content='Ada {Markup.Letters(number)}, Bo {Markup.Letters(number + 9)} and Cy Lind'>"),
        Meta("authors of separators", number => $"<meta name=author content='{Repeat(", and; ", 590)}{number}'>"),
        Meta("dates", number => $"<meta property=article:published_time content='2024-11-{number % 28 + 1:00}T10:{number % 60:00}:00Z'>"),
        Meta("dates in words", number => $"<meta name=date content='{Repeat("1 May 2 June ", 80)} {number}'>"),
        Meta("tags", number => $"<meta name=keywords content='{Repeat("a, b; c、", 3000)}{number}'>"),
        Meta("descriptions", number => $"<meta name=description content='{Repeat("the bridge is shut ", 3000)}{number}'><p>the bridge is shut the bridge is shut the bridge is shut the bridge is shut"),
        Meta("canonical addresses", number => $"<link rel=canonical href='https://news.example/{Repeat("a/", 1000)}{number}'>"),
        Meta("images", number => $"<meta property=og:image content='https://news.example/{number}.jpg'>"),
        Meta("microdata", number => $"<div itemscope itemtype=https://schema.org/NewsArticle><span itemprop='headline name author'>Ada {Markup.Letters(number)}</span><time itemprop=datePublished>2024-11-05</time>"),
        Meta("authors in authors", number => $"<div itemprop=author itemscope itemtype=x/Person><span itemprop=name>Ada {Markup.Letters(number)}</span>"),
        Meta("generator", number => $"<meta name=generator content='{Repeat("word press ", 500)}'>"),
        Of("one long title element", PageKind.Html, size => $"<title>{Repeat("The bridge - is shut | ", size)}</title><p>x"),
        Of("one long description", PageKind.Html, size => $"<meta name=description content='{Repeat("a ", Math.Min(size, 60_000))}'>" + Repeat("<p>a b c d e f g h i j k l m n o p q r s t u v w x y z", size)),
        Of("a title of many words", PageKind.Html, size => $"<title>{Number(number => Markup.Letters(number) + " ", 700)}</title>" + Repeat("<p>a b c d e f g h i j k l m n o p q r s t u v w x y z a b c d e f g h i j k", size)),
    ];

    private static HostilePage Script(string name, Func<int, string> json) =>
        Of($"json-ld: {name}", PageKind.Html, size => $"<title>x</title><script type=application/ld+json>{json(size)}</script><p>the text");

    private static HostilePage Meta(string name, Func<int, string> part) => Of($"head: {name}", PageKind.Html, size => Number(part, size) + "<p>the text");
}
