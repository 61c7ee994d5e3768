namespace Extraction.Metadata;

/// <summary>Reads JSON-LD: the article of the page, and what other objects say of page and site.</summary>
internal sealed class JsonLdReader(MetadataBuilder into)
{
    private const string ArticleSource = "json-ld", PageSource = "json-ld:webpage", SiteSource = "json-ld:site";
    private const int MaxArticles = 3;   // more objects of article types are a list of teasers

    private readonly JsonLdGraph _graph = new();

    /// <summary>Adds the text of one script, which must stay as it is.</summary>
    public void Add(ReadOnlyMemory<char> script) => _graph.Add(script);

    /// <summary>Reads the scripts added so far.</summary>
    /// <param name="addresses">The addresses of the page, to tell its article from others.</param>
    public void Read(IReadOnlyList<string> addresses)
    {
        var articles = _graph.Nodes.Where(IsArticle).ToList();
        var own = articles.Where(article => IsOf(article, addresses)).ToList();
        if (own.Count > 0) articles = own;
        if (articles.Count is > 0 and <= MaxArticles) articles.ForEach(ReadArticle);
        foreach (var node in _graph.Nodes)
        {
            if (IsArticle(node)) continue;
            if (JsonLdGraph.HasType(node, static type => MetadataNames.Shared.IsOther(type))) into.Note(ArticleEvidence.Against);
            if (JsonLdGraph.HasType(node, static type => type.EndsWith("Page", StringComparison.OrdinalIgnoreCase))) ReadPage(node);
            else if (JsonLdGraph.HasType(node, IsSite)) into.Add(MetadataField.SiteName, Text(node, "name"), SiteSource, Trust.Organisation);
            into.NotePaywall(Text(node, "isAccessibleForFree"), PageSource);
        }
    }

    private static bool IsArticle(LooseJson node) => JsonLdGraph.HasType(node, static type => MetadataNames.Shared.IsArticle(type));

    private static bool IsSite(ReadOnlySpan<char> type) => type.Equals("WebSite", StringComparison.OrdinalIgnoreCase) || type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase);

    private static bool IsOf(LooseJson node, IReadOnlyList<string> addresses) =>
        new[] { node["url"]?.FirstText, node["mainEntityOfPage"]?.FirstText, node["mainEntityOfPage"]?["@id"]?.Text, node["@id"]?.Text }
            .Any(address => address is not null && addresses.Any(it => WebAddress.AreSame(it, address)));

    private void ReadArticle(LooseJson node)
    {
        var hasAuthor = AddAuthors(node["author"] ?? node["creator"], Trust.Article, ArticleSource);
        if (hasAuthor || node["datePublished"] is not null) into.Note(ArticleEvidence.Strong);
        into.Add(MetadataField.Title, Text(node, "headline"), ArticleSource, Trust.Article);
        into.Add(MetadataField.Title, Text(node, "name"), ArticleSource, Trust.ArticleName);
        into.Add(MetadataField.Published, Text(node, "datePublished"), ArticleSource, Trust.Article);
        into.Add(MetadataField.Published, Text(node, "dateCreated"), ArticleSource, Trust.Page);
        into.Add(MetadataField.Modified, Text(node, "dateModified"), ArticleSource, Trust.Article);
        if (node["publisher"] is { } publisher) into.Add(MetadataField.SiteName, Text(_graph.Resolve(publisher.Items.FirstOrDefault() ?? publisher), "name"), ArticleSource, Trust.Publisher);
        AddAll(node, "articleSection", MetadataField.Section, Trust.Article);
        AddKeywords(node["keywords"]);
        AddImages(node["image"]);
        into.Add(MetadataField.Description, Text(node, "description"), ArticleSource, Trust.Meta);
        AddLanguage(node, ArticleSource);
        into.NotePaywall(Text(node, "isAccessibleForFree"), ArticleSource);
    }

    private void ReadPage(LooseJson node)
    {
        into.Add(MetadataField.Title, Text(node, "headline") ?? Text(node, "name"), PageSource, Trust.Page);
        into.Add(MetadataField.Published, Text(node, "datePublished"), PageSource, Trust.Page);
        into.Add(MetadataField.Modified, Text(node, "dateModified"), PageSource, Trust.Page);
        AddAuthors(node["author"], Trust.Page, PageSource);
        AddLanguage(node, PageSource);
    }

    private bool AddAuthors(LooseJson? authors, int trust, string source)
    {
        if (authors is null) return false;
        var any = false;
        foreach (var author in authors.Items.Select(_graph.Resolve))
        {
            var kind = KindOf(author);
            foreach (var name in NamesOf(author))
            {
                into.Add(MetadataField.Author, name, source, trust, kind);
                any = true;
            }
        }
        return any;
    }

    private static IEnumerable<string> NamesOf(LooseJson author)
    {
        if ((author.Text ?? author["@value"]?.Text) is { } text) return [text];
        if (author["name"] is { } name) return name.Items.Select(item => item.Text ?? item["@value"]?.Text).OfType<string>();
        return author["givenName"]?.FirstText is { } given && author["familyName"]?.FirstText is { } family ? [$"{given} {family}"] : [];
    }

    private static CreatorKind KindOf(LooseJson author) =>
        JsonLdGraph.HasType(author, static type => type.Equals("Person", StringComparison.OrdinalIgnoreCase)) ? CreatorKind.Person
        : JsonLdGraph.HasType(author, static type => type.EndsWith("Organization", StringComparison.OrdinalIgnoreCase) || type is "Corporation" or "Brand") ? CreatorKind.Organisation
        : CreatorKind.Unknown;

    private void AddKeywords(LooseJson? keywords)
    {
        if (keywords is null) return;
        foreach (var text in keywords.Items.Select(item => item.FirstText ?? item["name"]?.FirstText).OfType<string>())
            foreach (var keyword in keywords.IsArray ? [text] : text.Split([',', ';']))
                into.Add(MetadataField.Tag, keyword, ArticleSource, Trust.Article);
    }

    private void AddImages(LooseJson? images)
    {
        if (images is null) return;
        foreach (var image in images.Items.Select(_graph.Resolve))
            into.Add(MetadataField.Image, image.FirstText ?? image["url"]?.FirstText ?? image["contentUrl"]?.FirstText, ArticleSource, Trust.Page);
    }

    private void AddAll(LooseJson node, string name, MetadataField field, int trust)
    {
        foreach (var item in node[name]?.Items ?? []) into.Add(field, item.FirstText ?? item["name"]?.FirstText, ArticleSource, trust);
    }

    private void AddLanguage(LooseJson node, string source) =>
        into.Add(MetadataField.Language, Text(node, "inLanguage") ?? node["inLanguage"]?["alternateName"]?.FirstText, source, Trust.Page);

    private static string? Text(LooseJson node, string name) => node[name]?.FirstText;
}
