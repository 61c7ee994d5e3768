using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Extraction.Formats.Codecs;
using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input.Warc;

/// <summary>Undoes what HTTP does to a body: chunks and compression.</summary>
/// <remarks>Archives keep headers that no longer hold: many crawlers store bodies decoded under the headers as they were sent. So a body that
/// does not look as its headers say is taken as it is.</remarks>
internal static class HttpBody
{
    private const int MaxCodings = 4;

    /// <summary>The page in a body.</summary>
    public static PageBytes Decode(ReadOnlyMemory<byte> body, WarcHeader header, int maxBytes)
    {
        var damage = default(string);
        if (header["Transfer-Encoding"]?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Dechunk(body, out damage);
        foreach (var coding in (header["Content-Encoding"] ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse().Take(MaxCodings))
        {
            var decoded = Decode(body, coding.ToLowerInvariant(), maxBytes);
            if (decoded.IsTooLarge) return decoded;
            body = decoded.Bytes;
            damage = decoded.Damage ?? damage;
        }
        return new PageBytes(body, body.Length > maxBytes, damage);
    }

    private static PageBytes Decode(ReadOnlyMemory<byte> body, string coding, int maxBytes)
    {
        if (Open(coding, body) is not { } stream) return new PageBytes(body, false, null);
        using (stream)
        {
            try
            {
                return PageBytes.Read(stream, maxBytes);
            }
            catch (DamagedInputException e)   // not one byte could be read
            {
                return stream is GzipInput or ZstdInput ? new PageBytes(default, false, e.Message) : new PageBytes(body, false, null);
            }
        }
    }

    private static Stream? Open(string coding, ReadOnlyMemory<byte> body)
    {
        var bytes = MemoryMarshal.TryGetArray(body, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(body.ToArray());
        return coding switch
        {
            "gzip" or "x-gzip" when GzipInput.IsStart(body.Span) => new GzipInput(bytes),
            "zstd" when ZstdInput.IsStart(body.Span) => new ZstdInput(bytes),
            "br" => new BrotliInput(bytes),
            "deflate" => new DeflateInput(bytes),
            _ => null,
        };
    }

    /// <summary>Joins chunks; a body whose first line is no length is left alone.</summary>
    private static ReadOnlyMemory<byte> Dechunk(ReadOnlyMemory<byte> body, out string? damage)
    {
        damage = null;
        var joined = new byte[body.Length];
        var length = 0;
        var rest = body.Span;
        for (var isFirst = true; ; isFirst = false)
        {
            if (!TryReadLength(ref rest, out var chunk))
            {
                if (isFirst) return body;
                damage = "is cut off or damaged: its chunks end too early; read up to there";
                break;
            }
            if (chunk == 0) break;
            var step = Math.Min(chunk, rest.Length);
            rest[..step].CopyTo(joined.AsSpan(length));
            length += step;
            rest = rest[step..];
            rest = rest.StartsWith("\r\n"u8) ? rest[2..] : rest.StartsWith("\n"u8) ? rest[1..] : rest;
        }
        return joined.AsMemory(0, length);
    }

    private static bool TryReadLength(ref ReadOnlySpan<byte> rest, out int chunk)
    {
        chunk = 0;
        var end = rest.IndexOf((byte)'\n');
        if (end < 0) return false;
        var line = Encoding.ASCII.GetString(rest[..end]).Split(';')[0].Trim();
        rest = rest[(end + 1)..];
        return int.TryParse(line, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out chunk) && chunk >= 0;
    }
}
