namespace Extraction.Benchmarks.Pages;

/// <summary>The words of a script that generated pages are made of, read from <c>Pages/Words</c>. Immutable.</summary>
internal sealed class Vocabulary
{
    private Vocabulary(PageScript script, Dictionary<string, List<string>> sections)
    {
        Script = script;
        Function = [.. sections["function"]];
        Content = [.. sections["content"]];
        Names = [.. sections["names"]];
        (Space, Comma, Stop, Question, OpenQuote, CloseQuote) = script switch
        {
            PageScript.Cjk => ("", "，", "。", "？", "“", "”"),
            PageScript.Arabic => (" ", "، ", ".", "؟", "«", "»"),
            PageScript.Cyrillic => (" ", ", ", ".", "?", "«", "»"),
            _ => (" ", ", ", ".", "?", "\"", "\""),
        };
    }

    public PageScript Script { get; }

    /// <summary>Words that hold sentences together, frequent ones first.</summary>
    public IReadOnlyList<string> Function { get; }

    /// <summary>Words that sentences are about.</summary>
    public IReadOnlyList<string> Content { get; }

    /// <summary>Names of people and places that do not exist.</summary>
    public IReadOnlyList<string> Names { get; }

    public string Space { get; }

    public string Comma { get; }

    public string Stop { get; }

    public string Question { get; }

    public string OpenQuote { get; }

    public string CloseQuote { get; }

    public static Vocabulary Read(PageScript script)
    {
        var name = Enum.GetName(script)!.ToLowerInvariant();
        using var stream = typeof(Vocabulary).Assembly.GetManifestResourceStream($"words/{name}")!;
        using var reader = new StreamReader(stream);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var section = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            if (line.StartsWith('[')) sections[line[1..^1]] = section = [];
            else section.AddRange(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
        return new Vocabulary(script, sections);
    }
}
