using System.Collections.Immutable;

namespace Extraction.Assembling;

/// <summary>What is known of the layout of a block besides its kind. Immutable; blocks of plain paragraphs have none.</summary>
internal sealed class BlockLayout
{
    /// <summary>The innermost list item, quotation or part of a table that it stands in; null for none.</summary>
    public Container? Container { get; init; }

    /// <summary>The links in its text, in order.</summary>
    public ImmutableArray<LinkSpan> Links { get; init; } = [];

    /// <summary>Where the addresses of its links are.</summary>
    public PageAddresses Addresses { get; init; } = PageAddresses.None;

    /// <summary>The programming language that class names give for code; null when not known.</summary>
    public string? CodeLanguage { get; init; }

    /// <summary>Of a row of a table, the column of its first cell, from 0.</summary>
    public int Column { get; init; }

    /// <summary>Whether the text starts with a bullet or the mark of a quotation, as items and quotations in plain text do.</summary>
    public bool HasMark { get; init; }

    /// <summary>The layout of items and quotations in plain text.</summary>
    public static BlockLayout Marked { get; } = new() { HasMark = true };
}
