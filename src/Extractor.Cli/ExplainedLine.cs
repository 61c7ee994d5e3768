using System.Globalization;

namespace Extraction.Cli;

/// <summary>One row of an explanation, ready to be shown.</summary>
internal sealed record ExplainedLine(string Number, string Label, string Confidence, string Rule, string Text, string Colour, string TextColour)
{
    public static ExplainedLine Of(Block block, Document document) => new(
        block.Line.ToString(CultureInfo.InvariantCulture),
        block.Label.ToName(),
        block.Confidence.ToString("0.00", CultureInfo.InvariantCulture),
        VisibleText.Of(block.Rule) + Repeated(block, document),
        VisibleText.Of(block.Text),
        Colours.For(block.Label),
        block.Label.IsChrome() ? Colours.Faint : Colours.Plain);

    private static string Repeated(Block block, Document document) => block.DuplicateOf is { } index && index < document.Blocks.Length
        ? string.Create(CultureInfo.InvariantCulture, $" (line {document.Blocks[index].Line})")
        : "";
}
