using System.Globalization;

namespace Extraction.Tests.Support;

/// <summary>The labels a careful editor gave the lines of a page: rows of first line, last line and label, tab-separated.</summary>
/// <remarks>Line numbers start at 1 and are inclusive. A line listed twice holds two fields. Blank lines carry no label.</remarks>
internal sealed class Gold
{
    private readonly SortedDictionary<int, List<Label>> _labels = [];

    private Gold(SourceLines lines) => Lines = lines;

    public SourceLines Lines { get; }

    public static Gold Read(string path, string text)
    {
        var gold = new Gold(new SourceLines(text));
        foreach (var row in File.ReadLines(path))
        {
            if (row.Length == 0 || row[0] == '#') continue;
            var cells = row.Split('\t');
            if (cells.Length != 3 || !LabelNames.TryParse(cells[2], out var label)) throw new FormatException($"{path}: '{row}'");
            gold.Add(Number(cells[0]), Number(cells[1]), label);
        }
        return gold;
    }

    /// <summary>What a document says otherwise, one line of text for each line of the page.</summary>
    public List<string> Mismatches(Document document, bool showText)
    {
        var actual = LabelsByLine(document);
        var mismatches = new List<string>();
        for (var number = 1; number <= Lines.Count; number++)
        {
            var expected = _labels.GetValueOrDefault(number, []);
            var found = actual.GetValueOrDefault(number, []);
            if (!expected.SequenceEqual(found))
                mismatches.Add($"  line {number}: expected {Names(expected)}, was {Names(found)}{Quote(document, number, showText)}");
        }
        return mismatches;
    }

    /// <summary>The labels of a line, from 1, in the order of its text; none for lines without text.</summary>
    public IReadOnlyList<Label> this[int number] => _labels.GetValueOrDefault(number, []);

    private static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    private static string Names(List<Label> labels) => labels.Count == 0 ? "nothing" : string.Join(" + ", labels.Select(l => l.ToName()));

    private void Add(int first, int last, Label label)
    {
        for (var number = first; number <= last; number++)
            if (Lines[number].Any(Readable.IsInk)) AddOnce(_labels, number, label);
    }

    private Dictionary<int, List<Label>> LabelsByLine(Document document)
    {
        var labels = new Dictionary<int, List<Label>>();
        foreach (var block in document.Blocks)
            for (var number = Lines.NumberAt(block.Start); number <= Lines.NumberAt(block.Start + block.Length - 1); number++)
                if (Lines[number].Any(Readable.IsInk)) AddOnce(labels, number, block.Label);
        return labels;
    }

    /// <summary>Two sentences of one kind on one line are one field.</summary>
    private static void AddOnce(IDictionary<int, List<Label>> labels, int number, Label label)
    {
        if (!labels.TryGetValue(number, out var list)) labels[number] = list = [];
        if (list.Count == 0 || list[^1] != label) list.Add(label);
    }

    private string Quote(Document document, int number, bool showText)
    {
        var rule = document.Blocks.FirstOrDefault(b => b.Line == number)?.Rule ?? "no block starts here";
        return showText ? $" ({rule}): {Readable.Shorten(WithSingleSpaces(Lines[number]))}" : $" ({rule}), {Lines[number].Length} characters";
    }

    /// <summary>Tags leave long gaps where a line of HTML is quoted.</summary>
    private static string WithSingleSpaces(string line) => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
