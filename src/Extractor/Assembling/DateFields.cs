using System.Collections.Immutable;
using System.Globalization;
using Extraction.Grammars;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads when the article was published and changed from its date lines and, without those, from its byline.</summary>
internal sealed class DateFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, Dictionary<string, string> sources)
{
    private (DateMatch Date, int Line)? _published, _modified, _undated;

    public Document Fill(Document document)
    {
        foreach (var label in (ReadOnlySpan<Label>)[Label.Date, Label.Byline])
            for (var i = 0; i < blocks.Length && _published is null; i++)
                if (blocks[i].Label == label) Read(i);
        return document with { Published = Give("published", _published ?? _undated), Modified = Give("modified", _modified) };
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
