using Extraction.Quality.Corpus;

namespace Extraction.Training.Pages;

/// <summary>Turns a page of the corpus into lines and feature rows, in the way the library does when it extracts.</summary>
internal interface IFeatureSource
{
    /// <summary>Names of the columns, in order.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Measures a page. Thread-safe.</summary>
    MeasuredPage Measure(GoldPage page);
}
