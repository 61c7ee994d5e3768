using System.Text;
using Extraction.Lexicons;
using Extraction.Tests.Support;

namespace Extraction.Tests.Lexicons;

/// <summary>One data file of the source tree, as its author wrote it.</summary>
internal sealed class LexiconSource
{
    private const string PlaceMarks = "=^$~";   // the order in which phrases stand in a section

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private LexiconSource(string path)
    {
        Path = path;
        Bytes = File.ReadAllBytes(path);
        Text = Utf8.GetString(Bytes);
        Lines = Text.Split('\n');
    }

    public string Path { get; }

    public byte[] Bytes { get; }

    public string Text { get; }

    public string[] Lines { get; }

    /// <summary>Opens <c>en</c> or <c>chrome</c>.</summary>
    public static LexiconSource Open(string name) => new(Repository.PathOf("src", "Extractor", "Data", name == "chrome" ? "chrome.txt" : $"languages/{name}.txt"));

    public LexiconFile Parse() => LexiconFile.Parse(new StringReader(Text), System.IO.Path.GetFileName(Path));

    /// <summary>The file with the phrases of each section sorted by place mark and text.</summary>
    public string Sorted()
    {
        var sorted = new List<string>(Lines.Length);
        var run = new List<string>();
        foreach (var line in Lines)
        {
            if (IsPhrase(line))
            {
                run.Add(line);
                continue;
            }
            Flush(run, sorted);
            sorted.Add(line);
        }
        Flush(run, sorted);
        return string.Join('\n', sorted);
    }

    public void Write(string text) => File.WriteAllText(Path, text, Utf8);

    private static bool IsPhrase(string line) => line.Length > 2 && line[1] == ' ' && PlaceMarks.Contains(line[0]);

    private static void Flush(List<string> run, List<string> sorted)
    {
        sorted.AddRange(run.OrderBy(line => PlaceMarks.IndexOf(line[0])).ThenBy(line => line, StringComparer.Ordinal));
        run.Clear();
    }
}
