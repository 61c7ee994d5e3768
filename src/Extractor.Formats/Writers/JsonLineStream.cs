using System.Buffers;
using System.Text.Json;

namespace Extraction.Formats.Writers;

/// <summary>Writes JSON objects, one a line. An object reaches the stream whole or not at all.</summary>
internal sealed class JsonLineStream : IDisposable
{
    private const int ChunkSize = 1 << 16;

    private readonly Stream _output;
    private readonly ArrayBufferWriter<byte> _lines = new(ChunkSize);
    private readonly ArrayBufferWriter<byte> _line = new(ChunkSize);
    private readonly Utf8JsonWriter _json;

    public JsonLineStream(Stream output)
    {
        _output = output;
        _json = new Utf8JsonWriter(_line);
    }

    /// <summary>Starts a line, which <paramref name="write"/> fills with one object.</summary>
    public void WriteLine<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        _line.ResetWrittenCount();
        _json.Reset();
        write(_json, value);
        _json.Flush();
        _lines.Write(_line.WrittenSpan);
        _lines.Write("\n"u8);
        if (_lines.WrittenCount >= ChunkSize) Drain();
    }

    public void Complete()
    {
        Drain();
        _output.Flush();
    }

    public void Dispose() => _json.Dispose();

    private void Drain()
    {
        _output.Write(_lines.WrittenSpan);
        _lines.ResetWrittenCount();
    }
}
