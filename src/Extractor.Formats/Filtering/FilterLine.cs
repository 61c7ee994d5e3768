using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Filtering;

/// <summary>A line that is to be filtered.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">The line without its break.</param>
/// <param name="IsTooLong">Whether it is over the limit and was not read.</param>
internal readonly record struct FilterLine(long Number, ReadOnlyMemory<byte> Bytes, bool IsTooLong)
{
    /// <summary>The lines of a stream, one at a time.</summary>
    /// <exception cref="DamagedInputException">The stream breaks.</exception>
    public static IEnumerable<FilterLine> Of(Stream input, int maxBytes)
    {
        var lines = new LineFeed(input, maxBytes);
        while (TryRead(lines) is { } line) yield return line;
    }

    private static FilterLine? TryRead(LineFeed lines)
    {
        try
        {
            return lines.TryRead(out var line, out var isTooLong) ? new FilterLine(lines.Number, line.ToArray(), isTooLong) : null;
        }
        catch (Exception e) when (FileErrors.IsFileError(e))
        {
            throw new DamagedInputException(FileErrors.Reason(e), e);   // not to be taken for an output that breaks
        }
    }
}
