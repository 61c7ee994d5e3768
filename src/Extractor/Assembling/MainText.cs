using System.Collections.Immutable;
using Extraction.Model;

namespace Extraction.Assembling;

/// <summary>The main text of a page and what it says of the whole.</summary>
/// <param name="Text">Blocks separated by a blank line.</param>
/// <param name="Words">Words of the main text.</param>
/// <param name="RemovedShare">Share of the page's words that are not main text.</param>
/// <param name="ConsentShare">Share of the page's words that are consent prompts.</param>
/// <param name="Confidence">Mean confidence of the main text, weighted by words.</param>
internal readonly record struct MainText(string Text, int Words, float RemovedShare, float ConsentShare, float Confidence)
{
    public static MainText Of(Page page, ImmutableArray<Block> blocks)
    {
        using var text = new Buffer<char>();
        int words = 0, all = 0, consent = 0;
        double sure = 0;
        for (var i = 0; i < blocks.Length; i++)
        {
            var count = page.Facts[i].Words;
            all += count;
            if (blocks[i].Label == Label.Consent) consent += count;
            if (!blocks[i].Label.IsMainText()) continue;
            words += count;
            sure += count * (double)blocks[i].Confidence;
            if (text.Count > 0) text.Append("\n\n");
            text.Append(blocks[i].Text);
        }
        float whole = Math.Max(1, all);
        return new MainText(text.Span.ToString(), words, (all - words) / whole, consent / whole, (float)(sure / Math.Max(1, words)));
    }
}
