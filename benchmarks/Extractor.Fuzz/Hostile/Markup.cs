using static Extraction.Fuzz.Hostile.HostilePage;

namespace Extraction.Fuzz.Hostile;

/// <summary>Too much of anything in HTML, and tags that never end.</summary>
internal static class Markup
{
    public static IEnumerable<HostilePage> All => [.. Floods, .. Attributes, .. Unterminated, .. Rows];

    private static IEnumerable<HostilePage> Floods =>
        from part in (string[])
        [
            "<br>", "x<br>", "<p>x", "<p>x</p>\n", "<a href=/x>x</a> ", "<a href=/x><p>x</a>", "<img src=x.jpg alt='a bridge at dusk'>", "<time datetime=2024-11-05>5 Nov</time>", "<time>now</time><p>x</p>",
            "<li>an item", "<tr><td>x", "<h1>Bridge shut for a week</h1>", "<h2>x</h2><p>y", "<meta property=og:title content='Bridge shut for a week'>", "<link rel=canonical href=/x>", "<base href=/x>",
            "<hr>", "<wbr>x", "&amp;", "&", "&#", "&#1", "&#x110000;", "&notanentityname", "&CounterClockwiseContourIntegral", "<", "<<", "</", "</>", "<!", "<!>", "<?x>", "<!--x-->", "<!-- x", "]]>", "<![CDATA[x]]>",
            "<input value=x type=button>", "<input placeholder=x>", "<textarea placeholder=y>x</textarea>", "<select><option>x", "<script>x</script>", "<style>x</style>", "<title>x</title>", "<title>Bridge - Post | News</title>",
            "<svg><path d=x /></svg>", "<figure><img src=x><figcaption>A bridge. Photograph: Ada Lind</figcaption></figure>", "<p class=byline>By Ada Lind</p>", "<p>Comments</p><p>It was good to read this.</p>",
            "<p>We use cookies on this site.</p>", "<p>We use cookies.</p><p>Cookies and partners.</p><p>Accept cookies</p><p>x</p><p>y</p><p>z</p><p>w</p>", "<p>Related</p><p>x</p>", "<p>Read more</p>", "<noscript><p>x y z</p></noscript>",
            "<span itemprop=author>Ada Lind</span>", "<a rel=author href=/x>Ada Lind</a>", "<a rel=tag href=/x>bridges</a>", "<body><html>", "<iframe srcdoc=x></iframe>", "<picture><source srcset='x 1x, y 2x'><img src=z></picture>",
            "\0", "\u0001\u0002", "\uFEFF", "\u200B", "\u202E\u2066", "e\u0301\u0301\u0301", "\r", "\r\n", "\f", "\u00A0", "&nbsp;", " ", "\t", "<p> </p>", "<pre>\n\n x </pre>", "😀", "\uD800",
        ]
        select Of($"flood of {Show(part)}", PageKind.Html, size => "<p>start</p>" + Repeat(part, size));

    private static IEnumerable<HostilePage> Attributes =>
    [
        Of("a million attributes", PageKind.Html, size => "<p " + Number(number => $"a{number}=x ", size) + ">x"),
        Of("a million known attributes", PageKind.Html, size => "<p " + Repeat("class=x id=y href=z style=w ", size) + ">x"),
        Of("attributes without value", PageKind.Html, size => "<p " + Repeat("a ", size) + ">x"),
        .. ((string[])["class", "id", "style", "href", "content", "title", "alt", "datetime", "rel", "itemprop", "srcset", "role", "type", "placeholder"])
            .Select(name => Of($"one long {name}", PageKind.Html, size => $"<meta property=og:title {name}='{Repeat("abc x-y ", size)}'><a {name}='{Repeat("abc x-y ", size)}'>x</a><img {name}='{Repeat("abc x-y ", size)}'>")),
        Of("long attributes on many", PageKind.Html, size => Repeat($"<a href='/{Repeat("abc", 4000)}' class='{Repeat("abc x-y ", 4000)}'>x</a>", size)),
        Of("names on spans of one line", PageKind.Html, size => "<p>" + Number(number => $"<span class='n{Letters(number)} caption-text'>x</span> ", size)),
        Of("one name on spans of one line", PageKind.Html, size => "<p>" + Repeat("<span class=caption-text>x</span> ", size)),
        Of("links around blocks with a long address", PageKind.Html, size => $"<a href='/{Repeat("abc", size / 4)}'>" + Repeat("<p>x y z", size * 3 / 4)),
        Of("alternatives of pictures", PageKind.Html, size => Repeat($"<img src=x alt='{Repeat("a long alternative text ", 1000)}'>", size) + "a long alternative text"),
        Of("class names, all different", PageKind.Html, size => Number(number => $"<div class='{Letters(number)} {Letters(number * 7)}'>x</div>", size)),
        Of("entities in attributes", PageKind.Html, size => Repeat("<a href='&amp;&amp;&amp;&#38;&notit'>x</a>", size)),
    ];

