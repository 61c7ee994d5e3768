using System.Collections.Immutable;
using System.Globalization;
using Extraction.Grammars;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Who wrote an article, for whom and where, as its lines say.</summary>
internal readonly record struct FoundAuthors(ImmutableArray<string> Authors, ImmutableArray<string> Agencies, string? Place);

/// <summary>Reads authors, agencies and place from the bylines, and agency and place from the dateline of the first body line.</summary>
internal sealed class AuthorFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, Dictionary<string, string> sources)
{
    private readonly List<string> _agencies = [];
    private readonly List<string> _bare = [];
    private List<string> _signed = [];
    private string? _place;

    /// <summary>Reads the fields.</summary>
    /// <param name="isDated">Whether the page is known to be dated; a line labelled date says so too.</param>
    public FoundAuthors Read(bool isDated)
    {
        foreach (ref readonly var verdict in page.Verdicts) isDated = isDated || verdict.Label == Label.Date;
        for (var i = 0; i < blocks.Length; i++)
            if (page.VerdictBuffer[i].Label == Label.Byline) ReadByline(i, isDated);
        if (_signed.Count == 0) _signed = _bare;   // beside a name with a cue, others are headings and topics
        if (_signed.Count > 0) sources["authors"] = sources["byline"];
        else if (_agencies.Count == 0 && new CuedNames(lexicon, page).Find() is var (name, line))
        {
            _signed.Add(name);
            sources["authors"] = Line(line);
        }
        return new FoundAuthors([.. _signed], [.. _agencies], _place);
    }

    private void ReadByline(int i, bool isDated)
    {
        if (_signed.Count > 0 && page.VerdictBuffer[i].Rule == Rule.DeskCredit) return;
        var isBare = IsBareName(i);
        if (isBare && !isDated) return;
        var parts = BylineGrammar.Parse(ReportersOf(i), lexicon);
        var authors = isBare && !page.Facts[i].IsNamed(Label.Byline) ? _bare : _signed;
        foreach (var author in parts.Authors) AddOnce(authors, author);
        foreach (var agency in parts.Agencies) AddOnce(_agencies, agency);
        _place ??= parts.Place;
        if (parts.Authors.IsEmpty && IsSignature(i)) AddOnce(_signed, blocks[i].Text[1..^1]);
    }

    private string Line(int i) => "line " + blocks[i].Line.ToString(CultureInfo.InvariantCulture);

    /// <summary>A capitalised line without cue, role, agency or date may be a person or a department store.</summary>
    private bool IsBareName(int i)
    {
        if (page.Verdicts[i].Rule != Rule.BylineGrammar) return false;
        var shape = BylineGrammar.Classify(CounterTail.Cut(page, lexicon, i), lexicon);
        return !shape.HasCue && !shape.HasRole && !shape.HasAgency && !shape.HasDate;
    }

    /// <summary>A desk credit names reporters first and editors behind a semicolon; editors are not authors.</summary>
    private LineView ReportersOf(int i)
    {
        var view = WithoutOthers(CounterTail.Cut(page, lexicon, i));
        if (page.Verdicts[i].Rule != Rule.DeskCredit) return view;
        if (lexicon.Match(Section.BylineCues, view.Words) == 0 && lexicon.Match(Section.Roles, view.Words) > 0) return new LineView(view.Page, view.Start, 0, []);
        var end = view.Text.IndexOf(';');
        if (end < 0) return view;
        var count = 0;
        while (count < view.Words.Length && view.Words[count].End <= view.Start + end) count++;
        return new LineView(view.Page, view.Start, end, view.Words[..count]);
    }

    private static LineView Part(LineView view, int from, int to)
    {
        var start = from == 0 ? view.Start : view.Words[from].Start;
        var end = to == view.Words.Length ? view.End : view.Words[to].Start;
        return new LineView(view.Page, start, end - start, view.Words[from..to]);
    }

    /// <summary>Leaves out who reviewed or edited what the others wrote: all from such a cue on, up to a cue for writers.</summary>
    private LineView WithoutOthers(LineView view)
    {
        var from = 0;
        for (var i = 0; i < view.Words.Length; i++)
        {
            if (!IsOther(view, i)) continue;
            var next = i + 1;
            while (next < view.Words.Length && lexicon.Match(Section.BylineCues, view.Words[next..]) == 0) next++;
            if (next >= view.Words.Length) return Part(view, from, i);
            from = next;
            i = next - 1;   // the cue may be another one of them
        }
        return from == 0 ? view : Part(view, from, view.Words.Length);
    }

    /// <summary>Whether a name starts here of which the words before say that it is not a writer's.</summary>
    private static bool IsOther(LineView view, int word) =>
        view.Words[word].Is(WordShape.Capitalised) && WriterCues.IsOther(view.Page[..view.Words[word].Start], view.Words[word].Start);

    /// <summary>A name alone in brackets under the body, in a script without spaces.</summary>
    private bool IsSignature(int i)
    {
        if (page.Verdicts[i].Rule != Rule.DeskCredit) return false;
        foreach (ref readonly var word in page.WordsOf(i))
            if (!word.Is(WordShape.Unspaced)) return false;
        return page.WordsOf(i).Length <= 6 && blocks[i].Text.Length == page.WordsOf(i).Length + 2;
    }

    private static void AddOnce(List<string> list, string name)
    {
        foreach (var known in list)
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) return;
        list.Add(name);
    }
}
