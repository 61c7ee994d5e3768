using System.Globalization;

namespace Extraction.Lexicons;

/// <summary>A line of a data file that holds something.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Text">What it holds.</param>
internal readonly record struct DataLine(string File, int Number, string Text)
{
    /// <summary>Says where a line is wrong, and what is allowed.</summary>
    public FormatException Wrong(string why) => new($"{File}:{Number}: {why}");
}

/// <summary>A section of a data file.</summary>
/// <param name="Name">What stands in its brackets.</param>
/// <param name="Head">The line it starts with.</param>
/// <param name="Lines">The lines below it.</param>
internal sealed record DataSection(string Name, DataLine Head, List<DataLine> Lines);

/// <summary>What all readers of the files in <c>Data</c> do alike: open them, pass over comments, number lines, read numbers.</summary>
internal static class DataFile
{
    /// <summary>Opens a file that was built into the library.</summary>
    /// <param name="name">Its path below <c>Data</c>, without extension.</param>
    /// <exception cref="InvalidOperationException">The library was built without it.</exception>
    public static StreamReader Open(string name) =>
        new(typeof(DataFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its data file {name}.txt."));

    /// <summary>Reads a file that was built into the library.</summary>
    public static T Read<T>(string name, Func<TextReader, string, T> parse)
    {
        using var reader = Open(name);
        return parse(reader, name);
    }

    /// <summary>The lines of a table; empty ones and comments are passed over.</summary>
    public static IEnumerable<DataLine> Lines(TextReader reader, string name)
    {
        for (var number = 1; reader.ReadLine() is { } text; number++)
            if (text.Length > 0 && text[0] != '#') yield return new DataLine(name, number, text);
    }

    /// <summary>The sections of a file in its order. A section starts with its name in brackets, alone or with a comment behind it.</summary>
    /// <exception cref="FormatException">A line stands in no section, or a bracket is missing.</exception>
    public static List<DataSection> Sections(TextReader reader, string name)
    {
        var sections = new List<DataSection>();
        foreach (var line in Lines(reader, name))
            if (line.Text[0] == '[') sections.Add(new DataSection(NameOf(line), line, []));
            else if (sections.Count > 0) sections[^1].Lines.Add(line);
            else throw line.Wrong("an entry stands before the first [section].");
        return sections;
    }

    /// <summary>Reads a finite number, as people in all countries write it here.</summary>
    public static bool TryNumber(string text, out float number) =>
        float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && float.IsFinite(number);

    private static string NameOf(DataLine line)
    {
        var end = line.Text.IndexOf(']', StringComparison.Ordinal);
        if (end < 0 || line.Text[(end + 1)..].TrimStart() is not ([] or ['#', ..])) throw line.Wrong("a section stands alone on its line: [name].");
        return line.Text[1..end].Trim();
    }
}
