using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Names lines by their markup: the kind of chrome that class names or elements speak of, and kicker and standfirst where names say so.</summary>
/// <remarks>Says what a line is, never whether it is main text: that the score has settled with the same evidence.</remarks>
internal sealed class MarkupStage : ILabelStage
{
    private const int LeastCommentWords = 4, MostKickerWords = 6, LeastStandfirstWords = 5, KickerReach = 3;

    /// <summary>Kinds of chrome that names speak of; where several do, the first is meant.</summary>
    private static readonly Label[] Named =
    [
        Label.Consent, Label.Newsletter, Label.Subscribe, Label.Share, Label.Breadcrumb, Label.Tags, Label.AuthorBio, Label.ReadMore,
        Label.MostRead, Label.Related, Label.Advert, Label.Copyright, Label.Counter, Label.Comment, Label.Form, Label.Navigation,
    ];

    private static readonly ulong AnyNamed = Named.Aggregate(0UL, static (labels, label) => labels | ClassRoles.BitOf(label));

    public void Apply(Page page)
    {
        if (!page.HasMarkup) return;
        var isBodyMet = false;
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.Verdicts[i].Rule == Rule.Score)
            {
                if (page.Layout.Headline >= 0) NameHead(page, i, i <= page.Layout.FirstBody || !isBodyMet);
                if (page.Verdicts[i] is { Rule: Rule.Score, Label: Label.Other } && page.Facts[i].Words > 0) NameChrome(page, i);
            }
            isBodyMet |= i > page.Layout.Headline && page.Verdicts[i].Label == Label.Body;
        }
    }

    /// <param name="page">The page.</param>
    /// <param name="i">The line.</param>
    /// <param name="isFirst">Whether no main text stands between it and the headline; a date that looked like some does not count.</param>
    private static void NameHead(Page page, int i, bool isFirst)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        var above = page.Layout.Headline - i;
        if (above is > 0 and <= KickerReach && facts.IsNamed(Label.Kicker) && facts.Words is > 0 and <= MostKickerWords)
            page.Mark(i, Label.Kicker, Rule.ClassName, 0.7f);
        else if (above < 0 && isFirst && facts.IsNamed(Label.Standfirst) && facts.Words >= LeastStandfirstWords && page.Verdicts[i].Label == Label.Body)
            page.Mark(i, Label.Standfirst, Rule.ClassName, Math.Max(0.7f, page.Scores[i]));
    }

    private static void NameChrome(Page page, int i)
    {
        var label = NamedLabel(page, i);
        if (label != Label.Other) page.Mark(i, label, Rule.ClassName, Math.Max(0.7f, 1 - page.Scores[i]));
        else if (LabelOf(page.Lines[i].Context, page.Facts[i].Words) is var place and not Label.Other) page.Mark(i, place, Rule.ElementContext, Math.Max(0.6f, 1 - page.Scores[i]));
    }

    private static Label NamedLabel(Page page, int i)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        if ((facts.NamedLabels & AnyNamed) == 0) return Label.Other;
        foreach (var label in Named)
            if (facts.IsNamed(label)) return label == Label.Comment ? OfComment(facts.Words) : label;
        return Label.Other;
    }

    private static Label LabelOf(LineContext context, int words) =>
        (context & LineContext.Comments) != 0 ? OfComment(words)
        : (context & (LineContext.Control | LineContext.Button | LineContext.Form)) != 0 ? Label.Form
        : (context & (LineContext.Nav | LineContext.Footer)) != 0 ? Label.Navigation
        : (context & LineContext.BlockLink) != 0 ? Label.Related
        : Label.Other;

    /// <summary>Short lines among comments are their controls.</summary>
    private static Label OfComment(int words) => words >= LeastCommentWords ? Label.Comment : Label.CommentForm;
}
