using Extraction.Formats.Input.Bytes;

namespace Extraction.Formats.Input;

/// <summary>Reads a file that is one page.</summary>
/// <param name="kind">What such files hold; null when only the bytes can tell.</param>
internal sealed class SinglePageReader(PageKind? kind) : IPageReader
{
    public IEnumerable<InputRecord> Read(string source, Stream stream, ReadOptions options)
    {
        var content = PageBytes.Read(stream, options.MaxPageBytes);
        yield return content.IsTooLarge
            ? new InputFailure(source, SizeNames.TooLarge("page", options.MaxPageBytes))
            : new RawPage(PageId.Of(source), source, null, content.Bytes, kind) { Damage = content.Damage ?? (content.Bytes.IsEmpty ? "is empty" : null) };
    }
}
