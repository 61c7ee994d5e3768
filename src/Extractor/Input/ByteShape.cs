using System.Buffers;

namespace Extraction.Input;

/// <summary>What the first bytes of an input look like when nothing is known of them.</summary>
internal enum ByteShape : byte
{
    /// <summary>Text in an encoding that keeps ASCII.</summary>
    Text,
    /// <summary>UTF-16 without a byte order mark, low byte first.</summary>
    Utf16LittleEndian,
    /// <summary>UTF-16 without a byte order mark, high byte first.</summary>
    Utf16BigEndian,
    /// <summary>No text at all.</summary>
    Binary,
}

/// <summary>Tells text from pictures, archives and the like by their control bytes.</summary>
internal static class ByteShapes
{
    private const int Sample = 4096;
    /// <summary>Markup in UTF-16 holds a zero byte in nearly every pair; a page of ideographs with little markup still in one of ten.</summary>
    private const int PairsPerZero = 10;
    /// <summary>Pages hold a stray control byte now and then; binary data one in three to ten.</summary>
    private const int BytesPerControl = 25;

    private static readonly SearchValues<byte> Controls = SearchValues.Create([.. Enumerable.Range(0, ' ').Where(IsControl).Select(c => (byte)c)]);

    public static ByteShape Of(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes[..Math.Min(Sample, bytes.Length)];
        if (!bytes.ContainsAny(Controls)) return ByteShape.Text;   // nearly every page
        int evenZeros = 0, oddZeros = 0, controls = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!IsControl(bytes[i])) continue;
            if (bytes[i] != 0) controls++;
            else if (i % 2 == 0) evenZeros++;
            else oddZeros++;
        }
        if (IsHighSide(oddZeros, evenZeros, bytes.Length) && IsUtf16(bytes, low: 0, high: 1)) return ByteShape.Utf16LittleEndian;
        if (IsHighSide(evenZeros, oddZeros, bytes.Length) && IsUtf16(bytes, low: 1, high: 0)) return ByteShape.Utf16BigEndian;
        return (controls + evenZeros + oddZeros) * BytesPerControl > bytes.Length ? ByteShape.Binary : ByteShape.Text;
    }

    /// <summary>UTF-16 text has its zeros on the side of the high bytes; a few characters such as 一 (4E00) have one on the other.</summary>
    private static bool IsHighSide(int zeros, int others, int length) =>
        zeros > 1 && zeros * 2 * PairsPerZero >= length && others * 2 <= zeros;

    /// <summary>Whether hardly any pair is a control, a private or an impossible character.</summary>
    private static bool IsUtf16(ReadOnlySpan<byte> bytes, int low, int high)
    {
        var bad = 0;
        for (var i = 0; i + 1 < bytes.Length; i += 2)
        {
            var c = (char)(bytes[i + high] << 8 | bytes[i + low]);
            if (IsControl(c) || c is (>= '\u007F' and <= '\u009F') or (>= '\uE000' and <= '\uF8FF') or >= '\uFFFE') bad++;
        }
        return bad * 2 * BytesPerControl <= bytes.Length;
    }

    private static bool IsControl(int c) => c is < ' ' and not ((>= '\t' and <= '\r') or 0x1B);
}
