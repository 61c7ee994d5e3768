using Extraction.Formats.Codecs;

namespace Extraction.Formats.Input;

/// <summary>Ids of pages: the file name without its extensions.</summary>
internal static class PageId
{
    /// <summary>The last extension goes whatever it is, those before it only when they are known: <c>news.2024.txt</c> is <c>news.2024</c>.</summary>
    public static string Of(string source)
    {
        var name = Path.GetFileName(source);
        var id = Path.GetFileNameWithoutExtension(CodecTable.InnerName(name));
        while (PageReaders.Knows(id) && Path.GetFileNameWithoutExtension(id) is { Length: > 0 } shorter) id = shorter;
        return id.Length == 0 ? name : id;
    }
}
