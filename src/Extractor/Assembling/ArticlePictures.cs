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

    public ImmutableArray<KeptImage> Find(List<CaptionUnit> units)
    {
        if (_markup.Images.Count == 0) return [];
        using var content = new Buffer<int>();
        CountContent(content);
        var captions = new Dictionary<int, int>();
        for (var i = units.Count - 1; i >= 0; i--)
            if (units[i].Picture >= 0) captions[units[i].Picture] = i;
        var found = ImmutableArray.CreateBuilder<KeptImage>();
        for (var i = 0; i < _markup.Images.Count; i++)
        {
            ref readonly var image = ref _markup.Images[i];
            if (image.Source.IsEmpty) continue;
            var isPaired = captions.TryGetValue(i, out var caption);
            if (!isPaired && !IsOfArticle(image, content.Span)) continue;
            found.Add(new KeptImage(layouts.Keep(image.Source), layouts.Keep(image.Alt), image.Line, layouts.Containers.Of(image.Element), isPaired ? caption : -1));
        }
        return found.ToImmutable();
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
