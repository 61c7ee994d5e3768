namespace Extraction.Fuzz.Mutation;

/// <summary>What mutation starts from: pieces of our own fixtures, and the words and tags that rules look for.</summary>
internal sealed class Seeds
{
    private static readonly string[] HtmlParts =
    [
        "<p>", "</p>", "<div>", "</div>", "<br>", "<a href=/x>", "</a>", "<b>", "</b>", "<table>", "<tr>", "<td>", "</td>", "</table>", "<ul>", "<li>", "</ul>", "<h1>", "</h1>", "<h2>", "<pre>", "</pre>", "<figure>", "<figcaption>",
        "</figcaption>", "</figure>", "<img src=a.jpg alt='a bridge at dusk'>", "<time datetime=2024-11-05T10:00:00Z>", "</time>", "<title>", "</title>", "<script type=application/ld+json>", "</script>", "<style>", "</style>", "<textarea>", "<select><option>",
        "<template shadowrootmode=open>", "</template>", "<svg>", "</svg>", "<math><mi>", "</math>", "<noscript>", "</noscript>", "<!--", "-->", "<![CDATA[", "]]>", "<form>", "<button>", "<input placeholder=name>", "<blockquote>", "<object>", "<nobr>",
        " class='byline author'", " class=caption", " itemprop=author", " itemscope itemtype=https://schema.org/NewsArticle", " hidden", " style=display:none", " id=x", " rel=author", "<meta property=og:title content='Bridge shut'>", "<base href=//b.example/>",
        "<meta name=author content='Ada Lind'>", "<link rel=canonical href=https://news.example/a>", "&amp;", "&nbsp;", "&#x1F600;", "&#0;", "&notin;", "<plaintext>", "<frameset>", "<caption>", "<col>", "<details><summary>", "<ruby>a<rt>b", "<iframe>", "<xmp>", "\"", "'", ">", "<", "=", "/",
    ];

    private static readonly string[] TextParts =
    [
        "\n", "\n\n", "\r\n", " ", "\t", "\u00A0", "\u200B", "\u202E", "\0", "\uFEFF", "\uD83D", "\uDE00", "By Ada Lind", "By Ada Lind and Bo Ek, ", "Photograph: Ada Lind/AFP via Getty Images", "(AP)", "5 November 2024", "2024-11-05 18:39", "Updated 5 Nov",
        "3 hours ago", "Monday", "10.11.12", "11/12/2024", "٥ نوفمبر ٢٠٢٤", "2024年11月5日", "READ MORE", "Related", "Most read", "Comments", "Tags:", "We use cookies.", "© 2024 The Post", "{{ a.b }}", "• an item", "> quote", "1. ", "| ", " - ", "。", "…", "“", "”", "(", ")", "[", "]",
        "The bridge was closed on Monday after an engineer found a crack in it, the town said.", "date 2024-11-05 Some headline here", "e\u0301", "漢字", "ไทย", "#tag", "http://a.example/b", "a@b.example", "=1+1", "<b>", "Ada Lind is a reporter covering the coast.",
    ];

    private static readonly string[] JsonParts =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\", "\\u00", "\\ud83d", "/*", "*/", "//", "null", "true", "-1e5", "\"@type\":\"NewsArticle\"", "\"@graph\":[", "\"@id\":\"#a\"", "\"author\":{\"name\":\"Ada Lind\"}", "\"headline\":\"Bridge shut\"", "\"datePublished\":\"2024-11-05\"",
        "\"image\":[", "\"keywords\":\"a, b\"", "<![CDATA[", "\uFEFF", " ", "\n", "\"isAccessibleForFree\":false", "\"publisher\":", "\"mainEntityOfPage\":", "\"inLanguage\":\"en\"",
    ];

    private const string Json =
        """{"@context":"https://schema.org","@graph":[{"@type":["NewsArticle"],"@id":"#a","headline":"Bridge \"shut\" for a week","author":[{"@type":"Person","name":"Ada Lind"},{"@id":"#b"}],"datePublished":"2024-11-05T10:00:00+01:00","keywords":["a","b"]},{"@type":"Person","@id":"#b","name":"Bo Ek"}]}""";

    private Seeds(string[] texts, string[] pages) => (Texts, Pages) = (texts, pages);

    public string[] Texts { get; }

    public string[] Pages { get; }

    public static string[] Jsons => [Json];

    public static string[] PartsOf(Target target) => target switch
    {
        Target.Json => JsonParts,
        Target.Text or Target.Line => TextParts,
        _ => [.. HtmlParts, .. TextParts],
    };

    /// <summary>Reads the fixtures of a repository.</summary>
    /// <param name="root">Its root.</param>
    public static Seeds Read(string root)
    {
        var texts = Files(root, "page.txt").ToArray();
        string[] pages = [.. Files(root, "page.html"), .. texts.Select(AsHtml)];
        return new Seeds(texts, pages);
    }

    private static IEnumerable<string> Files(string root, string name) =>
        Directory.EnumerateFiles(Path.Combine(root, "fixtures"), name, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);

    /// <summary>A page with every kind of statement around the lines of a text.</summary>
    private static string AsHtml(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return $"<!doctype html><html lang=en><head><title>{lines[0]} | The Post</title><meta property=og:title content=\"{lines[0]}\"><script type=application/ld+json>{Json}</script></head><body><nav><ul><li><a href=/>Home</a></ul></nav><article>"
            + string.Concat(lines.Select((line, i) => i % 7 == 3 ? $"<figure><img src={i}.jpg><figcaption class=caption>{line}</figcaption></figure>" : i % 5 == 1 ? $"<h2 class=sub-head>{line}</h2>" : $"<p class=text>{line}</p>\n")) + "</article></body></html>";
    }
}
