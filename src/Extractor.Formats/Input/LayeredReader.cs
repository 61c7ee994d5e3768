using Extraction.Formats.Codecs;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input;

/// <summary>Reads a file or stream of any kind: takes compression off, then chooses the reader by name or by the first bytes.</summary>
internal static class LayeredReader
{
    /// <summary>More layers of compression than anybody needs, fewer than an attack would have.</summary>
    private const int MaxLayers = 3;

    /// <summary>Reads lazily, a page at a time.</summary>
    /// <param name="source">The input as a user would name it; its extensions count.</param>
    /// <param name="stream">The input; the caller closes it.</param>
    /// <param name="options">How inputs are read.</param>
    /// <exception cref="IOException">The stream breaks or is damaged.</exception>
    public static IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        using var layers = new Layers();
        var name = source;
        for (var layer = 0; ; layer++)
        {
            stream = HeadStream.Of(stream, CodecTable.HeadLength, out var head);
            if ((CodecTable.ByHead(head) ?? CodecTable.ByName(name)) is not { } codec) break;
            if (layer == MaxLayers) throw new DamagedInputException($"is compressed over {MaxLayers} times");
            stream = layers.Add(codec.Open(stream));
            name = CodecTable.InnerName(name);
        }
        var reader = options is { Format: { } format, Depth: 0 } ? PageReaders.ByFormat(format) : PageReaders.ByName(name);
        if (reader is null)
        {
            stream = HeadStream.Of(stream, ContainerSniffer.HeadLength, out var head);
            reader = PageReaders.ByHead(head);
        }
        var isEmpty = true;
        foreach (var record in reader.Read(source, stream, options))
        {
            isEmpty = false;
            yield return record;
        }
        if (isEmpty) yield return new InputFailure(source, "holds no page");
    }

    private sealed class Layers : IDisposable
    {
        private readonly Stack<Stream> _open = [];

        public Stream Add(Stream layer)
        {
            _open.Push(layer);
            return layer;
        }

        public void Dispose()
        {
            while (_open.TryPop(out var layer)) layer.Dispose();
        }
    }
}
