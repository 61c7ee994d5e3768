using Extraction.Lexicons;
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

    /// <summary>The columns of tags that the block of a line may have.</summary>
    private static readonly (Feature Feature, Tag[] Tags)[] Kinds =
    [
        (Feature.IsParagraph, [Tag.P]), (Feature.IsBox, [Tag.Div, Tag.Section, Tag.Other, Tag.Article, Tag.Main, Tag.Body]), (Feature.IsItem, [Tag.Li]),
        (Feature.IsCell, [Tag.Td, Tag.Th, Tag.Tr]), (Feature.IsCode, [Tag.Pre, Tag.Listing, Tag.Xmp, Tag.Plaintext]), (Feature.IsQuote, [Tag.Blockquote]),
        (Feature.IsDefinition, [Tag.Dt, Tag.Dd]),
    ];

    /// <summary>Of each tag, bit n is set when it is one of <see cref="Kinds"/> n.</summary>
    private static readonly uint[] KindsOfTag = FlagsOfTags();
    private static readonly uint Quote = KindsOfTag[(int)Tag.Blockquote];

    /// <summary>The columns of what class and id names speak of.</summary>
    private static readonly (Feature Feature, ulong Labels)[] Names =
    [
        (Feature.NamedHeadline, ClassRoles.BitOf(Label.Headline)), (Feature.NamedKicker, ClassRoles.BitOf(Label.Kicker)), (Feature.NamedStandfirst, ClassRoles.BitOf(Label.Standfirst)),
        (Feature.NamedByline, ClassRoles.BitOf(Label.Byline)), (Feature.NamedDate, ClassRoles.BitOf(Label.Date)), (Feature.NamedCaption, ClassRoles.BitOf(Label.Caption)),
        (Feature.NamedCredit, ClassRoles.BitOf(Label.Credit)), (Feature.NamedChrome, ~(ClassRoles.BitOf(Label.SiteName) - 1)),
    ];

    public static void Fill(Page page, Contents contents)
    {
        var columns = FeatureMatrix.ColumnsOf(page);
        using var buffer = new Buffer<uint>();
        FillCounts(columns, page, contents);
        FillTags(columns, page, contents.Blocks, buffer.Resize(columns.Stride));
        FillContexts(columns, page.Lines, buffer.Span);
        FillNames(columns, page.Facts, buffer.Span);
    }

    private static void FillCounts(FeatureColumns columns, Page page, Contents contents)
    {
        Span<float> links = columns[Feature.LogLinks], bold = columns[Feature.BoldShare], images = columns[Feature.LogImages], depth = columns[Feature.Depth];
        contents.LinkShares.CopyTo(columns[Feature.LinkShare]);
        var elements = page.Markup.Elements.Span;
        for (var i = 0; i < links.Length; i++)
        {
            ref readonly var line = ref page.LineBuffer[i];
            links[i] = Logarithm.Of(line.LinkCount);
            bold[i] = line.BoldChars == 0 ? 0 : Math.Min(1, line.BoldChars / (float)Math.Max(1, line.Length));
            images[i] = Logarithm.Of(line.Images);
            depth[i] = elements[contents.Blocks[i]].Depth;
        }
    }

    private static void FillTags(FeatureColumns columns, Page page, ReadOnlySpan<int> blocks, Span<uint> flags)
    {
        var elements = page.Markup.Elements.Span;
        for (var i = 0; i < blocks.Length; i++)
            flags[i] = KindsOfTag[(int)elements[blocks[i]].Tag] | (page.LineBuffer[i].Is(LineContext.Blockquote) ? Quote : 0);
        for (var kind = 0; kind < Kinds.Length; kind++) columns.Mark(Kinds[kind].Feature, flags, 1U << kind);
    }

    private static void FillContexts(FeatureColumns columns, ReadOnlySpan<Line> lines, Span<uint> flags)
    {
        for (var i = 0; i < lines.Length; i++) flags[i] = (uint)lines[i].Context;
        foreach (var (context, feature) in Contexts) columns.Mark(feature, flags, (uint)context);
        columns.Mark(Feature.IsControl, flags, (uint)LineContext.Control);
    }

    private static void FillNames(FeatureColumns columns, ReadOnlySpan<LineFacts> facts, Span<uint> flags)
    {
        for (var i = 0; i < facts.Length; i++) flags[i] = FlagsOf(facts[i].NamedLabels);
        for (var name = 0; name < Names.Length; name++) columns.Mark(Names[name].Feature, flags, 1U << name);
    }

    /// <summary>Bit n is set where the labels are those of <see cref="Names"/> n.</summary>
    private static uint FlagsOf(ulong labels)
    {
        if (labels == 0) return 0;
        var flags = 0U;
        for (var i = 0; i < Names.Length; i++)
            if ((labels & Names[i].Labels) != 0) flags |= 1U << i;
        return flags;
    }

    private static uint[] FlagsOfTags()
    {
        var flags = new uint[(int)Tag.Xmp + 1];
        for (var kind = 0; kind < Kinds.Length; kind++)
            foreach (var tag in Kinds[kind].Tags) flags[(int)tag] |= 1U << kind;
        return flags;
    }
}
