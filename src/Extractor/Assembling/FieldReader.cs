using System.Collections.Immutable;
using System.Globalization;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads the fields of a document from its labelled lines, and says which line each came from.</summary>
internal sealed class FieldReader(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, LayoutReader layouts)
{
    private const int FewSources = 7;   // most pages have no more

    private readonly Dictionary<string, string> _sources = new(FewSources, StringComparer.Ordinal);

    public Document Fill(Document document)
    {
        var headline = First("headline", Label.Headline);
        var rawTitle = First("raw_title", Label.Headline);
        var siteName = First("site_name", Label.SiteName);
        var kicker = First("kicker", Label.Kicker);
        var standfirst = Joined("standfirst", Label.Standfirst);
        var byline = First("byline", Label.Byline);
        var dates = new DateFields(lexicon, page, blocks, _sources).Read();
        var isDated = (dates.Published ?? dates.Modified) is not null;   // a date makes a bare name a byline
        var authors = new AuthorFields(lexicon, page, blocks, _sources).Read(isDated);
        var captions = new CaptionFields(lexicon, page, blocks, layouts);
        var images = captions.FindImages();
        layouts.Finish();                                       // pictures are the last to keep addresses, captions the first to read them
        return document with
        {
            Headline = headline,
            RawTitle = rawTitle,
            SiteName = siteName,
            Kicker = kicker,
            Standfirst = standfirst,
            Byline = byline,
            Published = dates.Published,
            Modified = dates.Modified,
            Authors = authors.Authors,
            Agencies = authors.Agencies,
            Place = authors.Place,
            Captions = captions.Captions(images),
            Media = new DocumentMedia(layouts.Addresses, blocks, images),
            Sources = _sources,
        };
    }

    private string? First(string field, Label label)
    {
        var line = FirstAt(label, 0);
        return line < 0 ? null : From(field, blocks[line], blocks[line].Text);
    }

    private string? Joined(string field, Label label)
    {
        var first = FirstAt(label, 0);
        if (first < 0) return null;
        if (FirstAt(label, first + 1) < 0) return From(field, blocks[first], blocks[first].Text);
        var texts = new List<string>();
        for (var i = first; i >= 0; i = FirstAt(label, i + 1)) texts.Add(blocks[i].Text);
        return From(field, blocks[first], string.Join('\n', texts));
    }

    /// <summary>The first line of a label from an index on; -1 when there is none.</summary>
    private int FirstAt(Label label, int from)
    {
        ReadOnlySpan<Verdict> verdicts = page.Verdicts;
        for (var i = from; i < verdicts.Length; i++)
            if (verdicts[i].Label == label) return i;
        return -1;
    }

    private string From(string field, Block block, string value)
    {
        _sources[field] = "line " + block.Line.ToString(CultureInfo.InvariantCulture);
        return value;
    }
}
