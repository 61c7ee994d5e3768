namespace Extraction.Formats;

/// <summary>A value of an input row that is carried through to the output.</summary>
/// <param name="Name">The name of its column.</param>
/// <param name="Json">The value as JSON: a text in quotes, a number, an object …</param>
public readonly record struct KeptColumn(string Name, string Json);
