using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Extraction.Quality.Corpus;

namespace Extraction.Tests.Quality;

/// <summary>A corpus of made-up pages in a temporary folder.</summary>
internal sealed class SmallCorpus : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("corpus").FullName;

    public LabelledCorpus Corpus => new(Folder);

    public string PathOf(string name) => Path.Combine(Folder, name);

    /// <summary>Adds a page.</summary>
    /// <param name="set">Name of the set, with the metric that belongs to it.</param>
    /// <param name="id">Id of the page.</param>
    /// <param name="text">Its plain text.</param>
    /// <param name="gold">Its gold fields as in an index.</param>
    /// <param name="html">Its HTML; none for tests of plain text.</param>
    public SmallCorpus Page(string set, string id, string text, object gold, string html = "")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Folder, set, "dev")).FullName;
        Zip(Path.Combine(folder, id + ".txt.gz"), text);
        Zip(Path.Combine(folder, id + ".html.gz"), html);
        var fields = JsonSerializer.SerializeToNode(gold)!.AsObject();
        fields["id"] = id;
        fields["dataset"] = set;
        fields["text"] = id + ".txt.gz";
        fields["html"] = id + ".html.gz";
        File.AppendAllText(Path.Combine(folder, "index.jsonl"), fields.ToJsonString() + "\n");
        return this;
    }

    private static void Zip(string path, string content)
    {
        using var zipped = new GZipStream(File.Create(path), CompressionLevel.Fastest);
        zipped.Write(Encoding.UTF8.GetBytes(content));
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
