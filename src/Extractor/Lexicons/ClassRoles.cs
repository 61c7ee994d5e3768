using Extraction.Model;

namespace Extraction.Lexicons;

/// <summary>Which labels the parts of class and id names speak of: the data file <c>markup.txt</c>. Immutable and thread-safe.</summary>
internal sealed class ClassRoles
{
    private static readonly Lazy<ClassRoles> LazyShared = new(static () => DataFile.Read("markup", Parse));

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
        foreach (var section in DataFile.Sections(reader, name))
        {
            var bit = LabelNames.TryParse(section.Name, out var label) ? BitOf(label) : throw section.Head.Wrong($"there is no label '{section.Name}'.");
            foreach (var line in section.Lines)
                foreach (var word in line.Text.Split(' '))
                    if (!labels.TryAdd(WordScanner.Hash(word), bit)) throw line.Wrong($"'{word}' stands there twice.");
        }
        return new ClassRoles(labels);
    }
}
