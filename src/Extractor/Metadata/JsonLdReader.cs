namespace Extraction.Metadata;

/// <summary>Reads JSON-LD: the article of the page, and what other objects say of page and site. Not thread-safe.</summary>
internal sealed class JsonLdReader(MetadataBuilder into) : IDisposable
{
    private const int MaxArticles = 3;   // more objects of article types are a list of teasers

    private readonly JsonLdGraph _graph = new();

    /// <summary>Adds the text of one script.</summary>
    public void Add(ReadOnlySpan<char> script) => _graph.Add(script);

    /// <summary>Whether there are several articles, of which addresses tell the one of the page.</summary>
    public bool HasSeveralArticles => CountArticles([]).All > 1;

    /// <summary>Reads the scripts added so far.</summary>
    /// <param name="addresses">The addresses of the page, to tell its article from others.</param>
    public void Read(IReadOnlyList<string> addresses)
    {
        ReadArticles(addresses);
        foreach (var node in _graph.Nodes)
        {
            if (IsArticle(node)) continue;
            if (JsonLdGraph.HasType(node, static type => MetadataNames.Shared.IsOther(type))) into.Note(ArticleEvidence.Against);
            if (JsonLdGraph.HasType(node, static type => type.EndsWith("Page", StringComparison.OrdinalIgnoreCase))) ReadPage(node);
            else if (JsonLdGraph.HasType(node, IsSite)) into.Add(MetadataField.SiteName, Text(node, "name"), MetadataSources.JsonSite, Trust.Organisation);
            into.NotePaywall(Text(node, "isAccessibleForFree"), MetadataSources.JsonPage);
        }
    }

    public void Dispose() => _graph.Dispose();

    private void ReadArticles(IReadOnlyList<string> addresses)
    {
        var (all, own) = CountArticles(addresses);
        if ((own > 0 ? own : all) > MaxArticles) return;
        foreach (var node in _graph.Nodes)
            if (IsArticle(node) && (own == 0 || IsOf(node, addresses))) ReadArticle(node);
    }

    private (int All, int Own) CountArticles(IReadOnlyList<string> addresses)
    {
        var (all, own) = (0, 0);
        foreach (var node in _graph.Nodes)
        {
            if (!IsArticle(node)) continue;
            all++;
            if (IsOf(node, addresses)) own++;
        }
        return (all, own);
    }

    private static bool IsArticle(LooseJson node) => JsonLdGraph.HasType(node, static type => MetadataNames.Shared.IsArticle(type));

    private static bool IsSite(ReadOnlySpan<char> type) => type.Is("WebSite") || type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(LooseJson node, IReadOnlyList<string> addresses) =>
        addresses.Count > 0 && (IsAmong(node["url"].FirstText, addresses) || IsAmong(node["mainEntityOfPage"].FirstText, addresses)
        || IsAmong(node["mainEntityOfPage"]["@id"].Text, addresses) || IsAmong(node["@id"].Text, addresses));

    private static bool IsAmong(ReadOnlySpan<char> address, IReadOnlyList<string> addresses)
    {
        for (var i = 0; i < addresses.Count; i++)
            if (WebAddress.AreSame(addresses[i], address)) return true;
        return false;
    }

    private void ReadArticle(LooseJson node)
    {
        var hasAuthor = AddAuthors(node["author"] is { IsNone: false } author ? author : node["creator"], Trust.Article, MetadataSources.JsonArticle);
        if (hasAuthor || !node["datePublished"].IsNone) into.Note(ArticleEvidence.Strong);
        into.Add(MetadataField.Title, Text(node, "headline"), MetadataSources.JsonArticle, Trust.Article);
        into.Add(MetadataField.Title, Text(node, "name"), MetadataSources.JsonArticle, Trust.ArticleName);
        into.Add(MetadataField.Published, Text(node, "datePublished"), MetadataSources.JsonArticle, Trust.Article);
        into.Add(MetadataField.Published, Text(node, "dateCreated"), MetadataSources.JsonArticle, Trust.Page);
        into.Add(MetadataField.Modified, Text(node, "dateModified"), MetadataSources.JsonArticle, Trust.Article);
        into.Add(MetadataField.SiteName, Text(_graph.Resolve(node["publisher"].Items.First), "name"), MetadataSources.JsonArticle, Trust.Publisher);
        AddAll(node, "articleSection", MetadataField.Section, Trust.Article);
        AddKeywords(node["keywords"]);
        AddImages(node["image"]);
        AddLanguage(node, MetadataSources.JsonArticle);
        into.NotePaywall(Text(node, "isAccessibleForFree"), MetadataSources.JsonArticle);
    }