    private static IEnumerable<HostilePage> Unterminated =>
        from start in (string[])
            ["<!--", "<!-- -", "<![CDATA[", "<script>", "<script><!--", "<script><!--<script>", "<script type=application/ld+json>", "<title>", "<textarea>", "<style>", "<xmp>", "<iframe>", "<noscript>", "<noframes>", "<plaintext>",
                "<p class='", "<p class=\"", "<p class=", "<p ", "<p", "<svg><![CDATA[", "<!doctype ", "<!doctype html public '", "<?xml ", "<a href='&", "<noembed>", "<select>", "<math><annotation-xml>", "<template>"]
        from part in (string[])["abc ", "<", "-", "</", "--!"]
        select Of($"unterminated {start} of {part}", PageKind.Html, size => "<p>start</p>" + start + Repeat(part, size));

    private static IEnumerable<HostilePage> Rows =>
    [
        Of("one row of cells", PageKind.Html, size => "<table><tr>" + Repeat("<td>x", size)),
        Of("one row of marks and pictures", PageKind.Html, size => "<table><tr>" + Repeat("<td><i itemprop=name>x</i><img src=y>", size)),
        Of("a wide row and many short ones", PageKind.Html, size => "<p>" + Repeat("A sentence of the article that goes on. ", 2000) + "</p><table><tr>" + Repeat("<td>x", size / 2) + Repeat("<tr><td>x<td>y", size / 2)),
        Of("one long line", PageKind.Html, size => "<p>" + Repeat("word ", size)),
        Of("one long word", PageKind.Html, size => "<p>" + Repeat("word", size)),
        Of("one long pre", PageKind.Html, size => "<pre>" + Repeat("word\n", size)),
        Of("pre of white space under marks", PageKind.Html, size => "<pre>" + Repeat("x" + new string(' ', 2000) + Repeat("<i itemprop=a>", 2000) + "y", size)),
        Of("groups of equal size", PageKind.Html, size => Number(number => Repeat($"<div class={Letters(number)}>some words that stand in a card here</div>", 150), size)),
        Of("groups that grow", PageKind.Html, size => Number(number => $"<ul><li>{Repeat("w ", 20 + number)}<li>{Repeat("w ", 20 + number)}<li>x y z</ul>", size)),
        Of("long noscript", PageKind.Html, size => "<p>x</p><noscript>" + Repeat("<p>the thread of a forum</p>", size) + "</noscript>"),
        Of("no tags at all", PageKind.Html, size => Repeat("word ", size)),
    ];

    /// <summary>A name of letters for a number.</summary>
    internal static string Letters(int number)
    {
        Span<char> letters = stackalloc char[6];
        for (var i = 0; i < letters.Length; i++, number /= 26) letters[i] = (char)('a' + (number % 26));
        return letters.ToString();
    }

    private static string Show(string part) => string.Concat(part.Select(c => c is < ' ' or > '~' ? $"U+{(int)c:X4}" : c.ToString()));
}
