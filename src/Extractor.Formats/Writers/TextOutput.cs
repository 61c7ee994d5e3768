using System.Text;

namespace Extraction.Formats.Writers;

/// <summary>Text writers over streams: UTF-8 without a mark, the stream stays open.</summary>
internal static class TextOutput
{
    private const int BufferSize = 1 << 16;

    public static StreamWriter Open(Stream output) =>
        new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };
}
