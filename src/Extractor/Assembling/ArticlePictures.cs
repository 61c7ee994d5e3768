using System.Collections.Immutable;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>Tells the pictures of the article from logos, avatars and the cards of other articles: those with a caption, and those that stand
/// between lines of the article.</summary>
internal sealed class ArticlePictures(Page page, LayoutReader layouts)
{
    /// <summary>How far up from a picture lines are looked for.</summary>
    private const int MostLevels = 12;

    private readonly Markup _markup = page.Markup;

    /// <summary>The pictures, in page order.</summary>
    /// <param name="told">What is told of pictures, by their index in the page.</param>
    public ImmutableArray<KeptImage> Find(Dictionary<int, PictureText> told)
    {
        if (_markup.Images.Count == 0) return [];
        using var content = new Buffer<int>();
        CountContent(content);
        using var found = new Buffer<KeptImage>();
        for (var i = 0; i < _markup.Images.Count; i++)
        {
            ref readonly var image = ref _markup.Images[i];
            if (image.Source.IsEmpty) continue;
            var isTold = told.TryGetValue(i, out var text);
            if (!isTold && !IsOfArticle(image, content.Span)) continue;
            found.Add(new KeptImage(i, layouts.Keep(image.Source), layouts.Keep(image.Alt), image.Line, layouts.Containers.Of(image.Element), isTold ? text.Caption : -1, text.Credit));
        }
        return [.. found.Span];
    }

    /// <summary>Running count of the lines that pictures of the article stand beside.</summary>
    private void CountContent(Buffer<int> counts)
    {
        var sum = 0;
        counts.Add(0);
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (page.VerdictBuffer[i].Label is Label.Headline or Label.Caption or Label.Credit || page.VerdictBuffer[i].Label.IsMainText()) sum++;
            counts.Add(sum);
        }
    }

    /// <summary>Whether the smallest element with lines around a picture holds lines of the article, and one of them next to it.</summary>
    private bool IsOfArticle(in Image image, ReadOnlySpan<int> content)
    {
        var element = image.Element;
        for (var level = 0; level < MostLevels && element >= 0; level++)
        {
            ref readonly var it = ref _markup.Elements[element];
            if ((it.Context & (LineContext.Nav | LineContext.Footer | LineContext.Dialog | LineContext.Comments | LineContext.Button)) != 0) return false;
            if (it.FirstLine <= it.LastLine)
            {
                var first = Math.Max(it.FirstLine, image.Line - 1);
                var last = Math.Min(it.LastLine, image.Line);
                return last >= first && content[last + 1] > content[first];
            }
            element = it.Parent;
        }
        return false;
    }
}
