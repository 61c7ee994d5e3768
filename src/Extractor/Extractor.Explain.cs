using System.Collections.Immutable;
using Extraction.Features;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction;

public sealed partial class Extractor
{
    /// <summary>Says why the score of a line is what it is: what each feature of the fitted model adds to it.</summary>
    /// <param name="bytes">The page as it was stored or sent.</param>
    /// <param name="block">Index of the line in <see cref="Document.Blocks"/> of the same page.</param>
    /// <param name="hints">What else is known of it; the same as for the extraction.</param>
    /// <param name="cancellation">Ends the reading; looked at many times a second.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page has no such block, or an extraction refuses it: see <see cref="Document.Status"/>.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled. The extractor stays usable.</exception>
    public LineExplanation ExplainBlock(ReadOnlySpan<byte> bytes, int block, PageHints? hints = null, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        using var source = new Buffer<char>();
        using var page = NewPage(hints, cancellation);
        try
        {
            if (Decode(bytes, hints, source, out _) is not null) throw NoBlock(block, 0);
            Split(page, source.Memory, KindOf(bytes, hints));
            return (uint)block < (uint)page.Lines.Length ? Explain(page, block) : throw NoBlock(block, page.Lines.Length);
        }
        catch (WorkBudgetException)
        {
            throw NoBlock(block, 0);
        }
    }

    private LineExplanation Explain(Page page, int block)
    {
        FeaturePass.Measure(page, _lexicon);
        return LabellerOf(page).Explain(page, block);
    }

    private static ArgumentOutOfRangeException NoBlock(int block, int count) =>
        new(nameof(block), block, count == 0 ? "The page has no blocks." : $"The page has blocks 0 to {count - 1}.");

    private Labeller LabellerOf(Page page) => (page.HasMarkup ? _html : _text).Value;
}

/// <summary>Why the body score of a line is what it is.</summary>
/// <param name="Score">How likely the line is main text, from 0 to 1.</param>
/// <param name="Threshold">Lines of this page are main text from this score on, unless a rule says otherwise.</param>
/// <param name="Usual">Log-odds of a line of which nothing is known; <paramref name="Features"/> add to it.</param>
/// <param name="Features">What each feature adds, the largest effects first; features without effect are left out.</param>
public sealed record LineExplanation(float Score, float Threshold, float Usual, ImmutableArray<FeatureEffect> Features);

/// <summary>What one feature adds to the score of a line.</summary>
/// <param name="Name">Name of the feature, as in the model files.</param>
/// <param name="Value">Its value for this line.</param>
/// <param name="LogOdds">What it adds to the log-odds of the line being main text.</param>
public readonly record struct FeatureEffect(string Name, float Value, float LogOdds);
