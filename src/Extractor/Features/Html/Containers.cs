using Extraction.Model;

namespace Extraction.Features.Html;

/// <summary>Finds the elements that may hold the article: the smallest with a share of the page's prose, and the one Readability's score prefers.</summary>
internal sealed class Containers : IDisposable
{
    /// <summary>How much of a line's score the elements above its block get, from the second on (after Readability.js).</summary>
    private const float SecondShare = 0.5f, ThirdShare = 1 / 6f;

    private readonly Contents _contents;
    private readonly Buffer<int> _bestChild = new();
    private readonly Buffer<float> _readability = new();

    public Containers(Page page, Contents contents)
    {
        _contents = contents;
        FindBestChildren(page.Markup.Elements.Count);
        ScoreReadability(page);
    }

    /// <summary>The element with the best score.</summary>
    public int MostReadable { get; private set; }

    /// <summary>Best score of the three elements around the block of a line.</summary>
    public float ReadabilityOf(int line)
    {
        int one = Up(_contents.ElementOf(line)), two = Up(one), three = Up(two);
        return Math.Max(Math.Max(_readability[one], _readability[two]), _readability[three]);
    }

    public float BestReadability => _readability[MostReadable];

    /// <summary>The deepest element on the way along the most prose that holds a share of all prose; the outermost when there is none.</summary>
    public int Holding(float share)
    {
        var least = share * _contents.Whole.Prose;
        var element = 0;
        if (least <= 0) return element;
        while (_bestChild[element] is > 0 and var child && _contents.OfElement(child).Prose >= least) element = child;
        return element;
    }

    public void Dispose()
    {
        _bestChild.Dispose();
        _readability.Dispose();
    }

    private int Up(int element) => _contents.ParentOf(element);

    private void FindBestChildren(int count)
    {
        var best = _bestChild.Resize(count);
        best.Clear();
        for (var e = count - 1; e > 0; e--)
        {
            var parent = Up(e);
            if (best[parent] == 0 || _contents.OfElement(e).Prose >= _contents.OfElement(best[parent]).Prose) best[parent] = e;
        }
    }

    private void ScoreReadability(Page page)
    {
        var scores = _readability.Resize(page.Markup.Elements.Count);
        scores.Clear();
        for (var i = 0; i < page.Lines.Length; i++)
        {
            if (!page.Facts[i].Is(LineTraits.Prose)) continue;
            var score = 2 + Math.Min(3, page.Lines[i].Length / 100f) + page.Facts[i].Commas;
            int one = Up(_contents.ElementOf(i)), two = Up(one);
            scores[one] += score;
            scores[two] += score * SecondShare;
            scores[Up(two)] += score * ThirdShare;
        }
        for (var e = 0; e < scores.Length; e++)
        {
            scores[e] *= 1 - _contents.OfElement(e).LinkShare;
            if (scores[e] > scores[MostReadable]) MostReadable = e;
        }
    }
}
