using System.IO.Compression;
using System.Text;
using Extraction.Formats;

namespace Extraction.Tests.Formats;

/// <summary>Reads inputs as the command does.</summary>
internal static class Reading
{
    public static List<InputRecord> Read(string input, ReadOptions? options = null) => [.. new PageSource(() => Stream.Null, options).Read([input])];

    /// <summary>Reads what a pipe delivers, a few bytes at a time.</summary>
    public static List<InputRecord> Pipe(byte[] bytes, ReadOptions? options = null) => [.. new PageSource(() => new Dribble(bytes), options).Read(["-"])];

    public static List<InputRecord> Pipe(string text, ReadOptions? options = null) => Pipe(Encoding.UTF8.GetBytes(text), options);

    public static List<RawPage> Pages(IEnumerable<InputRecord> records) => [.. records.OfType<RawPage>()];

    public static List<string> Texts(IEnumerable<InputRecord> records) => [.. records.OfType<RawPage>().Select(Text)];

    public static string Text(RawPage page) => Encoding.UTF8.GetString(page.Bytes.Span);

    /// <summary>The failures, as the command reports them.</summary>
    public static List<string> Failures(IEnumerable<InputRecord> records) =>
        [.. records.Select(record => record switch
        {
            InputFailure failure => $"{failure.Source}: {failure.Reason}",
            RawPage { Damage: { } damage } page => $"{page.Source}: {damage}",
            _ => null,
        }).OfType<string>()];

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Optimal)) gzip.Write(bytes);
        return output.ToArray();
    }

    /// <summary>A pipe: it cannot seek and gives as little as it likes.</summary>
    private sealed class Dribble(byte[] bytes) : MemoryStream(bytes)
    {
        private int _step;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, Step()));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, Step())]);

        private int Step() => 1 + (_step++ * 7 % 1000);
    }
}
