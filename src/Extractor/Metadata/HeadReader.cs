using Extraction.Model;

namespace Extraction.Metadata;

/// <summary>Reads what meta, link, title and html elements state.</summary>
internal sealed class HeadReader(Markup markup, MetadataBuilder into)
{
    private string? _twitterLabel;

    public void Read()
    {
        foreach (ref readonly var fact in markup.Head.Span)
        {
            var (name, value) = (markup.TextOf(fact.Name).Trim().ToString(), markup.TextOf(fact.Value).ToString());
            switch (fact.Kind)
            {
                case HeadFactKind.Meta:
                    ReadMeta(name.ToLowerInvariant(), value);
                    break;
                case HeadFactKind.Link:
                    ReadLink(name, value);
                    break;
                case HeadFactKind.Title:
                    into.Add(MetadataField.Title, value, "title", Trust.Element);
                    break;
                case HeadFactKind.Language:
                    into.Add(MetadataField.Language, value, "html:lang", Trust.Element);
                    break;
            }
        }
    }

    private void ReadMeta(string name, string value)
    {
        if (name == "og:type" && value.Trim() is "article" or "news" or "blog" or "newsarticle") into.Note(ArticleEvidence.Weak);
        if (name == "article:published_time" && value.Length > 0) into.Note(ArticleEvidence.Strong);
        if (name == "isaccessibleforfree") into.NotePaywall(value, "meta:" + name);
        if (ReadTwitterPair(name, value) || !MetadataNames.Shared.TryFindMeta(name, out var field, out var rank)) return;
        var source = name.Contains(':', StringComparison.Ordinal) && !name.StartsWith("dc:", StringComparison.Ordinal) ? name : "meta:" + name;
        if (field == MetadataField.Tag) AddTags(value, source, Trust.Meta + rank);
        else into.Add(field, value, source, Trust.Meta + rank);
    }

    /// <summary>Cards of several systems give a label and its value in two elements: "Written by", then the name.</summary>
    private bool ReadTwitterPair(string name, string value)
    {
        if (name.StartsWith("twitter:label", StringComparison.Ordinal))
        {
            _twitterLabel = value.Trim().ToLowerInvariant();
            return true;
        }
        if (!name.StartsWith("twitter:data", StringComparison.Ordinal)) return false;
        if (_twitterLabel == "written by") into.Add(MetadataField.Author, value, name, Trust.Meta);
        return true;
    }

    private void AddTags(string value, string source, int trust)
    {
        foreach (var tag in value.Split([',', ';', '、'])) into.Add(MetadataField.Tag, tag, source, trust);
    }

    private void ReadLink(string relation, string address)
    {
        foreach (var part in relation.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == "canonical") into.Add(MetadataField.Url, address, "link:canonical", Trust.Article);
            else if (part == "next") into.Add(MetadataField.NextPage, address, "link:next", Trust.Article);
            else if (part == "image_src") into.Add(MetadataField.Image, address, "link:image_src", Trust.Element);
        }
    }
}
