using Extraction.Features;
using Extraction.Model;

namespace Extraction.Labelling;

/// <summary>Carries the label of a list heading ("Most read", "Related", "Tags", "Comments") down to the lines below it, and that of a
/// read-more line to its teaser.</summary>
internal sealed class ListHeadingStage : ILabelStage
{
    private const int MostItems = 40, MostTeasers = 2, MostTagWords = 5, MostHeadingWords = 8, MostCountWords = 30, MostSpeakerWords = 5, SoonLines = 5, MostFormLines = 4;

    public void Apply(Page page)
    {
        var body = new BodyWords(page);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            var label = page.Verdicts[i].Label;
            if (page.Verdicts[i].Rule < Rule.FirstPhrase || page.Facts[i].Words > (page.Facts[i].Is(LineTraits.StartsWithNumber) ? MostCountWords : MostHeadingWords)) continue;
            if (label is Label.Related or Label.MostRead) i = Carry(page, i, label, MostItems);
            else if (label is Label.ReadMore) i = CarryReadMore(page, i);
            else if (label is Label.Newsletter) i = CarryNewsletter(page, i);
            else if (label is Label.Tags) i = Carry(page, i, label, MostItems);
            else if (IsCommentHeading(page, i, ref body)) i = CarryComments(page, i, ref body);
        }
    }

    /// <summary>Marks what follows until the list ends.</summary>
    /// <returns>The last line marked.</returns>
    private static int Carry(Page page, int heading, Label label, int most)
    {
        var i = heading + 1;
        for (; i < page.Lines.Length && i - heading <= most && Continues(page, i, label); i++)
            page.Mark(i, label, label == Label.ReadMore ? Rule.Teaser : Rule.UnderListHeading, 0.7f);
        return i - 1;
    }

    /// <summary>Inside the body a read-more line has a teaser or two; after it, it heads a list of related articles.</summary>
    private static int CarryReadMore(Page page, int heading)
    {
        if (heading < page.Layout.LastBody || !IsItem(page, heading + 1) || !IsItem(page, heading + 2)) return Carry(page, heading, Label.ReadMore, MostTeasers);
        page.Mark(heading, Label.Related, page.Verdicts[heading].Rule, page.Verdicts[heading].Confidence);
        return Carry(page, heading, Label.Related, MostItems);
    }

    /// <summary>The address field and the button of a newsletter prompt.</summary>
    private static int CarryNewsletter(Page page, int heading)
    {
        var i = heading + 1;
        for (; i < page.Lines.Length && i - heading <= MostFormLines && page.Verdicts[i].Label is Label.Form or Label.Subscribe && page.Facts[i].Words <= MostHeadingWords; i++)
            page.Mark(i, Label.Newsletter, Rule.UnderListHeading, 0.7f);
        return i - 1;
    }

    private static bool IsItem(Page page, int i) => i < page.Lines.Length && Continues(page, i, Label.Related);

    private static bool Continues(Page page, int i, Label label) =>
        label == Label.Tags ? page.Facts[i].Words <= MostTagWords && page.Verdicts[i].Label is Label.Other or Label.Navigation
        : page.Verdicts[i].Label is Label.Other or Label.Date or Label.Counter && page.Verdicts[i].Rule != Rule.DateGrammar;

    /// <summary>"Comments", "4 comments": below the body, with something said soon after.</summary>
    private static bool IsCommentHeading(Page page, int i, ref BodyWords body)
    {
        ref readonly var facts = ref page.FactBuffer[i];
        var counts = page.Verdicts[i].Label == Label.Counter && IsCount(facts) && HasCommentControl(page, i);
        if (i <= page.Layout.FirstBody || !(counts || page.Verdicts[i].Label is Label.Comment or Label.CommentForm) || body.IsMostlyBelow(i)) return false;
        for (var k = i + 1; k < Math.Min(page.Lines.Length, i + SoonLines); k++)
            if (page.Facts[k].Is(LineTraits.EndsSentence) && page.Facts[k].Words > 3) return i >= page.Layout.LastBody || counts || (i + 1 < page.Lines.Length && IsSpeaker(page, i + 1));
        return false;
    }

    private static bool IsCount(in LineFacts facts) => facts.Is(LineTraits.WholePhrase) || (facts.Is(LineTraits.StartsWithNumber) && facts.Words <= MostSpeakerWords);

    /// <summary>Words of the body above and below a heading that is looked at. Headings are asked about from the top down, so each line is counted once.</summary>
    private struct BodyWords
    {
        private readonly Page _page;
        private int _above, _below, _next;

        public BodyWords(Page page)
        {
            _page = page;
            for (var i = 0; i < page.Lines.Length; i++) _below += Of(i);
        }

        /// <summary>Where most of the body stands below a heading of comments, it is a forum, and the posts are the body.</summary>
        public bool IsMostlyBelow(int heading)
        {
            for (; _next < heading; _next++)
            {
                _above += Of(_next);
                _below -= Of(_next);
            }
            return _below > _above;
        }

        /// <summary>Notes that a line below the last heading is about to be no body any more.</summary>
        public void Leave(int line) => _below -= Of(line);

        private readonly int Of(int line) => _page.Verdicts[line].Label == Label.Body ? _page.Facts[line].Words : 0;
    }

    /// <summary>A "Reply" or "Ann says:" soon after tells a count of comments from a count of anything else.</summary>
    private static bool HasCommentControl(Page page, int i)
    {
        for (var k = i + 1; k < Math.Min(page.Lines.Length, i + SoonLines + 2); k++)
            if (page.Verdicts[k].Label is Label.CommentForm || IsSpeaker(page, k)) return true;
        return false;
    }

    /// <summary>Ann says: above the time at which she said it.</summary>
    private static bool IsSpeaker(Page page, int i) =>
        i + 1 < page.Lines.Length && page.Facts[i].Is(LineTraits.EndsColon) && page.Facts[i].Words <= MostSpeakerWords && page.Facts[i + 1].Is(LineTraits.DateOnly);

    /// <summary>What readers say, with their names and dates, until the next heading that a phrase names. Of HTML the score knows whether
    /// comments are main text.</summary>
    private static int CarryComments(Page page, int heading, ref BodyWords body)
    {
        page.Mark(heading, Label.CommentForm, page.Verdicts[heading].Rule, page.Verdicts[heading].Confidence);
        var i = heading + 1;
        for (; i < page.Lines.Length; i++)
        {
            var verdict = page.Verdicts[i];
            if (verdict.Rule >= Rule.FirstPhrase && verdict.Label is Label.Related or Label.MostRead or Label.Copyright or Label.Newsletter or Label.Consent) break;
            if (verdict.Label == Label.Form) page.Mark(i, Label.CommentForm, verdict.Rule, verdict.Confidence);
            else if (verdict.Rule < Rule.FirstPhrase && !(page.HasMarkup && verdict.Label == Label.Body))
            {
                body.Leave(i);
                page.Mark(i, Label.Comment, Rule.UnderComments, 0.6f);
            }
        }
        return i - 1;
    }
}
