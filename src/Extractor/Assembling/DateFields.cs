using System.Collections.Immutable;
using System.Globalization;
using Extraction.Features;
using Extraction.Grammars;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads when the article was published and changed from its date lines and bylines, those under the headline first.</summary>
internal sealed class DateFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, Dictionary<string, string> sources)
{
    private const int LinesBelow = 10, LinesAbove = 4, MostWords = 12;
    private const float MostlyDate = 0.25f;

    private (DateMatch Date, int Line)? _published, _modified, _undated;

    public ChosenDates Read()
    {
        var headline = Math.Max(0, IndexOfHeadline());
        for (var i = headline; i < blocks.Length && _published is null; i++) ReadDated(i);
        for (var i = headline - 1; i >= 0 && _published is null; i--) ReadDated(i);
        var last = Math.Min(blocks.Length - 1, headline + LinesBelow);
        for (var i = headline + 1; i <= last && _published is null && _undated is null; i++)
            if (IsMostlyDate(i)) Read(i);
        for (var i = headline - 1; i >= Math.Max(0, headline - LinesAbove) && _published is null && _undated is null && _modified is null; i--)
            if (IsMostlyDate(i)) Read(i);
        for (var i = 0; i < blocks.Length && _published is null && _undated is null; i++)
            if (IsLabelled(i)) Read(i);
        return new ChosenDates(Give("published", _published ?? _undated), Give("modified", _modified));
    }

    private int IndexOfHeadline()
    {
        for (var i = 0; i < blocks.Length; i++)
            if (blocks[i].Label == Label.Headline) return i;
        return -1;
    }

    /// <summary>A short line under the headline that is mainly a date, or says "published", though it was labelled as something else.</summary>
    private bool IsMostlyDate(int line) =>
        MayDate(line) && (page.Facts[line].DateShare >= MostlyDate || DateGrammar.Classify(page.View(line), lexicon).Role != DateRole.None);

    /// <summary>A short line that says when it was published, wherever it stands.</summary>
    private bool IsLabelled(int line) =>
        MayDate(line) && blocks[line].Label is not (Label.Copyright or Label.Caption or Label.Credit) && DateGrammar.Classify(page.View(line), lexicon).Role == DateRole.Published;

    /// <summary>Whether a short line holds a whole date that may be the page's: not that of a teaser, a comment or a person.</summary>
    private bool MayDate(int line)
    {
        ref readonly var facts = ref page.FactBuffer[line];
        return facts.Is(LineTraits.HasFullDate) && facts.Tokens <= MostWords && !PersonDates.Has(page, line)
            && blocks[line].Label is not (Label.Related or Label.ReadMore or Label.MostRead or Label.Comment);
    }

    private void ReadDated(int line)
    {
        if (blocks[line].Label is Label.Date or Label.Byline) Read(line);
    }

    private void Read(int line)
    {
        var view = page.View(line);
        for (var from = 0; DateGrammar.TryFind(view, lexicon, from, out var match); from = match.LastWord + 1)
        {
            if (!match.IsFull) continue;
            if (!match.HasTime) match = match.WithTime(TimeBelow(line));
            if (match.Role == DateRole.Modified) _modified ??= (match, line);
            else if (match.Role == DateRole.Published) _published ??= (match, line);
            else _undated ??= (match, line);
        }
    }

    /// <summary>A time alone on the next date line belongs to this date.</summary>
    private DateMatch TimeBelow(int line)
    {
        if (line + 1 >= blocks.Length || blocks[line + 1].Label != Label.Date) return default;
        return DateGrammar.TryFind(page.View(line + 1), lexicon, 0, out var time) && !time.IsFull ? time : default;
    }

    private PublicationDate? Give(string field, (DateMatch Date, int Line)? found)
    {
        if (found is not { } it) return null;
        var (date, line) = it;
        if (_undated is { } other) date = date.Resolve(other.Date);
        sources[field] = "line " + blocks[line].Line.ToString(CultureInfo.InvariantCulture);
        var timed = date.HasTime && line + 1 < blocks.Length && TimeBelow(line).HasTime;
        return date.ToPublicationDate(timed ? blocks[line].Text + " " + blocks[line + 1].Text : blocks[line].Text);
    }
}
