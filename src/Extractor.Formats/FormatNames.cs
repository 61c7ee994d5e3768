namespace Extraction.Formats;

/// <summary>The written names of statuses and block kinds in every output format. Thread-safe.</summary>
public static class FormatNames
{
    private static readonly string[] Statuses = ["ok", "short", "no-article", "consent-wall", "too-large", "undecodable", "empty"];

    private static readonly string[] Kinds = ["paragraph", "heading", "list-item", "quote", "code", "table-row"];

    /// <summary>The written name of a status: <c>ok</c>, <c>no-article</c>.</summary>
    public static string ToName(this ExtractionStatus status) => Statuses[(int)status];

    /// <summary>The written name of a block kind: <c>paragraph</c>, <c>list-item</c>.</summary>
    public static string ToName(this BlockKind kind) => Kinds[(int)kind];
}
