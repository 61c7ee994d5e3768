namespace Extraction.Benchmarks.Pages;

/// <summary>The part of a page that nobody reads: styles, scripts, inline state. On real news pages more than half of the bytes.</summary>
internal static class Scripts
{
    /// <summary>Adds a style sheet until the page has reached a share of its size.</summary>
    public static void AddStyle(this PageWriter page, double share)
    {
        page.Line("<style>");
        while (page.IsBefore(share))
            page.Line($".{page.Name()},.{page.Name()}>a:hover{{margin:0 {page.Latin.Number(1, 40)}px;padding:{page.Latin.Number(1, 9)}px;color:#{page.Latin.Number(0x111, 0xfff):x3};display:flex}}");
        page.Line("</style>");
    }

    /// <summary>Adds scripts such as minifiers leave them, with strings that hold tags.</summary>
    public static void AddScripts(this PageWriter page, int count)
    {
        for (; count > 0; count--)
        {
            page.Add("<script>!function(e,t){\"use strict\";var n=e.").Add(page.Name("")).Add("||{},r=t.createElement(\"script\");");
            for (var left = page.Latin.Number(4, 16); left > 0; left--)
                page.Add($"n.{page.Name("")}=function(i){{if(!i||i.length<{page.Latin.Number(1, 99)})return null;for(var o=0;o<i.length&&i[o]>0;o++)n.{page.Name("")}(i[o],'<div class=\"{page.Name()}\">'+i+'<\\/div>');return n}};");
            page.Line($"r.async=!0;r.src=\"https://cdn.example.net/{page.Slug()}.js\";t.head.appendChild(r)}}(window,document);</script>");
        }
    }

    /// <summary>Adds the state of a single-page application as JSON, so much that the page has its size with the rest that comes behind.</summary>
    public static void AddState(this PageWriter page, int rest)
    {
        page.Add("<script id=\"__STATE__\" type=\"application/json\">{\"props\":{\"items\":[");
        for (var id = 1; page.HasRoomFor(rest); id++)
        {
            page.Add(id == 1 ? "" : ",");
            page.Add($"{{\"id\":{id},\"type\":\"{page.Name()}\",\"url\":\"{page.Address("item")}\",\"title\":\"{Json(page.Prose.Phrase(5, 12))}\",");
            page.Add($"\"summary\":\"{Json(page.Prose.Sentence())}\",\"html\":\"\\u003cp\\u003e{Json(page.Prose.Sentence())}\\u003c/p\\u003e\",\"image\":{{\"src\":\"{page.Picture(640)}\",\"w\":640,\"h\":360}},\"flags\":[true,false,null,{page.Latin.Number(0, 9999)}]}}");
        }
        page.Line("]},\"locale\":\"en\",\"isFallback\":false}</script>");
    }

    /// <summary>A name as developers give them to classes and functions.</summary>
    public static string Name(this PageWriter page, string separator = "-") =>
        page.Latin.Phrase(2, 3).Replace(", ", separator, StringComparison.Ordinal).Replace(" ", separator, StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Text inside a JSON string.</summary>
    public static string Json(string text) => text.Replace("\"", "\\\"", StringComparison.Ordinal);
}
