namespace Extraction.Formats.Writers.Parquet;

/// <summary>The columns of <c>parquet</c>. Their names, order and types are a contract; the first ones are those that corpora of texts have.</summary>
internal static class ParquetColumns
{
    /// <summary>Makes the columns; the library writes into its fields, so each file has its own.</summary>
    /// <param name="keep">Columns of the input behind ours, as text.</param>
    public static IReadOnlyList<ParquetColumn> Create(IEnumerable<string> keep) =>
    [
        new TextColumn("id", page => page.Id),
        new TextColumn("url", page => page.Url),
        new TextColumn("date", page => page.Document.Published?.ToIso()),
        new TextColumn("text", page => page.Document.Body),
        new TextColumn("language", page => page.Document.Language),
        new TextColumn("headline", page => page.Document.Headline),
        new TextColumn("source", page => page.Source),
        new TextColumn("status", page => page.Document.Status.ToName()),
        new NumberColumn<double>("confidence", page => Score.Round(page.Document.Confidence)),
        new TextColumn("site_name", page => page.Document.SiteName),
        new TextColumn("kicker", page => page.Document.Kicker),
        new TextColumn("standfirst", page => page.Document.Standfirst),
        new TextColumn("byline", page => page.Document.Byline),
        Texts("authors", page => page.Document.Authors),
        Texts("agencies", page => page.Document.Agencies),
        new TextColumn("modified", page => page.Document.Modified?.ToIso()),
        new ListColumn<Caption>(
            "captions",
            page => page.Document.Captions,
            new TextLeaf<Caption>("text", caption => caption.Text),
            new TextLeaf<Caption>("credit", caption => caption.Credit),
            new TextLeaf<Caption>("image", caption => caption.Image)),
        Texts("tags", page => page.Document.Tags),
        new TextColumn("section", page => page.Document.Section),
        new TextColumn("canonical_url", page => page.Document.CanonicalUrl),
        new NumberColumn<int>("word_count", page => page.Document.WordCount),
        new NumberColumn<double>("removed_share", page => Score.Round(page.Document.RemovedShare)),
        new ListColumn<Block>(
            "blocks",
            page => page.Document.Blocks,
            new TextLeaf<Block>("label", block => block.Label.ToName()),
            new TextLeaf<Block>("kind", block => block.Kind.ToName()),
            new TextLeaf<Block>("text", block => block.Text),
            new NumberLeaf<Block, int>("start", block => block.Start),
            new NumberLeaf<Block, int>("length", block => block.Length),
            new NumberLeaf<Block, double>("confidence", block => Score.Round(block.Confidence)),
            new TextLeaf<Block>("rule", block => block.Rule)),
        .. keep.Select(name => new TextColumn(KeptCell.NameOf(name), page => KeptCell.Of(page, name))),
    ];

    private static ListColumn<string> Texts(string name, Func<PageResult, IEnumerable<string>> texts) => new(name, texts, new TextLeaf<string>("element", text => text));
}
