using Extraction.Quality.Predictions;

namespace Extraction.Training;

/// <summary>What a run of the command is asked for.</summary>
internal sealed record TrainingOptions
{
    public PageVariant Variant { get; init; }

    /// <summary>Judge on unseen sites and write nothing.</summary>
    public bool CrossValidate { get; init; }

    /// <summary>Judge with the library's own models of roles: quicker, and right as far as the main text goes.</summary>
    public bool BodiesOnly { get; init; }

    public int Folds { get; init; } = 5;

    public bool Types { get; init; }

    /// <summary>How many of the worst pages of each set to name.</summary>
    public int Worst { get; init; }

    /// <summary>File for what was made of each page.</summary>
    public string? Predictions { get; init; }

    public string? Corpus { get; init; }

    /// <summary>Folder for the table; the library's data when left out.</summary>
    public string? Out { get; init; }

    /// <summary>The command that makes the same table again, wherever it is run.</summary>
    public string Command => $"dotnet run -c Release --project benchmarks/Extractor.Training -- --{Variant.ToName()}";
}
