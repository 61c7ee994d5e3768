using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads what elements in the text say of it: microdata, <c>time</c>, and links to authors, tags and the next page.</summary>
internal sealed class MarkReader(Page page, MetadataBuilder into)
{
    private const int MaxNameChars = 120, MaxDateChars = 100, MaxTitleChars = 400;

    private const int MostTimes = 12;

    private readonly Markup _markup = page.Markup;
    private readonly BylineMarks _bylines = new(page, into);
    private int _times;

    public void Read()
    {
        for (var i = 0; i < _markup.Marks.Count; i++)
        {
            ref readonly var mark = ref _markup.Marks[i];
            if (mark.Kind >= MarkKind.Credit) continue;   // of pictures, not of the page
            if (mark.Line < page.Lines.Length && page.Lines[mark.Line].Is(LineContext.Comments)) continue;
            if (mark.Kind == MarkKind.Time) ReadTime(mark);
            else if (mark.Kind == MarkKind.Relation) ReadRelation(mark);
            else if (mark.Kind == MarkKind.Byline) _bylines.Read(i);
            else ReadProperty(i, mark);
        }
        _bylines.ReadLinks();
        _bylines.ReadMembers();
        AddHeadings();
    }

    /// <summary>Pages of teasers have hundreds; those near the headline may be the article's, and a few more tell whether all give one day.</summary>
    private void ReadTime(in Mark mark)
    {
        var headline = page.Layout.Headline;
        if (_times++ >= MostTimes && headline >= 0 && Math.Abs(mark.Line - headline) > PageEvidence.NearLines) return;
        into.Add(MetadataField.Published, ValueOf(mark, MaxDateChars), MetadataSources.Time, Trust.Time, line: mark.Line);
    }

    private void ReadRelation(in Mark mark)
    {
        var names = _markup.TextOf(mark.Name);
        foreach (var range in names.Split(' '))
        {
            var name = names[range];
            if (name.Is("author")) into.Add(MetadataField.Author, TextOf(mark, MaxNameChars), MetadataSources.AuthorRelation, Trust.Relation, line: mark.Line);
            else if (name.Is("tag")) into.Add(MetadataField.Tag, TextOf(mark, MaxNameChars), "rel:tag", Trust.Relation, line: mark.Line);
            else if (name.Is("next")) into.Add(MetadataField.NextPage, _markup.TextOf(mark.Value), "rel:next", Trust.Relation, line: mark.Line);
        }
    }

    private void ReadProperty(int index, in Mark mark)
    {
        var item = ItemOf(mark.Parent);
        if (item >= 0 && !MetadataNames.Shared.IsArticle(TypeOf(item))) return;
        var trust = item < 0 ? Trust.LooseProperty : Trust.Item;
        var names = _markup.TextOf(mark.Name);
        foreach (var name in names.Split(' ')) ReadProperty(names[name], index, mark, trust);
    }

    private void ReadProperty(ReadOnlySpan<char> name, int index, in Mark mark, int trust)
    {
        if (name.Is("author") || name.Is("creator")) AddAuthor(index, mark, trust);
        else if (name.Is("headline")) into.Add(MetadataField.Title, ValueOf(mark, MaxTitleChars), MetadataSources.Microdata, trust, line: mark.Line);
        else if (name.Is("dateModified")) into.Add(MetadataField.Modified, ValueOf(mark, MaxDateChars), MetadataSources.Microdata, trust, line: mark.Line);
        else if (name.Is("articleSection")) into.Add(MetadataField.Section, ValueOf(mark, MaxNameChars), MetadataSources.Microdata, trust, line: mark.Line);
        else if (name.Is("isAccessibleForFree")) into.NotePaywall(ValueOf(mark, MaxDateChars), MetadataSources.Microdata);
        else if (name.Is("datePublished"))
        {
            into.Add(MetadataField.Published, ValueOf(mark, MaxDateChars), MetadataSources.Microdata, trust, line: mark.Line);
            if (trust == Trust.Item) into.Note(ArticleEvidence.Weak);
        }
    }

    private void AddAuthor(int index, in Mark mark, int trust)
    {
        var kind = mark.Kind != MarkKind.Item ? CreatorKind.Unknown
            : _markup.TextOf(mark.Value).EndsWith("Person", StringComparison.OrdinalIgnoreCase) ? CreatorKind.Person : CreatorKind.Organisation;
        var any = false;
        for (var i = index + 1; mark.Kind == MarkKind.Item && i < _markup.Marks.Count && IsInside(i, index); i++)
        {
            if (!_markup.TextOf(_markup.Marks[i].Name).Is("name")) continue;
            into.Add(MetadataField.Author, ValueOf(_markup.Marks[i], MaxNameChars), MetadataSources.Microdata, trust, kind, mark.Line);
            any = true;
        }
        var isAddress = mark.Kind == MarkKind.Property && _markup.TextOf(mark.Value).Contains('/');
        if (!any) into.Add(MetadataField.Author, mark.Kind == MarkKind.Item || isAddress ? TextOf(mark, MaxNameChars) : ValueOf(mark, MaxNameChars), MetadataSources.Microdata, trust, kind, mark.Line);
    }

    private bool IsInside(int mark, int outer)
    {
        for (var depth = 0; mark > outer && depth < 8; depth++) mark = _markup.Marks[mark].Parent;
        return mark == outer;
    }

    /// <summary>The innermost item that a mark stands in; -1 outside any.</summary>
    private int ItemOf(int mark)
    {
        for (var depth = 0; mark >= 0 && depth < 16; depth++)
        {
            if (_markup.Marks[mark].Kind == MarkKind.Item) return mark;
            mark = _markup.Marks[mark].Parent;
        }
        return -1;
    }

    private ReadOnlySpan<char> TypeOf(int item)
    {
        var type = _markup.TextOf(_markup.Marks[item].Value).Trim().TrimEnd('/');
        return type[(type.LastIndexOf('/') + 1)..];
    }

    private void AddHeadings()
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            ref readonly var line = ref page.LineBuffer[i];
            if (line.HeadingLevel == 1 && !line.Is(LineContext.Comments)) into.Add(MetadataField.Heading, page.Text.Span.Slice(line.Start, line.Length), "h1", i, line: i);
        }
    }

    /// <summary>What the mark says, else what it shows; empty for texts that are too long.</summary>
    private ReadOnlySpan<char> ValueOf(in Mark mark, int maxChars) => mark.Value.IsEmpty ? TextOf(mark, maxChars) : _markup.TextOf(mark.Value);

    private ReadOnlySpan<char> TextOf(in Mark mark, int maxChars) =>
        mark.Length == 0 || mark.Length > maxChars || mark.Start + mark.Length > page.Text.Length ? default : page.Text.Span.Slice(mark.Start, mark.Length);
}
