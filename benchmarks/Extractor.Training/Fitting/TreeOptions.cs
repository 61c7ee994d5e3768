using System.Globalization;

namespace Extraction.Training.Fitting;

/// <summary>How many trees, how large, and how fast they learn.</summary>
internal sealed record TreeOptions
{
    public int Trees { get; init; } = 100;

    /// <summary>Questions on the longest way from root to leaf.</summary>
    public int Depth { get; init; } = 5;

    public int Leaves { get; init; } = 32;

    /// <summary>Share of each tree's answer that counts.</summary>
    public double Rate { get; init; } = 0.1;

    /// <summary>Fewest lines in a leaf.</summary>
    public int MinLines { get; init; } = 50;

    /// <summary>Penalty on large leaf values.</summary>
    public double L2 { get; init; } = 1;

    /// <summary>Share of the features, drawn anew for each tree, that it may ask about.</summary>
    public double FeatureShare { get; init; } = 0.5;

    /// <summary>After how many trees a line may be settled, and from which sum on.</summary>
    public (int Trees, float Limit)[] Settle { get; init; } = [];

    /// <summary>The options as the command takes them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"--trees {Trees} --depth {Depth} --leaves {Leaves} --rate {Rate} --min-lines {MinLines} --l2 {L2} --feature-share {FeatureShare}");
}
