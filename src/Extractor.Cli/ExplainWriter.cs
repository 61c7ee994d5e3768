using System.Globalization;
using System.Text;
using Extraction.Formats;

namespace Extraction.Cli;

/// <summary>Writes pages for people: the fields and where they came from, then a row a line.</summary>
internal sealed class ExplainWriter(Terminal terminal) : IDocumentWriter
{
    private const int MaxRuleWidth = 32;

    /// <summary>Text is worth a row only if some of it shows.</summary>
    private const int MinTextWidth = 16;

    private readonly StreamWriter _screen = new(terminal.Output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
    private bool _started;

    public void Write(PageResult page)
    {
        if (_started) _screen.WriteLine();
        _started = true;
        var document = page.Document;
        _screen.WriteLine(Paint(Colours.Strong, VisibleText.Of(page.Source)));
        _screen.WriteLine(Summary(document));
        foreach (var warning in document.Warnings) _screen.WriteLine($"warning: {VisibleText.Of(warning)}");
        foreach (var field in ExplainedFields.Of(document)) WriteField(field);
        if (document.Blocks.Length == 0) return;
        _screen.WriteLine();
        WriteLines(document);
    }

    public void Complete() => _screen.Flush();

    public void Dispose() => _screen.Dispose();

    private static string Summary(Document document) => string.Create(CultureInfo.InvariantCulture,
        $"{document.Status.ToName()}, confidence {document.Confidence:0.00}, {document.WordCount} words of main text, {document.RemovedShare * 100:0} % of the words removed");

    private void WriteField((string Name, string Value, string? Source) field)
    {
        var origin = field.Source is null ? "" : $"  ({VisibleText.Of(field.Source)})";
        var start = "  " + TextWidth.Pad(field.Name, ExplainedFields.NameWidth) + "  ";
        _screen.WriteLine(start + Fit(VisibleText.Of(field.Value), start.Length + TextWidth.Of(origin)) + Paint(Colours.Faint, origin));
    }

    private void WriteLines(Document document)
    {
        var rows = document.Blocks.Select(block => ExplainedLine.Of(block, document)).ToList();
        var number = Math.Max("line".Length, rows.Max(row => row.Number.Length));
        var label = rows.Max(row => row.Label.Length);
        var rule = Math.Min(MaxRuleWidth, Math.Max("rule".Length, rows.Max(row => TextWidth.Of(row.Rule))));
        _screen.WriteLine(Paint(Colours.Faint, $"{"line".PadLeft(number)}  {"label".PadRight(label)}  conf  {"rule".PadRight(rule)}  text"));
        foreach (var row in rows)
        {
            var why = $"  {row.Confidence}  {TextWidth.Pad(TextWidth.Shorten(row.Rule, rule), rule)}  ";
            var text = Fit(row.Text, number + label + 2 + TextWidth.Of(why));
            _screen.WriteLine($"{row.Number.PadLeft(number)}  {Paint(row.Colour, row.Label.PadRight(label))}{Paint(Colours.Faint, why)}{Paint(row.TextColour, text)}");
        }
    }

    private string Fit(string text, int used) =>
        terminal.Width is { } width ? TextWidth.Shorten(text, Math.Max(MinTextWidth, width - used)) : text;

    private string Paint(string colour, string text) => terminal.HasColour ? Colours.Paint(colour, text) : text;
}
