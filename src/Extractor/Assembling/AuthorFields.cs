using System.Collections.Immutable;
using Extraction.Grammars;
using Extraction.Labelling;
using Extraction.Lexicons;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Reads authors, agencies and place from the bylines, and agency and place from the dateline of the first body line.</summary>
internal sealed class AuthorFields(Lexicon lexicon, Page page, ImmutableArray<Block> blocks, Dictionary<string, string> sources)
{
    public Document Fill(Document document)
    {
        var authors = ImmutableArray.CreateBuilder<string>();
        var agencies = ImmutableArray.CreateBuilder<string>();
        string? place = null;
        var isDated = (document.Published ?? document.Modified) is not null || blocks.Any(block => block.Label == Label.Date);
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i].Label != Label.Byline || (authors.Count > 0 && page.Verdicts[i].Rule == Rule.DeskCredit)) continue;
            if (!isDated && IsBareName(i)) continue;
            var parts = BylineGrammar.Parse(ReportersOf(i), lexicon);
            foreach (var author in parts.Authors) AddOnce(authors, author);
            foreach (var agency in parts.Agencies) AddOnce(agencies, agency);
            place ??= parts.Place;
            if (parts.Authors.IsEmpty && IsSignature(i)) AddOnce(authors, blocks[i].Text[1..^1]);
        }
        if (authors.Count > 0) sources["authors"] = sources["byline"];
        return document with { Authors = authors.ToImmutable(), Agencies = agencies.ToImmutable(), Place = place };
    }

    /// <summary>A capitalised line without cue, role, agency or date may be a person or a department store.</summary>
    private bool IsBareName(int i)
    {
        if (page.Verdicts[i].Rule != Rule.BylineGrammar) return false;
        var shape = BylineGrammar.Classify(page.View(i), lexicon);
        return !shape.HasCue && !shape.HasRole && !shape.HasAgency && !shape.HasDate;
    }

    /// <summary>A desk credit names reporters first and editors behind a semicolon; editors are not authors.</summary>
    private LineView ReportersOf(int i)
    {
        var view = page.View(i);
        if (page.Verdicts[i].Rule != Rule.DeskCredit) return view;
        if (lexicon.Match(Section.BylineCues, view.Words) == 0 && lexicon.Match(Section.Roles, view.Words) > 0) return new LineView(view.Page, view.Start, 0, []);
        var end = view.Text.IndexOf(';');
        if (end < 0) return view;
        var count = 0;
        while (count < view.Words.Length && view.Words[count].End <= view.Start + end) count++;
        return new LineView(view.Page, view.Start, end, view.Words[..count]);
    }

    /// <summary>A name alone in brackets under the body, in a script without spaces.</summary>
    private bool IsSignature(int i)
    {
        if (page.Verdicts[i].Rule != Rule.DeskCredit) return false;
        foreach (ref readonly var word in page.WordsOf(i))
            if (!word.Is(WordShape.Unspaced)) return false;
        return page.WordsOf(i).Length <= 6 && blocks[i].Text.Length == page.WordsOf(i).Length + 2;
    }

    private static void AddOnce(ImmutableArray<string>.Builder list, string name)
    {
        foreach (var known in list)
            if (string.Equals(known, name, StringComparison.OrdinalIgnoreCase)) return;
        list.Add(name);
    }
}
