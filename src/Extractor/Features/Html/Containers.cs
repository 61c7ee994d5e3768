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
        FindBestChildren(contents.Elements, contents.Parents);
        ScoreReadability(page, contents.Elements, contents.Parents);
    }

    /// <summary>The element with the best score.</summary>
    public int MostReadable { get; private set; }

    /// <summary>Best score of the three elements around a block.</summary>
    /// <param name="one">The first of them.</param>
    public float ReadabilityIn(int one)
    {
        int two = _contents.Parents[one], three = _contents.Parents[two];
        return Math.Max(Math.Max(_readability[one], _readability[two]), _readability[three]);
    }

    public float BestReadability => _readability[MostReadable];

    /// <summary>The deepest element on the way along the most prose that holds a share of all prose; the outermost when there is none.</summary>
    public int Holding(float share)
    {
        var least = share * _contents.Whole.Prose;
        var element = 0;
        if (least <= 0) return element;
        while (_bestChild[element] is > 0 and var child && _contents.Elements[child].Prose >= least) element = child;
        return element;
    }

    public void Dispose()
    {
        _bestChild.Dispose();
        _readability.Dispose();
    }

    private void FindBestChildren(ReadOnlySpan<Content> elements, ReadOnlySpan<int> parents)
    {
        var best = _bestChild.Resize(elements.Length);
        best.Clear();
        for (var e = elements.Length - 1; e > 0; e--)
        {
            ref var known = ref best[parents[e]];
            if (known == 0 || elements[e].Prose >= elements[known].Prose) known = e;
        }
    }

    private void ScoreReadability(Page page, ReadOnlySpan<Content> elements, ReadOnlySpan<int> parents)
    {
        var scores = _readability.Resize(elements.Length);
        scores.Clear();
        var lines = page.Lines;
        var facts = page.Facts;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!facts[i].Is(LineTraits.Prose)) continue;
            var score = 2 + Math.Min(3, lines[i].Length / 100f) + facts[i].Commas;
            int one = parents[_contents.Blocks[i]], two = parents[one];
            scores[one] += score;
            scores[two] += score * SecondShare;
            scores[parents[two]] += score * ThirdShare;
        }
        for (var e = 0; e < scores.Length; e++)
        {
            if (scores[e] != 0) scores[e] *= 1 - elements[e].LinkShare;
            if (scores[e] > scores[MostReadable]) MostReadable = e;
        }
    }
}
