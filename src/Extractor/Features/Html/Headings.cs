using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>A heading and the lines under it.</summary>
internal struct HeadedSection
{
    /// <summary>Index of the heading's line; -1 above the first.</summary>
    public int Heading;
    /// <summary>The line behind the last.</summary>
    public int End;
    /// <summary>Headings so far that announce other articles, that announce comments, that hold a phrase of chrome.</summary>
    public int Related, Comments, Chrome;
    /// <summary>All lines, the heading included.</summary>
    public Content Content;

    /// <summary>Index of the first line.</summary>
    public readonly int Start => Math.Max(0, Heading);
}

/// <summary>Cuts a page into sections at its headings, and adds up what stands in each.</summary>
internal sealed class Headings : IDisposable
{
    private readonly Buffer<HeadedSection> _sections = new();

    public Headings(Page page, Contents contents)
    {
        var lines = page.Lines;
        var section = new HeadedSection { Heading = -1 };
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].HeadingLevel > 0) section = Open(section, i, page.FactBuffer[i]);
            section.Content.Add(contents.Lines[i]);
            section.End = i + 1;
        }
        _sections.Add(section);
    }

    /// <summary>The sections, which cover all lines; the first may be empty.</summary>
    public ReadOnlySpan<HeadedSection> Sections => _sections.Span;

    public void Dispose() => _sections.Dispose();

    private HeadedSection Open(in HeadedSection before, int heading, in LineFacts facts)
    {
        _sections.Add(before);
        return new HeadedSection
        {
            Heading = heading,
            Related = before.Related + (facts.Is(LineTraits.RelatedHeading) ? 1 : 0),
            Comments = before.Comments + (facts.Is(LineTraits.CommentHeading) ? 1 : 0),
            Chrome = before.Chrome + (facts.Is(LineTraits.ChromePhrase) ? 1 : 0),
        };
    }
}
