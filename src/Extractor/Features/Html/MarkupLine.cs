using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Columns of the line itself and of what it stands in.</summary>
internal static class MarkupLine
{
    private static readonly (LineContext Context, Feature Feature)[] Contexts =
    [
        (LineContext.Article, Feature.InArticle), (LineContext.Main, Feature.InMain), (LineContext.Nav, Feature.InNav), (LineContext.Aside, Feature.InAside),
        (LineContext.Header, Feature.InHeader), (LineContext.Footer, Feature.InFooter), (LineContext.Form, Feature.InForm), (LineContext.Figure, Feature.InFigure),
        (LineContext.Figcaption, Feature.InFigcaption), (LineContext.Dialog, Feature.InDialog), (LineContext.Table, Feature.InTable), (LineContext.List, Feature.InList),
        (LineContext.Heading, Feature.InHeading), (LineContext.Button, Feature.InButton), (LineContext.Address, Feature.InAddress), (LineContext.Time, Feature.InTime),
        (LineContext.Comments, Feature.InComments), (LineContext.Details, Feature.InDetails), (LineContext.Section, Feature.InSection),
        (LineContext.BlockLink, Feature.InBlockLink), (LineContext.Hidden, Feature.Hidden), (LineContext.NoScript, Feature.NoScript), (LineContext.AfterBreak, Feature.AfterBreak),
    ];

    public static void Fill(Page page, Contents contents)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        var lines = page.Lines;
        var facts = page.Facts;
        var elements = page.Markup.Elements.Span;
        for (var i = 0; i < lines.Length; i++)
        {
            ref readonly var line = ref lines[i];
            ref readonly var element = ref elements[contents.Blocks[i]];
            var row = columns[i];
            row[(int)Feature.LinkShare] = contents.LinkShares[i];
            row[(int)Feature.LogLinks] = Logarithm.Of(line.LinkCount);
            row[(int)Feature.BoldShare] = line.BoldChars == 0 ? 0 : Math.Min(1, line.BoldChars / (float)Math.Max(1, line.Length));
            row[(int)Feature.LogImages] = Logarithm.Of(line.Images);
            row[(int)Feature.Depth] = element.Depth;
            FillTag(row, element.Tag, line.Context);
            if (i > 0 && line.Context == lines[i - 1].Context) columns.Repeat(i, Feature.InArticle, Feature.AfterBreak);
            else FillContext(row, line);
            if (i > 0 && facts[i].NamedLabels == facts[i - 1].NamedLabels) columns.Repeat(i, Feature.NamedHeadline, Feature.NamedChrome);
            else FillNames(row, facts[i]);
        }
    }

    private static void FillContext(FeatureRow row, in Line line)
    {
        foreach (var (context, feature) in Contexts) row[(int)feature] = Bit(line.Is(context));
    }

    private static void FillTag(FeatureRow row, Tag tag, LineContext context)
    {
        row[(int)Feature.IsParagraph] = Bit(tag is Tag.P);
        row[(int)Feature.IsBox] = Bit(tag is Tag.Div or Tag.Section or Tag.Other or Tag.Article or Tag.Main or Tag.Body);
        row[(int)Feature.IsItem] = Bit(tag is Tag.Li);
        row[(int)Feature.IsCell] = Bit(tag is Tag.Td or Tag.Th or Tag.Tr);
        row[(int)Feature.IsCode] = Bit(tag is Tag.Pre or Tag.Listing or Tag.Xmp or Tag.Plaintext);
        row[(int)Feature.IsQuote] = Bit(tag is Tag.Blockquote || (context & LineContext.Blockquote) != 0);
        row[(int)Feature.IsDefinition] = Bit(tag is Tag.Dt or Tag.Dd);
        row[(int)Feature.IsControl] = Bit((context & LineContext.Control) != 0);
    }

    private static void FillNames(FeatureRow row, in LineFacts facts)
    {
        row[(int)Feature.NamedHeadline] = Bit(facts.IsNamed(Label.Headline));
        row[(int)Feature.NamedKicker] = Bit(facts.IsNamed(Label.Kicker));
        row[(int)Feature.NamedStandfirst] = Bit(facts.IsNamed(Label.Standfirst));
        row[(int)Feature.NamedByline] = Bit(facts.IsNamed(Label.Byline));
        row[(int)Feature.NamedDate] = Bit(facts.IsNamed(Label.Date));
        row[(int)Feature.NamedCaption] = Bit(facts.IsNamed(Label.Caption));
        row[(int)Feature.NamedCredit] = Bit(facts.IsNamed(Label.Credit));
        row[(int)Feature.NamedChrome] = Bit(facts.NamedLabels >> (int)Label.SiteName != 0);
    }

    private static float Bit(bool value) => value ? 1 : 0;
}
