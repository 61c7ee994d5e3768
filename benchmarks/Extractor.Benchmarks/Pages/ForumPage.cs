namespace Extraction.Benchmarks.Pages;

/// <summary>A thread of a forum: the posts are most of the page.</summary>
internal static class ForumPage
{
    private const double StylesEnd = 0.08, PostsEnd = 0.86;
    private const int LeastPosts = 5, SimilarThreads = 12;

    public static string Write(PageScript script, int seed, int bytes)
    {
        var page = new PageWriter(script, seed, bytes);
        var headline = page.Prose.Phrase(4, 10);
        page.AddHead(headline, "website", StylesEnd);
        page.AddTop();
        page.Line("<ul class=\"breadcrumbs\"><li><a href=\"/\">Board index</a></li><li><a href=\"/f7\">General</a></li></ul>").Line("<main id=\"main\">").Element("h1", "class=\"topic-title\"", headline);
        page.Line("<div class=\"pagination\">Page 1 of 9 <a href=\"?page=2\">2</a> <a href=\"?page=3\">3</a> <a href=\"?page=2\" rel=\"next\">Next</a></div>");
        for (var number = 1; number <= LeastPosts || page.IsBefore(PostsEnd); number++) page.AddPost(number);
        page.Line("</main>").Line("<section class=\"similar\">").Element("h3", "", "Similar threads").Line("<table><tbody>");
        for (var i = 0; i < SimilarThreads; i++)
            page.Line($"<tr><td><a href=\"{page.Address("t")}\">{page.Prose.Phrase(4, 10)}</a></td><td>{page.Latin.Number(1, 400)} replies</td><td>{page.Latin.Day()}</td></tr>");
        page.Line("</tbody></table></section>");
        page.AddBottom();
        return page.ToString();
    }
}
