using System.Collections.Immutable;

namespace Extraction.Grammars;

/// <summary>How much a line looks like a byline, counted without reading out the names.</summary>
internal readonly record struct BylineShape
{
    /// <summary>From 0 to 1; bare names without a cue stay under 0.5.</summary>
    public float Score { get; init; }

    /// <summary>Whether a word such as "by" stands before a name.</summary>
    public bool HasCue { get; init; }

    /// <summary>Words that belong to names of persons.</summary>
    public int NameWords { get; init; }

    public bool HasRole { get; init; }

    /// <summary>Whether an agency, a staff or an outlet is named.</summary>
    public bool HasAgency { get; init; }

    public bool HasDate { get; init; }

    public bool EndsLikeSentence { get; init; }
}

/// <summary>What a byline says. Empty beats wrong: what is not surely a name is left out.</summary>
/// <param name="Authors">Names of persons as printed.</param>
/// <param name="Agencies">Agencies; staffs and outlets when no person is named.</param>
/// <param name="Place">Where they wrote; null when not said.</param>
/// <param name="Role">The first role named, such as "political editor"; null when not said.</param>
internal sealed record BylineParts(ImmutableArray<string> Authors, ImmutableArray<string> Agencies, string? Place, string? Role)
{
    public static BylineParts Empty { get; } = new([], [], null, null);
}
