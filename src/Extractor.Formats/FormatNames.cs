namespace Extraction.Formats;

/// <summary>The written names of statuses, block kinds, paywalls and precisions of dates in every output format. Thread-safe.</summary>
public static class FormatNames
{
    private static readonly string[] Statuses = ["ok", "short", "no-article", "consent-wall", "too-large", "undecodable", "empty"];

    private static readonly string[] Kinds = ["paragraph", "heading", "list-item", "quote", "code", "table-row"];

    private static readonly string[] Paywalls = ["unknown", "free", "gated"];

    private static readonly string[] Precisions = ["month", "day", "minute", "second"];

    /// <summary>The written name of a status: <c>ok</c>, <c>no-article</c>.</summary>
    public static string ToName(this ExtractionStatus status) => Statuses[(int)status];

    /// <summary>The written name of a block kind: <c>paragraph</c>, <c>list-item</c>.</summary>
    public static string ToName(this BlockKind kind) => Kinds[(int)kind];

    /// <summary>The written name of a paywall: <c>unknown</c>, <c>free</c>, <c>gated</c>.</summary>
    public static string ToName(this Paywall paywall) => Paywalls[(int)paywall];

    /// <summary>The written name of a precision: <c>month</c>, <c>second</c>.</summary>
    public static string ToName(this DatePrecision precision) => Precisions[(int)precision];
}
