namespace Extraction.Benchmarks.Pages;

/// <summary>What readers write under articles and in forums.</summary>
internal static class Discussion
{
    /// <summary>Adds a reader's comment.</summary>
    public static void AddComment(this PageWriter page)
    {
        page.Line($"<li class=\"comment\" id=\"comment-{page.Latin.Number(10_000, 99_999)}\"><div class=\"comment__head\"><img class=\"avatar\" src=\"{page.Picture(48)}\" alt=\"\"><b class=\"comment__author\">{page.Latin.Name()}</b> <time datetime=\"{page.Prose.Day()}T11:02\">{page.Prose.Number(2, 23)} hours ago</time></div>");
        page.Line($"<div class=\"comment__text\"><p>{page.Prose.Paragraph()}</p></div><div class=\"comment__actions\"><button>Reply</button> <button>Like</button> <span>{page.Latin.Number(0, 90)}</span></div></li>");
    }

    /// <summary>Adds a post of a forum: who wrote it, what, and what can be done with it.</summary>
    public static void AddPost(this PageWriter page, int number)
    {
        page.Line($"<div class=\"post post-row\" id=\"p{number}\" data-post-id=\"{page.Latin.Number(100_000, 999_999)}\"><div class=\"post-profile\"><a class=\"username\" href=\"/members/{page.Slug()}\">{page.Latin.Name()}</a><dl><dt>Posts:</dt><dd>{page.Latin.Number(1, 9000)}</dd><dt>Joined:</dt><dd>{page.Latin.Day()}</dd></dl><img class=\"avatar\" src=\"{page.Picture(96)}\" alt=\"User avatar\"></div>");
        page.Line($"<div class=\"post-body\"><p class=\"post-meta\"><a href=\"#p{number}\">#{number}</a> <time datetime=\"{page.Latin.Day()}T20:14\">{page.Latin.Day()}, 8:14 pm</time></p><div class=\"content\">");
        if (number > 1 && page.Latin.Chance(0.4))
            page.Line($"<blockquote class=\"quote\"><cite>{page.Latin.Name()} wrote:</cite><p>{page.Prose.Sentence()}</p></blockquote>");
        for (var left = page.Latin.Number(1, 5); left > 0; left--) page.Line($"{page.Prose.Paragraph()}<br><br>");
        page.Line($"</div><div class=\"signature\">{page.Prose.Phrase(3, 9)}</div><ul class=\"post-buttons\"><li><a href=\"/reply?p={number}\" title=\"Reply with quote\">Quote</a></li><li><a href=\"/report?p={number}\">Report</a></li><li><a href=\"#top\">Top</a></li></ul></div></div>");
    }
}
