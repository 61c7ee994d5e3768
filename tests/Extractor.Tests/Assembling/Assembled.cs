using Extraction.Assembling;
using Extraction.Features;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;
using Extraction.Tests.FrontEnds;
using Extraction.Tests.Support;

namespace Extraction.Tests.Assembling;

/// <summary>Documents assembled from HTML whose labels the test gives, apart from what models think of it.</summary>
internal static class Assembled
{
    /// <summary>Captions in figcaption, headings as subheadings, all else body.</summary>
    public static Document Html(string html, string? url = null, ExtractorOptions? options = null) => Html(html, ByMarkup, url, options);

    /// <summary>Labels by the text of the lines.</summary>
    public static Document Html(string html, Func<string, Label> label, string? url = null, ExtractorOptions? options = null) =>
        Html(html, (page, line) => label(page.TextOf(line)), url, options);

    /// <summary>Labels as an editor gave them to the lines of the source.</summary>
    public static Document Html(Fixture fixture)
    {
        var gold = fixture.ReadGold();
        int number = 0, place = 0;
        return Html(fixture.Text, (page, line) =>
        {
            place = page.Lines[line].Number == number ? place + 1 : 0;
            number = page.Lines[line].Number;
            var labels = gold[number];
            return labels[Math.Min(place, labels.Count - 1)];
        }, fixture.Expected.Url, options: null);
    }

    private static Document Html(string html, Func<Page, int, Label> label, string? url, ExtractorOptions? options)
    {
        using var page = HtmlPages.Read(html);
        page.Url = url;
        FeaturePass.Measure(page, Lexicon.Shared);
        page.VerdictBuffer.Resize(page.Lines.Length);
        for (var line = 0; line < page.Lines.Length; line++) page.Mark(line, label(page, line), Rule.Score, 1);
        return new DocumentAssembler(Lexicon.Shared, options ?? ExtractorOptions.Balanced).Assemble(page);
    }

    private static Label ByMarkup(Page page, int line) =>
        page.Lines[line].Is(LineContext.Figcaption) ? Label.Caption : page.Lines[line].Is(LineForm.Heading) ? Label.Subheading : Label.Body;
}
