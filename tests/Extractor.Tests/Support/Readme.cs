using System.Text;

namespace Extraction.Tests.Support;

/// <summary>README.md, in which <c>&lt;!-- sample:NAME --&gt;</c> stands before each fenced block that must be true.</summary>
internal sealed class Readme
{
    private const string Mark = "<!-- sample:", MarkEnd = " -->\n", Fence = "```";

    public string Text { get; } = File.ReadAllText(Path).ReplaceLineEndings("\n");

    public static string Path => Repository.PathOf("README.md");

    /// <summary>The page with each sample block replaced by what it should hold.</summary>
    /// <param name="sample">Name and present content of a block to its true content.</param>
    public string WithSamples(Func<string, string, string> sample)
    {
        var page = new StringBuilder();
        var position = 0;
        for (var mark = Text.IndexOf(Mark, StringComparison.Ordinal); mark >= 0; mark = Text.IndexOf(Mark, position, StringComparison.Ordinal))
        {
            var nameEnd = Text.IndexOf(MarkEnd, mark, StringComparison.Ordinal);
            var content = Text.IndexOf('\n', nameEnd + MarkEnd.Length) + 1;
            var end = Text.IndexOf(Fence, content, StringComparison.Ordinal);
            page.Append(Text, position, content - position);
            page.Append(sample(Text[(mark + Mark.Length)..nameEnd], Text[content..end]));
            position = end;
        }
        return page.Append(Text, position, Text.Length - position).ToString();
    }
}
