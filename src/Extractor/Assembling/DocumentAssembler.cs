using System.Collections.Immutable;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Turns a labelled page into an immutable document. The only place of an extraction that makes strings.</summary>
internal sealed class DocumentAssembler(Lexicon lexicon, ExtractorOptions options)
{
    /// <summary>Makes the document of a labelled page.</summary>
    public Document Assemble(Page page)
    {
        HeadingAnchors.CutOff(page);
        using var layouts = new LayoutReader(page, AddressesOf(page));
        var blocks = Blocks(page, layouts);
        var main = MainText.Of(page, blocks);
        var document = new Document
        {
            Blocks = blocks,
            Body = main.Text,
            WordCount = main.Words,
            RemovedShare = main.RemovedShare,
            Confidence = main.Confidence,
            Status = StatusOf(page, main),
            Language = LanguageGuesser.Guess(page.Text.Span, page.WordBuffer.Span, lexicon),
        };
        return new FieldReader(lexicon, page, blocks, layouts).Fill(document);
    }

    private ImmutableArray<Block> Blocks(Page page, LayoutReader layouts)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>(page.Lines.Length);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            ref readonly var line = ref page.LineBuffer[i];
            ref readonly var verdict = ref page.VerdictBuffer[i];
            blocks.Add(new Block
            {
                Label = verdict.Label,
                Kind = KindOf(line),
                Text = FindTwin(page, i) is >= 0 and var twin ? blocks[twin].Text : BlockText.Of(line, page.Text.Span),
                Line = line.Number,
                Start = line.Source,
                Length = line.SourceLength,
                Confidence = verdict.Confidence,
                Rule = RuleNames.Of(verdict.Rule, lexicon),
                DuplicateOf = verdict.Target < 0 ? null : verdict.Target,
                Level = line.HeadingLevel,
                Layout = verdict.Label <= Label.Correction ? layouts.Read(i) : options.AllLinks ? layouts.ReadLinks(i) : null,
            });
        }
        return blocks.MoveToImmutable();
    }

    /// <summary>An earlier line that reads the same, as the items of menus do: its text is made once. -1 when there is none.</summary>
    private static int FindTwin(Page page, int i)
    {
        var twin = page.FactBuffer[i].FirstTwin;
        if (twin < 0) return -1;
        ref readonly var line = ref page.LineBuffer[i];
        ref readonly var other = ref page.LineBuffer[twin];
        return line.Form == other.Form && page.View(i).Text.SequenceEqual(page.View(twin).Text) ? twin : -1;
    }

    private static PageAddresses AddressesOf(Page page)
    {
        var (markup, url) = (page.Markup, page.Url);
        if (url is null && markup.TryFind(HeadFactKind.Link, "canonical", out var canonical)) url = canonical.ToString();
        return new PageAddresses(url, markup.TryFind(HeadFactKind.Base, "", out var start) ? start.ToString() : null);
    }

    private static BlockKind KindOf(in Line line) =>
        line.Is(LineForm.Code) ? BlockKind.Code
        : line.Is(LineForm.TableRow) ? BlockKind.TableRow
        : line.Is(LineForm.Heading) ? BlockKind.Heading
        : line.Is(LineForm.Quote) ? BlockKind.Quote
        : line.Is(LineForm.ListItem) ? BlockKind.ListItem
        : BlockKind.Paragraph;

    private ExtractionStatus StatusOf(Page page, MainText main)
    {
        if (page.Lines.IsEmpty) return ExtractionStatus.Empty;
        if (main.Words == 0) return main.ConsentShare > 0.5f ? ExtractionStatus.ConsentWall : ExtractionStatus.NoArticle;
        return main.Words < options.ShortWords ? ExtractionStatus.Short : ExtractionStatus.Ok;
    }
}
