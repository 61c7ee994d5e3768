using System.Globalization;
using Extraction.Quality.Predictions;

namespace Extraction.Quality.Gate;

/// <summary>A figure that is lower than the baseline promises.</summary>
internal readonly record struct Drop(string Set, PageVariant Variant, string Figure, double Was, double Is)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Set} {Variant.ToName()} {Figure}: was {Was:0.0000}, is {Is:0.0000} ({Is - Was:+0.0000;-0.0000})");
}
