using System.Collections.Immutable;
using Extraction.Features;
using Extraction.Input;
using Extraction.Labelling;
using Extraction.Model;

namespace Extraction;

public sealed partial class Extractor
{
    /// <summary>Says why the score of a line is what it is: what each feature of the fitted model adds to it.</summary>
    /// <param name="bytes">The page as it was stored or sent.</param>
    /// <param name="block">Index of the line in <see cref="Document.Blocks"/> of the same page.</param>
    /// <param name="hints">What else is known of it; the same as for the extraction.</param>
    /// <exception cref="ArgumentOutOfRangeException">The page has no such block, or cannot be read.</exception>
    public LineExplanation ExplainBlock(ReadOnlySpan<byte> bytes, int block, PageHints? hints = null)
    {
        using var source = new Buffer<char>();
        using var page = new Page { Url = hints?.Url, Options = _options };
        if (bytes.Length <= _options.MaxBytes && TextDecoder.TryDecode(bytes, new DecodingHints(hints?.Charset, hints?.Url), source, out _))
            Split(page, source.Memory, hints?.Kind ?? KindSniffer.Sniff(bytes));
        if ((uint)block >= (uint)page.Lines.Length)
            throw new ArgumentOutOfRangeException(nameof(block), block, page.Lines.IsEmpty ? "The page has no blocks." : $"The page has blocks 0 to {page.Lines.Length - 1}.");
        FeaturePass.Measure(page, _lexicon);
        return LabellerOf(page).Explain(page, block);
    }

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
