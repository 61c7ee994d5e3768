using Extraction.Assembling;
using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads what elements in the text say of it: microdata, <c>time</c>, and links to authors, tags and the next page.</summary>
internal sealed class MarkReader(Page page, MetadataBuilder into)
{
    private const int MaxNameChars = 120, MaxDateChars = 100;

    private readonly Markup _markup = page.Markup;

    public void Read()
    {
        for (var i = 0; i < _markup.Marks.Count; i++)
        {
            ref readonly var mark = ref _markup.Marks[i];
            if (mark.Kind >= MarkKind.Credit) continue;   // of pictures, not of the page
            if (mark.Line < page.Lines.Length && page.Lines[mark.Line].Is(LineContext.Comments)) continue;
            if (mark.Kind == MarkKind.Time) ReadTime(mark);
            else if (mark.Kind == MarkKind.Relation) ReadRelation(mark);
            else ReadProperty(i, mark);
        }
        AddHeadings();
    }

    private void ReadTime(in Mark mark) =>
        into.Add(MetadataField.Published, ValueOf(mark, MaxDateChars), "time", Trust.Time, line: mark.Line);

    private void ReadRelation(in Mark mark)
    {
        foreach (var part in _markup.TextOf(mark.Name).ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "author") into.Add(MetadataField.Author, TextOf(mark, MaxNameChars), "rel:author", Trust.Relation, line: mark.Line);
            else if (part == "tag") into.Add(MetadataField.Tag, TextOf(mark, MaxNameChars), "rel:tag", Trust.Relation, line: mark.Line);
            else if (part == "next") into.Add(MetadataField.NextPage, _markup.TextOf(mark.Value).ToString(), "rel:next", Trust.Relation, line: mark.Line);
        }
    }

    private void ReadProperty(int index, in Mark mark)
    {
        var item = ItemOf(mark.Parent);
        if (item is not null && !MetadataNames.Shared.IsArticle(item)) return;
        var trust = item is null ? Trust.LooseProperty : Trust.Item;
        foreach (var name in _markup.TextOf(mark.Name).ToString().ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            ReadProperty(name, index, mark, trust);
    }

    private void ReadProperty(string name, int index, in Mark mark, int trust)
    {
        switch (name)
        {
            case "headline":
                into.Add(MetadataField.Title, ValueOf(mark, 400), "microdata", trust, line: mark.Line);
                break;
            case "author" or "creator":
                AddAuthor(index, mark, trust);
                break;
            case "datepublished":
                into.Add(MetadataField.Published, ValueOf(mark, MaxDateChars), "microdata", trust, line: mark.Line);
                if (trust == Trust.Item) into.Note(ArticleEvidence.Weak);
                break;
            case "datemodified":
                into.Add(MetadataField.Modified, ValueOf(mark, MaxDateChars), "microdata", trust, line: mark.Line);
                break;
            case "articlesection":
                into.Add(MetadataField.Section, ValueOf(mark, MaxNameChars), "microdata", trust, line: mark.Line);
                break;
            case "isaccessibleforfree":
                into.NotePaywall(ValueOf(mark, MaxDateChars), "microdata");
                break;
        }
    }

    private void AddAuthor(int index, in Mark mark, int trust)
    {
        var kind = mark.Kind != MarkKind.Item ? CreatorKind.Unknown
            : _markup.TextOf(mark.Value).EndsWith("Person", StringComparison.OrdinalIgnoreCase) ? CreatorKind.Person : CreatorKind.Organisation;
        var any = false;
        for (var i = index + 1; mark.Kind == MarkKind.Item && i < _markup.Marks.Count && IsInside(i, index); i++)
        {
            if (!_markup.TextOf(_markup.Marks[i].Name).Equals("name", StringComparison.OrdinalIgnoreCase)) continue;
            into.Add(MetadataField.Author, ValueOf(_markup.Marks[i], MaxNameChars), "microdata", trust, kind, mark.Line);
            any = true;
        }
        var isAddress = mark.Kind == MarkKind.Property && _markup.TextOf(mark.Value).Contains('/');
        if (!any) into.Add(MetadataField.Author, mark.Kind == MarkKind.Item || isAddress ? TextOf(mark, MaxNameChars) : ValueOf(mark, MaxNameChars), "microdata", trust, kind, mark.Line);
    }

    private bool IsInside(int mark, int outer)
    {
        for (var depth = 0; mark > outer && depth < 8; depth++) mark = _markup.Marks[mark].Parent;
        return mark == outer;
    }

    /// <summary>The type of the innermost item that a mark stands in; null outside any.</summary>
    private string? ItemOf(int mark)
    {
        for (var depth = 0; mark >= 0 && depth < 16; depth++)
        {
            ref readonly var it = ref _markup.Marks[mark];
            if (it.Kind == MarkKind.Item)
            {
                var type = _markup.TextOf(it.Value).Trim().TrimEnd('/');
                return type[(type.LastIndexOf('/') + 1)..].ToString();
            }
            mark = it.Parent;
        }
        return null;
    }

    private void AddHeadings()
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            ref readonly var line = ref page.LineBuffer[i];
            if (line.HeadingLevel == 1 && !line.Is(LineContext.Comments)) into.Add(MetadataField.Heading, BlockText.Of(line, page.Text.Span), "h1", i, line: i);
        }
    }

    private string? ValueOf(in Mark mark, int maxChars) => mark.Value.IsEmpty ? TextOf(mark, maxChars) : _markup.TextOf(mark.Value).ToString();

    private string? TextOf(in Mark mark, int maxChars) =>
        mark.Length == 0 || mark.Length > maxChars || mark.Start + mark.Length > page.Text.Length ? null : page.Text.Span.Slice(mark.Start, mark.Length).ToString();
}
