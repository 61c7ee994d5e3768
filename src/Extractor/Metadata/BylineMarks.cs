using Extraction.Features.Html;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads who wrote the page from elements whose class names say byline, and from links to the pages of authors.</summary>
internal sealed class BylineMarks(Page page, MetadataBuilder into)
{
    /// <summary>The sources: an element that says byline, a link to an author, a link to the member of a forum who opened the discussion.</summary>
    public const string ClassSource = "class:byline", LinkSource = "link:author", MemberSource = "link:member";

    private const int MostMembers = 4, MostFar = 4;
    private const int MostChars = 200, MostNameChars = 80, MostLines = 4;
    private const LineContext Elsewhere = LineContext.Nav | LineContext.Form | LineContext.Control | LineContext.Comments | LineContext.BlockLink;

    private readonly Markup _markup = page.Markup;
    private int _far;

    /// <summary>Reads one mark. A mark inside says more exactly who that is; so do links to authors.</summary>
    public void Read(int index)
    {
        ref readonly var mark = ref _markup.Marks[index];
        if (mark.Length is 0 or > MostChars || mark.Line >= page.Lines.Length || page.Lines[mark.Line].Is(Elsewhere) || HoldsAnother(index)) return;
        if (IsFar(mark.Line) && _far++ >= MostFar) return;   // enough to tell a list
        if (!AddLinks(mark)) AddLines(mark);
    }

    /// <summary>Reads links near the headline, in such elements or not.</summary>
    public void ReadLinks()
    {
        var headline = page.Layout.Headline;
        if (headline < 0) return;
        var last = Math.Min(page.Lines.Length - 1, headline + PageEvidence.NearLines);
        for (var i = Math.Max(0, headline - PageEvidence.NearLines); i <= last; i++)
        {
            if (page.Lines[i].Is(Elsewhere)) continue;
            foreach (ref readonly var link in _markup.LinksOf(page.Lines[i]))
                if (IsAuthorPage(link)) Add(link.Start, link.Length, LinkSource, Trust.AuthorLink, i);
        }
    }

    /// <summary>On a forum, finds who opened the discussion: the first member named under the headline, or near it behind words that say so.</summary>
    public void ReadMembers()
    {
        var headline = page.Layout.Headline;
        if (headline < 0 || !PageKinds.Shared.IsForum(page)) return;
        Link? first = null;
        var found = 0;
        var text = page.Text.Span;
        for (var i = headline + 1; i < page.Lines.Length && found < MostMembers; i++)
        {
            if (page.Lines[i].Is(LineContext.Nav | LineContext.Form | LineContext.Control)) continue;
            foreach (ref readonly var link in _markup.LinksOf(page.Lines[i]))
            {
                if (link.Length is 0 or > MostNameChars || !MetadataNames.Shared.IsMemberPage(_markup.TextOf(link.Href)) || !CharTable.IsWord(text[link.Start])) continue;
                found++;
                first ??= link;
                if (!WriterCues.IsStarter(text, link.Start)) continue;
                into.Add(MetadataField.Author, text.Slice(link.Start, link.Length), MemberSource, Trust.Member, line: headline);
                return;
            }
        }
        if (first is { } member) into.Add(MetadataField.Author, text.Slice(member.Start, member.Length), MemberSource, Trust.Member, line: headline);
    }

    private bool IsFar(int line) => page.Layout.Headline >= 0 && Math.Abs(line - page.Layout.Headline) > PageEvidence.NearLines;

    private bool AddLinks(in Mark mark)
    {
        var any = false;
        for (var i = mark.Line; i < page.Lines.Length && page.Lines[i].Start < EndOf(mark); i++)
            foreach (ref readonly var link in _markup.LinksOf(page.Lines[i]))
                if (link.Start >= mark.Start && link.Start < EndOf(mark) && IsAuthorPage(link)) any |= Add(link.Start, link.Length, ClassSource, Trust.Byline, mark.Line);
        return any;
    }

    private void AddLines(in Mark mark)
    {
        for (var i = mark.Line; i < Math.Min(page.Lines.Length, mark.Line + MostLines) && page.Lines[i].Start < EndOf(mark); i++)
        {
            var start = Math.Max(mark.Start, page.Lines[i].Start);
            Add(start, Math.Min(EndOf(mark), page.Lines[i].End) - start, ClassSource, Trust.Byline, mark.Line);
        }
    }

    private bool Add(int start, int length, string source, int trust, int line)
    {
        if (length is <= 0 or > MostNameChars || start + length > page.Text.Length || WriterCues.IsOther(page.Text.Span, start)) return false;
        into.Add(MetadataField.Author, page.Text.Span.Slice(start, length), source, trust, line: line);
        return true;
    }

    private bool HoldsAnother(int index)
    {
        var end = EndOf(_markup.Marks[index]);
        for (var i = index + 1; i < _markup.Marks.Count && _markup.Marks[i].Start < end; i++)
            if (_markup.Marks[i].Kind == MarkKind.Byline && _markup.Marks[i].Length > 0) return true;
        return false;
    }

    private bool IsAuthorPage(in Link link) => MetadataNames.Shared.IsAuthorPage(_markup.TextOf(link.Href));

    private static int EndOf(in Mark mark) => mark.Start + mark.Length;
}
