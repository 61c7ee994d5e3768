using static Extraction.Fuzz.Hostile.HostilePage;

namespace Extraction.Fuzz.Hostile;

/// <summary>Elements in elements, in the right order and in the wrong one.</summary>
internal static class Nesting
{
    /// <summary>What is opened over and over; a name of each.</summary>
    private static readonly string[] Openings =
    [
        "<div>", "<b>", "<a href=x>", "<a href=x><div>", "<table><tr><td>", "<table>", "<svg>", "<svg><g>", "<math><mi>", "<font color=red>", "<font color=red><p>", "<li>", "<ul><li>", "<ol><li>text",
        "<blockquote>", "<dl><dd>", "<select><optgroup>", "<span>", "<x-y>", "<form>", "<button>", "<object>", "<ruby><rt>", "<h1>", "<p>", "<nobr>", "<section class=related-posts>",
        "<template>", "<div><template shadowrootmode=open>", "<figure><figcaption>", "<div itemprop=author itemscope itemtype=x/Person>", "<svg><foreignObject><div>",
        "<i><b><u><s><em><strong>", "<details><summary>", "<noscript>", "<pre>", "<caption>", "<td>", "<frameset>", "<label><input placeholder=text>", "<iframe>", "<b><table>",
    ];

    /// <summary>Two things that take turns after 600 elements are open.</summary>
    private static readonly (string Name, string Open, string Part)[] UnderAStack =
    [
        ("end tags without a start", "<span>", "</nope>x"), ("items", "<span>", "<li>x"), ("paragraphs", "<span>", "<p>x"), ("headings", "<span>", "<h2>x</h2>"), ("buttons", "<span>", "<button>x"),
        ("blocks in inline elements", "<x-y>", "<div>x</div>"), ("definitions", "<span>", "<dt>x<dd>y"), ("options", "<span>", "<option>x"), ("tables", "<span>", "<table><td>x</table>"),
        ("links", "<span>", "<a href=y>x"), ("forms", "<span>", "<form>x</form>"), ("templates", "<template shadowrootmode=open>", "<div>x</div>"), ("marks", "<span itemprop=x>", "<i itemprop=name>x</i>"),
        ("pictures and captions", "<div>", "<figure><img src=x.jpg><figcaption>A bridge at dusk. Photograph: Ada Lind</figcaption></figure>"), ("svg", "<svg>", "</nope><g></g>x"), ("table parts", "<table><td>", "<tr>x"),
        ("class names", "<div class='related-posts side-bar more-news'>", "<p class=caption-text>x"),
    ];

    public static IEnumerable<HostilePage> All =>
    [
        .. Openings.Select(open => Of($"nested {open}", PageKind.Html, size => Repeat(open, size) + "the text")),
        .. Openings.Select(open => Of($"nested and closed {open}", PageKind.Html, size => Repeat(open, size / 2) + "the text" + Repeat(EndOf(open), size / 2))),
        .. UnderAStack.Select(it => Of($"{it.Name} under 600 {it.Open}", PageKind.Html, size => string.Concat(Enumerable.Repeat(it.Open, 600)) + Repeat(it.Part, size))),
        .. Misnested,
    ];

    private static IEnumerable<HostilePage> Misnested =>
    [
        Of("b closed in p", PageKind.Html, size => Repeat("<b><p>x</b>y</p>", size)),
        Of("a closed in div", PageKind.Html, size => Repeat("<a href=x><div>x</a>y</div>", size)),
        Of("formatting never closed", PageKind.Html, size => Number(number => $"<b id=n{number}><p>x", size)),
        Of("formatting with class names never closed", PageKind.Html, size => Number(number => $"<b class='{Names}' id=n{number}>", 24 * 400) + Repeat("<p>x", size)),
        Of("fonts never closed", PageKind.Html, size => Number(number => $"<font color={number % 30}>x<p>y", size)),
        Of("i b u crossed", PageKind.Html, size => Repeat("<i>a<b>b<u>c</i>d</b>e</u>f", size)),
        Of("links in tables in links", PageKind.Html, size => Repeat("<a href=x><table><tr><td><a href=y>x", size)),
        Of("text in tables", PageKind.Html, size => Repeat("<table>x<tr>y<td>z</tr>", size)),
        Of("nobr in nobr", PageKind.Html, size => Repeat("<nobr>x<b>", size)),
        Of("end tags only", PageKind.Html, size => Repeat("</div></p></b></a></td></table>", size)),
        Of("captions in captions", PageKind.Html, size => Repeat("<figcaption>A bridge at dusk by the harbour.<figcaption>Another bridge at noon.</figcaption>", size)),
        Of("links around links in objects", PageKind.Html, size => $"<a href='/{new string('x', size / 4)}'><object>" + Repeat("<a href=s>x</a> y ", size * 3 / 4)),
    ];

    private static readonly string Names = string.Join(' ', Enumerable.Range(0, 64).Select(number => $"n{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}x"));

    private static string EndOf(string open)
    {
        var ends = open.Split('<', StringSplitOptions.RemoveEmptyEntries).Select(tag => $"</{tag[..tag.AsSpan().IndexOfAny(" >")]}>");
        return string.Concat(ends.Reverse());
    }
}
