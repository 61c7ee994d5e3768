using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using Extraction.Formats.Input.Rows;
using Extraction.Formats.Writers;

namespace Extraction.Formats.Filtering;

/// <summary>Extracts from the page in a JSON object and adds the result to the object. Thread-safe.</summary>
/// <remarks>Each line gives one line. The object stays as it is, byte for byte, but for fields of the names that are added.</remarks>
/// <param name="extraction">Extracts pages.</param>
/// <param name="options">Which fields hold page, id and address, and how long a line may be.</param>
/// <param name="isAscii">Whether letters beyond ASCII are written as escapes.</param>
internal sealed class LineFilter(PageExtraction extraction, ReadOptions options, bool isAscii)
{
    private readonly RowPages _pages = new("stdin", options);

    /// <summary>The field that holds the result.</summary>
    private static ReadOnlySpan<byte> ResultField => "extracted"u8;

    /// <summary>The field that says why there is none, or why it is empty: the page could not be read.</summary>
    private static ReadOnlySpan<byte> ErrorField => "error"u8;

    /// <summary>Filters one line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="error">Why the page could not be read; null when it was.</param>
    /// <returns>The line that takes its place, with a line break.</returns>
    public ReadOnlyMemory<byte> Apply(FilterLine line, out string? error)
    {
        var output = new ArrayBufferWriter<byte>(line.Bytes.Length + 256);
        var reason = SizeNames.TooLarge("line", options.MaxPageBytes);
        using var row = line.IsTooLong ? null : JsonRow.TryParse(JsonLinesReader.WithoutMark(line.Bytes, line.Number), out reason);
        error = row is null ? reason : Fill(output, row, line.Number);
        if (row is null) WriteError(output, line.Number, reason);
        output.Write("\n"u8);
        return isAscii ? AsciiJson.Escape(output.WrittenSpan) : output.WrittenMemory;
    }

    private string? Fill(ArrayBufferWriter<byte> output, JsonRow row, long number)
    {
        var record = _pages.Read(row, number);
        var result = default(PageResult);
        var error = record is RawPage page ? PageGuard.Run(() => result = extraction.Extract(page)) ?? UnreadPages.Reason(page, result!.Document) : ((InputFailure)record).Reason;
        output.Write("{"u8);
        CopyFields(output, row);
        if (result is not null) WriteResult(output, result);
        if (result is not null && error is not null) output.Write(","u8);
        if (error is not null) WriteReason(output, error);
        output.Write("}"u8);
        return error;
    }

    private static void WriteResult(ArrayBufferWriter<byte> output, PageResult result)
    {
        WriteName(output, ResultField);
        using var json = new Utf8JsonWriter(output);
        JsonLinesWriter.WriteResult(json, result);
    }

    private static void WriteReason(ArrayBufferWriter<byte> output, string reason)
    {
        WriteName(output, ErrorField);
        using var json = new Utf8JsonWriter(output);
        json.WriteText(reason);
    }

    private static void CopyFields(ArrayBufferWriter<byte> output, JsonRow row)
    {
        foreach (var field in row.Object.EnumerateObject())
        {
            if (JsonStrings.IsNamed(field, ResultField) || JsonStrings.IsNamed(field, ErrorField)) continue;
            WriteName(output, JsonMarshal.GetRawUtf8PropertyName(field));
            output.Write(JsonMarshal.GetRawUtf8Value(field.Value));
            output.Write(","u8);
        }
    }

    /// <summary>Writes the name of a field as it stands in JSON, and the colon.</summary>
    private static void WriteName(ArrayBufferWriter<byte> output, ReadOnlySpan<byte> name)
    {
        output.Write("\""u8);
        output.Write(name);
        output.Write("\":"u8);
    }

    private static void WriteError(ArrayBufferWriter<byte> output, long number, string reason)
    {
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WritePropertyName(ErrorField);
        json.WriteText(string.Create(CultureInfo.InvariantCulture, $"line {number} {reason}"));
        json.WriteNumber("line", number);
        json.WriteEndObject();
    }
}
