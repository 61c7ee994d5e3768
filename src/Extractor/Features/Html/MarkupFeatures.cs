using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>The columns that only HTML fills: links, tags, containers, classes, repetition, title. Definitions follow the study behind the weights.</summary>
internal static class MarkupFeatures
{
    public static void Fill(Page page, ClassTable classes, WordTable words)
    {
        if (page.Lines.IsEmpty) return;
        using var contents = new Contents(page);
        using var title = new TitleEvidence(page);
        using var repeats = new Repeats(page, contents);
        MarkupLine.Fill(page, contents);
        MarkupPlace.Fill(page, contents, title);
        ContainerColumns.Fill(page, contents);
        AncestorColumns.Fill(page, contents, repeats);
        GroupColumns.Fill(page, repeats, title);
        KindColumns.Fill(page, contents);
        HeadingColumns.Fill(page, contents);
        ClassColumns.Fill(page, classes);
        WordColumns.Fill(page, words);
        MarkupPage.Fill(page, contents, repeats);
    }

    /// <summary>A signed distance on a logarithmic scale: lines before are negative, lines behind positive.</summary>
    public static float Distance(int line, int first, int last) =>
        line < first ? -Logarithm.Of(first - line) : line > last ? Logarithm.Of(line - last) : 0;

    /// <summary>Logarithm of a number of words, which may be a fraction.</summary>
    public static float Log(float words) => Logarithm.Of((int)words);
}
