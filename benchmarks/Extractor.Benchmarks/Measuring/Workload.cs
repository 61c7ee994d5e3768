namespace Extraction.Benchmarks.Measuring;

/// <summary>What one call of a benchmark works through: the same for every method of a class, so that their figures can be compared.</summary>
/// <param name="Pages">Pages.</param>
/// <param name="Bytes">Bytes of UTF-8.</param>
/// <param name="Lines">Lines that the extractor finds on these pages.</param>
/// <param name="ResultBytes">Bytes of memory that the documents of these pages hold; 0 where nobody asks.</param>
public sealed record Workload(int Pages, long Bytes, long Lines, long ResultBytes = 0)
{
    /// <summary>Millions of bytes a second.</summary>
    /// <param name="nanoseconds">Time of one call.</param>
    public double MegabytesPerSecond(double nanoseconds) => Bytes * 1000.0 / nanoseconds;

    /// <summary>Time a line.</summary>
    /// <param name="nanoseconds">Time of one call.</param>
    public double NanosecondsPerLine(double nanoseconds) => nanoseconds / Lines;
}

/// <summary>A benchmark that knows what it works through. Asked after its parameters are set, without its set-up.</summary>
public interface IHasWorkload
{
    /// <summary>Computes the workload.</summary>
    Workload Workload();
}
