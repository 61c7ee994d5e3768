using Extraction.Features;
using Extraction.Grammars;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Labels lines whose form alone says what they are: leftovers of templates, counters, hashtags, menus on one line, copyright.</summary>
internal sealed class ShapeStage : ILabelStage
{
    private const int MostMenuWords = 20, MostCopyrightWords = 12, MostPagerLetters = 16;

    public void Apply(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.Verdicts[i].Rule != Rule.Score) continue;
            var text = page.View(i).Text;
            if (!page.Lines[i].Is(LineForm.Code) && TemplateKey.Is(text)) page.Mark(i, Label.TemplateLeak, Rule.TemplateKey, 0.9f);
            else if (page.Verdicts[i].Label == Label.Other) MarkChrome(page, i, text);
        }
    }

    private static void MarkChrome(Page page, int i, ReadOnlySpan<char> text)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if (IsCopyright(facts, text) && !IsBesidePicture(page, i)) page.Mark(i, Label.Copyright, Rule.CopyrightShape, 0.85f);
        else if (text.StartsWith('#') && text.Count('#') * 3 >= facts.Words && text.Count('#') > 1) page.Mark(i, Label.Tags, Rule.HashtagShape, 0.85f);
        else if (facts.NumberWords >= 2 && facts.NumberWords * 2 >= facts.Tokens && facts.Letters > 0 && facts.Letters < MostPagerLetters && !facts.Is(LineTraits.HasDate))
            page.Mark(i, Label.Navigation, Rule.MenuShape, 0.7f);   // 1 2 3 Next
        else if (IsCounter(facts, text)) page.Mark(i, Label.Counter, Rule.CounterShape, 0.7f);
        else if (IsMenu(facts, text)) page.Mark(i, text.IndexOfAny("»›>") >= 0 ? Label.Breadcrumb : Label.Navigation, Rule.MenuShape, 0.8f);
    }

    private static bool IsCopyright(in LineFacts facts, ReadOnlySpan<char> text) =>
        text.StartsWith('©') || (facts.Words <= MostCopyrightWords && text.Contains('©')) || text is ['(', 'c' or 'C', ')', ..];

    /// <summary>Whether a line stands where photographers sign: with a picture, or inside the article. Sites sign below it.</summary>
    private static bool IsBesidePicture(Page page, int i) =>
        page.Lines[i].Is(LineContext.Figcaption | LineContext.Figure) || (page.Layout.HasBody && i > page.Layout.Headline && i < page.Layout.LastBody);

    /// <summary>A number alone, or a word, a colon and a number: "Posts: 312".</summary>
    private static bool IsCounter(in LineFacts facts, ReadOnlySpan<char> text) =>
        facts.NumberWords > 0 && !facts.Is(LineTraits.HasDate) && (facts.Letters == 0 || (facts.Tokens == 2 && text.Contains(':')));

    /// <summary>Three short items or more between bars, dots or arrows.</summary>
    private static bool IsMenu(in LineFacts facts, ReadOnlySpan<char> text)
    {
        if (facts.Symbols < 2 || facts.Words > MostMenuWords || facts.Is(LineTraits.EndsSentence | LineTraits.HasDate)) return false;
        var separators = 0;
        foreach (var c in text)
            if (c is '|' or '•' or '»' or '›' or '·' or '>') separators++;
        return separators >= 2 && facts.Words <= (separators + 1) * 4;
    }
}
