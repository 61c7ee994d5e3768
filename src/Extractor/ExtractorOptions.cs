using System.Runtime.CompilerServices;

namespace Extraction;

/// <summary>Settings of an <see cref="Extractor"/>. Immutable and thread-safe; derive variants from the presets by <c>with</c>.</summary>
/// <remarks>Options move thresholds and limits, and select what is returned. Which lines count as main text follows from them; how lines are read does not.</remarks>
public sealed partial record ExtractorOptions
{
    /// <summary>Precision and recall in balance.</summary>
    public static ExtractorOptions Balanced { get; } = new();

    /// <summary>Less chrome in the body, at the price of lines lost.</summary>
    public static ExtractorOptions Precise { get; } = new() { BodyBias = -0.15f };

    /// <summary>Fewer lines lost, at the price of chrome in the body.</summary>
    public static ExtractorOptions Generous { get; } = new() { BodyBias = 0.15f };

    /// <summary>Moves the threshold between body and chrome: lines whose body score, raised by this much, passes the threshold of the page are body.</summary>
    /// <value>From -1 (only what is sure) to 1 (everything); default 0.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value lies outside -1 to 1.</exception>
    public float BodyBias { get; init => field = value is >= -1 and <= 1 ? value : throw Bad(value, "-1 to 1"); }

    /// <summary>Pages with fewer words of main text have the status <see cref="ExtractionStatus.Short"/>.</summary>
    /// <value>Words, 0 or more; default 25.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int ShortWords { get; init => field = value >= 0 ? value : throw Bad(value, "0 or more"); } = 25;

    /// <summary>Whether <see cref="Document.Links"/> holds the links of the whole page, menus and related articles included.</summary>
    /// <value>Default false: the links in content blocks only.</value>
    public bool AllLinks { get; init; }

    /// <summary>Words and phrases of the caller's own, added to those that ship. A line with such a phrase gets its label, whatever else speaks for another one.</summary>
    /// <remarks>With rules, making an <see cref="Extractor"/> takes some milliseconds, because the words of all languages are read anew.</remarks>
    /// <value>Files in any order; default none.</value>
    /// <exception cref="ArgumentNullException">The value is null.</exception>
    public IReadOnlyList<RuleFile> Rules { get; init => field = [.. value ?? throw new ArgumentNullException(nameof(value))]; } = [];

    private static ArgumentOutOfRangeException Bad(object value, string range, [CallerMemberName] string name = "") =>
        new(name, value, $"{name} must be {range}.");
}
