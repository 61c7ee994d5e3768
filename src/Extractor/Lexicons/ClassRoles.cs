using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>Which labels the parts of class and id names speak of: the data file <c>markup.txt</c>. Immutable and thread-safe.</summary>
internal sealed class ClassRoles
{
    private static readonly Lazy<ClassRoles> LazyShared = new(Load);

    private readonly HashMap<ulong> _labels;

    private ClassRoles(Dictionary<uint, ulong> labels) => _labels = new HashMap<ulong>(labels.Count, labels);

    /// <summary>The roles that ship with the library, read on first use.</summary>
    public static ClassRoles Shared => LazyShared.Value;

    /// <summary>Bit n is set when one of the names speaks of label n.</summary>
    public ulong LabelsOf(ReadOnlySpan<uint> names)
    {
        var labels = 0UL;
        foreach (var name in names)
            if (_labels.TryGet(name, out var label)) labels |= label;
        return labels;
    }

    public static ulong BitOf(Label label) => 1UL << (int)label;

    /// <summary>Reads a file of sections, each a label in brackets with names under it.</summary>
    /// <exception cref="FormatException">A line is wrong; the message names file, line and what is allowed.</exception>
    public static ClassRoles Parse(TextReader reader, string name)
    {
        var labels = new Dictionary<uint, ulong>();
        var bit = 0UL;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            if (line is ['[', .. var section, ']'])
                bit = LabelNames.TryParse(section, out var label) ? BitOf(label) : throw new FormatException($"{name}:{number}: there is no label '{section}'.");
            else if (bit == 0) throw new FormatException($"{name}:{number}: a name stands before the first [section].");
            else
                foreach (var word in line.Split(' '))
                    if (!labels.TryAdd(WordScanner.Hash(word), bit)) throw new FormatException($"{name}:{number}: '{word}' stands there twice.");
        }
        return new ClassRoles(labels);
    }

    private static ClassRoles Load()
    {
        using var reader = new StreamReader(typeof(ClassRoles).Assembly.GetManifestResourceStream("markup")!);
        return Parse(reader, "markup");
    }
}
