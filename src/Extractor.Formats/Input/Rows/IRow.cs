namespace Extraction.Formats.Input.Rows;

/// <summary>A row of a table, or an object of JSON Lines.</summary>
internal interface IRow
{
    /// <summary>The names of its columns, in order, for messages.</summary>
    IEnumerable<string> Columns { get; }

    /// <summary>Whether the row has a value in a column; null is none.</summary>
    bool Has(string column);

    /// <summary>A text as UTF-8, or bytes as they are; null when the value is neither.</summary>
    /// <param name="column">The name of the column.</param>
    /// <param name="isDecoded">Whether it was a text, so that no charset inside the page counts.</param>
    byte[]? Page(string column, out bool isDecoded);

    /// <summary>A text or number in words; null when the row has no such value.</summary>
    string? Text(string column);

    /// <summary>The value as JSON; null when the row has none, or none that JSON can tell.</summary>
    string? Json(string column);
}