    private void ReadPage(LooseJson node)
    {
        into.Add(MetadataField.Title, FirstOf(Text(node, "headline"), Text(node, "name")), MetadataSources.JsonPage, Trust.Page);
        into.Add(MetadataField.Published, Text(node, "datePublished"), MetadataSources.JsonPage, Trust.Page);
        into.Add(MetadataField.Modified, Text(node, "dateModified"), MetadataSources.JsonPage, Trust.Page);
        AddAuthors(node["author"], Trust.Page, MetadataSources.JsonPage);
        AddLanguage(node, MetadataSources.JsonPage);
    }

    private bool AddAuthors(LooseJson authors, int trust, string source)
    {
        var any = false;
        foreach (var author in authors.Items) any |= AddAuthor(_graph.Resolve(author), trust, source);
        return any;
    }

    private bool AddAuthor(LooseJson author, int trust, string source)
    {
        var kind = KindOf(author);
        if (author.Plain is { IsNone: false } plain) return AddAuthor(plain, trust, source, kind);
        if (author["name"] is { IsNone: false } name)
        {
            var any = false;
            foreach (var item in name.Items) any |= AddAuthor(item.Plain, trust, source, kind);
            return any;
        }
        var given = Text(author, "givenName");
        var family = Text(author, "familyName");
        if (given.IsEmpty || family.IsEmpty) return false;
        into.Add(MetadataField.Author, $"{given} {family}", source, trust, kind);
        return true;
    }

    private bool AddAuthor(LooseJson name, int trust, string source, CreatorKind kind)
    {
        if (!name.IsText) return false;
        into.Add(MetadataField.Author, name.Text, source, trust, kind);
        return true;
    }

    private static CreatorKind KindOf(LooseJson author) =>
        JsonLdGraph.HasType(author, static type => type.Is("Person")) ? CreatorKind.Person
        : JsonLdGraph.HasType(author, static type => type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || type is "Corporation" or "Brand") ? CreatorKind.Organisation
        : CreatorKind.Unknown;

    private void AddKeywords(LooseJson keywords)
    {
        foreach (var item in keywords.Items)
        {
            var text = FirstOf(item.FirstText, Text(item, "name"));
            if (keywords.IsArray) into.Add(MetadataField.Tag, text, MetadataSources.JsonArticle, Trust.Article);
            else foreach (var keyword in text.SplitAny(',', ';')) into.Add(MetadataField.Tag, text[keyword], MetadataSources.JsonArticle, Trust.Article);
        }
    }

    private void AddImages(LooseJson images)
    {
        foreach (var item in images.Items)
        {
            var image = _graph.Resolve(item);
            into.Add(MetadataField.Image, FirstOf(image.FirstText, FirstOf(Text(image, "url"), Text(image, "contentUrl"))), MetadataSources.JsonArticle, Trust.Page);
        }
    }

    private void AddAll(LooseJson node, string name, MetadataField field, int trust)
    {
        foreach (var item in node[name].Items) into.Add(field, FirstOf(item.FirstText, Text(item, "name")), MetadataSources.JsonArticle, trust);
    }

    private void AddLanguage(LooseJson node, string source) =>
        into.Add(MetadataField.Language, FirstOf(Text(node, "inLanguage"), Text(node["inLanguage"], "alternateName")), source, Trust.Page);

    private static ReadOnlySpan<char> Text(LooseJson node, string name) => node[name].FirstText;

    private static ReadOnlySpan<char> FirstOf(ReadOnlySpan<char> first, ReadOnlySpan<char> second) => first.IsEmpty ? second : first;
}
