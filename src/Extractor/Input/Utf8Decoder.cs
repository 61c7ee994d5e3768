using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Extraction.Model;

namespace Extraction.Input;

/// <summary>What UTF-8 decoding met.</summary>
/// <param name="Sequences">Valid sequences of more than one byte, at most; at least a third of this number.</param>
/// <param name="Invalid">Places that are not UTF-8, each read as U+FFFD.</param>
internal readonly record struct Utf8Counts(long Sequences, int Invalid)
{
    /// <summary>Whether the bytes can only be UTF-8, broken in a few places at most.</summary>
    public bool IsUtf8 => Invalid == 0 || Sequences >= 20L * Invalid;
}

/// <summary>Checks and transcodes UTF-8 in one pass.</summary>
internal static class Utf8Decoder
{
    /// <summary>Invalid places after which bytes with few valid sequences are given up.</summary>
    private const int Patience = 64;

    /// <summary>Decodes into a buffer, replacing what it holds.</summary>
    /// <param name="bytes">The bytes, without a byte order mark.</param>
    /// <param name="text">Receives the characters.</param>
    /// <param name="givesUp">Whether to stop once the bytes prove to be in another encoding.</param>
    public static Utf8Counts Decode(ReadOnlySpan<byte> bytes, Buffer<char> text, bool givesUp)
    {
        var chars = text.Resize(bytes.Length);
        long sequences = 0;
        var invalid = 0;
        var written = 0;
        while (true)
        {
            var status = Utf8.ToUtf16(bytes, chars[written..], out var read, out var put, replaceInvalidSequences: false);
            sequences += read - put;
            written += put;
            bytes = bytes[read..];
            if (status == OperationStatus.Done || (givesUp && invalid > Patience && sequences < invalid)) break;
            Rune.DecodeFromUtf8(bytes, out var rune, out var bad);
            chars[written++] = (char)rune.Value;
            bytes = bytes[bad..];
            invalid++;
        }
        text.Resize(written);
        return new Utf8Counts(sequences, invalid);
    }
}
