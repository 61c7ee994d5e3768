using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Extraction.Quality.Corpus;

/// <summary>A page of the corpus with what people say is on it. The page itself is read from disk when asked for.</summary>
internal sealed record GoldPage
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public required string Id { get; init; }

    /// <summary>The set the page belongs to: <c>wcxb</c>, <c>naeb</c>, …</summary>
    public required string Dataset { get; init; }

    public string? Url { get; init; }

    public string? PageType { get; init; }

    public string? Lang { get; init; }

    public string? Title { get; init; }

    /// <summary>A string, a list of strings, or nothing.</summary>
    public JsonElement Author { get; init; }

    public string? Date { get; init; }

    public string? Body { get; init; }

    /// <summary>Segments that must be in the main text.</summary>
    public string[] With { get; init; } = [];

    /// <summary>Segments that must not be.</summary>
    public string[] Without { get; init; } = [];

    public string[] Captions { get; init; } = [];

    [JsonInclude, JsonPropertyName("html")]
    private string HtmlPath { get; init; } = "";

    [JsonInclude, JsonPropertyName("text")]
    private string TextPath { get; init; } = "";

    [JsonIgnore]
    private string Folder { get; init; } = "";

    /// <summary>The author field as one text a name, as given.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Authors => Author.ValueKind switch
    {
        JsonValueKind.String => [Author.GetString()!],
        JsonValueKind.Array => [.. Author.EnumerateArray().Select(name => name.GetString() ?? "")],
        _ => [],
    };

    /// <summary>Reads one line of an index.</summary>
    /// <param name="json">The line.</param>
    /// <param name="folder">The folder of the index, which the paths in it start from.</param>
    public static GoldPage Parse(string json, string folder) =>
        JsonSerializer.Deserialize<GoldPage>(json, Json)! with { Folder = folder };

    /// <summary>The bytes of the page as fetched.</summary>
    public byte[] ReadHtml() => Unzip(HtmlPath);

    /// <summary>The plain-text variant: every visible line in order.</summary>
    public string ReadText() => Encoding.UTF8.GetString(Unzip(TextPath));

    private byte[] Unzip(string path)
    {
        using var zipped = new GZipStream(File.OpenRead(Path.Combine(Folder, path)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        zipped.CopyTo(bytes);
        return bytes.ToArray();
    }
}
