using Extraction.Metadata;
using Extraction.Model;

namespace Extraction.Input;

/// <summary>Decides in which encoding a page is written and decodes it into a pooled buffer. Never throws, whatever the bytes.</summary>
/// <remarks>
/// In this order: byte order mark, charset of the HTTP header, <c>meta</c> prescan, valid UTF-8, country domain or language, windows-1252.
/// The bytes overrule a declaration that they cannot follow: pages that declare a legacy encoding and hold valid UTF-8 sequences are UTF-8
/// (templates outlive the move to UTF-8), and pages that declare UTF-8 and hold next to none are not.
/// </remarks>
internal static class TextDecoder
{
    /// <summary>In two-byte encodings a few characters can look like UTF-8 by accident; this many do not.</summary>
    private const int AccidentalSequences = 24;

    /// <summary>Decodes a page.</summary>
    /// <param name="bytes">The page as it was stored or sent.</param>
    /// <param name="hints">What else is known of it.</param>
    /// <param name="text">Receives the characters without a byte order mark, replacing what it holds.</param>
    /// <param name="decision">The encoding and what decided it.</param>
    /// <returns>False when the bytes are no text.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, DecodingHints hints, Buffer<char> text, out EncodingDecision decision)
    {
        text.Clear();
        decision = ByMark(ref bytes);
        if (decision.Name is { } marked)
        {
            Decode(bytes, marked, text);
            return true;
        }
        switch (ByteShapes.Of(bytes))
        {
            case ByteShape.Binary:
                decision = default;
                return false;
            case ByteShape.Utf16LittleEndian:
                return Decode(bytes, "utf-16le", EncodingSource.Bytes, text, out decision);
            case ByteShape.Utf16BigEndian:
                return Decode(bytes, "utf-16be", EncodingSource.Bytes, text, out decision);
            default:
                return ByContent(bytes, hints, text, out decision);
        }
    }

    private static EncodingDecision ByMark(ref ReadOnlySpan<byte> bytes)
    {
        (string? name, var length) = bytes switch
        {
            [] => (EncodingTable.Utf8, 0),
            [0xEF, 0xBB, 0xBF, ..] => (EncodingTable.Utf8, 3),
            [0xFF, 0xFE, ..] => ("utf-16le", 2),
            [0xFE, 0xFF, ..] => ("utf-16be", 2),
            _ => (null, 0),
        };
        bytes = bytes[length..];
        return new EncodingDecision(name, length > 0 ? EncodingSource.ByteOrderMark : EncodingSource.None);
    }

    private static bool ByContent(ReadOnlySpan<byte> bytes, DecodingHints hints, Buffer<char> text, out EncodingDecision decision)
    {
        var table = EncodingTable.Shared;
        var counts = Utf8Decoder.Decode(bytes, text, givesUp: true);
        var prescan = MetaPrescan.Read(bytes, table);
        var http = hints.Charset is null ? null : table.Find(hints.Charset);
        if (http is not ("utf-16le" or "utf-16be") && IsPlausible(http, counts, table))
            return Finish(bytes, counts, http!, EncodingSource.Http, text, out decision);
        if (IsPlausible(prescan.Encoding, counts, table))
            return Finish(bytes, counts, prescan.Encoding!, EncodingSource.Meta, text, out decision);
        if (counts.IsUtf8)
            return Finish(bytes, counts, EncodingTable.Utf8, EncodingSource.Bytes, text, out decision);
        return ByPlace(bytes, PlaceOf(hints.Url), PlaceOf(prescan), text, out decision);
    }

    /// <summary>Whether the bytes can be in the encoding that the page declares.</summary>
    private static bool IsPlausible(string? declared, Utf8Counts counts, EncodingTable table)
    {
        if (declared is null) return false;
        if (declared == EncodingTable.Utf8) return counts.Invalid == 0 || counts.Sequences >= counts.Invalid;
        if (counts.Sequences == 0 || !counts.IsUtf8) return true;
        return !table.IsSingleByte(declared) && counts.Sequences < AccidentalSequences;
    }

    private static bool Finish(
        ReadOnlySpan<byte> bytes, Utf8Counts counts, string name, EncodingSource source, Buffer<char> text, out EncodingDecision decision)
    {
        decision = new EncodingDecision(name, source);
        var isRead = name == EncodingTable.Utf8 || (counts == default && name != "iso-2022-jp");   // pure ASCII reads the same everywhere else
        if (!isRead) Decode(bytes, name, text);
        return true;
    }

    /// <summary>Tries the encodings of the place and keeps the one that reads with the fewest bad bytes.</summary>
    private static bool ByPlace(ReadOnlySpan<byte> bytes, IReadOnlyList<string> domain, IReadOnlyList<string> language, Buffer<char> text, out EncodingDecision decision)
    {
        var candidates = domain.Count > 0 ? domain : language;
        if (candidates.Count == 0) return Decode(bytes, EncodingTable.Default, EncodingSource.Default, text, out decision);
        var (best, read, fewest) = (candidates[0], "", int.MaxValue);
        for (var i = 0; i < candidates.Count && fewest > 0; i++)
        {
            Decode(bytes, read = candidates[i], text);
            var bad = text.Span.Count('\uFFFD');
            if (bad < fewest) (best, fewest) = (read, bad);
        }
        if (read != best) Decode(bytes, best, text);
        decision = new EncodingDecision(best, EncodingSource.Locale);
        return true;
    }

    private static IReadOnlyList<string> PlaceOf(string? url)
    {
        if (WebAddress.AsciiHostOf(url) is not { } host) return [];
        var dot = host.LastIndexOf('.');
        return dot < 0 ? [] : EncodingTable.Shared.Fallbacks(host[dot..].ToLowerInvariant());
    }

    private static IReadOnlyList<string> PlaceOf(Prescan prescan)
    {
        var language = prescan.Language?.Trim().Split('-', '_')[0].ToLowerInvariant();
        return language is null ? [] : EncodingTable.Shared.Fallbacks(language);
    }

    private static bool Decode(ReadOnlySpan<byte> bytes, string name, EncodingSource source, Buffer<char> text, out EncodingDecision decision)
    {
        decision = new EncodingDecision(name, source);
        Decode(bytes, name, text);
        return true;
    }

    private static void Decode(ReadOnlySpan<byte> bytes, string name, Buffer<char> text)
    {
        if (name == EncodingTable.Utf8)
        {
            Utf8Decoder.Decode(bytes, text, givesUp: false);
            return;
        }
        if (EncodingTable.Shared.SingleBytes(name) is { } row)
        {
            var chars = text.Resize(bytes.Length);
            for (var i = 0; i < bytes.Length; i++) chars[i] = row[bytes[i]];
            return;
        }
        var decoder = EncodingTable.Shared.Decoder(name);
        text.Resize(decoder.GetCharCount(bytes));
        decoder.GetChars(bytes, text.Span);
    }
}
