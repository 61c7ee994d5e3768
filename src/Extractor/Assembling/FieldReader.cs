using System.Collections.Immutable;
using System.Globalization;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads the fields of a document from its labelled lines, and says which line each came from.</summary>
internal sealed class FieldReader(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, LayoutReader layouts)
{
    private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

    public Document Fill(Document document)
    {
        var filled = document with
        {
            Headline = First("headline", Label.Headline),
            RawTitle = First("raw_title", Label.Headline),
            SiteName = First("site_name", Label.SiteName),
            Kicker = First("kicker", Label.Kicker),
            Standfirst = Joined("standfirst", Label.Standfirst),
            Byline = First("byline", Label.Byline),
        };
        filled = new DateFields(lexicon, page, blocks, _sources).Fill(filled);
        filled = new AuthorFields(lexicon, page, blocks, _sources).Fill(filled);   // a date makes a bare name a byline
        filled = new CaptionFields(lexicon, page, blocks, layouts).Fill(filled);
        return filled with { Sources = _sources };
    }

    private string? First(string field, Label label)
    {
        foreach (var block in blocks)
            if (block.Label == label) return From(field, block, block.Text);
        return null;
    }

    private string? Joined(string field, Label label)
    {
        var found = blocks.Where(block => block.Label == label).ToArray();
        return found.Length == 0 ? null : From(field, found[0], string.Join('\n', found.Select(block => block.Text)));
    }

    private string From(string field, Block block, string value)
    {
        _sources[field] = "line " + block.Line.ToString(CultureInfo.InvariantCulture);
        return value;
    }
}
