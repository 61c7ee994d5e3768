using Extraction.Formats.Input;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats;

/// <summary>Reads pages from what a user names: files, containers of many pages, folders, patterns, standard input.</summary>
/// <remarks>Lazy: one page is in memory at a time. What cannot be read becomes an <see cref="InputFailure"/>; nothing is thrown for it.</remarks>
public sealed class PageSource
{
    /// <summary>The input that stands for standard input.</summary>
    public const string StandardInput = "-";

    private readonly Func<Stream> _standardInput;
    private readonly ReadOptions _options;

    /// <summary>Makes a source; nothing is opened yet.</summary>
    /// <param name="standardInput">Gives the stream behind <c>-</c>; called once for each <c>-</c>.</param>
    /// <param name="options">How inputs are read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="standardInput"/> is null.</exception>
    public PageSource(Func<Stream> standardInput, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(standardInput);
        _standardInput = standardInput;
        _options = options ?? new ReadOptions();
    }

    /// <summary>Bytes of files that were read or passed over so far, as they lie on the disk. Thread-safe.</summary>
    internal ByteMeter Meter { get; } = new();

    /// <summary>Reads inputs in the order given.</summary>
    /// <param name="inputs">
    /// Each a file; a folder, searched with its folders for known files in ordinal order; a pattern of <c>*</c>, <c>**</c> and <c>?</c>; or <c>-</c>.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="inputs"/> is null.</exception>
    public IEnumerable<InputRecord> Read(IEnumerable<string> inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return Read(inputs, 0);
    }

    /// <summary>Reads on behind the records that an earlier run has dealt with; each of those becomes a <see cref="FinishedRecord"/>.</summary>
    internal IEnumerable<InputRecord> Read(IEnumerable<string> inputs, long finished)
    {
        var cursor = new RecordCursor(_options.Shard, finished);
        return InputFiles.Of(inputs).SelectMany(file => file switch
        {
            { Failure: { } reason } => Pick([new InputFailure(file.Path, reason)], cursor),
            { Path: StandardInput } => Pick(GuardedReading.Read("stdin", () => Open("stdin", _standardInput)), cursor),
            _ => ReadFile(file.Path, cursor),
        });
    }

    private IEnumerable<InputRecord> ReadFile(string path, RecordCursor cursor)
    {
        if (!IsOnePage(path)) return Pick(GuardedReading.Read(path, () => Open(path, () => new MeteredFile(path, Meter))), cursor);
        var fate = cursor.Next();   // known before the file is opened
        if (fate == RecordFate.Wanted) return GuardedReading.Read(path, () => Open(path, () => new MeteredFile(path, Meter)));
        Meter.PassOver(path);
        return fate == RecordFate.Finished ? [new FinishedRecord(PageId.Of(path), path)] : [];
    }

    private bool IsOnePage(string path) => _options.Format is null ? PageReaders.IsPage(path) : _options.Format == "page";

    private static IEnumerable<InputRecord> Pick(IEnumerable<InputRecord> records, RecordCursor cursor)
    {
        foreach (var record in records)
        {
            var fate = cursor.Next();
            if (fate == RecordFate.Wanted) yield return record;
            else if (fate == RecordFate.Finished) yield return new FinishedRecord((record as RawPage)?.Id, record.Source);
        }
    }

    private IEnumerable<InputRecord> Open(string source, Func<Stream> open)
    {
        using var stream = open();
        foreach (var page in LayeredReader.Read(source, stream, _options)) yield return page;
    }
}
