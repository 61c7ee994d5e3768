using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Names what stands above the body by its order: site name or menu, kicker, headline, standfirst.</summary>
internal sealed class HeadStage : ILabelStage
{
    private const int MenuWords = 6, KickerWords = 4, SiteNameWords = 6, StandfirstWords = 5, MostStandfirstWords = 80, ShortStandfirstWords = 20, LeastMenuItems = 5;
    /// <summary>A page with more lines above its headline starts with a menu, not with the name of the site.</summary>
    private const int MostLinesAbove = 3;

    public void Apply(Page page)
    {
        if (page.Layout.Headline >= 0)
        {
            NameTop(page, page.Layout.Headline);
            FindStandfirst(page, page.Layout.Headline);
        }
        MarkMenus(page);
    }

    private static void NameTop(Page page, int headline)
    {
        var above = headline - 1;
        if (above < 0) return;
        if (headline > MostLinesAbove) return;
        if (IsKicker(page, above)) page.Mark(above, Label.Kicker, Rule.AboveHeadline, 0.6f);
        if (IsShortName(page, 0, SiteNameWords)) page.Mark(0, Label.SiteName, Rule.TopOfPage, 0.6f);
    }

    /// <summary>A section or a topic right above the headline. The first line of a page is one only when it reads like a topic, with a
    /// function word in it; a bare name there is the name of the site.</summary>
    private static bool IsKicker(Page page, int i)
    {
        var section = page.Verdicts[i].Label == Label.Navigation && page.Facts[i].Is(LineTraits.WholePhrase) && page.Facts[i].Words <= KickerWords;
        if (section) return true;
        if (!IsShortName(page, i, KickerWords)) return false;
        return i > 0 ? page.Lines[i + 1].Gap == 0 : page.Facts[i].Stopwords > 0 && !page.View(i).Words[^1].Is(WordShape.AllCaps) && StartsWithContent(page);
    }

    private static bool StartsWithContent(Page page) => page.Facts[0].Stopwords < page.Facts[0].Tokens && page.Facts[0].CapitalWords < page.Facts[0].Tokens;

    private static bool IsShortName(Page page, int i, int mostWords)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        return page.Verdicts[i].Label == Label.Other && facts.Words > 0 && facts.Words <= mostWords && facts.Letters > 0 &&
            facts.Twins == 0 && !facts.Is(LineTraits.EndsSentence | LineTraits.HasDate | LineTraits.StartsWithNumber);
    }

    /// <summary>Main-text lines right under the headline are the standfirst when something else separates them from the body: a byline, a
    /// date, a picture; or when the line ends no sentence although the body's lines do.</summary>
    private static void FindStandfirst(Page page, int headline)
    {
        var start = headline + 1;
        while (start < page.Lines.Length && page.Verdicts[start].Label is Label.Byline or Label.Date) start++;
        var end = start;
        while (end < page.Lines.Length && IsMainText(page, end) && end - start <= 2) end++;
        var count = end - start;
        if (count == 0 || end >= page.Lines.Length) return;
        var separated = IsSummary(page, start, count) && IsHeadRole(page.Verdicts[end].Label) && HasBodyAfter(page, end);
        if (!separated && !(start == headline + 1 && IsApart(page, start))) return;
        var last = separated ? end : start + 1;
        for (var i = start; i < last; i++)
            page.Mark(i, Label.Standfirst, Rule.UnderHeadline, Math.Max(0.6f, page.Scores[i]));
    }

    /// <summary>One line, or two short ones that are no quotations; two paragraphs above a picture are body.</summary>
    private static bool IsSummary(Page page, int start, int count)
    {
        if (count > 2) return false;
        if (count == 1) return true;
        for (var i = start; i < start + count; i++)
            if (page.Facts[i].Words > ShortStandfirstWords || page.Facts[i].Is(LineTraits.StartsQuote)) return false;
        return true;
    }

    private static bool IsMainText(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        return facts.Words is >= StandfirstWords and <= MostStandfirstWords && page.Verdicts[i].Rule == Rule.Score && facts.FirstTwin < 0 &&
            (page.Verdicts[i].Label == Label.Body || (page.Lines[i].Gap > 0 && facts.Credit == 0));
    }

    private static bool IsHeadRole(Label label) =>
        label is Label.Byline or Label.Date or Label.Caption or Label.Credit or Label.Placeholder or Label.Share or Label.Duplicate or Label.Counter;

    private static bool HasBodyAfter(Page page, int i) => page.Layout.LastBody > i;

    /// <summary>A single line without a sentence end above body that has them.</summary>
    private static bool IsApart(Page page, int i) =>
        !page.Facts[i].Is(LineTraits.EndsSentence) && !page.Facts[i].Is(LineTraits.EndsColon) && i + 1 < page.Lines.Length &&
        page.Verdicts[i + 1].Label == Label.Body && page.Facts[i + 1].Is(LineTraits.EndsSentence) &&
        page.Facts[i].Words < page.Facts[i + 1].Words;

    /// <summary>Short lines among short lines, outside the article, are menus.</summary>
    private static void MarkMenus(Page page)
    {
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!IsMenuItem(page, i)) continue;
            var last = i;
            while (last + 1 < page.Lines.Length && IsMenuItem(page, last + 1)) last++;
            if (last - i >= LeastMenuItems - 1) MarkMenu(page, i, last);
            i = last;
        }
    }

    /// <summary>Above the article even "Search" and "Sign in" are items of the menu.</summary>
    private static void MarkMenu(Page page, int first, int last)
    {
        var top = last < Math.Max(page.Layout.Headline, page.Layout.FirstBody);
        for (var i = first; i <= last; i++)
            if (top || page.Verdicts[i].Rule == Rule.Score) page.Mark(i, Label.Navigation, Rule.MenuRun, Math.Max(0.6f, 1 - page.Scores[i]));
    }

    private static bool IsMenuItem(Page page, int i)
    {
        var inside = page.Layout.HasBody && i > page.Layout.FirstBody && i < page.Layout.LastBody;
        ref readonly var facts = ref page.FactBuffer[i];
        if (inside || facts.Words > MenuWords || facts.Is(LineTraits.EndsSentence)) return false;
        var label = page.Verdicts[i].Label;
        return page.Verdicts[i].Rule == Rule.Score ? label == Label.Other
            : label is Label.Navigation or Label.Subscribe or Label.Form or Label.Ticker or Label.Contact && facts.Is(LineTraits.ChromePhrase) && facts.Words <= KickerWords;
    }
}
