namespace Extraction.Fuzz.Hostile;

/// <summary>Every page that was made to hurt.</summary>
internal static class HostilePages
{
    public static IReadOnlyList<HostilePage> All { get; } = [.. Nesting.All, .. Markup.All, .. Heads.All, .. Texts.All];
}
