using Extraction.Formats.Codecs;

namespace Extraction.Formats.Writers;

/// <summary>Writes one file, which gets its name when it is complete; compressed if its name says so.</summary>
/// <remarks>
/// The file is a row of segments, each complete in itself: a gzip member, a Zstandard frame, row groups of Parquet with their table of contents.
/// A checkpoint ends a segment. So what stands before it is whole, and another run can add the next.
/// </remarks>
internal sealed class FileWriter : ICheckpointed
{
    private readonly PartialFile _file;
    private readonly OutputFormat _format;
    private readonly WriterOptions _options;
    private readonly Codec? _codec;
    private Segment? _segment;
    private CheckpointClock _clock;
    private bool _continues;

    /// <summary>Makes the file, or goes on with an unfinished one.</summary>
    /// <param name="path">Its final name.</param>
    /// <param name="format">What is written.</param>
    /// <param name="options">Settings.</param>
    /// <param name="resumeAt">Bytes of the unfinished file to keep; 0 starts anew.</param>
    public FileWriter(string path, OutputFormat format, WriterOptions options, long resumeAt = 0)
    {
        _format = format;
        _options = options;
        _codec = CodecTable.ByName(path) is { Create: not null } codec ? codec : null;
        _continues = resumeAt > 0;
        _file = new PartialFile(path, resumeAt);
        if (!_continues) Open();   // the header stands in the file also when no page follows
    }

    public bool IsCheckpointDue => _file.CanResume && _segment is { } segment && _clock.IsDue(segment.Written);

    public bool IsFreeToCheckpoint => _file.CanResume && _codec is null && !_format.HasTableOfContents;

    public void Write(PageResult page)
    {
        (_segment ?? Open()).Writer.Write(page);
        _clock.Count();
    }

    public long Checkpoint()
    {
        End();
        return _file.Keep();
    }

    public void Skip(string id)
    {
    }

    public void Complete()
    {
        if (!_continues && _segment is null) Open();
        End();
        _file.Commit();
    }

    public void Dispose()
    {
        try
        {
            _segment?.Dispose();
        }
        finally
        {
            _file.Dispose();
        }
    }

    private Segment Open() => _segment = new Segment(_format, _options with { Continues = _continues }, _codec, _file.Stream);

    private void End()
    {
        _segment?.Complete();
        _segment?.Dispose();
        _segment = null;
        _continues = true;
        _clock.Restart(0);
    }

    /// <summary>A writer and the compression under it.</summary>
    private sealed class Segment : IDisposable
    {
        private readonly Stream? _packed;
        private readonly PositionStream _counted;

        public Segment(OutputFormat format, WriterOptions options, Codec? codec, Stream file)
        {
            _packed = codec?.Create!(file);
            _counted = new PositionStream(_packed ?? file);
            Writer = format.Open(_counted, options);
        }

        public IDocumentWriter Writer { get; }

        /// <summary>Bytes handed on so far, before compression.</summary>
        public long Written => _counted.Written;

        public void Complete() => Writer.Complete();

        // Text writers flush whenever they are disposed, so this happens once.
        public void Dispose()
        {
            Writer.Dispose();
            _packed?.Dispose();
        }
    }
}
