using System.Text;

namespace Extraction.Tests.Formats;

/// <summary>A folder of its own for one test, removed with all it holds.</summary>
internal sealed class TempFolder : IDisposable
{
    public TempFolder() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Join(Path.GetTempPath(), "extractor-" + Guid.NewGuid().ToString("N"));

    /// <summary>A path in the folder, with slashes.</summary>
    public string this[string path] => (Root + "/" + path).Replace('\\', '/');

    /// <summary>Writes a file, with the folders above it.</summary>
    /// <returns>Its path.</returns>
    public string Add(string path, string text = "A line of text.\n") => Add(path, Encoding.UTF8.GetBytes(text));

    public string Add(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[path])!);
        File.WriteAllBytes(this[path], bytes);
        return this[path];
    }

    public string Read(string path) => File.ReadAllText(this[path]);

    /// <summary>The files in a folder, in ordinal order.</summary>
    public string[] Names(string path = "") =>
        [.. Directory.GetFiles(this[path]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
