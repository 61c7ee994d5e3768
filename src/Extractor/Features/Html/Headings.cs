using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>The heading that a line stands under.</summary>
/// <param name="Line">Index of the heading's line; -1 above the first.</param>
/// <param name="End">Index of the next heading, or the number of lines.</param>
/// <param name="Related">Headings so far that announce other articles.</param>
/// <param name="Comments">Headings so far that announce comments.</param>
/// <param name="Chrome">Headings so far that hold a phrase of chrome.</param>
internal readonly record struct HeadingAbove(int Line, int End, int Related, int Comments, int Chrome);

/// <summary>Gives each line the heading it stands under, and adds up what stands under each.</summary>
internal sealed class Headings : IDisposable
{
    private readonly Buffer<int> _sectionOf = new();
    private readonly Buffer<HeadingAbove> _headings = new();
    private readonly Buffer<Content> _contents = new();

    public Headings(Page page, Contents contents)
    {
        Open(-1, 0, 0, 0);
        var sections = _sectionOf.Resize(page.Lines.Length);
        var (related, comments, chrome) = (0, 0, 0);
        for (var i = 0; i < sections.Length; i++)
        {
            if (page.Lines[i].HeadingLevel > 0)
            {
                if (page.Facts[i].Is(LineTraits.RelatedHeading)) related++;
                if (page.Facts[i].Is(LineTraits.CommentHeading)) comments++;
                if (page.Facts[i].Is(LineTraits.ChromePhrase)) chrome++;
                Open(i, related, comments, chrome);
            }
            sections[i] = _headings.Count - 1;
            _contents[^1].Add(contents.OfLine(i));
            _headings[^1] = _headings[^1] with { End = i + 1 };
        }
    }

    public HeadingAbove Above(int line) => _headings[_sectionOf[line]];

    /// <summary>All that stands under the heading of a line, itself included.</summary>
    public ref readonly Content SectionOf(int line) => ref _contents[_sectionOf[line]];

    public void Dispose()
    {
        _sectionOf.Dispose();
        _headings.Dispose();
        _contents.Dispose();
    }

    private void Open(int line, int related, int comments, int chrome)
    {
        _headings.Add(new HeadingAbove(line, line + 1, related, comments, chrome));
        _contents.Add(default);
    }
}
