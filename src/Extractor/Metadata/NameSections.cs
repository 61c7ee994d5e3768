using Extraction.Lexicons;

namespace Extraction.Metadata;

/// <summary>The sections of a data file of names that are separated by <c>|</c>. Each is taken once. Not thread-safe.</summary>
internal sealed class NameSections
{
    private readonly string _file;
    private readonly Dictionary<string, DataSection> _sections = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">A line stands in no section, or a section stands there twice.</exception>
    public NameSections(TextReader reader, string name)
    {
        _file = name;
        foreach (var section in DataFile.Sections(reader, name))
            if (!_sections.TryAdd(section.Name, section)) throw section.Head.Wrong($"[{section.Name}] stands there twice.");
    }

    /// <summary>Takes the names of a section, each with its line; none when there is no such section.</summary>
    public IEnumerable<(string Name, DataLine Line)> Find(string section) => _sections.Remove(section, out var found) ? NamesOf(found) : [];

    /// <summary>Takes the names of a section.</summary>
    /// <exception cref="FormatException">There is no such section.</exception>
    public IEnumerable<string> Take(string section) =>
        _sections.Remove(section, out var found) ? NamesOf(found).Select(name => name.Name) : throw new FormatException($"{_file}: there is no section [{section}].");

    /// <summary>Refuses sections that nobody has taken.</summary>
    /// <exception cref="FormatException">There is one.</exception>
    public void RefuseOthers()
    {
        if (_sections.Values.FirstOrDefault() is { } unknown) throw unknown.Head.Wrong($"there is no use for a section [{unknown.Name}].");
    }

    private static IEnumerable<(string Name, DataLine Line)> NamesOf(DataSection section) =>
        from line in section.Lines
        from name in line.Text.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        select (name, line);
}
