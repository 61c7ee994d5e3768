namespace Extraction.Formats.Input;

/// <summary>Reads on as far as it goes, and turns what ends the reading into a failure.</summary>
internal static class GuardedReading
{
    /// <summary>The records of one file, stream or entry; when it breaks, those before it and a failure that names it.</summary>
    public static IEnumerable<InputRecord> Read(string source, Func<IEnumerable<InputRecord>> open)
    {
        using var records = open().GetEnumerator();
        while (true)
        {
            var failure = default(InputFailure);
            try
            {
                if (!records.MoveNext()) yield break;
            }
            catch (Exception e) when (FileErrors.IsFileError(e))
            {
                failure = new InputFailure(source, FileErrors.Reason(e));
            }
            yield return failure ?? records.Current;
            if (failure is not null) yield break;
        }
    }
}
