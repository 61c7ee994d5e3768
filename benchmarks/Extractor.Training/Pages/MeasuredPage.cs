using Extraction.Quality.Corpus;

namespace Extraction.Training.Pages;

/// <summary>A labelled page as the models see it.</summary>
/// <param name="Gold">What people say is on it.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Words">Words of each line, as <see cref="Features.LineFacts.Words"/> counts them.</param>
/// <param name="Rows">The feature matrix, row after row.</param>
internal sealed record MeasuredPage(GoldPage Gold, string[] Lines, int[] Words, float[] Rows)
{
    public string Domain { get; } = Domains.Of(Gold.Url, Gold.Id);

    public ReadOnlySpan<float> Row(int line) => Rows.AsSpan(line * Width, Width);

    private int Width => Lines.Length == 0 ? 0 : Rows.Length / Lines.Length;
}
