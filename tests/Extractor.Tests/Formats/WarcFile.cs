using System.Globalization;
using System.Text;

namespace Extraction.Tests.Formats;

/// <summary>Writes WARC files as crawlers do.</summary>
internal sealed class WarcFile
{
    private readonly List<byte[]> _records = [];

    public string Version { get; init; } = "WARC/1.0";

    /// <summary>A response with a page.</summary>
    public WarcFile Response(string url, string page, string headers = "Content-Type: text/html; charset=utf-8\r\n", string status = "HTTP/1.1 200 OK") =>
        Response(url, Encoding.UTF8.GetBytes(page), headers, status);

    public WarcFile Response(string url, byte[] body, string headers, string status = "HTTP/1.1 200 OK", string warcHeaders = "") =>
        Record("response", url, "application/http; msgtype=response", [.. Encoding.ASCII.GetBytes($"{status}\r\n{headers}\r\n"), .. body], warcHeaders);

    /// <summary>Any record.</summary>
    public WarcFile Record(string type, string url, string contentType, byte[] block, string warcHeaders = "", long? contentLength = null)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"""
            {Version}
            WARC-Type: {type}
            WARC-Target-URI: {url}
            WARC-Date: 2024-11-05T18:39:00Z
            WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{_records.Count + 1:000000000000}>
            Content-Type: {contentType}
            {warcHeaders}Content-Length: {contentLength ?? block.Length}


            """).ReplaceLineEndings("\r\n");
        _records.Add([.. Encoding.UTF8.GetBytes(header), .. block, .. "\r\n\r\n"u8]);
        return this;
    }

    /// <summary>The records with which crawlers surround a page.</summary>
    public WarcFile Info() => Record("warcinfo", "", "application/warc-fields", "software: a crawler\r\n"u8.ToArray());

    public WarcFile Request(string url) => Record("request", url, "application/http; msgtype=request", "GET / HTTP/1.1\r\nHost: news.example\r\n\r\n"u8.ToArray());

    public byte[] Plain() => [.. _records.SelectMany(record => record)];

    /// <summary>Each record a gzip member of its own, as the standard recommends.</summary>
    public byte[] Gzipped() => [.. _records.SelectMany(Reading.Gzip)];
}
