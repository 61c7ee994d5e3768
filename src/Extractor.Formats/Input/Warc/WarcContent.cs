using System.Globalization;

namespace Extraction.Formats.Input.Warc;

/// <summary>The payload of a record that may be a page.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Http">The header it was sent with; empty when it was not sent by HTTP.</param>
/// <param name="Body">The payload as it was sent.</param>
internal sealed record WarcContent(MediaType Type, WarcHeader Http, ReadOnlyMemory<byte> Body)
{
    /// <summary>The payload; null when the record holds no page.</summary>
    public static WarcContent? Of(WarcRecord record) => record.Header["WARC-Type"]?.ToLowerInvariant() switch
    {
        "response" when record.Header["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != false => OfResponse(record),
        "resource" or "conversion" => OfType(MediaType.Parse(record.Header["Content-Type"]), new WarcHeader(), record.Block),
        _ => null,
    };

    private static WarcContent? OfResponse(WarcRecord record)
    {
        var http = WarcHeader.Parse(record.Block.Span, out var length);
        if (!IsSuccess(http.FirstLine)) return null;
        return OfType(MediaType.Parse(http["Content-Type"] ?? record.Header["WARC-Identified-Payload-Type"]), http, record.Block[length..]);
    }

    private static WarcContent? OfType(MediaType type, WarcHeader http, ReadOnlyMemory<byte> body) => type.IsPage ? new WarcContent(type, http, body) : null;

    /// <summary>Pages sent with an error or a redirection are about themselves.</summary>
    private static bool IsSuccess(string statusLine) =>
        statusLine.StartsWith("HTTP/", StringComparison.Ordinal)
        && statusLine.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var status, ..]
        && int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 200 and < 300;
}
