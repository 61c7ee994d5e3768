using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads what meta, link, title and html elements state.</summary>
internal sealed class HeadReader(Markup markup, MetadataBuilder into)
{
    private const string LabelPrefix = "twitter:label", DataPrefix = "twitter:data";

    private bool _namesWriter;

    public void Read()
    {
        foreach (ref readonly var fact in markup.Head.Span)
        {
            var (name, value) = (fact.Name, fact.Value);
            switch (fact.Kind)
            {
                case HeadFactKind.Meta:
                    ReadMeta(markup.TextOf(name).Trim(), markup.TextOf(value));
                    break;
                case HeadFactKind.Link:
                    ReadLink(markup.TextOf(name), value);
                    break;
                case HeadFactKind.Title:
                    into.Add(MetadataField.Title, markup.TextOf(value), MetadataSources.Title, Trust.Element);
                    break;
                case HeadFactKind.Language:
                    into.Add(MetadataField.Language, markup.TextOf(value), "html:lang", Trust.Element);
                    break;
            }
        }
    }

    private void ReadMeta(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.Is("og:type")) into.NoteType(value.Trim());
        if (name.Is(MetadataSources.PublishedTime) && value.Length > 0) into.Note(ArticleEvidence.Strong);
        if (name.Is("isaccessibleforfree")) into.NotePaywall(value, "meta:isaccessibleforfree");
        if (ReadTwitterPair(name, value) || MetadataNames.Shared.FindMeta(name) is not { } meta) return;
        if (meta.Field == MetadataField.Tag) AddTags(value, meta.Source, Trust.Meta + meta.Rank);
        else into.Add(meta.Field, value, meta.Source, Trust.Meta + meta.Rank);
    }

    /// <summary>Cards of several systems give a label and its value in two elements: "Written by", then the name.</summary>
    private bool ReadTwitterPair(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        if (name.StartsWith(LabelPrefix, StringComparison.OrdinalIgnoreCase))
        {
            _namesWriter = MetadataNames.Shared.IsWrittenBy(value);
            return true;
        }
        if (!name.StartsWith(DataPrefix, StringComparison.OrdinalIgnoreCase)) return false;
        if (_namesWriter) into.Add(MetadataField.Author, value, name.ToString().ToLowerInvariant(), Trust.Meta);
        return true;
    }

    private void AddTags(ReadOnlySpan<char> value, string source, int trust)
    {
        foreach (var tag in value.SplitAny(',', ';', '、')) into.Add(MetadataField.Tag, value[tag], source, trust);
    }

    private void ReadLink(ReadOnlySpan<char> relations, Slice address)
    {
        foreach (var range in relations.Split(' '))
        {
            var relation = relations[range];
            if (relation.Is("canonical")) into.Add(MetadataField.Url, markup.TextOf(address), "link:canonical", Trust.Article);
            else if (relation.Is("next")) into.Add(MetadataField.NextPage, markup.TextOf(address), "link:next", Trust.Article);
            else if (relation.Is("image_src")) into.Add(MetadataField.Image, markup.TextOf(address), "link:image_src", Trust.Element);
        }
    }
}
