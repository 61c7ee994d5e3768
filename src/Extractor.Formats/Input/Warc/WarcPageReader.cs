using System.Globalization;
using Extraction.Formats.Input.Bytes;
using Extraction.Formats.Writers;

namespace Extraction.Formats.Input.Warc;

/// <summary>Reads web archives: WARC files with the pages as they were sent, and WET files with their text.</summary>
/// <remarks>Pages are responses with a status of success, resources and conversions, if they are HTML or text. Behind a damaged place of a
/// compressed file the reading goes on with the next member of it.</remarks>
internal sealed class WarcPageReader : IPageReader
{
    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        var (number, goesOn) = (0L, true);
        while (goesOn)
        {
            var input = new HeldDamage(stream);
            var records = new WarcRecords(input, options.MaxPageBytes);
            var before = number;
            while (records.TryRead(out var record))
            {
                number++;
                if (Page(record, source, number, options) is { } page) yield return page;
            }
            if (input.Damage is not null && (number > before || before == 0)) yield return new InputFailure(source, input.Damage);
            goesOn = input.Damage is not null && stream is ISkipsDamage damaged && damaged.TrySkipDamage();
        }
    }

    private static InputRecord? Page(WarcRecord record, string source, long number, ReadOptions options)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{source}:{number}");
        var content = WarcContent.Of(record);
        if (content is null) return record.Damage is { } damage ? new InputFailure(place, damage) : null;
        if (record.IsTooLarge) return new InputFailure(place, record.Damage ?? SizeNames.TooLarge("page", options.MaxPageBytes));
        var body = HttpBody.Decode(content.Body, content.Http, options.MaxPageBytes);
        if (body.IsTooLarge) return new InputFailure(place, SizeNames.TooLarge("page", options.MaxPageBytes));
        var id = record.Header["WARC-Record-ID"]?.Trim('<', '>', ' ');
        return new RawPage(string.IsNullOrEmpty(id) ? string.Create(CultureInfo.InvariantCulture, $"{PageId.Of(source)}-{number}") : id, place, Url(record), Own(body.Bytes, record.Block), content.Type.Kind)
        {
            Charset = content.Type.Charset,
            Damage = record.Damage ?? (record.Header["WARC-Truncated"] is null ? body.Damage : null),   // the archive says itself that it keeps a part
            Kept = [.. options.Keep.Where(name => record.Header[name] is not null).Select(name => new KeptColumn(name, JsonText.Quote(record.Header[name]!)))],
        };
    }

    // Some early writers put angle brackets around addresses too.
    private static string? Url(WarcRecord record) => record.Header["WARC-Target-URI"]?.Trim('<', '>', ' ');

    /// <summary>A copy, unless decoding has made one.</summary>
    private static ReadOnlyMemory<byte> Own(ReadOnlyMemory<byte> page, ReadOnlyMemory<byte> block) => page.Span.Overlaps(block.Span) ? page.ToArray() : page;
}
